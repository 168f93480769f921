import { ACTOR } from '../../fold/actors.js'
import type { Actor } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import type { BoardAt } from './board-at.js'

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
