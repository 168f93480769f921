/** Says what changed between two captures of one address, paragraph by paragraph. It judges the main text only. */
import type { Document, Span } from '../model/index.js'

export type RevisionChange =
  | { readonly kind: 'added'; readonly after: Span }
  | { readonly kind: 'removed'; readonly before: Span }
  | { readonly kind: 'changed'; readonly before: Span; readonly after: Span }

export interface Revision {
  /** True where not a word of the main text differs. */
  readonly isSame: boolean
  /** In the order of the later text; what was removed stands where it stood. */
  readonly changes: readonly RevisionChange[]
  /** Of title, author, published and updated, those that differ. */
  readonly fields: readonly ('title' | 'author' | 'published' | 'updated')[]
}

const FIELDS = ['title', 'author', 'published', 'updated'] as const
/** Share of words that two paragraphs must have in common to be one paragraph reworded. */
const ALIKE = 0.4

/**
 * Compares two captures, the earlier first. Spans are of each document's own text.
 * @example compareRevisions(before, after).changes.filter(({ kind }) => kind === 'removed')
 */
export function compareRevisions(a: Document, b: Document): Revision {
  const before = paragraphsOf(a)
  const after = paragraphsOf(b)
  const pairs = inOrder(before, after)
  const changes: RevisionChange[] = []
  let i = 0
  let j = 0
  for (const [x, y] of [...pairs, [before.length, after.length] as const]) {
    changes.push(...changesBetween(before.slice(i, x), after.slice(j, y)))
    i = x + 1
    j = y + 1
  }
  const fields = FIELDS.filter((field) => a[field]?.value !== b[field]?.value)
  return { isSame: changes.length === 0, changes, fields }
}

interface Paragraph {
  readonly span: Span
  readonly key: string
  readonly words: ReadonlySet<string>
}

function paragraphsOf(document: Document): Paragraph[] {
  return document.blocks
    .filter(({ kind }) => kind === 'main')
    .map(({ start, end }) => {
      const words =
        document.text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? []
      return { span: { start, end }, key: words.join(' '), words: new Set(words) }
    })
}

/** Paragraphs that are the same in both, as the longest chain of pairs that keeps both orders. */
function inOrder(before: readonly Paragraph[], after: readonly Paragraph[]): (readonly [number, number])[] {
  const places = new Map<string, number[]>()
  after.forEach(({ key }, at) => {
    const list = places.get(key)
    if (list === undefined) places.set(key, [at])
    else list.push(at)
  })
  // Patience: each paragraph takes its next free twin; the longest ascending run of those is kept.
  const twins = before.map(({ key }) => places.get(key)?.shift() ?? -1)
  const tails: number[] = []
  const back = new Int32Array(before.length).fill(-1)
  twins.forEach((twin, i) => {
    if (twin === -1) return
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (twins[tails[middle]!]! < twin) low = middle + 1
      else high = middle
    }
    back[i] = low > 0 ? tails[low - 1]! : -1
    tails[low] = i
  })
  const chain: [number, number][] = []
  for (let at = tails.at(-1) ?? -1; at !== -1; at = back[at]!) chain.push([at, twins[at]!])
  return chain.reverse()
}

function changesBetween(before: readonly Paragraph[], after: readonly Paragraph[]): RevisionChange[] {
  const changes: RevisionChange[] = []
  let from = 0
  for (const later of after) {
    let match = -1
    for (let i = from; i < before.length && i < from + 20 && match === -1; i++)
      if (similarity(before[i]!.words, later.words) >= ALIKE) match = i
    if (match === -1) {
      changes.push({ kind: 'added', after: later.span })
      continue
    }
    for (; from < match; from++) changes.push({ kind: 'removed', before: before[from]!.span })
    changes.push({ kind: 'changed', before: before[match]!.span, after: later.span })
    from = match + 1
  }
  for (; from < before.length; from++) changes.push({ kind: 'removed', before: before[from]!.span })
  return changes
}

function similarity(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  const union = a.size + b.size - shared
  return union === 0 ? 1 : shared / union
}
