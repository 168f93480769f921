import { findOutlet } from '../../../../clean/outlets.js'
import type { Draft, Span } from '../../../../model/index.js'
import { trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { AUX, PUNCT, VERB } from '../parts.js'
import { tokenAt } from '../reading/runs.js'
import type { Scene } from '../scene.js'
import { COUNTED, isVoice } from './headline-colon.js'

/**
 * A headline that ends with its speaker.
 *
 *     Three bridges closed as river nears peak - police      Dam will hold: minister
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ ^ ^^^^^^      ^^^^^^^^^^^^^  ^^^^^^^^
 *     content                        cue, source
 *
 * The name of the page's own site stands in the same place and is no speaker.
 */
export const headlineCredit: SceneRule = {
  name: 'headline-credit',
  version: 2,
  find(scene) {
    const drafts: Draft[] = []
    for (const block of scene.marked.document.blocks) {
      if (block.role !== 'headline' || block.kind !== 'main') continue
      const draft = read(scene, block)
      if (draft !== null) drafts.push(draft)
    }
    return drafts
  },
}

/** Tokens of a speaker behind the mark at most. */
const LONGEST = 8

function read(scene: Scene, block: Span): Draft | null {
  const { tokens } = scene
  const first = tokenAt(scene, block.start)
  let end = first
  while (end < tokens.count && tokens.start[end] < block.end) end++
  const last = trimLast(scene, first, end - 1)
  for (let t = last - 1; t > first + 2 && last - t <= LONGEST; t--) {
    if (!/^(?:[-–—:]|--)$/.test(scene.lower(t))) {
      if (scene.pos(t) === PUNCT && !/^[.,'’]$/.test(scene.lower(t))) return null
      continue
    }
    // "Norvia-backed": a mark without blanks joins a word.
    if (scene.lower(t) !== ':' && tokens.start[t] === tokens.end[t - 1]) return null
    const run = { first: t + 1, last }
    // "'The Hunt Is Over:' Police Catch Two": the colon is inside what is quoted.
    if (/^["'“”‘’]$/.test(scene.text[tokens.end[t]] ?? '')) return null
    if (holdsVerb(scene, run.first, last) || !isVoice(scene, run) || isSite(scene, scene.span(run.first, last)))
      return null
    const said = scene.span(first, trimLast(scene, first, t - 1))
    if (!holdsVerb(scene, first, t - 1) && !COUNTED.test(scene.text.slice(said.start, said.end))) return null
    return draftOf(scene, {
      source: run,
      cue: { first: t, last: t },
      content: [said],
      because: 'a speaker at the end of a headline',
      score: 0.95,
    })
  }
  return null
}

function holdsVerb(scene: Scene, from: number, to: number): boolean {
  for (let t = from; t <= to; t++) if (scene.pos(t) === VERB || scene.pos(t) === AUX) return true
  return false
}

const SITE =
  /\b(?:news|press|post|times|herald|gazette|tribune|journal|wire|daily|weekly|echo|mail|telegraph|observer|standard|courier|online|radio|tv|television|chronicle|clarion|express|sun|mirror|globe|today|live|magazine|dispatch|bulletin|bureau)$/i

/** The page's own name, or any outlet's: "Ferry sinks off Selby - Northmill Gazette". */
function isSite(scene: Scene, span: Span): boolean {
  const words = scene.text.slice(span.start, span.end)
  const own = scene.marked.document.outlet?.value
  if (own !== undefined && (own.includes(words) || words.includes(own))) return true
  return findOutlet(words) !== null || (/^\p{Lu}/u.test(words) && SITE.test(words))
}
