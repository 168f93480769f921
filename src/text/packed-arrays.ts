/**
 * Typed arrays in one file: how Hearsay ships its weights. It must never need more than a header to be read back.
 *
 * Layout, little-endian: the four bytes `HSPA`; the header's length in bytes as uint32; the header, JSON in UTF-8:
 * `{ "about": {…}, "arrays": [{ "name", "type", "length" }, …] }`; then each array's bytes in that order, each begun at
 * an offset that is a multiple of 8 from the file's start.
 */
export type PackedArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array | Float32Array

/** What a packed file holds. `about` is free: scores, feature version, lists of labels. */
export interface Packed {
  readonly about: Readonly<Record<string, unknown>>
  readonly arrays: Readonly<Record<string, PackedArray>>
}

const TYPES = {
  Int8Array,
  Uint8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
} as const

interface Header {
  readonly about: Readonly<Record<string, unknown>>
  readonly arrays: readonly { readonly name: string; readonly type: keyof typeof TYPES; readonly length: number }[]
}

const align = (offset: number): number => (offset + 7) & ~7

/** Writes arrays as bytes; the same input gives the same bytes. Arrays are written in the order of their names. */
export function pack(packed: Packed): Uint8Array {
  const names = Object.keys(packed.arrays).sort()
  const arrays = names.map((name) => ({
    name,
    type: packed.arrays[name].constructor.name,
    length: packed.arrays[name].length,
  }))
  const header = new TextEncoder().encode(JSON.stringify({ about: packed.about, arrays }))
  let size = align(8 + header.length)
  for (const name of names) size = align(size + packed.arrays[name].byteLength)
  const bytes = new Uint8Array(size)
  bytes.set([0x48, 0x53, 0x50, 0x41])
  new DataView(bytes.buffer).setUint32(4, header.length, true)
  bytes.set(header, 8)
  let at = align(8 + header.length)
  for (const name of names) {
    const array = packed.arrays[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at)
    at = align(at + array.byteLength)
  }
  return bytes
}

/** Reads what {@link pack} wrote, without copying the arrays where the buffer is aligned. Throws on other bytes: a shipped file that is not ours is a bug. */
export function unpack(bytes: Uint8Array): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 8 || view.getUint32(0, true) !== 0x41505348) throw new Error('not a packed-arrays file')
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const length = view.getUint32(4, true)
  const header = JSON.parse(new TextDecoder().decode(aligned.subarray(8, 8 + length))) as Header
  let at = align(8 + length)
  const arrays: Record<string, PackedArray> = {}
  for (const { name, type, length: count } of header.arrays) {
    const array = new TYPES[type](aligned.buffer as ArrayBuffer, aligned.byteOffset + at, count)
    arrays[name] = array
    at = align(at + array.byteLength)
  }
  return { about: header.about, arrays }
}
