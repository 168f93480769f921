import type { Draft } from '../../../../model/index.js'
import { paragraphsOf, trimLast } from '../content.js'
import type { SceneRule } from '../cue-rule.js'
import { draftOf } from '../draft.js'
import { findVerb } from '../lexicon.js'
import { ADP, VERB } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom } from '../phrases.js'
import type { Scene } from '../scene.js'

const BULLET = /^(?:[-–—•*·]|\d{1,2}|[a-z])$/

/**
 * A notice that lists what its body does, item by item.
 *
 *     The Office:
 *     ^^^^^^^^^^ source
 *     – notes that lead was found in three jars;
 *       ^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     – orders the withdrawal of all jars.
 *       ^^^^^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const listedActs: SceneRule = {
  name: 'listed-acts',
  version: 1,
  find(scene) {
    const drafts: Draft[] = []
    let source: Run | null = null
    for (const { first: t, last: stop } of paragraphsOf(scene)) {
      const end = stop + 1
      const verb = source === null ? -1 : itemVerb(scene, t, end)
      if (source !== null && verb >= 0) {
        const last = trimLast(scene, verb + 1, end - 1)
        const particle = leadOf(scene, verb)
        if (last - particle >= 1)
          drafts.push(
            draftOf(scene, {
              source,
              cue: { first: verb, last: particle },
              content: [scene.span(particle + 1, last)],
              because: 'an item of a list under its speaker',
              score: 0.95,
            }),
          )
      } else source = openerOf(scene, t, end)
    }
    return drafts
  },
}

/** The body whose acts a line announces: "The Office:", "The Council hereby:". */
function openerOf(scene: Scene, t: number, end: number): Run | null {
  if (scene.lower(end - 1) !== ':' || end - t > 14) return null
  const run = nounPhraseFrom(scene, t, { links: true })
  if (run === null || run.first !== t) return null
  const rest = end - 2 - run.last
  if (rest > 1) return null
  for (let at = run.first; at <= run.last; at++) if (scene.pos(at) === VERB) return null
  return rest === 0 || /^(?:hereby|therefore|also|further|today)$/.test(scene.lower(run.last + 1)) ? run : null
}

/** The verb that opens an item behind its dash, number or letter; -1 where the line is none. */
function itemVerb(scene: Scene, t: number, end: number): number {
  if (!BULLET.test(scene.lower(t))) return -1
  let at = t + 1
  while (at < end && /^[.)\]]$/.test(scene.lower(at))) at++
  if (/^(?:strongly|firmly|further|also|again|deeply|hereby)$/.test(scene.lower(at))) at++
  const found = at < end ? findVerb(scene.lower(at)) : undefined
  return found !== undefined && (found.form === 's' || found.form === 'past') && end - at > 2 ? at : -1
}

/** The verb, or the particle behind it that leads to the content: "calls on", "appeals to". */
function leadOf(scene: Scene, verb: number): number {
  const particles = findVerb(scene.lower(verb))?.verb.particles
  return scene.pos(verb + 1) === ADP && particles?.has(scene.lower(verb + 1)) === true ? verb + 1 : verb
}
