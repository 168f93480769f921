import { distance } from 'fastest-levenshtein'
import { isLittle } from '../../lang/en/drift/little-words.js'
import type { Drifted } from './drifted.js'

/** Words below which a quotation says too little to tell a rewording from another remark. */
const LEAST_WORDS = 4
/** Share of words that two quotations must have in common to be one. */
const ALIKE = 0.6
/** Characters of a page that are looked through for its quotations. */
const MOST = 60_000

const QUOTED = /“([^“”]{10,600})”|"([^"\n]{10,600})"|«([^«»]{10,600})»/gu

interface Quote {
  readonly printed: string
  /** Runs of words, cut at marks of omission. */
  readonly parts: readonly (readonly string[])[]
}

/** The quotations of a text, in order. */
function quotesIn(text: string): readonly Quote[] {
  return [...text.slice(0, MOST).matchAll(QUOTED)].flatMap((match) => {
    const printed = match[1] ?? match[2] ?? match[3] ?? ''
    // What stands between the end of one quotation and the beginning of the next begins or ends with a blank.
    if (/^\s|\s$/u.test(printed)) return []
    const parts = printed
      .replace(/\[[^\]]{0,60}\]/gu, '…')
      .split(/…|\.{3,5}/u)
      .map(wordsOf)
      .filter((part) => part.length > 0)
    return [{ printed, parts }]
  })
}

const wordsOf = (text: string): readonly string[] =>
  (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? []
  ).map((word) => word.replace(/is(?=e[ds]?$|ing$|ation$)/u, 'iz'))

const lettersOf = (words: string): string => words.replace(/[^\p{L}\p{N}]/gu, '')

/**
 * Finds quotations whose words were changed inside their marks. One that was only cut, with or without an omission mark,
 * keeps its words; so does one that the earlier page prints anywhere. Spelling is no wording.
 *
 *     "We will not leave a single pump running," said Halden.
 *     "We will not leave any pump running," Halden said.
 *                        ^^^
 */
export function quoteDrift(
  before: { readonly page: string },
  after: { readonly sentence: string },
): readonly Drifted[] {
  const changed: Drifted[] = []
  const earlier = quotesIn(before.page)
  if (earlier.length === 0) return []
  const all = wordsOf(before.page.slice(0, MOST)).join(' ')
  const letters = lettersOf(all)
  for (const quote of quotesIn(after.sentence)) {
    const words = quote.parts.flat()
    if (words.length < LEAST_WORDS) continue
    if (quote.parts.every((part) => ` ${all} `.includes(` ${part.join(' ')} `))) continue
    // "Non-residents" for "nonresidents", "its" for "it's": how it is written, and no word of it.
    if (quote.parts.every((part) => letters.includes(lettersOf(part.join(''))))) continue
    let best: { readonly quote: Quote; readonly share: number } | null = null
    for (const other of earlier) {
      const share = shareOf(words, other.parts.flat())
      if (share >= ALIKE && (best === null || share > best.share)) best = { quote: other, share }
    }
    if (best === null || best.share === 1) continue
    if (isJoinedOtherwise(best.quote.parts.flat(), words)) continue
    changed.push({
      kind: 'quote',
      from: best.quote.printed,
      to: quote.printed,
      words: wordingOf(best.quote.parts.flat(), words),
    })
  }
  return changed
}

/** Whether the later one has all words of the earlier that tell something, and only joins them by other little words. */
function isJoinedOtherwise(from: readonly string[], to: readonly string[]): boolean {
  const kept = common(to, from)
  const inTo = new Set(kept.map(([i]) => i))
  const inFrom = new Set(kept.map(([, j]) => j))
  const [start, end] = [kept[0]?.[1] ?? 0, kept.at(-1)?.[1] ?? from.length]
  // Before the first and behind the last word of the earlier one the later one quotes more of the same remark.
  const first = start === 0 ? (kept[0]?.[0] ?? 0) : 0
  const last = end === from.length - 1 ? (kept.at(-1)?.[0] ?? to.length) : to.length
  return (
    isLittle(to.filter((_, i) => i >= first && i <= last && !inTo.has(i))) &&
    isLittle(from.filter((_, j) => j >= start && j <= end && !inFrom.has(j)))
  )
}

/** Share of a quotation's words that another has in the same order, spellings aside. */
function shareOf(words: readonly string[], other: readonly string[]): number {
  return common(words, other).length / Math.max(1, words.length)
}

const isOneWord = (a: string, b: string): boolean =>
  a === b || (a.length > 6 && b.length > 6 && a[0] === b[0] && distance(a, b) === 1)

/** The longest common run of words, gaps allowed: pairs of places. */
function common(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      rows[i]![j] = isOneWord(a[i]!, b[j]!) ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (isOneWord(a[i]!, b[j]!)) pairs.push([i++, j++])
    else if (rows[i + 1]![j]! >= rows[i]![j + 1]!) i++
    else j++
  }
  return pairs
}

/** The words that differ: "a single" → "any". */
function wordingOf(from: readonly string[], to: readonly string[]): string {
  const kept = common(to, from)
  const inTo = new Set(kept.map(([i]) => i))
  const [start, end] = [kept[0]?.[1] ?? 0, kept.at(-1)?.[1] ?? from.length]
  const inFrom = new Set(kept.map(([, j]) => j))
  const gone = from.filter((_, j) => j >= start && j <= end && !inFrom.has(j)).slice(0, 8)
  const come = to.filter((_, i) => !inTo.has(i)).slice(0, 8)
  const mark = (words: readonly string[]) => (words.length === 0 ? 'nothing' : `“${words.join(' ')}”`)
  return `inside the marks ${mark(gone)} became ${mark(come)}`
}
