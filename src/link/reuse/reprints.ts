/**
 * Finds the pages of a store that carry a page's words: sketches give the candidates, the texts themselves the proof. The
 * answer follows from what the store holds and not from the order in which it came.
 */
import type { Document, DocumentId } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { compareTexts, type Reuse } from './compare-texts.js'
import { type Direction, directionOf, type Standing } from './direction.js'
import { mainTextInPlace } from './main-text.js'
import { sketch } from './sketch.js'

/** Kind of block under which pages are looked for by the keys of their sketches. */
export const REUSE_BLOCK = 'reuse'

/** Pages read under one key. A run of words that more pages have is common speech or a notice, and is passed over. */
const HOT = 64
/** Candidates that are read and compared: those that share the most keys. */
const COMPARED = 32

/** One page that shares words with another. */
export interface Reprint extends Reuse {
  readonly document: Document
  /** `a` is the page asked about, `b` this one. */
  readonly direction: Direction
}

/** Makes pages findable by their words. Pages that are there already change nothing. */
export async function traceReuse(store: Store, documents: readonly Document[]): Promise<void> {
  const entries = documents.flatMap((document) =>
    reuseKeys(document).map((key) => ({ key, id: document.id as string })),
  )
  await store.putBlocks(REUSE_BLOCK, entries)
}

/** The keys under which a page is found. */
export const reuseKeys = (document: Document): readonly string[] =>
  Array.from(sketch(mainTextInPlace(document)), storedKey)

/** A key as the store files it. */
export const storedKey = (key: number): string => key.toString(36).padStart(7, '0')

/** Ids of pages that share keys with these, the most first, then by id. At most {@link COMPARED}. */
export async function reuseCandidates(
  store: Store,
  keys: readonly string[],
  except: string | null,
): Promise<readonly DocumentId[]> {
  const shared = new Map<string, number>()
  for (const ids of (await store.blocks(REUSE_BLOCK, keys, HOT + 1)).values()) {
    if (ids.length > HOT) continue
    for (const id of ids) if (id !== except) shared.set(id, (shared.get(id) ?? 0) + 1)
  }
  return [...shared]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, COMPARED)
    .map(([id]) => id as DocumentId)
}

/** Pages that share a passage with this one, the most alike first. Other captures of the same address are left out. */
export async function findReprints(store: Store, document: Document): Promise<readonly Reprint[]> {
  const ids = await reuseCandidates(store, reuseKeys(document), document.id)
  const text = mainTextInPlace(document)
  const found: Reprint[] = []
  for (const other of await store.documents({ ids })) {
    if (other.url !== null && other.url === document.url) continue
    const reuse = compareTexts(text, mainTextInPlace(other))
    if (reuse.passages.length === 0) continue
    found.push({ ...reuse, document: other, direction: directionOf(standingOf(document), standingOf(other)) })
  }
  const share = ({ containment: { aInB, bInA } }: Reprint): number => Math.max(aInB, bInA)
  return found.sort((a, b) => share(b) - share(a) || (a.document.id < b.document.id ? -1 : 1))
}

const standingOf = ({ outlet, published, credits }: Document): Standing => ({
  outlet: outlet?.value ?? null,
  published: published?.value ?? null,
  credits: credits.map(({ name }) => name),
})
