/**
 * The view on a document that the attribution model reads: tokens, with each longer quotation folded into one unit.
 * It must never look at anything but the tokens and the text, so that training and run time see the same.
 */

import type { Tokens } from '../../../model/tokens.js'
import { bareTable } from '../../../text/bare-table.js'
import { hashWord } from './hash.js'

/** The names behind the numbers in `Tokens.tag` and `Tokens.relation`. */
export interface Grammar {
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/** Parallel arrays, index = unit number. A unit is a token or a whole quotation with its marks. */
export interface Units {
  readonly tokens: Tokens
  readonly count: number
  /** First and last token of the unit. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** Hashes of the lower-case word and the lemma; a folded quotation has a word of its own by length and ending. */
  readonly word: Int32Array
  readonly lemma: Int32Array
  /** Fine tag + 1; 0 for a folded quotation. */
  readonly tag: Uint8Array
  readonly relation: Uint8Array
  /** Unit number of the head, -1 for a root, -2 where not parsed. */
  readonly head: Int32Array
  /** Leftmost and rightmost unit that the unit governs, itself included. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** The highest unit whose stretch starts here, and the highest whose stretch ends here (itself at least). */
  readonly opens: Int32Array
  readonly closes: Int32Array
  /** Bits of {@link KIN} for the relations of its dependents. */
  readonly kids: Int32Array
  /** Bits: 1 capitalised, 2 all capitals, 4 has a digit, 8 inside an unfolded quotation, 16 folded quotation, 32 quotation mark. */
  readonly shape: Uint8Array
  /** First unit of each sentence of units, and of each paragraph; the count at the end. */
  readonly sentence: Int32Array
  readonly sentenceStart: Int32Array
  /** Hash of the last three letters. */
  readonly suffix: Int32Array
  /** Unit number of each token. */
  readonly unitOfToken: Int32Array
  /** By sentence of units: 1 where syntax has been laid over it. */
  readonly parsed: Uint8Array
  readonly paragraphStart: Int32Array
}

const KIN = [
  'nsubj',
  'obj',
  'ccomp',
  'xcomp',
  'aux',
  'mark',
  'advmod',
  'obl',
  'advcl',
  'acl',
  'conj',
  'appos',
  'case',
  'det',
  'cop',
  'compound:prt',
  'parataxis',
  'nsubj:pass',
  'aux:pass',
  'nmod',
  'amod',
  'cc',
  'iobj',
  'nmod:poss',
  'csubj',
  'dep',
  'expl',
  'acl:relcl',
  'neg',
  'nummod',
  'compound',
] as const
const OLD: Readonly<Record<string, (typeof KIN)[number]>> = bareTable({
  dobj: 'obj',
  nsubjpass: 'nsubj:pass',
  auxpass: 'aux:pass',
  'nmod:tmod': 'obl',
  'obl:tmod': 'obl',
  'obl:agent': 'obl',
  csubjpass: 'csubj',
  'csubj:pass': 'csubj',
  'nmod:npmod': 'obl',
  'obl:npmod': 'obl',
  'det:predet': 'det',
  name: 'compound',
})
/** The bit of each named relation in `Units.kids`. */
const KIN_BIT: ReadonlyMap<string, number> = new Map([
  ...KIN.map((name, i) => [name, 1 << i] as const),
  ...Object.entries(OLD).map(([name, to]) => [name, 1 << KIN.indexOf(to)] as const),
])

/** A quotation shorter than this many inner tokens keeps its tokens. */
const FOLD_FROM = 4

/** What kind of quotation mark a token is: 0 none, 1 opens, 2 closes, 3 either. */
function markOf(text: string, start: number, length: number): number {
  const code = text.charCodeAt(start)
  if (length === 2) return code === text.charCodeAt(start + 1) ? (code === 0x60 ? 1 : code === 0x27 ? 3 : 0) : 0
  if (code === 0x201c || code === 0x201e || code === 0xab) return 1
  if (code === 0x201d || code === 0xbb) return 2
  return code === 0x22 ? 3 : 0
}

/** Whether a line ends between two tokens that are more than a blank apart. */
function hasBreak(text: string, from: number, to: number): boolean {
  if (to - from > 1) for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true
  return false
}

const bitsOf = new WeakMap<Grammar, Int32Array>()
function bits(grammar: Grammar): Int32Array {
  let table = bitsOf.get(grammar)
  if (!table) {
    table = Int32Array.from(grammar.relations, (name) => KIN_BIT.get(name) ?? 0)
    bitsOf.set(grammar, table)
  }
  return table
}

/** Builds the units of one text. */
export function unitsOf(tokens: Tokens): Units {
  const { text, count: n } = tokens
  const quote = new Uint8Array(n) // 1 = starts a folded quotation, 2 = goes on in it, 8 = inside a short one
  const isMark = new Uint8Array(n)
  const newParagraph = new Uint8Array(n)
  let open = -1
  const close = (from: number, to: number): void => {
    const fold = to - from - 1 >= FOLD_FROM
    for (let t = from; t <= to; t++) quote[t] = fold ? (t === from ? 1 : 2) : 8
  }
  for (let t = 0; t < n; t++) {
    const start = tokens.start[t]
    if (t === 0 || hasBreak(text, tokens.end[t - 1], start)) {
      newParagraph[t] = 1
      open = -1
    }
    const length = tokens.end[t] - start
    if (length > 2) continue
    const mark = markOf(text, start, length)
    if (mark === 0) continue
    isMark[t] = 1
    const opens = mark === 1
    const closes = mark === 2
    if (open >= 0 && !opens) {
      close(open, t)
      open = -1
    } else if (!closes) open = t
  }
  let m = 0
  const unitOfToken = new Int32Array(n)
  for (let t = 0; t < n; t++) unitOfToken[t] = quote[t] === 2 ? m - 1 : m++
  const first = new Int32Array(m)
  const last = new Int32Array(m)
  const word = new Int32Array(m)
  const lemma = new Int32Array(m)
  const tag = new Uint8Array(m)
  const suffix = new Int32Array(m)
  const relation = new Uint8Array(m)
  const head = new Int32Array(m).fill(-2)
  const left = new Int32Array(m)
  const right = new Int32Array(m)
  const opens = new Int32Array(m)
  const closes = new Int32Array(m)
  const kids = new Int32Array(m)
  const shape = new Uint8Array(m)
  const sentence = new Int32Array(m)
  const sentenceStart: number[] = []
  const paragraphStart: number[] = []
  for (let t = 0; t < n; t++) {
    const u = unitOfToken[t]
    last[u] = t
    if (quote[t] !== 2) {
      first[u] = t
      if (newParagraph[t]) paragraphStart.push(u)
      if (u === 0 || newParagraph[t] || tokens.sentence[t] !== tokens.sentence[last[u - 1]]) sentenceStart.push(u)
      sentence[u] = sentenceStart.length - 1
      left[u] = u
      right[u] = u
      opens[u] = u
      closes[u] = u
      if (quote[t] !== 1) {
        const lower = tokens.lower(t)
        word[u] = hashWord(lower)
        suffix[u] = hashWord(lower, lower.length - 3)
        lemma[u] = hashWord(tokens.lemma(t))
        tag[u] = tokens.tag[t] + 1
        shape[u] = shapeOf(text, tokens.start[t], tokens.end[t]) | quote[t] | (isMark[t] ? 32 : 0)
      } else {
        shape[u] = 16
      }
    }
  }
  for (let u = 0; u < m; u++) {
    if (shape[u] & 16) {
      const inner = text.charCodeAt(tokens.end[last[u]] - 2)
      const ending = inner === 44 ? 1 : inner === 46 ? 2 : inner === 63 || inner === 33 ? 3 : 0
      const size = last[u] - first[u] > 24 ? 2 : last[u] - first[u] > 9 ? 1 : 0
      const sentences = tokens.sentence[last[u]] - tokens.sentence[first[u]] > 0 ? 1 : 0
      word[u] = hashWord(`«${ending}${size}${sentences}`)
      lemma[u] = hashWord(`«${ending}`)
    }
  }
  return {
    tokens,
    count: m,
    opens,
    closes,
    suffix,
    unitOfToken,
    parsed: new Uint8Array(sentenceStart.length),
    first,
    last,
    word,
    lemma,
    tag,
    relation,
    head,
    left,
    right,
    kids,
    shape,
    sentence,
    sentenceStart: Int32Array.from([...sentenceStart, m]),
    paragraphStart: Int32Array.from([...paragraphStart, m]),
  }
}

/**
 * Lays syntax over the sentences of units from the one of unit `low` to the one of unit `high - 1`.
 * `parse` fills head and relation of one sentence of tokens; sentences wholly inside a quotation are left alone.
 */
export function addSyntax(
  units: Units,
  low: number,
  high: number,
  grammar: Grammar,
  parse: (tokens: Tokens, sentence: number) => void,
): void {
  const { tokens, first, last, shape, unitOfToken, relation, head, kids, left, right, opens, closes } = units
  const kin = bits(grammar)
  for (let s = units.sentence[low]; s <= units.sentence[high - 1]; s++) {
    if (units.parsed[s]) continue
    units.parsed[s] = 1
    const from = units.sentenceStart[s]
    const to = units.sentenceStart[s + 1]
    let done = -1
    for (let u = from; u < to; u++) {
      const a = tokens.sentence[first[u]]
      const b = tokens.sentence[last[u]]
      if (a !== done) parse(tokens, a)
      if (b !== a) parse(tokens, b)
      done = b
    }
    for (let u = from; u < to; u++) {
      head[u] = -1
      relation[u] = shape[u] & 16 ? 255 : tokens.relation[first[u]]
      for (let t = first[u]; t <= last[u]; t++) {
        // A folded quotation hangs where its outermost word hangs.
        const h = tokens.head[t]
        if (h === -2 || (h >= 0 && unitOfToken[h] === u)) continue
        const outer = h < 0 ? -1 : unitOfToken[h]
        const inside = outer >= from && outer < to
        if (head[u] >= 0 || (h < 0 && relation[u] !== 255)) continue
        head[u] = inside ? outer : -1
        relation[u] = tokens.relation[t]
      }
      if (tokens.head[first[u]] === -2 && !(shape[u] & 16)) head[u] = -2
    }
    for (let u = from; u < to; u++) {
      if (head[u] >= 0) kids[head[u]] |= kin[relation[u]]
      for (let a = head[u], n = 0; a >= 0 && n < 64; a = head[a], n++) {
        if (u >= left[a] && u <= right[a]) break
        if (u < left[a]) left[a] = u
        if (u > right[a]) right[a] = u
      }
    }
    for (let u = from; u < to; u++) {
      if (right[u] > right[opens[left[u]]]) opens[left[u]] = u
      if (left[u] < left[closes[right[u]]]) closes[right[u]] = u
    }
  }
}

function shapeOf(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start)
  const upper = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde)
  let bits = upper(c) ? 1 : 0
  if (bits && end - start > 1 && upper(text.charCodeAt(end - 1))) bits |= 2
  if ((c >= 48 && c <= 57) || (end > start + 1 && text.charCodeAt(end - 1) >= 48 && text.charCodeAt(end - 1) <= 57))
    bits |= 4
  return bits
}
