import type { PackedArray } from '../../../text/packed-arrays.js'
import { CAPITAL, FIRST, type WordLayer } from './features.js'

/**
 * The words the tagger has seen: each word's hash gives its ambiguity class (the set of tags it was seen with). A word
 * seen often has only those tags. Words are not stored, only their hashes.
 */
export interface TagLexicon {
  readonly slotKey: Int32Array
  /** Ambiguity class, 1 and up; 0 marks an empty slot. */
  readonly slotKnown: Uint16Array
  readonly mask: number
  /** By ambiguity class: where its list in `candidates` begins; the next one's begin is its end. An empty list allows every class. */
  readonly candidateAt: Uint16Array
  readonly candidates: Uint8Array
  /** Classes of names. */
  readonly proper: Uint8Array
}

/** Builds the look-up table from the packed arrays `wordKeys`, `wordKnown`, `candidateAt`, `candidates`, `proper`. */
export function tagLexicon(arrays: Readonly<Record<string, PackedArray>>): TagLexicon {
  const keys = arrays.wordKeys as Int32Array
  const known = arrays.wordKnown as Uint16Array
  let room = 2
  while (room < keys.length * 2) room *= 2
  const mask = room - 1
  const slotKey = new Int32Array(room)
  const slotKnown = new Uint16Array(room)
  for (let k = 0; k < keys.length; k++) {
    let slot = keys[k] & mask
    while (slotKnown[slot] !== 0) slot = (slot + 1) & mask
    slotKey[slot] = keys[k]
    slotKnown[slot] = known[k]
  }
  return {
    slotKey,
    slotKnown,
    mask,
    candidateAt: arrays.candidateAt as Uint16Array,
    candidates: arrays.candidates as Uint8Array,
    proper: arrays.proper as Uint8Array,
  }
}

/** Looks up tokens `[0, count)` of the layer and fills `known`. */
export function lookUp(lexicon: TagLexicon, layer: WordLayer, count: number): void {
  const { slotKey, slotKnown, mask } = lexicon
  for (let i = 0; i < count; i++) {
    const key = layer.word[i]
    let slot = key & mask
    while (slotKnown[slot] !== 0 && slotKey[slot] !== key) slot = (slot + 1) & mask
    layer.known[i] = slotKnown[slot]
  }
}

/**
 * Lists the classes that a token may have; returns how many, 0 for any. A capitalised word inside a sentence may be part
 * of a name, whatever else it is.
 */
export function candidatesOf(lexicon: TagLexicon, layer: WordLayer, i: number, list: Uint8Array): number {
  const known = layer.known[i]
  const from = lexicon.candidateAt[known]
  const to = lexicon.candidateAt[known + 1]
  if (from === to) return 0
  let count = 0
  for (let c = from; c < to; c++) list[count++] = lexicon.candidates[c]
  if ((layer.shape[i] & (CAPITAL | FIRST)) !== CAPITAL) return count
  const seen = count
  const { proper } = lexicon
  for (let p = 0; p < proper.length; p++) {
    let isIn = false
    for (let c = 0; c < seen; c++) if (list[c] === proper[p]) isIn = true
    if (!isIn) list[count++] = proper[p]
  }
  return count
}
