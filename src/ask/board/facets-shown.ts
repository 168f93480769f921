import type { Store } from '../../store/store.js'
import type { BoardAt } from './board-at.js'
import type { Facets } from './facet-counts.js'
import { namesOnBoard } from './names-shown.js'
import type { Narrowing } from './narrowing.js'
import { type Selection, selectClaims } from './select-claims.js'

/** A person who stands for himself is one party, whatever each page spells: counted anew where several spellings are counted. */
export async function facetsShown(
  store: Store,
  at: BoardAt,
  { filters, selection, facets }: { filters: Narrowing; selection: Selection; facets: Facets },
): Promise<Facets> {
  const shown = await namesOnBoard(
    store,
    at,
    facets.party.map(({ value }) => value),
  )
  const spelt = new Map<string, string[]>()
  for (const { value } of facets.party) {
    const name = shown(value)
    const held = spelt.get(name)
    if (held === undefined) spelt.set(name, [value])
    else held.push(value)
  }
  if ([...spelt].every(([name, values]) => values.length === 1 && values[0] === name)) return facets
  const counts = new Map(facets.party.map(({ value, count }) => [value, count]))
  return selection.remember(`facets ${JSON.stringify([...spelt])}`, () => ({
    ...facets,
    party: [...spelt]
      .map(([value, [first, ...others]]) => ({
        value,
        count:
          others.length === 0
            ? (counts.get(first) ?? 0)
            : selectClaims(at, { ...filters, party: first, partyCalled: others }).total,
      }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)),
  }))
}
