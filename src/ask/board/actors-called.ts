import { NAME, NAME_BLOCK, readNameRows } from '../../link/link-names.js'
import type { NameRow } from '../../link/name-row.js'
import { normaliseName } from '../../link/same-actor/actor-name.js'
import type { Store } from '../../store/store.js'

/** By the list that was asked for: a board gives one list for as long as nothing moves. */
const held = new WeakMap<readonly string[], Promise<ReadonlyMap<string, string>>>()

/**
 * The ids of the actors that persons of these names are; a surname alone is somebody's where all pages mean the same one. A
 * name that is no person's, or of nobody known, is left out. The same list again gives the same answer: who asks after a judgement or a page asks with a new one.
 */
export function actorsCalled(store: Store, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const made = held.get(names) ?? lookedUp(store, names)
  held.set(names, made)
  made.catch(() => held.delete(names))
  return made
}

async function lookedUp(store: Store, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const idOf = (name: string): string => `person ${normaliseName(name)}`
  const whole = names.filter((name) => normaliseName(name).includes(' '))
  const rows = await store.views(NAME, { ids: [...new Set(whole.map(idOf))] })
  const actors = new Map(rows.map(({ id, body }) => [id, (body as NameRow).actor]))
  const surnames = await surnamesOfOne(store, names)
  return new Map(
    names.flatMap((name) => {
      const actor = actors.get(idOf(name)) ?? surnames.get(normaliseName(name))
      return actor == null ? [] : [[name, actor] as const]
    }),
  )
}

/** Pages with a surname alone that are looked at: of a name that more have, it is not asked whom it means. */
const PAGES = 64

/** Surnames alone, each of which belongs to its page: those that on all pages, and as whatever they were read, are one actor. */
async function surnamesOfOne(store: Store, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const words = [...new Set(names.map(normaliseName))].filter((name) => name !== '' && !name.includes(' '))
  const blocks = await store.blocks(
    NAME_BLOCK,
    words.map((word) => `w:${word}`),
    PAGES + 1,
  )
  const few = [...blocks].filter(([, ids]) => ids.length <= PAGES && ids.some((id) => id.startsWith('person ')))
  const rows = await readNameRows(
    store,
    few.flatMap(([, ids]) => ids),
  )
  return new Map(
    few.flatMap(([key, ids]) => {
      const actors = new Set(ids.map((id) => rows.get(id)?.actor ?? null))
      const [only] = actors
      return actors.size === 1 && only !== null && only !== undefined ? [[key.slice(2), only] as const] : []
    }),
  )
}
