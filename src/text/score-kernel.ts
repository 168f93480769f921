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
  readonly add: (rows: number, width: number, count: number) => void
  readonly score: (a: number, b: number, width: number, count: number, stride: number, shift: number) => void
  readonly relate: (a: number, b: number, width: number, shift: number) => void
}

interface Memory {
  readonly buffer: ArrayBuffer
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

/** Room for the features of most texts at once: it is address space, and no memory until something is written there. */
const ROOM = 1 << 16

/**
 * Copies slots to where the kernel reads them. `words` is how many numbers a slot takes: 1, 2 or 3.
 *
 * A memory is never grown. Growing it detaches its buffer, and once a single buffer has been detached V8 throws away
 * all code that reads typed arrays and has what it compiles afterwards check each of them at every access.
 */
export function kernelFor(slots: Int32Array, words: number): Kernel {
  compiled ??= new Module(readFileSync(new URL('./score-kernel.wasm', import.meta.url)))
  // A wide load at the last slot reads a little of what follows.
  const partsAt = SLOTS_AT + slots.byteLength + 64 - (slots.byteLength % 64)
  const shift = 32 - Math.log2(slots.length / words)
  const stride = words * 4
  let made = makeMemory(slots, partsAt, ROOM)
  return {
    parts: (size) => {
      if (size > made.room) made = makeMemory(slots, partsAt, size * 2)
      return made.parts
    },
    score: (width, from, count) => {
      const skip = from * width * 4
      made.score(partsAt + skip, made.secondAt + skip, width, count, stride, shift)
      return made.lanes
    },
    relate: (width) => {
      made.relate(partsAt, made.secondAt, width, shift)
      return made.sums
    },
  }
}

/** Weights of nine labels to a row, in a memory of their own. */
export interface RowKernel {
  /** Adds up the rows of units `[from, from + count)` by label, {@link LANES} numbers a unit; at most {@link MOST_UNITS}. */
  readonly add: (rows: Uint32Array, width: number, from: number, count: number) => Int16Array
}

/** Copies rows of nine weights to where the kernel reads them. No unit may name more than 255 rows: sums have 16 bits. */
export function rowKernelFor(weights: Int8Array, width: number): RowKernel {
  compiled ??= new Module(readFileSync(new URL('./score-kernel.wasm', import.meta.url)))
  const rowsAt = SLOTS_AT + weights.length + 64 - (weights.length % 64)
  const memory = new Memory({ initial: Math.ceil((rowsAt + MOST_UNITS * width * 4) / PAGE) })
  const { buffer } = memory
  const { add } = new Instance(compiled as object, { host: { memory } }).exports as Exports
  new Int8Array(buffer, SLOTS_AT, weights.length).set(weights)
  const room = new Uint32Array(buffer, rowsAt, MOST_UNITS * width)
  const lanes = new Int16Array(buffer, LABELS_AT, MOST_UNITS * LANES)
  return {
    add: (rows, size, from, count) => {
      room.set(rows.subarray(from * size, (from + count) * size))
      add(rowsAt, size, count)
      return lanes
    },
  }
}

/** A memory that holds slots and has room for the two values of `room` features behind them. */
function makeMemory(slots: Int32Array, partsAt: number, room: number) {
  const secondAt = partsAt + Math.ceil((room + 4) / 4) * 16
  const memory = new Memory({ initial: Math.ceil((secondAt + (room + 4) * 4) / PAGE) })
  const { buffer } = memory
  const { score, relate } = new Instance(compiled as object, { host: { memory } }).exports as Exports
  new Int32Array(buffer, 0, SALT.length).set(SALT)
  new Int32Array(buffer, SLOTS_AT, slots.length).set(slots)
  return {
    room,
    secondAt,
    score,
    relate,
    parts: { a: new Int32Array(buffer, partsAt, room), b: new Int32Array(buffer, secondAt, room) },
    lanes: new Int16Array(buffer, LABELS_AT, MOST_UNITS * LANES),
    sums: new Int32Array(buffer, RELATIONS_AT, 64),
  }
}
