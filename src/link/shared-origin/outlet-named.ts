import { findOutlet } from '../../clean/outlets.js'

/** The call letters of a station: "WKOR", "KVES-TV"; some bodies have four letters too. */
const STATION = /^(?!(?:WADA|WIPO|KFOR)$)[WK][A-Z]{3}(?:-(?:TV|FM|AM))?$/u
const PROGRAMME = / (?:Sunday|Tonight|Today|Morning|This Week)$/u

/**
 * The outlet that a name names: one of the register, the outlet of a programme, a station. Null where it names none.
 *
 *     the Associated Press, Fox News Sunday, WKOR
 */
export function outletNamed(name: string): string | null {
  const listed = findOutlet(name) ?? (PROGRAMME.test(name) ? findOutlet(name.replace(PROGRAMME, '')) : null)
  return listed?.name ?? (STATION.test(name) ? name : null)
}
