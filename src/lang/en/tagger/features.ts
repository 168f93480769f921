import type { Tokens } from '../../../model/index.js'
import { foldCode, hashWord, mix } from '../../../text/feature-hash.js'
import { classOf, DIGIT, LOWER, UPPER } from '../tokens/char-class.js'

/** What the tagger knows of each token before it tags: hashes of its form and ending, and its shape. Training and reading share it. */
export interface WordLayer {
  readonly word: Int32Array
  readonly suffix2: Int32Array
  readonly suffix3: Int32Array
  readonly prefix: Int32Array
  readonly shape: Uint8Array
  /** Ambiguity class of the word in the tagger's lexicon: 0 for a word it does not know. */
  readonly known: Uint16Array
}

/** Shape bits. */
export const CAPITAL = 1
export const ALL_CAPITAL = 2
export const HAS_DIGIT = 4
export const HAS_HYPHEN = 8
export const FIRST = 16
/** The token's sentence is written in capitals or title case, so that a capital says little. */
export const TITLE_CASE = 32
export const NO_LETTER = 64

/** Makes room for the layer of a text with this many tokens. */
export function wordLayer(count: number): WordLayer {
  return {
    word: new Int32Array(count),
    suffix2: new Int32Array(count),
    suffix3: new Int32Array(count),
    prefix: new Int32Array(count),
    shape: new Uint8Array(count),
    known: new Uint16Array(count),
  }
}

/** Fills the layer in one pass over the characters of the tokens. `known` is left to the lexicon. */
export function readWords(tokens: Tokens, layer: WordLayer): void {
  const { text, start, end, sentenceStart } = tokens
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const first = sentenceStart[s]
    const last = sentenceStart[s + 1]
    let capital = 0
    let lower = 0
    for (let i = first; i < last; i++) {
      const from = start[i]
      const to = end[i]
      layer.word[i] = hashWord(text, from, to)
      const a = foldCode(text.charCodeAt(to - 1))
      const b = to - from > 1 ? foldCode(text.charCodeAt(to - 2)) : 1
      const c = to - from > 2 ? foldCode(text.charCodeAt(to - 3)) : 1
      layer.suffix2[i] = (a << 16) | b
      layer.suffix3[i] = Math.imul((a << 16) | b, 0x01000193) ^ c
      layer.prefix[i] =
        to - from > 2 ? (foldCode(text.charCodeAt(from)) << 16) | foldCode(text.charCodeAt(from + 1)) : 0
      const shape = shapeOf(text, from, to)
      layer.shape[i] = i === first ? shape | FIRST : shape
      if (i > first && to - from > 3 && (shape & NO_LETTER) === 0) {
        if (shape & CAPITAL) capital++
        else lower++
      }
    }
    if (capital > 2 && capital > lower * 3) for (let i = first; i < last; i++) layer.shape[i] |= TITLE_CASE
  }
}

function shapeOf(text: string, from: number, to: number): number {
  let shape = 0
  let upper = 0
  let lower = 0
  for (let k = from; k < to; k++) {
    const code = text.charCodeAt(k)
    const found = classOf(code)
    if (found === LOWER) lower++
    else if (found === UPPER) {
      upper++
      if (k === from) shape |= CAPITAL
    } else if (found === DIGIT) shape |= HAS_DIGIT
    else if (code === 0x2d && k > from) shape |= HAS_HYPHEN
  }
  if (upper + lower === 0) shape |= NO_LETTER
  else if (lower === 0 && upper > 1) shape |= ALL_CAPITAL
  return shape
}

/** Number of keys that {@link wordKeys} writes, and that {@link contextKeys} writes. */
export const WORD_KEYS = 6
export const CONTEXT_KEYS = 10
/** Most keys that {@link tagKeys} writes. */
export const TAG_KEYS = WORD_KEYS + 3 + CONTEXT_KEYS

/** A token in its sentence `[first, last)`; `before` is the class of the token before, -1 at the start, `before2` of the one before that. */
export interface TagPlace {
  i: number
  first: number
  last: number
  before: number
  before2: number
}

/** What stands for the word before a sentence's first, and after its last. */
export const NO_LEFT = 1
export const NO_RIGHT = 2

/** Writes the keys that a token has wherever it stands: they name the word, its ending and shape. */
export function wordKeys(
  { word, suffix2, suffix3, prefix, shape, known }: WordLayer,
  i: number,
  keys: Int32Array,
): void {
  const w = word[i]
  const k = known[i]
  const s = shape[i]
  const form = s & (CAPITAL | ALL_CAPITAL | FIRST | TITLE_CASE)
  keys[0] = mix(1, w)
  keys[1] = mix(mix(2, suffix3[i]), k === 0 ? 1 : 0)
  keys[2] = mix(mix(3, suffix2[i]), s)
  keys[3] = mix(mix(4, prefix[i]), s & CAPITAL)
  keys[4] = mix(mix(5, k), form)
  keys[5] = mix(mix(24, w), form)
}

/** The key of a word that stands before a token, after it, and two after it. */
export const leftKey = (word: number): number => mix(10, word)
export const rightKey = (word: number): number => mix(11, word)
export const right2Key = (word: number): number => mix(15, word)

/**
 * Writes the keys of a token that join it to its neighbours and to the classes given before it. The first
 * {@link COMMON_KEYS} name few things, and come again and again in a text; the rest join whole words.
 */
export function contextKeys(
  { word, suffix3, shape, known }: WordLayer,
  { i, first, last, before, before2 }: TagPlace,
  keys: Int32Array,
): void {
  const w = word[i]
  const k = known[i]
  const s = shape[i]
  const hasRight = i + 1 < last
  const left = i > first ? word[i - 1] : NO_LEFT
  const right = hasRight ? word[i + 1] : NO_RIGHT
  const rightKnown = hasRight ? known[i + 1] : 0xffff
  const right2Known = i + 2 < last ? known[i + 2] : 0xffff
  const rightShape = hasRight ? shape[i + 1] : 0xff
  keys[0] = mix(mix(6, s), before)
  keys[1] = mix(mix(7, before), k)
  keys[2] = mix(mix(8, before), before2)
  keys[3] = mix(mix(17, rightKnown), right2Known)
  keys[4] = mix(mix(19, hasRight ? suffix3[i + 1] : 2), k)
  keys[5] = mix(mix(mix(20, s), rightShape), i > first ? shape[i - 1] : 0xff)
  keys[6] = mix(mix(9, before), w)
  keys[7] = mix(mix(12, left), w)
  keys[8] = mix(mix(13, right), w)
  keys[9] = mix(mix(mix(16, k), rightKnown), before)
}
export const COMMON_KEYS = 6

const wordPart = new Int32Array(WORD_KEYS)
const contextPart = new Int32Array(CONTEXT_KEYS)

/** Writes all feature keys of a token and returns how many there are: those of the word, of its neighbours, of its context. */
export function tagKeys(layer: WordLayer, at: TagPlace, keys: Int32Array): number {
  const { i, first, last } = at
  wordKeys(layer, i, wordPart)
  contextKeys(layer, at, contextPart)
  keys.set(wordPart)
  keys[WORD_KEYS] = leftKey(i > first ? layer.word[i - 1] : NO_LEFT)
  keys[WORD_KEYS + 1] = rightKey(i + 1 < last ? layer.word[i + 1] : NO_RIGHT)
  keys[WORD_KEYS + 2] = right2Key(i + 2 < last ? layer.word[i + 2] : NO_RIGHT)
  keys.set(contextPart, WORD_KEYS + 3)
  return TAG_KEYS
}
