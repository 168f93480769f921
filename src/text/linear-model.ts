import type { PackedArray } from './packed-arrays.js'

/**
 * A trained linear model with hashed features: each feature is a 32-bit key, each key lists the few classes that it
 * speaks for or against with int8 weights. Scores are plain sums, so a model can be read, summed and explained.
 *
 * Made by `src/train/linear-trainer.ts`; stored as the packed arrays `keys`, `sizes`, `classes`, `weights`.
 */
export interface LinearModel {
  /**
   * Open-addressed table of pairs: feature key, and where its entries begin, times 128, plus how many there are; -1 in an
   * empty slot. Pairs share a cache line, and whoever knows the number need not wait for the entries to go on.
   */
  readonly slots: Int32Array
  readonly mask: number
  /** A bit for each hash that some feature has: most features of a text are in no model, and this says so without leaving the cache. */
  readonly seen: Int32Array
  readonly seenMask: number
  /** Class and weight by turns; in a model with rows, instead of a long list the weights of all classes. */
  readonly entries: Int8Array
  /** Number of classes in a model with rows, else 0. */
  readonly rows: number
  /** What one unit of an int8 weight is worth, for those who need comparable scores. */
  readonly scale: number
}

/** A list of more entries than this gets a row: reading a few places of a row is then quicker than reading the list. */
const LONG = 6

/**
 * Builds the look-up table of a model from its packed arrays.
 * @param options.prefix put before the four names, where a file holds several models
 * @param options.rows number of classes, where `addSomeScores` is to be used: features with many entries get a row of all weights
 */
export function linearModel(
  arrays: Readonly<Record<string, PackedArray>>,
  {
    prefix = '',
    scale = 1,
    rows = 0,
  }: { readonly prefix?: string; readonly scale?: number; readonly rows?: number } = {},
): LinearModel {
  const keys = arrays[`${prefix}keys`] as Int32Array
  const sizes = arrays[`${prefix}sizes`] as Uint8Array
  const classes = arrays[`${prefix}classes`] as Uint8Array
  const weights = arrays[`${prefix}weights`] as Int8Array
  let room = 2
  while (room * 2 < keys.length * 3) room *= 2
  const mask = room - 1
  const slots = new Int32Array(room * 2).fill(-1)
  const seen = new Int32Array(Math.max(1, room >> 2))
  const seenMask = seen.length * 32 - 1
  let length = 0
  for (const size of sizes) length += isRow(rows, size) ? rows : size * 2
  const entries = new Int8Array(length)
  let from = 0
  let to = 0
  for (let k = 0; k < keys.length; k++) {
    const bit = (keys[k] >>> 7) & seenMask
    seen[bit >> 5] |= 1 << (bit & 31)
    let slot = keys[k] & mask
    while (slots[slot * 2 + 1] >= 0) slot = (slot + 1) & mask
    const size = sizes[k]
    slots[slot * 2] = keys[k]
    slots[slot * 2 + 1] = (to << 7) | size
    const inRow = isRow(rows, size)
    for (let e = 0; e < size; e++, from++) {
      entries[inRow ? to + classes[from] : to + e * 2 + 1] = weights[from]
      if (!inRow) entries[to + e * 2] = classes[from]
    }
    to += inRow ? rows : size * 2
  }
  return { slots, mask, seen, seenMask, entries, rows, scale }
}

const isRow = (rows: number, size: number): boolean => rows > 0 && size > LONG

/**
 * Finds where a feature's entries are, for callers that meet a feature again and keep the answer.
 * @returns a number for {@link addEntries} and {@link addSomeEntries}; 0 where the model does not have the feature
 */
export function findEntries(model: LinearModel, key: number): number {
  const { slots, mask, seen, seenMask } = model
  const bit = (key >>> 7) & seenMask
  if ((seen[bit >> 5] & (1 << (bit & 31))) === 0) return 0
  for (let slot = (key & mask) * 2; slots[slot + 1] >= 0; slot = (slot + 2) & (mask * 2 + 1)) {
    if (slots[slot] === key) return slots[slot + 1]
  }
  return 0
}

/** Adds the weights that {@link findEntries} found to the scores of their classes. */
export function addEntries(model: LinearModel, found: number, scores: Int32Array): void {
  const { entries, rows } = model
  const size = found & 127
  const first = found >> 7
  if (rows > 0 && size > LONG) {
    for (let c = 0; c < rows; c++) scores[c] += entries[first + c]
    return
  }
  for (let at = first; at < first + size * 2; at += 2) scores[entries[at]] += entries[at + 1]
}

/** Adds the weights that {@link findEntries} found to the scores of a few classes only; see {@link addSomeScores}. */
export function addSomeEntries(
  model: LinearModel,
  found: number,
  list: Uint8Array,
  count: number,
  scores: Int32Array,
): void {
  const { entries } = model
  const size = found & 127
  const first = found >> 7
  if (size > LONG) {
    for (let c = 0; c < count; c++) scores[list[c]] += entries[first + list[c]]
    return
  }
  for (let at = first; at < first + size * 2; at += 2) scores[entries[at]] += entries[at + 1]
}

/**
 * Adds a feature's weights to the scores of its classes. At most 127 classes.
 * @param scores one number a class, changed in place
 */
export function addScores(model: LinearModel, key: number, scores: Int32Array): void {
  addEntries(model, findEntries(model, key), scores)
}

/**
 * Adds a feature's weights to the scores of a few classes only. The model must have been made with `rows`.
 * @param list the classes, in `list[0 … count)`; scores of others are left undefined
 */
export function addSomeScores(
  model: LinearModel,
  key: number,
  list: Uint8Array,
  count: number,
  scores: Int32Array,
): void {
  addSomeEntries(model, findEntries(model, key), list, count, scores)
}

/** A feature's weight for one class, 0 where it has none; what an explanation prints. */
export function weightOf(model: LinearModel, key: number, classId: number): number {
  const { entries, rows } = model
  const found = findEntries(model, key)
  const size = found & 127
  const first = found >> 7
  if (isRow(rows, size)) return entries[first + classId] * model.scale
  for (let at = first; at < first + size * 2; at += 2) if (entries[at] === classId) return entries[at + 1] * model.scale
  return 0
}
