/**
 * Remembers what the tagger's model says of words and features that come again and again: a news text repeats its words,
 * and the model's tables are too large for the processor to keep near. What is remembered is only ever what the model
 * would answer anew, so tags never depend on it.
 */
import { addSomeEntries, findEntries, type LinearModel } from '../../../text/linear-model.js'
import { leftKey, right2Key, rightKey, WORD_KEYS, type WordLayer, wordKeys } from './features.js'

export interface TagMemo {
  /** Pairs: a feature's key, and what `findEntries` gave for it; -1 where nothing is remembered. */
  readonly features: Int32Array
  /** Sixteen numbers a word, see below. */
  readonly words: Int32Array
  /** The same memory as `words`, two sums to a number. */
  readonly sums: Int16Array
}

const FEATURES = 1 << 12
const WORDS = 1 << 11

/** Places in a word's sixteen numbers: what it is told by, its entries as a neighbour, whether its sums are there, its sums. */
const SIZE = 16
const SUFFIX = 1
const PREFIX = 2
const SHAPE = 3
const LEFT = 4
const IS_SUMMED = 7
const SUMS = 8

/** A neighbour's place, as {@link neighbourEntries} asks for it. */
export const BEFORE = 0
export const AFTER = 1
export const AFTER_NEXT = 2

/** An empty memory; one for each model. */
export function tagMemo(): TagMemo {
  const words = new Int32Array(WORDS * SIZE)
  return { features: new Int32Array(FEATURES * 2).fill(-1), words, sums: new Int16Array(words.buffer) }
}

/** What `findEntries` gives for a feature that is likely to be met again. */
export function commonEntries({ features }: TagMemo, model: LinearModel, key: number): number {
  const slot = ((key ^ (key >>> 17)) & (FEATURES - 1)) * 2
  if (features[slot] === key && features[slot + 1] >= 0) return features[slot + 1]
  const found = findEntries(model, key)
  features[slot] = key
  features[slot + 1] = found
  return found
}

/** Where a token's word is remembered; its place is emptied first if another word holds it. */
function placeOf({ words }: TagMemo, { word, suffix3, prefix, shape }: WordLayer, i: number): number {
  const w = word[i]
  const s = shape[i] + 1
  const at = ((w ^ (w >>> 13) ^ (s * 0x5bd)) & (WORDS - 1)) * SIZE
  if (
    words[at] === w &&
    words[at + SHAPE] === s &&
    words[at + SUFFIX] === suffix3[i] &&
    words[at + PREFIX] === prefix[i]
  )
    return at
  words[at] = w
  words[at + SUFFIX] = suffix3[i]
  words[at + PREFIX] = prefix[i]
  words[at + SHAPE] = s
  words[at + LEFT] = -1
  words[at + LEFT + 1] = -1
  words[at + LEFT + 2] = -1
  words[at + IS_SUMMED] = 0
  return at
}

/** What `findEntries` gives for token `i` as another token's neighbour. */
export function neighbourEntries(
  memo: TagMemo,
  model: LinearModel,
  layer: WordLayer,
  i: number,
  place: number,
): number {
  const at = placeOf(memo, layer, i) + LEFT + place
  const found = memo.words[at]
  if (found >= 0) return found
  const word = layer.word[i]
  const made = findEntries(model, place === BEFORE ? leftKey(word) : place === AFTER ? rightKey(word) : right2Key(word))
  memo.words[at] = made
  return made
}

const keys = new Int32Array(WORD_KEYS)

/**
 * Sets the scores of a token's candidate classes to what its word alone says.
 * @param list the candidates that the lexicon gives for the word, in `list[0 … count)`, at most sixteen
 */
export function setWordScores(
  memo: TagMemo,
  model: LinearModel,
  layer: WordLayer,
  i: number,
  list: Uint8Array,
  count: number,
  scores: Int32Array,
): void {
  const { words, sums } = memo
  const at = placeOf(memo, layer, i)
  const from = (at + SUMS) * 2
  if (words[at + IS_SUMMED] === 1) {
    for (let c = 0; c < count; c++) scores[list[c]] = sums[from + c]
    return
  }
  for (let c = 0; c < count; c++) scores[list[c]] = 0
  wordKeys(layer, i, keys)
  for (let k = 0; k < WORD_KEYS; k++) addSomeEntries(model, findEntries(model, keys[k]), list, count, scores)
  for (let c = 0; c < count; c++) sums[from + c] = scores[list[c]]
  words[at + IS_SUMMED] = 1
}
