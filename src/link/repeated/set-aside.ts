/**
 * Keeps, for each page, the statements that stand in lines which its outlet prints on page after page: words of the outlet
 * and none of the article, so they are no evidence for a claim. What is kept follows from the set of pages held.
 */
import { contains, type Document, type DocumentId, type Statement, type StatementId } from '../../model/index.js'
import type { Store, ViewRow } from '../../store/store.js'
import { type PageLines, pageLines } from './page-lines.js'
import {
  LEAST_PAGES,
  LINE_BLOCK,
  LOOKED_AT,
  linesSetAside,
  pagesOf,
  type RepeatedLine,
  timesRepeated,
} from './repeated-lines.js'

/** Kind of view that holds a page's set-aside statements; a page without any has no row. */
export const SET_ASIDE = 'set-aside'
/** Kind of view that holds on how many pages a line repeats; a line that does not has no row. */
export const REPEATED_LINE = 'repeated-line'

/** Statements whose whole sentence stands in a line that is set aside, ascending. */
export const statementsWithin = (
  statements: readonly Statement[],
  lines: readonly RepeatedLine[],
): readonly StatementId[] =>
  statements
    .filter(({ context }) => lines.some((line) => contains(line, context)))
    .map(({ id }) => id)
    .sort()

/** What a set of pages has set aside, as rows in no order. */
export interface Asides {
  readonly statements: ReadonlySet<string>
  readonly rows: readonly ViewRow[]
  /** Entries of {@link LINE_BLOCK}. */
  readonly blocks: readonly { readonly key: string; readonly id: string }[]
}

/** Finds at once, in memory, what {@link linkLines} keeps up to date page by page. */
export function asidesOf(
  documents: readonly Document[],
  statements: ReadonlyMap<string, readonly Statement[]>,
): Asides {
  const sorted = [...documents].sort((a, b) => (a.id < b.id ? -1 : 1))
  const pages = new Map(sorted.map((one) => [one.id as string, pageLines(one)]))
  const under = new Map<string, PageLines[]>()
  const blocks = [...pages.values()].flatMap(entriesOf)
  for (const { key, id } of blocks) {
    const held = under.get(key)
    if (held === undefined) under.set(key, [pages.get(id)!])
    else if (held.length < LOOKED_AT) held.push(pages.get(id)!)
  }
  const seen = new Map<string, number>()
  for (const [key, held] of under) {
    const count = held.length < LEAST_PAGES ? 0 : timesRepeated(key, held)
    if (count > 0) seen.set(key, count)
  }
  const rows = [...seen].map(([key, count]) => lineRow(key, count))
  const found: string[] = []
  for (const document of sorted) {
    const ids = statementsWithin(
      statements.get(document.id) ?? [],
      linesSetAside(document, pages.get(document.id)!, seen),
    )
    if (ids.length > 0) rows.push(asideRow(document.id, ids))
    found.push(...ids)
  }
  return { statements: new Set(found), rows, blocks }
}

/** The statements that are set aside on some pages. */
export async function readAsides(store: Store, documents: Iterable<string>): Promise<ReadonlySet<string>> {
  const ids = [...new Set(documents)]
  const found = new Set<string>()
  for (let at = 0; at < ids.length; at += 500)
    for (const { body } of await store.views(SET_ASIDE, { ids: ids.slice(at, at + 500) }))
      for (const id of body as readonly string[]) found.add(id)
  return found
}

/**
 * Makes pages findable by their lines and brings up to date what is set aside: on these pages, and on those whose lines
 * they show to repeat. Pages that are there already change nothing. The statements must be in the store.
 *
 * @returns the statements that were set aside or taken back, ascending
 */
export async function linkLines(store: Store, documents: readonly Document[]): Promise<readonly StatementId[]> {
  const pages = documents.map(pageLines)
  const entries = pages.flatMap(entriesOf)
  const keys = [...new Set(entries.map(({ key }) => key))].sort()
  const before = await store.blocks(LINE_BLOCK, keys, LOOKED_AT)
  await store.putBlocks(LINE_BLOCK, entries)
  const after = await store.blocks(LINE_BLOCK, keys, LOOKED_AT)
  const turned = await countAnew(
    store,
    new Map([...after].filter(([key, ids]) => ids.join() !== (before.get(key) ?? []).join())),
  )
  const looked = new Set<string>(pages.map(({ id }) => id))
  for (const ids of (await store.blocks(LINE_BLOCK, turned, Number.MAX_SAFE_INTEGER)).values())
    for (const id of ids) looked.add(id)
  return lookAgain(store, [...looked].sort() as DocumentId[])
}

const entriesOf = ({ id, lines }: PageLines): { key: string; id: string }[] =>
  [...new Set(lines.map(({ key }) => key))].map((key) => ({ key, id }))

const lineRow = (key: string, pages: number): ViewRow => ({
  kind: REPEATED_LINE,
  id: key,
  sort: '',
  keys: [],
  body: pages,
})
const asideRow = (document: string, statements: readonly string[]): ViewRow => ({
  kind: SET_ASIDE,
  id: document,
  sort: '',
  keys: [],
  body: statements,
})

/** On how many pages each of these lines repeats. */
async function timesOf(store: Store, keys: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>()
  for (let at = 0; at < keys.length; at += 500)
    for (const { id, body } of await store.views(REPEATED_LINE, { ids: keys.slice(at, at + 500) }))
      times.set(id, body as number)
  return times
}

/** Counts lines again whose pages changed. @returns those that repeat now and did not, or the other way round. */
async function countAnew(store: Store, changed: ReadonlyMap<string, readonly string[]>): Promise<readonly string[]> {
  const busy = [...changed].filter(([, ids]) => ids.length >= LEAST_PAGES)
  if (busy.length === 0) return []
  const sisters = await pagesOf(
    store,
    busy.flatMap(([, ids]) => ids),
  )
  const were = await timesOf(
    store,
    busy.map(([key]) => key),
  )
  const put: ViewRow[] = []
  const gone: string[] = []
  const turned: string[] = []
  for (const [key, ids] of busy) {
    const count = timesRepeated(
      key,
      ids.flatMap((id) => sisters.get(id) ?? []),
    )
    const was = were.get(key) ?? 0
    if (count === was) continue
    if (count > 0) put.push(lineRow(key, count))
    else gone.push(key)
    if (count === 0 || was === 0) turned.push(key)
  }
  await store.putViews(put)
  await store.removeViews(REPEATED_LINE, gone)
  return turned
}

/** Finds again what is set aside on some pages, ascending by id. @returns the statements for which that changed. */
async function lookAgain(store: Store, ids: readonly DocumentId[]): Promise<readonly StatementId[]> {
  const touched: StatementId[] = []
  for (let at = 0; at < ids.length; at += 200) {
    const some = ids.slice(at, at + 200)
    const documents = await store.documents({ ids: some })
    const pages = new Map(documents.map((one) => [one.id as string, pageLines(one)]))
    const seen = await timesOf(store, [
      ...new Set([...pages.values()].flatMap(({ lines }) => lines.map(({ key }) => key))),
    ])
    const lines = new Map(documents.map((one) => [one.id as string, linesSetAside(one, pages.get(one.id)!, seen)]))
    const were = new Map(
      (await store.views(SET_ASIDE, { ids: some })).map(({ id, body }) => [id, body as readonly StatementId[]]),
    )
    const marked = documents.filter(({ id }) => lines.get(id)!.length > 0).map(({ id }) => id)
    const statements = marked.length === 0 ? [] : await store.statements({ documents: marked })
    const put: ViewRow[] = []
    const gone: string[] = []
    for (const { id } of documents) {
      const own = statements.filter(({ document }) => document === id)
      const now = statementsWithin(own, lines.get(id)!)
      const was = were.get(id) ?? []
      if (now.join() === was.join()) continue
      if (now.length > 0) put.push(asideRow(id, now))
      else gone.push(id)
      touched.push(...now.filter((one) => !was.includes(one)), ...was.filter((one) => !now.includes(one)))
    }
    await store.putViews(put)
    await store.removeViews(SET_ASIDE, gone)
  }
  return touched.sort()
}
