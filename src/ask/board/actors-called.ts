import { NAME } from '../../link/link-names.js'
import type { NameRow } from '../../link/name-row.js'
import { normaliseName } from '../../link/same-actor/actor-name.js'
import type { Store } from '../../store/store.js'

/** By the list that was asked for: a board gives one list for as long as nothing moves. */
const held = new WeakMap<readonly string[], Promise<ReadonlyMap<string, string>>>()

/**
 * The ids of the actors that persons of these names are. A name that is no person's, or of nobody known, is left out. The
 * same list again gives the same answer: who asks after a judgement or a page asks with a new one.
 */
export function actorsCalled(store: Store, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const made = held.get(names) ?? lookedUp(store, names)
  held.set(names, made)
  made.catch(() => held.delete(names))
  return made
}

async function lookedUp(store: Store, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const idOf = (name: string): string => `person ${normaliseName(name)}`
  const rows = await store.views(NAME, { ids: [...new Set(names.map(idOf))] })
  const actors = new Map(rows.map(({ id, body }) => [id, (body as NameRow).actor]))
  return new Map(
    names.flatMap((name) => {
      const actor = actors.get(idOf(name))
      return actor == null ? [] : [[name, actor] as const]
    }),
  )
}
