import type { Status } from '../model/index.js'

/** The denials of a claim whose status does not tell of them any more. */
export const deniedBefore = <D>({
  status,
  denials = [],
}: {
  readonly status: Status
  readonly denials?: readonly D[]
}): readonly D[] => (status === 'denied' || status === 'disputed' ? [] : denials)

/** Names that are said before the rest is counted. */
const NAMED = 2

/** That somebody denied what has another status now: "denied before by the Water Board". */
export const deniedWords = (names: readonly string[]): string =>
  `denied before by ${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ` and ${names.length - NAMED} more` : ''}`
