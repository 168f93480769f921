/**
 * The inner loop of the linear models as WebAssembly: four hashes at a time, the weights of a slot in one load. Its
 * source is `score-kernel.wat`, a page long; `node scripts/build-kernel.mjs` makes the bytes. The sums are whole numbers
 * and the same everywhere. It must not be asked for units of more features than there are salts.
 */
import { readFileSync } from 'node:fs'
import { type Parts, SALT } from './weight-table.js'

/** A model's slots in a memory of their own, with room beside them for the features of the units to score. */
export interface Kernel {
  /** Where the two values of each feature are to be written, unit by unit. Good until it is asked again. */
  readonly parts: (size: number) => Parts
  /** Adds up the weights of units `[from, from + count)` by label, {@link LANES} numbers a unit; at most {@link MOST_UNITS}. */
  readonly score: (width: number, from: number, count: number) => Int16Array
  /** Adds up the weights of one unit by relation, in a model of relations. */
  readonly relate: (width: number) => Int32Array
}

/** Sums of one unit in what {@link Kernel.score} gives. */
export const LANES = 16
/** Units that {@link Kernel.score} takes at once. */
export const MOST_UNITS = 64

/** Places in the memory, as `score-kernel.wat` has them. */
const RELATIONS_AT = 1024
const LABELS_AT = 1280
const SLOTS_AT = 4096
const PAGE = 65536

interface Exports {
  readonly score: (a: number, b: number, width: number, count: number, stride: number, shift: number) => void
  readonly relate: (a: number, b: number, width: number, shift: number) => void
}

interface Memory {
  readonly buffer: ArrayBuffer
  grow(pages: number): number
}

/** The part of WebAssembly that is used here; the language's own types come only with a browser's. */
const { Instance, Memory, Module } = (
  globalThis as unknown as {
    readonly WebAssembly: {
      readonly Module: new (bytes: Uint8Array) => object
      readonly Memory: new (size: { readonly initial: number }) => Memory
      readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
    }
  }
).WebAssembly

let compiled: object | null = null

/** Copies slots to where the kernel reads them. `words` is how many numbers a slot takes: 1, 2 or 3. */
export function kernelFor(slots: Int32Array, words: number): Kernel {
  compiled ??= new Module(readFileSync(new URL('./score-kernel.wasm', import.meta.url)))
  // A wide load at the last slot reads a little of what follows.
  const partsAt = SLOTS_AT + slots.byteLength + 64 - (slots.byteLength % 64)
  const memory = new Memory({ initial: Math.ceil(partsAt / PAGE) + 1 })
  const { score, relate } = new Instance(compiled, { host: { memory } }).exports as Exports
  new Int32Array(memory.buffer, 0, SALT.length).set(SALT)
  new Int32Array(memory.buffer, SLOTS_AT, slots.length).set(slots)
  const shift = 32 - Math.log2(slots.length / words)
  const stride = words * 4
  let room = 0
  let parts: Parts = { a: new Int32Array(0), b: new Int32Array(0) }
  let lanes = new Int16Array(0)
  let sums = new Int32Array(0)
  const bytesOf = (size: number): number => (size + 3) * 4 + 16 - (((size + 3) * 4) % 16)
  const second = (): number => partsAt + bytesOf(room)
  const make = (size: number): void => {
    room = size
    const short = partsAt + bytesOf(size) * 2 - memory.buffer.byteLength
    if (short > 0) memory.grow(Math.ceil(short / PAGE))
    parts = { a: new Int32Array(memory.buffer, partsAt, size), b: new Int32Array(memory.buffer, second(), size) }
    lanes = new Int16Array(memory.buffer, LABELS_AT, MOST_UNITS * LANES)
    sums = new Int32Array(memory.buffer, RELATIONS_AT, 64)
  }
  make(2048)
  return {
    parts: (size) => {
      if (size > room) make(size * 2)
      return parts
    },
    score: (width, from, count) => {
      const skip = from * width * 4
      score(partsAt + skip, second() + skip, width, count, stride, shift)
      return lanes
    },
    relate: (width) => {
      relate(partsAt, second(), width, shift)
      return sums
    },
  }
}
