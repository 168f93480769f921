import type { PackedArray } from '../../../text/packed-arrays.js'
import type { WordLayer } from './features.js'

/**
 * The words the tagger has seen: each word's hash gives its ambiguity class (the set of tags it was seen with), and a
 * word that was only ever seen with one tag gives that tag at once. Words are not stored, only their hashes.
 */
export interface TagLexicon {
  readonly slotKey: Int32Array
  /** Ambiguity class, 1 and up; 0 marks an empty slot. */
  readonly slotKnown: Uint16Array
  readonly mask: number
  /** By ambiguity class: the one tag class of such words, or 255 where the tagger must decide. */
  readonly only: Uint8Array
}

/** Builds the look-up table from the packed arrays `wordKeys`, `wordKnown` and `only`. */
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
  return { slotKey, slotKnown, mask, only: arrays.only as Uint8Array }
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
