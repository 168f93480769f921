import { nameViewRow, readNameRows } from '../link/link-names.js'
import { heldBy, type NameRow } from '../link/name-row.js'
import type { Store, ViewRow } from '../store/store.js'
import { ACTOR, actorRow, foldActors } from './actors.js'
import { partiesOf } from './known-parties.js'

/**
 * Folds again the actors that these names belong to, and nothing else. Equals a rebuild, byte for byte.
 *
 * @returns the ids of names of which it is known otherwise than before what they speak for, ascending.
 */
export async function refoldActors(store: Store, names: readonly string[]): Promise<readonly string[]> {
  if (names.length === 0) return []
  const judged = (await store.judgements({ on: 'actor', withdrawn: false })).filter((one) => one.judgedAt !== null)
  const bonds = new Map<string, string[]>()
  for (const { a, b, verdict } of judged) {
    if (verdict !== 'same') continue
    bonds.set(a, [...(bonds.get(a) ?? []), b])
    bonds.set(b, [...(bonds.get(b) ?? []), a])
  }
  const rows = new Map<string, NameRow>()
  let frontier: readonly string[] = names
  while (frontier.length > 0) {
    const next = new Set<string>()
    for (const [id, row] of await readNameRows(store, frontier)) {
      rows.set(id, row)
      for (const { to } of row.same) next.add(to)
      for (const other of bonds.get(id) ?? []) next.add(other)
    }
    frontier = [...next].filter((id) => !rows.has(id))
  }
  const stale = new Set<string>()
  const put: ViewRow[] = []
  const moved: ViewRow[] = []
  const otherwise: string[] = []
  const here = judged.filter(({ a, b }) => rows.has(a) && rows.has(b))
  const homeless = new Set(rows.keys())
  for (const folded of foldActors([...rows.values()], here)) {
    put.push(actorRow(folded))
    const parties = partiesOf(folded.actor.roles)
    for (const id of folded.names) {
      homeless.delete(id)
      const row = rows.get(id)
      if (row === undefined) continue
      const isSaidOtherwise = JSON.stringify(row.speaksFor ?? []) !== JSON.stringify(parties)
      if (isSaidOtherwise) otherwise.push(id)
      if (row.actor === folded.actor.id && !isSaidOtherwise) continue
      if (row.actor !== null && row.actor !== folded.actor.id) stale.add(row.actor)
      moved.push(nameViewRow(heldBy(row, folded.actor.id, parties)))
    }
  }
  // An office that no holder is found for belongs to no actor.
  for (const id of homeless) {
    const row = rows.get(id)
    if (row !== undefined && row.actor !== null) moved.push(nameViewRow(heldBy(row, null, [])))
  }
  for (const row of put) stale.delete(row.id)
  await store.removeViews(ACTOR, [...stale].sort())
  await store.putViews(put)
  await store.putViews(moved)
  return otherwise.sort()
}
