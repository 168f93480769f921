import type { Statement } from '../../model/index.js'
import { outletNamed } from './outlet-named.js'

/** Stances in which a reporter speaks for himself. */
const OWN: ReadonlySet<string> = new Set(['opinion', 'demand'])

/** "NPR's", "of the Orlo Courier", "Corva News correspondent"; a columnist is himself. */
const ROLE =
  /^(?:of (?:the )?)?(\p{Lu}[\p{L}\d.&’' -]{1,40}?)(?:['’]s)?(?: (?:[\p{Ll}-]{1,20} ){0,2}(?:reporter|correspondent|producer|anchor))?$/u

/**
 * The outlet for which a person reports, where his role says no more than that: he tells what the outlet has found out, and
 * is no voice beside it. Null where he is anything else.
 *
 *     NPR's Dina Orm reports that the gate has been opened.      NPR
 *     ^^^^^
 */
export function outletReportedFor({ speaker, stance }: Statement): string | null {
  if (speaker.type !== 'person' || speaker.role === null || OWN.has(stance)) return null
  const [, outlet] = ROLE.exec(speaker.role) ?? []
  return outlet === undefined ? null : outletNamed(outlet)
}
