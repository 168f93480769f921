import type { Draft } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { eachWord, wordCue } from '../each-word.js'
import { VERB } from '../parts.js'
import { nounPhraseBefore, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { draftBehind } from './draft-behind.js'

/**
 * An outlet or a body takes back what it had said.
 *
 *     The Gazette has withdrawn its report that the mayor had resigned.
 *     ^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     source     cue                      content
 *
 *     The Gazette apologised to the mayor for writing that she had resigned.
 *
 *     On Monday we reported that the mayor had resigned. That report was wrong.
 *               ^^ source                               ^^^^^^^^^^^^^^^^^^^^^ content, assumed
 */
export const tookBack: SceneRule = {
  name: 'took-back',
  version: 1,
  find: (scene) => [...eachWord(scene, VERBS, (t) => readTaken(scene, t)), ...ownMistakes(scene)],
}

const VERBS = new Set<number>([VERB])
const TAKES_BACK = /^(?:withdraw|withdraws|withdrew|withdrawn|retracts?|retracted|apologi[sz]e[sd]?)$/
const SAYING = /^(?:report|story|article|claim|statement|allegation|accusation|assertion|announcement|post|account)s?$/
const REPORTING = /^(?:reporting|writing|saying|claiming|suggesting|stating|announcing|alleging)$/

function readTaken(scene: Scene, t: number): Draft | null {
  const word = scene.lower(t)
  if (!TAKES_BACK.test(word)) return null
  let first = t
  while (/^(?:has|have|had|also|later|since|now|on|\p{L}+ly|\p{L}+day)$/u.test(scene.lower(first - 1))) first--
  const source = nounPhraseBefore(scene, first - 1)
  if (source === null || source.first < scene.sentenceFirst(t)) return null
  const end = Math.min(scene.sentenceEnd(t), t + 14)
  const wanted = word.startsWith('a') ? REPORTING : SAYING
  for (let at = t + 1; at + 2 < end; at++) {
    if (!wanted.test(scene.lower(at))) continue
    if (wanted === REPORTING && scene.lower(at - 1) !== 'for') continue
    const link = scene.lower(at + 1)
    const from = link === 'that' ? at + 1 : /^(?:of|about|on)$/.test(link) ? at + 2 : -1
    if (from < 0) return null
    const cue = { ...wordCue('speech', first, t, from - 1), form: 'past' as const }
    return draftBehind(scene, cue, { source, from, because: `"${word}" with what was said`, score: 0.95, least: 2 })
  }
  return null
}

const MISTAKE = /^(?:wrong|false|incorrect|untrue|inaccurate|mistaken|unfounded|baseless)$/
const TOLD =
  /^(?:report|number|figure|claim|story|information|statement|article|post|account|name|date|photo|picture)s?$/

/** The sentence behind an outlet's own earlier words that calls them wrong. */
function ownMistakes(scene: Scene): readonly Draft[] {
  const { sentenceStart } = scene.tokens
  const drafts: Draft[] = []
  for (const cue of scene.cues) {
    if (!/^(?:report|write|say|state|claim)$/.test(cue.verb.lemma) || !cue.finite || cue.passive) continue
    if (scene.quoteAt[cue.head] >= 0) continue
    const subject = subjectOf(scene, cue)
    if (subject === null || subject.how !== 'own' || !isPage(scene, subject.first, subject.last)) continue
    const first = sentenceStart[scene.tokens.sentence[cue.head] + 1]
    if (first === undefined || first >= scene.tokens.count || scene.opensParagraph[first] === 1) continue
    const last = trimLast(scene, first, scene.sentenceEnd(first) - 1)
    if (!/^(?:that|this|the|these|those|our)$/.test(scene.lower(first)) || !TOLD.test(scene.lower(first + 1))) continue
    if (!MISTAKE.test(scene.lower(last)) || last - first > 25) continue
    drafts.push({
      ...draftOf(scene, {
        source: subject,
        cue: { first, last },
        content: [scene.span(first, last)],
        because: 'its own words called wrong',
        score: 0.4,
        assumed: true,
      }),
      cue: [],
    })
  }
  return drafts
}

/** "We", or the name of the outlet whose page it is. */
function isPage(scene: Scene, first: number, last: number): boolean {
  const words = scene.text.slice(scene.tokens.start[first], scene.tokens.end[last]).toLowerCase()
  const outlet = scene.marked.document.outlet?.value.toLowerCase()
  return words === 'we' || (outlet !== undefined && words.replace(/^the /, '') === outlet.replace(/^the /, ''))
}
