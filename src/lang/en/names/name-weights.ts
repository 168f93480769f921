import { existsSync, readFileSync } from 'node:fs'
import { unpack } from '../../../text/packed-arrays.js'
import type { NameModel } from './name-model.js'

let shipped: NameModel | null | undefined

/** Reads the weights of the recogniser of names from a file's bytes. */
export function readNameModel(bytes: Uint8Array): NameModel {
  const { about, arrays } = unpack(bytes)
  return {
    bits: Number(about.bits),
    weights: arrays.weights as Int8Array,
    transitions: arrays.transitions as Int16Array,
  }
}

/** The shipped weights, read on first use; null where there are none, and the rules stand alone. */
export function shippedNameModel(): NameModel | null {
  if (shipped === undefined) {
    const file = new URL('./weights.bin', import.meta.url)
    shipped = existsSync(file) ? readNameModel(readFileSync(file)) : null
  }
  return shipped
}
