import type { Series } from '../api/types.js'

type One = Series[number]

/** Buttons before the list. */
const OFFERED = 6

/**
 * Kinds as buttons and in a list: those given more than once by their own words come first, since a figure that moves or is
 * disputed is among them; the one that is chosen always has a button.
 */
export function offered(
  series: readonly One[],
  wanted: string | null,
): { readonly first: readonly One[]; readonly rest: readonly One[] } {
  const best = series.filter(({ figures, claim }) => figures > 1 && claim === null).slice(0, OFFERED)
  const first = best.length > 0 ? best : series.slice(0, OFFERED)
  const chosen = series.find(({ id }) => id === wanted)
  const shown = chosen === undefined || first.includes(chosen) ? first : [...first, chosen]
  return { first: shown, rest: series.filter((one) => !shown.includes(one)) }
}
