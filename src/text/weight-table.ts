/**
 * A table of quantised weights by feature hash, with a check so that an unseen feature adds nothing.
 * It must be read in place; nothing is unpacked at start-up. Training and run time share the hash: a changed constant
 * makes every shipped weights file worthless.
 */

/** More than any unit has features. */
const MOST = 128

/** What sets the features of one unit apart, by their place. */
export const SALT = Int32Array.from({ length: MOST }, (_, k) => Math.imul(k + 1, 0x9e3779b1))

/** The two factors of {@link mix}; the loops that cost write it out. */
const FIRST = 0x85ebca6b | 0
const SECOND = 0xc2b2ae35 | 0

/** Mixes a feature's salt and two values into 32 bits. */
export function mix(salt: number, a: number, b: number): number {
  let h = Math.imul(a ^ salt, FIRST)
  h = Math.imul(h ^ (h >>> 15) ^ b, SECOND)
  return h ^ (h >>> 15)
}

/** The two values of each feature of each unit; a feature's hash is mixed from its place and both. */
export interface Parts {
  readonly a: Int32Array
  readonly b: Int32Array
}

/** Room for a number of features. */
export const partsFor = (size: number): Parts => ({ a: new Int32Array(size), b: new Int32Array(size) })

/** Weights of one labeller, for two, five or nine labels. `scale` turns the sums of small integers into scores. */
export interface Table {
  /** log2 of the number of slots. */
  readonly bits: number
  readonly labels: number
  readonly scale: number
  /**
   * One feature for each slot that hashes fall on, in {@link wordsOf} numbers: the first is 16 bits of the hash, then the
   * weights of two labels; the next ones are four weights each. What does not match is masked away: a branch that is
   * guessed wrongly costs more than the reading.
   */
  readonly slots: Int32Array
  /** labels × labels: score of one label after another. */
  readonly moves: Float32Array
}

/** Numbers that a feature takes in a table. */
export const wordsOf = (labels: number): number => 1 + ((labels + 1) >> 2)

/** Makes a table without any feature. */
export function emptyTable(bits: number, labels: number, scale: number, moves: Float32Array): Table {
  return { bits, labels, scale, slots: new Int32Array(wordsOf(labels) << bits), moves }
}

/** The slot of a hash in a table of 2 ^ `bits`. */
export const slotOf = (hash: number, bits: number): number => hash >>> (32 - bits)

/** Puts a feature in its slot; false where another has it. */
export function place(table: Table, hash: number, weights: ArrayLike<number>): boolean {
  const { slots, bits, labels } = table
  const words = wordsOf(labels)
  const at = slotOf(hash, bits) * words
  for (let w = 0; w < words; w++) if (slots[at + w] !== 0) return false
  slots[at] = hash << 16
  for (let y = 0; y < labels; y++) {
    const word = y < 2 ? 0 : 1 + ((y - 2) >> 2)
    const shift = y < 2 ? 8 - y * 8 : 24 - ((y - 2) & 3) * 8
    slots[at + word] |= (weights[y] & 255) << shift
  }
  return true
}

/** Writes the hashes of `count` units of `width` features each, as training needs them. */
export function hashParts({ a, b }: Parts, width: number, count: number, out: Int32Array, at: number): void {
  for (let i = 0, n = 0; i < count; i++) for (let k = 0; k < width; k++, n++) out[at + n] = mix(SALT[k], a[n], b[n])
}

/** Adds up the weights of `count` units of `width` features each: scores[i × labels + y]. */
export function scoreUnits(table: Table, parts: Parts, width: number, count: number, scores: Float32Array): void {
  const add = table.labels === 9 ? addNine : table.labels === 5 ? addFive : addTwo
  for (let i = 0; i < count; i++) add(table, parts, i * width, width, scores, i * table.labels)
}

// The three sizes that are needed are written out: hash, look-up and sums in one loop, the sums in registers.

function addNine(table: Table, parts: Parts, from: number, width: number, scores: Float32Array, o: number): void {
  const { slots, scale, bits } = table
  const first = parts.a
  const second = parts.b
  const shift = 32 - bits
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  let j = 0
  for (let k = 0; k < width; k++) {
    let x = Math.imul(first[from + k] ^ SALT[k], FIRST)
    x = Math.imul(x ^ (x >>> 15) ^ second[from + k], SECOND)
    x ^= x >>> 15
    const at = Math.imul(x >>> shift, 3)
    // All ones where the check is right, else all zeros.
    const mask = (((slots[at] ^ (x << 16)) >>> 16) - 1) >> 31
    const u = slots[at] & mask
    const v = slots[at + 1] & mask
    const w = slots[at + 2] & mask
    a += (u << 16) >> 24
    b += (u << 24) >> 24
    c += v >> 24
    d += (v << 8) >> 24
    e += (v << 16) >> 24
    f += (v << 24) >> 24
    g += w >> 24
    h += (w << 8) >> 24
    j += (w << 16) >> 24
  }
  scores[o] = a * scale
  scores[o + 1] = b * scale
  scores[o + 2] = c * scale
  scores[o + 3] = d * scale
  scores[o + 4] = e * scale
  scores[o + 5] = f * scale
  scores[o + 6] = g * scale
  scores[o + 7] = h * scale
  scores[o + 8] = j * scale
}

function addFive(table: Table, parts: Parts, from: number, width: number, scores: Float32Array, o: number): void {
  const { slots, scale, bits } = table
  const first = parts.a
  const second = parts.b
  const shift = 32 - bits
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  for (let k = 0; k < width; k++) {
    let x = Math.imul(first[from + k] ^ SALT[k], FIRST)
    x = Math.imul(x ^ (x >>> 15) ^ second[from + k], SECOND)
    x ^= x >>> 15
    const at = (x >>> shift) << 1
    const mask = (((slots[at] ^ (x << 16)) >>> 16) - 1) >> 31
    const u = slots[at] & mask
    const v = slots[at + 1] & mask
    a += (u << 16) >> 24
    b += (u << 24) >> 24
    c += v >> 24
    d += (v << 8) >> 24
    e += (v << 16) >> 24
  }
  scores[o] = a * scale
  scores[o + 1] = b * scale
  scores[o + 2] = c * scale
  scores[o + 3] = d * scale
  scores[o + 4] = e * scale
}

function addTwo(table: Table, parts: Parts, from: number, width: number, scores: Float32Array, o: number): void {
  const { slots, scale, bits } = table
  const first = parts.a
  const second = parts.b
  const shift = 32 - bits
  let a = 0
  let b = 0
  for (let k = 0; k < width; k++) {
    let x = Math.imul(first[from + k] ^ SALT[k], FIRST)
    x = Math.imul(x ^ (x >>> 15) ^ second[from + k], SECOND)
    x ^= x >>> 15
    const found = slots[x >>> shift]
    const u = found & ((((found ^ (x << 16)) >>> 16) - 1) >> 31)
    a += (u << 16) >> 24
    b += (u << 24) >> 24
  }
  scores[o] = a * scale
  scores[o + 1] = b * scale
}

/** Lays tables end to end; each part starts at a multiple of 4. */
export function packTables(tables: readonly Table[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x48, 0x41, 3, tables.length)]
  for (const t of tables) {
    const head = new DataView(new ArrayBuffer(12 + t.moves.length * 4))
    head.setUint32(0, t.bits, true)
    head.setUint32(4, t.labels, true)
    head.setFloat32(8, t.scale, true)
    t.moves.forEach((v, i) => {
      head.setFloat32(12 + i * 4, v, true)
    })
    parts.push(new Uint8Array(head.buffer), new Uint8Array(t.slots.buffer, t.slots.byteOffset, t.slots.byteLength))
  }
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0))
  let at = 0
  for (const p of parts) {
    out.set(p, at)
    at += p.length
  }
  return out
}

/** Reads what {@link packTables} wrote, without copying where the buffer is aligned. */
export function unpackTables(bytes: Uint8Array): Table[] {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()
  const view = new DataView(aligned.buffer, aligned.byteOffset, aligned.byteLength)
  const tables: Table[] = []
  let at = 4
  for (let n = 0; n < aligned[3]; n++) {
    const bits = view.getUint32(at, true)
    const labels = view.getUint32(at + 4, true)
    const scale = view.getFloat32(at + 8, true)
    const moves = new Float32Array(aligned.buffer, aligned.byteOffset + at + 12, labels * labels)
    at += 12 + labels * labels * 4
    const size = wordsOf(labels) << bits
    tables.push({ bits, labels, scale, slots: new Int32Array(aligned.buffer, aligned.byteOffset + at, size), moves })
    at += size * 4
  }
  return tables
}
