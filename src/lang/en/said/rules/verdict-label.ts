import type { Draft } from '../../../../model/index.js'
import { paragraphsOf, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import type { Run } from '../phrases.js'
import type { Scene } from '../scene.js'

/**
 * A fact check prints its verdict behind a label, under the claim or beside it.
 *
 *     Claim: The mayor fled before the flood.      1. The mayor fled. Our finding: FALSE
 *            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^           ^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^
 *     Verdict: False                                 content         source    cue
 *     ^^^^^^^^^^^^^^
 *     source cue
 */
export const verdictLabel: SceneRule = {
  name: 'verdict-label',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    let before: Run | null = null
    for (const paragraph of paragraphsOf(scene)) {
      const { first: t } = paragraph
      const end = paragraph.last + 1
      const label = labelIn(scene, t, end)
      const claim = label === null ? null : label.first === t ? before : { first: t, last: label.first - 1 }
      const content = claim === null ? null : claimOf(scene, claim)
      if (label !== null && content !== null)
        drafts.push(
          draftOf(scene, {
            source: { first: label.first, last: label.colon - 1 },
            cue: { first: label.colon, last: label.last },
            content: [scene.span(content.first, content.last)],
            because: 'the verdict of a check on a claim',
            score: 0.95,
          }),
        )
      before = paragraph
    }
    return drafts
  },
}

interface Label {
  readonly first: number
  readonly colon: number
  /** Last word of the verdict. */
  readonly last: number
}

const LABEL = /^(?:verdict|finding|findings|rating|ruling|conclusion|assessment)$/
const HOW = /^(?:mostly|partly|largely|half|entirely|completely)$/
const VERDICT =
  /^(?:false|fake|untrue|incorrect|wrong|misleading|unproven|unsupported|unverified|unfounded|baseless|satire|altered|manipulated|fabricated|true|correct|accurate)$/
const TWO_WORDS = /^(?:no evidence|not true|no proof|missing context|lacks context)$/

/** "Our finding: FALSE", "Verdict: mostly false" at the start of a paragraph or a sentence. */
function labelIn(scene: Scene, from: number, end: number): Label | null {
  for (let t = from; t + 2 < end && t - from < 60; t++) {
    if (!LABEL.test(scene.lower(t)) || scene.quoteAt[t] >= 0 || !/^[:–—-]$/.test(scene.lower(t + 1))) continue
    const first = /^(?:our|the)$/.test(scene.lower(t - 1)) && t > from ? t - 1 : t
    if (first > from && first !== scene.sentenceFirst(first)) continue
    const words = HOW.test(scene.lower(t + 2)) ? t + 3 : t + 2
    if (words >= end) return null
    if (VERDICT.test(scene.lower(words))) return { first, colon: t + 1, last: words }
    const two = `${scene.lower(words)} ${scene.lower(words + 1)}`
    return words + 1 < end && TWO_WORDS.test(two) ? { first, colon: t + 1, last: words + 1 } : null
  }
  return null
}

/** Tokens of a claim at most. */
const LONGEST = 60

/** The words of a claim without its number and its own label. */
function claimOf(scene: Scene, { first, last }: Run): Run | null {
  let from = first
  if (/^\d{1,2}$/.test(scene.lower(from)) && /^[.)]$/.test(scene.lower(from + 1))) from += 2
  if (scene.lower(from) === 'the' && scene.lower(from + 1) === 'claim' && scene.lower(from + 2) === ':') from += 3
  else if (/^claim(?:ed)?$/.test(scene.lower(from)) && /^[:–—-]$/.test(scene.lower(from + 1))) from += 2
  const end = trimLast(scene, from, last)
  return end > from && end - from < LONGEST ? { first: from, last: end } : null
}
