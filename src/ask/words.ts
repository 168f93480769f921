import { nounOf } from '../text/count.js'
import { orAssumed } from './assumed.js'
import { hopsOnce, isOneHop } from './chain-hops.js'
import { isOnlyVoice, ONLY_VOICE } from './only-voice.js'
import type { ClaimView, StatementView } from './shapes.js'
import { whenSaid } from './when-said.js'
import { wholePeriod } from './whole-period.js'

/** An origin count in words: "3", or "at least 2, at most 5". Never a single number where the chain is unknown. */
export const originWords = ({ atLeast, atMost }: { readonly atLeast: number; readonly atMost: number }): string =>
  atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`

/** The count with its noun: "1 independent origin", "2–4 independent origins". */
export const originsWords = (origins: { readonly atLeast: number; readonly atMost: number }): string =>
  `${originWords(origins)} independent ${nounOf(origins.atMost, 'origin')}`

/** A chain as it is read: "Novinite ← Reuters ← presidential office". The page's own outlet comes first. */
export function chainWords({
  chain,
  speaker,
  document,
}: Pick<StatementView, 'chain' | 'speaker' | 'document'>): string {
  const { outlet } = document
  const hops = hopsOnce(outlet, chain, speaker.name).map(({ name }) => name)
  const isOwnVoice = outlet !== null && hops.length === 0 && isOneHop(outlet, speaker.name)
  return [outlet ?? 'outlet unknown', ...hops, ...(isOwnVoice ? [] : [speaker.name])].join(' ← ')
}

/** When something was said, and whether the page says so. */
export function saidWords(statement: Pick<StatementView, 'saidAt' | 'document'>): string {
  const { from, to, stated } = whenSaid(statement)
  return from === null ? 'unknown' : orAssumed(daysWords(from, to), !stated)
}

/**
 * The days of a saying, both ends included: one day; "2024-03" where the page says "in March", "2024" where it says "in 2024";
 * or "2024-03-01 to 2024-03-10" where it says "in early March".
 */
export function daysWords(from: string, to: string | null): string {
  const first = day(from)
  if (to === null) return `${first} or later`
  const whole = wholePeriod(from, to)
  if (whole !== null) return whole
  return day(to) <= first ? first : `${first} to ${day(to)}`
}

/** The day of a date or instant. */
export const day = (text: string): string => text.slice(0, 10)

/**
 * A stance in a word. Whoever says in denial that no gate opened denies the opening, and not what he says.
 */
export const stanceWord = ({ stance, polarity }: { readonly stance: string; readonly polarity: string }): string =>
  stance === 'deny' && polarity === 'negative' ? 'in denial' : stance

/**
 * What caused a change of status, where it says more than the status does; else nothing, so that it is not said twice.
 *
 * @example causeBeside('confirmed by Daniel Holm', 'confirmed by Dan Holm') // ''
 * @example causeBeside('reported', 'the denial was taken back') // 'the denial was taken back'
 */
export function causeBeside(status: string, cause: string): string {
  const by = status.indexOf(' by ')
  const isSame = by > 0 && cause.startsWith(status.slice(0, by + 4)) && !/[;:,]/.test(cause)
  return isSame || cause === status ? '' : cause
}

/** A claim's status with who confirmed it and, where the origins are given, whether nobody else says it. */
export const statusWords = (
  claim: Pick<ClaimView, 'status' | 'statusBy'> & { readonly origins?: { readonly atMost: number } },
): string =>
  claim.statusBy === null
    ? claim.status
    : `${claim.status} by ${claim.statusBy}${isOnlyVoice(claim) ? `, ${ONLY_VOICE}` : ''}`
