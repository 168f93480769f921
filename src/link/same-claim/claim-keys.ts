import type { Prepared } from './prepared.js'

/** Kind under which the store keeps these keys. */
export const CLAIM_BLOCK = 'claim'

/**
 * Keys under which a statement is looked for. Two statements are compared only when they share one and one of the two
 * leads its block. Fine keys first: an event with a name, a rare word with a name, a figure with what it counts.
 */
export function claimKeys(of: Prepared): readonly string[] {
  const keys = new Set<string>()
  // Countries are on every page of a story; a plain name tells more.
  const names = [...of.names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).slice(0, 3)
  const events = [...of.main, ...of.events.filter((event) => !of.main.includes(event))].slice(0, 4)
  const rare = rarest(of, 4)
  for (const event of events.slice(0, 3)) for (const name of names.slice(0, 2)) keys.add(`e:${event}|${name}`)
  for (const event of events.slice(0, 2)) for (const term of rare.slice(0, 2)) keys.add(`e:${event}|${term}`)
  for (const name of names.filter((one) => !one.startsWith('@')).slice(0, 2)) keys.add(`n:${name}`)
  for (const term of rare.slice(0, 3)) keys.add(`t:${term}`)
  for (const event of events.slice(0, 2)) keys.add(`e:${event}`)
  for (const figure of of.figures.slice(0, 1)) if (figure.counted !== '') keys.add(`f:${figure.counted}|${figure.scope}`)
  if (of.runs.length >= 6) keys.add(`r:${of.runs[0].toString(36)}`)
  return [...keys]
}

const rank = (name: string): number => (name.startsWith('@') ? 1 : 0)

function rarest(of: Prepared, count: number): readonly string[] {
  return of.terms
    .map((term, index) => ({ term, bits: of.bits[index] }))
    .sort((a, b) => b.bits - a.bits || (a.term < b.term ? -1 : 1))
    .slice(0, count)
    .map(({ term }) => term)
}
