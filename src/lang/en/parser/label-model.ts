import { slotOf } from '../../../text/weight-table.js'

/**
 * The linear model of the relations. There are many, and a feature speaks for or against few of them: it keeps the five
 * that weigh most. As in a weight table, each slot holds one feature; `score-kernel.wat` reads them.
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
