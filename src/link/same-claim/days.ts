const DAY_MS = 86_400_000

/** Days since 1970 of an ISO date or instant, or null where the year, month or day is missing. The time of day is dropped. */
export function dayOf(iso: string | null | undefined): number | null {
  if (iso === null || iso === undefined || !/^\d{4}-\d{2}-\d{2}/.test(iso)) return null
  const ms = Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8, 10)))
  return Math.floor(ms / DAY_MS)
}
