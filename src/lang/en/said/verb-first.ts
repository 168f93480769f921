import { AUX } from './parts.js'
import type { Scene } from './scene.js'

/** What may stand between the words of a verb. */
const WITHIN = /^(?:has|have|had|also|later|since|then|now|largely|clearly|reportedly)$/

/**
 * The first word of a verb, from its last: past its auxiliaries and the little words between them.
 *
 *     The ministry has since linked the outbreak to a well.
 *                  ^^^ first  ^^^^^^ last
 */
export function verbFirst(scene: Scene, last: number): number {
  let first = last
  while (scene.pos(first - 1) === AUX || WITHIN.test(scene.lower(first - 1))) first--
  return first
}
