import type { IncomingHttpHeaders } from 'node:http'

/** Longest wait that is believed: a day. */
const LONGEST_MS = 86_400_000

/**
 * How long a server asks to be left alone, in milliseconds, or null where it does not say. A date is read against the
 * server's own Date, never against this machine's clock.
 * @example retryAfterMs({ 'retry-after': '120' }) // 120000
 */
export function retryAfterMs(headers: IncomingHttpHeaders): number | null {
  const value = headers['retry-after']?.trim() ?? ''
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value) * 1000, LONGEST_MS)
  const until = Date.parse(value)
  const now = Date.parse(headers.date ?? '')
  if (Number.isNaN(until) || Number.isNaN(now)) return null
  return Math.min(Math.max(0, until - now), LONGEST_MS)
}
