import type { Span } from '../../../../model/index.js'
import type { Scene } from '../scene.js'
import { mentionsIn } from '../speakers/mentions-in.js'
import { OUTLET_WORD } from '../speakers/source-words.js'

/**
 * Tells whether a source reports or writes what others said: a body or an outlet, and no person.
 *
 *     Tolm denies every link with the wreck, writes NRA.
 *                                            ^^^^^^ ^^^
 */
export function passesOn(scene: Scene, lemma: string, source: Span | undefined): boolean {
  if ((lemma !== 'report' && lemma !== 'write') || source === undefined) return false
  const inside = mentionsIn(scene.marked.mentions, source)
  const words = scene.text.slice(source.start, source.end)
  if (inside.every(({ type }) => type === 'role')) return /^\p{Lu}{2,8}$/u.test(words) || OUTLET_WORD.test(words)
  return inside.every(({ type }) => type === 'organisation' || type === 'outlet' || type === 'place')
}
