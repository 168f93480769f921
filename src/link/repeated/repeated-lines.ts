/**
 * Finds the lines of a page that its outlet prints on page after page: notices, promotions and lists that no single page
 * gives away. What it finds follows from the set of pages held and not from the order in which they came; the documents
 * themselves stay as they are (docs/decisions/0006).
 */
import type { Document, DocumentId, Span } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { type PageLine, type PageLines, pageLines } from './page-lines.js'

/** Kind of block under which the pages of an outlet are found by their lines. */
export const LINE_BLOCK = 'outlet-line'

/** Pages of different addresses that must carry a line. Two may be a report and its follow-up. */
export const LEAST_PAGES = 3
/** Pages looked at under one line; the least ids, so that they are the same whatever came first. */
export const LOOKED_AT = 24
/** Two addresses under one headline are one page, printed, mobile or moved; so are two that share this much of their characters. */
const ONE_PAGE = 0.8
/** Words by which an outlet says what it could not check: a statement, however often it is printed. */
const CAVEAT = /\b(?:verif(?:y|ied|ication)|confirm(?:ed)?|corroborated?)\b/iu

/** A line that is set aside, and on how many pages of the outlet it was seen. */
export interface RepeatedLine extends Span {
  readonly reason: 'repeats-on-outlet'
  readonly pages: number
}

/**
 * The lines of a page that repeat across its outlet's pages, in text order.
 *
 *     Storm closes the port of Selby      Storm closes the port of Selby
 *     Two ferries turned back, …          Two ferries turned back, …
 *     Grab our daily digest               ^^^^^^^^^^^^^^^^^^^^^ also under "Orlo dam holds" and "Vote in Keld"
 */
export async function repeatedLines(store: Store, document: Document): Promise<readonly RepeatedLine[]> {
  const page = pageLines(document)
  const keys = [...new Set(page.lines.map(({ key }) => key))]
  const under = await store.blocks(LINE_BLOCK, keys, LOOKED_AT)
  const busy = new Map([...under].filter(([, ids]) => ids.length >= LEAST_PAGES))
  if (busy.size === 0) return []
  const sisters = await pagesOf(store, [...busy.values()].flat())
  const seen = new Map<string, number>()
  for (const [key, held] of busy) {
    const count = timesRepeated(
      key,
      held.flatMap((id) => sisters.get(id) ?? []),
    )
    if (count > 0) seen.set(key, count)
  }
  return linesSetAside(document, page, seen)
}

/** Pages as their lines, by id. */
export async function pagesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, PageLines>> {
  const wanted = [...new Set(ids)].sort() as DocumentId[]
  const pages = new Map<string, PageLines>()
  for (let at = 0; at < wanted.length; at += 200)
    for (const one of await store.documents({ ids: wanted.slice(at, at + 200) })) pages.set(one.id, pageLines(one))
  return pages
}

/** On how many unlike pages a line stands that it is foreign to; 0 where they are too few. Pages in the order of their ids. */
export function timesRepeated(key: string, pages: readonly PageLines[]): number {
  const count = pagesApart(pages).filter((one) => isForeign(key, one)).length
  return count >= LEAST_PAGES ? count : 0
}

/** The lines of one page that are set aside, given which keys repeat and how often. */
export function linesSetAside(
  document: Document,
  page: PageLines,
  seen: ReadonlyMap<string, number>,
): readonly RepeatedLine[] {
  return page.lines.flatMap((line, at): RepeatedLine[] => {
    const pages = seen.get(line.key)
    if (pages === undefined || isKept(document.text, page.lines, at, seen)) return []
    return [{ start: line.block.start, end: line.block.end, reason: 'repeats-on-outlet', pages }]
  })
}

/** Of pages in the order of their ids, those that are no second copy of an earlier one. */
function pagesApart(pages: readonly PageLines[]): readonly PageLines[] {
  const apart: Sized[] = []
  for (const page of pages) {
    const sizes = new Map(page.lines.map(({ key, block }) => [key, block.end - block.start]))
    if (!apart.some((other) => isCopy({ page, sizes }, other))) apart.push({ page, sizes })
  }
  return apart.map(({ page }) => page)
}

interface Sized {
  readonly page: PageLines
  /** Characters under each key. */
  readonly sizes: ReadonlyMap<string, number>
}

function isCopy(a: Sized, b: Sized): boolean {
  if (a.page.address === b.page.address) return true
  if (a.page.title !== '' && a.page.title === b.page.title) return true
  const total = (sizes: Iterable<number>): number => [...sizes].reduce((sum, size) => sum + size, 0)
  const shared = total([...a.sizes].filter(([key]) => b.sizes.has(key)).map(([, size]) => size))
  return shared >= ONE_PAGE * Math.min(total(a.sizes.values()), total(b.sizes.values()))
}

/** A line is foreign to a page when it names nothing that the rest of the page names: background of the story does. */
function isForeign(key: string, page: PageLines): boolean {
  const own = page.lines.find((line) => line.key === key)
  if (own === undefined) return false
  const others = new Set(page.lines.filter((line) => line.key !== key).flatMap(({ names }) => names))
  return !own.names.some((name) => others.has(name))
}

/** A sentence between the article's own sentences stays, and so does what the outlet could not check. */
function isKept(text: string, lines: readonly PageLine[], at: number, repeated: ReadonlyMap<string, number>): boolean {
  const line = lines[at]!
  const words = text.slice(line.block.start, line.block.end)
  if (CAVEAT.test(words)) return true
  const isOwn = (other: PageLine): boolean => !repeated.has(other.key) && other.block.end - other.block.start >= 60
  const isInside = lines.slice(0, at).some(isOwn) && lines.slice(at + 1).some(isOwn)
  return isInside && words.length >= 60 && /[.!?…]["”’»)]?$/u.test(words)
}
