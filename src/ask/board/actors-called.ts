import { NAME } from '../../link/link-names.js'
import type { NameRow } from '../../link/name-row.js'
import { normaliseName } from '../../link/same-actor/actor-name.js'
import type { Store } from '../../store/store.js'

/** Of a great store, what a name was found to be is held so long: a judgement or a page may join it with another. */
const PATIENCE_MS = 30_000
/** A store is great when its claims are more than this. */
const GREAT = 20_000

interface Held {
  readonly since: number
  readonly actors: Map<string, string | null>
}
const held = new WeakMap<Store, Held>()

/** The ids of the actors that persons of these names are. A name that is no person's, or of nobody known, is left out. */
export async function actorsCalled(
  store: Store,
  names: readonly string[],
  claims: number,
): Promise<ReadonlyMap<string, string>> {
  const before = held.get(store)
  const isFresh = claims > GREAT && before !== undefined && performance.now() - before.since < PATIENCE_MS
  const known = isFresh ? before : { since: performance.now(), actors: new Map<string, string | null>() }
  held.set(store, known)
  const wanted = new Map<string, string[]>()
  for (const name of names) {
    if (known.actors.has(name)) continue
    known.actors.set(name, null)
    const id = `person ${normaliseName(name)}`
    const alike = wanted.get(id)
    if (alike === undefined) wanted.set(id, [name])
    else alike.push(name)
  }
  if (wanted.size > 0)
    for (const { id, body } of await store.views(NAME, { ids: [...wanted.keys()] }))
      for (const name of wanted.get(id) ?? []) known.actors.set(name, (body as NameRow).actor)
  const found = new Map<string, string>()
  for (const name of names) {
    const actor = known.actors.get(name)
    if (actor != null) found.set(name, actor)
  }
  return found
}
