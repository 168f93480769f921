import { ACTOR } from '../../fold/actors.js'
import type { Actor } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import type { BoardAt } from './board-at.js'

/** The other names of the person whom a name is shown for, as pages spell them; none where it is no person's. */
export async function spellingsOf(store: Store, at: Pick<BoardAt, 'actors'>, name: string): Promise<readonly string[]> {
  const ids = [...(await at.actors([name])).values()]
  if (ids.length === 0) return []
  const rows = await store.views(ACTOR, { ids })
  return rows.flatMap(({ body }) => (body as Actor).spellings.flatMap((one) => (one.name === name ? [] : one.name)))
}

/** What each of these names is shown as: persons of several spellings by the one name of the actor. Others are left out. */
export async function oneNameOf(
  store: Store,
  at: Pick<BoardAt, 'actors'>,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const actors = await at.actors([...new Set(names)].sort())
  const rows = await store.views(ACTOR, { ids: [...new Set(actors.values())] })
  const shown = new Map(rows.map(({ id, body }) => [id, (body as Actor).name]))
  return new Map([...actors].flatMap(([name, id]) => (shown.has(id) ? [[name, shown.get(id) ?? name] as const] : [])))
}
