import { mix, type Parts, SALT, slotOf } from '../../../text/weight-table.js'

/**
 * The linear model of the relations. There are many, and a feature speaks for or against few of them: it keeps the five
 * that weigh most. As in a weight table, each slot holds one feature, and what does not match is masked away.
 */
export interface LabelModel {
  /** log2 of the number of slots. */
  readonly bits: number
  /**
   * Three numbers a slot: 16 bits of the hash, a weight and its relation; then twice two weights, each with its
   * relation. A place that is not needed has weight 0.
   */
  readonly slots: Int32Array
}

/** Weights that a feature keeps. */
export const KEPT = 5

/** Makes a model without any feature. */
export const emptyLabels = (bits: number): LabelModel => ({ bits, slots: new Int32Array(3 << bits) })

/** Puts a feature in its slot, with at most {@link KEPT} pairs of relation and weight; false where another has it. */
export function placeLabels(
  { slots, bits }: LabelModel,
  hash: number,
  list: readonly (readonly [relation: number, weight: number])[],
): boolean {
  const at = slotOf(hash, bits) * 3
  if ((slots[at] | slots[at + 1] | slots[at + 2]) !== 0) return false
  const half = (n: number): number => (n < list.length ? ((list[n][1] & 255) << 8) | list[n][0] : 0)
  slots[at] = (hash << 16) | half(0)
  slots[at + 1] = (half(1) << 16) | half(2)
  slots[at + 2] = (half(3) << 16) | half(4)
  return true
}

/** Adds the weights of `count` features to the scores of the relations. */
export function scoreLabels({ slots, bits }: LabelModel, parts: Parts, count: number, scores: Int32Array): void {
  const shift = 32 - bits
  const { a, b } = parts
  for (let k = 0; k < count; k++) {
    const hash = mix(SALT[k], a[k], b[k])
    const at = Math.imul(hash >>> shift, 3)
    // All ones where the check is right, else all zeros.
    const mask = (((slots[at] ^ (hash << 16)) >>> 16) - 1) >> 31
    const u = slots[at] & mask
    const v = slots[at + 1] & mask
    const w = slots[at + 2] & mask
    scores[u & 63] += (u << 16) >> 24
    scores[(v >> 16) & 63] += v >> 24
    scores[v & 63] += (v << 16) >> 24
    scores[(w >> 16) & 63] += w >> 24
    scores[w & 63] += (w << 16) >> 24
  }
}
