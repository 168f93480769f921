import { HearsayError } from '../problems.js'

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** An instant as the stretch its precision covers, in microseconds since 1970: `[from, to)`. */
export interface Moment {
  readonly from: number
  readonly to: number
}

/**
 * Reads an ISO day or instant. Without a zone it is UTC, so that no machine's zone matters.
 * A day covers 24 hours, `12:30` a minute, `12:30:05` a second, `12:30:05.25` ten milliseconds.
 * @throws HearsayError `usage` when it is neither.
 */
export function parseMoment(value: string): Moment {
  const match = INSTANT.exec(value)
  const day = match ? Date.parse(`${match[1]}-${match[2]}-${match[3]}T00:00:00Z`) : Number.NaN
  if (!match || Number.isNaN(day)) {
    throw new HearsayError('usage', `Not a day or an instant: ${JSON.stringify(value.slice(0, 60))}.`, {
      hint: 'Write 2024-10-19 or 2024-10-19T12:30:00Z.',
    })
  }
  const [, , , , hour, minute, second, fraction, zone] = match
  let micros = day * 1000
  let width = 86_400_000_000
  if (hour !== undefined) {
    micros += (Number(hour) * 60 + Number(minute)) * 60_000_000
    width = 60_000_000
  }
  if (second !== undefined) {
    micros += Number(second) * 1_000_000
    width = 1_000_000
  }
  if (fraction !== undefined) {
    micros += Number(fraction.slice(0, 6).padEnd(6, '0'))
    width = 10 ** Math.max(0, 6 - fraction.length)
  }
  if (zone && zone !== 'Z') {
    const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
    micros -= (zone[0] === '-' ? -minutes : minutes) * 60_000_000
  }
  return { from: micros, to: micros + width }
}

/** Writes microseconds since 1970 as an ISO instant with six decimals: the form in which the store gives knowledge times. */
export const formatMicros = (micros: number): string =>
  `${new Date(Math.floor(micros / 1000)).toISOString().slice(0, -1)}${String(micros % 1000).padStart(3, '0')}Z`

/** The last microsecond at which a row counts as known at `knownAt`. */
export const knownUntil = (knownAt: string | undefined): number =>
  knownAt === undefined ? Number.MAX_SAFE_INTEGER : parseMoment(knownAt).to - 1
