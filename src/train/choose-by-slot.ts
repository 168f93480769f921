import { slotOf } from '../text/weight-table.js'

/**
 * Chooses the features that a table of 2 ^ `bits` slots holds: for each slot the one of most worth.
 * @returns their places in `hashes`, in the order of their worth
 */
export function chooseBySlot(hashes: Int32Array, worth: Float64Array, bits: number): Int32Array {
  const taken = new Uint8Array(1 << bits)
  const order = Int32Array.from(hashes.keys()).sort((a, b) => worth[b] - worth[a] || a - b)
  return order.filter((x) => {
    const slot = slotOf(hashes[x], bits)
    if (taken[slot] === 1) return false
    taken[slot] = 1
    return true
  })
}
