import type { PackedArray } from '../../../text/packed-arrays.js'

/**
 * The linear model of the three moves. It is read ninety times a token, so the three weights of a feature lie in one
 * number beside its key, and a bit table says first whether there is such a feature at all.
 */
export interface MoveModel {
  /** Pairs: feature key, and its weights as three signed bytes with bit 24 set; 0 in an empty slot. */
  readonly slots: Int32Array
  readonly mask: number
  readonly seen: Int32Array
  readonly seenMask: number
}

/** Builds the model from the packed arrays that `src/train/linear-trainer.ts` gives for three classes. */
export function moveModel(arrays: Readonly<Record<string, PackedArray>>, prefix: string): MoveModel {
  const keys = arrays[`${prefix}keys`] as Int32Array
  const sizes = arrays[`${prefix}sizes`] as Uint8Array
  const classes = arrays[`${prefix}classes`] as Uint8Array
  const weights = arrays[`${prefix}weights`] as Int8Array
  let room = 2
  while (room * 2 < keys.length * 3) room *= 2
  const mask = room - 1
  const slots = new Int32Array(room * 2)
  const seen = new Int32Array(Math.max(1, room >> 2))
  const seenMask = seen.length * 32 - 1
  let from = 0
  for (let k = 0; k < keys.length; k++) {
    let packed = 1 << 24
    for (let e = 0; e < sizes[k]; e++, from++) packed |= (weights[from] & 255) << (classes[from] * 8)
    const bit = (keys[k] >>> 7) & seenMask
    seen[bit >> 5] |= 1 << (bit & 31)
    let slot = keys[k] & mask
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    slots[slot * 2] = keys[k]
    slots[slot * 2 + 1] = packed
  }
  return { slots, mask, seen, seenMask }
}

/** Sums the weights of `keys[0 … count)` into `scores[0 … 2]`, which it overwrites. */
export function scoreMoves(model: MoveModel, keys: Int32Array, count: number, scores: Int32Array): void {
  const { slots, mask, seen, seenMask } = model
  const wrap = mask * 2 + 1
  let first = 0
  let second = 0
  let third = 0
  for (let k = 0; k < count; k++) {
    const key = keys[k]
    const bit = (key >>> 7) & seenMask
    if ((seen[bit >> 5] & (1 << (bit & 31))) === 0) continue
    for (let slot = (key & mask) * 2; ; slot = (slot + 2) & wrap) {
      const packed = slots[slot + 1]
      if (packed === 0) break
      if (slots[slot] !== key) continue
      first += (packed << 24) >> 24
      second += (packed << 16) >> 24
      third += (packed << 8) >> 24
      break
    }
  }
  scores[0] = first
  scores[1] = second
  scores[2] = third
}
