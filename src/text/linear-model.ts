import type { PackedArray } from './packed-arrays.js'

/**
 * A trained linear model with hashed features: each feature is a 32-bit key, each key lists the few classes that it
 * speaks for or against with int8 weights. Scores are plain sums, so a model can be read, summed and explained.
 *
 * Made by `src/train/linear-trainer.ts`; stored as the packed arrays `keys`, `sizes`, `classes`, `weights`.
 */
export interface LinearModel {
  /** Open-addressed table, a power of two long: feature key and, at the same place, where its entries begin; -1 marks an empty slot. */
  readonly slotKey: Int32Array
  readonly slotAt: Int32Array
  readonly mask: number
  /** Number of entries, then the entries: class and weight by turns. */
  readonly entries: Int8Array
  /** What one unit of an int8 weight is worth, for those who need comparable scores. */
  readonly scale: number
}

/**
 * Builds the look-up table of a model from its packed arrays.
 * @param prefix put before the four names, where a file holds several models
 */
export function linearModel(
  arrays: Readonly<Record<string, PackedArray>>,
  { prefix = '', scale = 1 }: { readonly prefix?: string; readonly scale?: number } = {},
): LinearModel {
  const keys = arrays[`${prefix}keys`] as Int32Array
  const sizes = arrays[`${prefix}sizes`] as Uint8Array
  const classes = arrays[`${prefix}classes`] as Uint8Array
  const weights = arrays[`${prefix}weights`] as Int8Array
  let room = 2
  while (room < keys.length * 2) room *= 2
  const mask = room - 1
  const slotKey = new Int32Array(room)
  const slotAt = new Int32Array(room).fill(-1)
  const entries = new Int8Array(keys.length + classes.length * 2)
  let from = 0
  let to = 0
  for (let k = 0; k < keys.length; k++) {
    let slot = keys[k] & mask
    while (slotAt[slot] >= 0) slot = (slot + 1) & mask
    slotKey[slot] = keys[k]
    slotAt[slot] = to
    const size = sizes[k]
    entries[to++] = size
    for (let e = 0; e < size; e++, from++) {
      entries[to++] = classes[from]
      entries[to++] = weights[from]
    }
  }
  return { slotKey, slotAt, mask, entries, scale }
}

/**
 * Adds a feature's weights to the scores of its classes. At most 127 classes.
 * @param scores one number a class, changed in place
 */
export function addScores(model: LinearModel, key: number, scores: Int32Array): void {
  const { slotKey, slotAt, mask, entries } = model
  let slot = key & mask
  while (slotAt[slot] >= 0) {
    if (slotKey[slot] === key) {
      let at = slotAt[slot]
      const last = at + entries[at] * 2
      while (at < last) {
        scores[entries[at + 1]] += entries[at + 2]
        at += 2
      }
      return
    }
    slot = (slot + 1) & mask
  }
}

/** A feature's weight for one class, 0 where it has none; what an explanation prints. */
export function weightOf(model: LinearModel, key: number, classId: number): number {
  const { slotKey, slotAt, mask, entries } = model
  for (let slot = key & mask; slotAt[slot] >= 0; slot = (slot + 1) & mask) {
    if (slotKey[slot] !== key) continue
    const at = slotAt[slot]
    for (let e = 0; e < entries[at]; e++) {
      if (entries[at + 1 + e * 2] === classId) return entries[at + 2 + e * 2] * model.scale
    }
    return 0
  }
  return 0
}
