import type { DocumentId } from '../model/index.js'
import { documentDay } from '../store/as-of.js'
import type { Store, ViewRow } from '../store/store.js'
import { BLOCK_HEAD, sameNames } from './name-edges.js'
import { addNames, type NameRow, namesOfPage, type SameName, toActorName } from './name-row.js'
import { keysOf } from './same-actor/link-actors.js'
import { officeOf } from './same-actor/office.js'

/** Kind of view under which the store keeps a name with what the pages say of it. */
export const NAME = 'actor-name'
/** Kind of block under which names are looked for. */
export const NAME_BLOCK = 'actor'
/** Kind of block that remembers which pages have been added up. */
export const PAGE_BLOCK = 'actor-page'

export const nameViewRow = (row: NameRow): ViewRow => ({ kind: NAME, id: row.id, sort: '', keys: [], body: row })

/** Reads name rows by their ids. */
export async function readNameRows(store: Store, ids: readonly string[]): Promise<Map<string, NameRow>> {
  const found = new Map<string, NameRow>()
  for (let at = 0; at < ids.length; at += 500) {
    for (const view of await store.views(NAME, { ids: ids.slice(at, at + 500) }))
      found.set(view.id, view.body as NameRow)
  }
  return found
}

/**
 * Adds the names of new pages to those known, and judges again the names about which something new was said. A page that
 * was added before is passed over. @returns the ids of names whose actors have to be folded again, ascending.
 */
export async function linkNamesOf(store: Store, documents: readonly DocumentId[]): Promise<readonly string[]> {
  const fresh = await unseen(store, documents)
  if (fresh.length === 0) return []
  const added = new Map<string, NameRow>()
  const days = new Map((await readDocuments(store, fresh)).map((one) => [one.id as string, documentDay(one)]))
  for (const { document, mentions } of await store.mentions(fresh)) {
    for (const row of namesOfPage({ document, day: days.get(document) ?? null, mentions })) {
      const other = added.get(row.id)
      added.set(row.id, other === undefined ? row : addNames(other, row))
    }
  }
  const before = await readNameRows(store, [...added.keys()])
  const rows = new Map<string, NameRow>()
  const keysBefore = new Map<string, readonly string[]>()
  const again = new Set<string>()
  for (const [id, row] of added) {
    const known = before.get(id)
    const next = known === undefined ? row : addNames(known, row)
    rows.set(id, next)
    if (known !== undefined) keysBefore.set(id, keysOf(toActorName(known)))
    if (known === undefined || evidenceOf(known) !== evidenceOf(next)) again.add(id)
  }
  for (const id of await moveBlocks(store, { rows, keysBefore, again })) again.add(id)
  const touched = new Set(rows.keys())
  await judgeAgain(store, rows, again, touched)
  await store.putViews([...rows.values()].map(nameViewRow))
  return [...touched].sort()
}

async function unseen(store: Store, documents: readonly DocumentId[]): Promise<readonly DocumentId[]> {
  const ids = [...new Set(documents)].sort()
  const seen = await store.blocks(PAGE_BLOCK, ids, 1)
  const fresh = ids.filter((id) => (seen.get(id) ?? []).length === 0)
  await store.putBlocks(
    PAGE_BLOCK,
    fresh.map((id) => ({ key: id, id })),
  )
  return fresh
}

async function readDocuments(store: Store, ids: readonly DocumentId[]) {
  const found = []
  for (let at = 0; at < ids.length; at += 200) found.push(...(await store.documents({ ids: ids.slice(at, at + 200) })))
  return found
}

/** What a verdict may rest on. Counts and dates of mentions are not part of it, but for the days of an office. */
const evidenceOf = (row: NameRow): string => {
  const { name, aliases, roles, parties, near } = toActorName(row)
  const held = roles.map(({ role, day, to }) => (officeOf(role) === null ? role : [role, day, to]))
  return JSON.stringify([name, aliases, held, parties, near ?? []])
}

/** Moves names between blocks. @returns names that came into or fell out of the compared head of a block. */
async function moveBlocks(
  store: Store,
  change: {
    readonly rows: ReadonlyMap<string, NameRow>
    readonly keysBefore: ReadonlyMap<string, readonly string[]>
    readonly again: ReadonlySet<string>
  },
): Promise<readonly string[]> {
  const add: { key: string; id: string }[] = []
  const remove: { key: string; id: string }[] = []
  for (const id of change.again) {
    const row = change.rows.get(id)
    if (row === undefined) continue
    const keys = keysOf(toActorName(row))
    const old = change.keysBefore.get(id) ?? []
    for (const key of keys) if (!old.includes(key)) add.push({ key, id })
    for (const key of old) if (!keys.includes(key)) remove.push({ key, id })
  }
  const touched = [...new Set([...add, ...remove].map((entry) => entry.key))].sort()
  const before = await store.blocks(NAME_BLOCK, touched, BLOCK_HEAD)
  await store.putBlocks(NAME_BLOCK, add)
  if (remove.length > 0) await store.removeBlocks(NAME_BLOCK, remove)
  const after = await store.blocks(NAME_BLOCK, touched, BLOCK_HEAD)
  const moved = new Set<string>()
  for (const key of touched) {
    const [was, is] = [before.get(key) ?? [], after.get(key) ?? []]
    for (const id of was) if (!is.includes(id)) moved.add(id)
    for (const id of is) if (!was.includes(id)) moved.add(id)
  }
  return [...moved].sort()
}

/** Judges names against the heads of their blocks; both ends of a link are kept alike. */
async function judgeAgain(
  store: Store,
  rows: Map<string, NameRow>,
  again: ReadonlySet<string>,
  touched: Set<string>,
): Promise<void> {
  const need = async (ids: readonly string[]): Promise<void> => {
    for (const [id, row] of await readNameRows(
      store,
      ids.filter((one) => !rows.has(one)),
    ))
      rows.set(id, row)
  }
  await need([...again])
  const keys = new Map([...again].map((id) => [id, keysOf(toActorName(rows.get(id)!))]))
  const heads = await store.blocks(NAME_BLOCK, [...new Set([...keys.values()].flat())].sort(), BLOCK_HEAD)
  const candidates = new Map<string, readonly string[]>()
  for (const [id, own] of keys) {
    const found = new Set<string>()
    for (const key of own) {
      const head = heads.get(key) ?? []
      if (head.includes(id)) for (const other of head) if (other !== id) found.add(other)
    }
    candidates.set(id, [...found])
  }
  const others = new Set([...candidates.values()].flat())
  for (const id of again) for (const { to } of rows.get(id)?.same ?? []) others.add(to)
  const stranger = new Set([...others].filter((id) => !rows.has(id)))
  await need([...others])
  for (const id of [...again].sort()) {
    const row = rows.get(id)!
    const compared = (candidates.get(id) ?? []).map((other) => toActorName(rows.get(other)!))
    const same = sameNames(toActorName(row), compared)
    for (const { to } of row.same) if (!same.some((one) => one.to === to)) unlink(rows, touched, { from: to, to: id })
    for (const one of same) link(rows, touched, { from: one.to, one: { ...one, to: id } })
    rows.set(id, { ...rows.get(id)!, same })
    touched.add(id)
  }
  // Names that were only read to be compared need not be written.
  for (const id of stranger) if (!touched.has(id)) rows.delete(id)
}

function unlink(
  rows: Map<string, NameRow>,
  touched: Set<string>,
  end: { readonly from: string; readonly to: string },
): void {
  const row = rows.get(end.from)
  if (row === undefined) return
  rows.set(end.from, { ...row, same: row.same.filter((one) => one.to !== end.to) })
  touched.add(end.from)
}

function link(
  rows: Map<string, NameRow>,
  touched: Set<string>,
  end: { readonly from: string; readonly one: SameName },
): void {
  const row = rows.get(end.from)
  if (row === undefined) return
  const same = [...row.same.filter((one) => one.to !== end.one.to), end.one].sort((a, b) => (a.to < b.to ? -1 : 1))
  if (JSON.stringify(same) === JSON.stringify(row.same)) return
  rows.set(end.from, { ...row, same })
  touched.add(end.from)
}
