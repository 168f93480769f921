import { kernelFor, LANES, MOST_UNITS } from './score-kernel.js'

/**
 * A table of quantised weights by feature hash, with a check so that an unseen feature adds nothing.
 * It must be read in place; nothing is unpacked at start-up. Training and run time share the hash: a changed constant
 * makes every shipped weights file worthless.
 */

/** More than any unit has features. */
const MOST = 128

/** What sets the features of one unit apart, by their place. */
export const SALT = Int32Array.from({ length: MOST }, (_, k) => Math.imul(k + 1, 0x9e3779b1))

/** The two factors of {@link mix}; the kernel has them too. */
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

/** Scores units with a table: the parts are written where {@link Scorer.parts} says, and scored where they lie. */
export interface Scorer {
  /** Room for this many features, to be written unit by unit. Good until it is asked again. */
  readonly parts: (size: number) => Parts
  /** Adds up the weights of `count` units of `width` features each: scores[i × labels + y]. */
  readonly score: (width: number, count: number, scores: Float32Array) => void
}

const scorers = new WeakMap<Table, Scorer>()

/** The scorer of a table, made on first use; what is placed in the table later is not seen. */
export function scorerOf(table: Table): Scorer {
  let scorer = scorers.get(table)
  if (scorer === undefined) {
    scorer = makeScorer(table)
    scorers.set(table, scorer)
  }
  return scorer
}

/** Where the kernel puts the sum of each label: bytes of a slot in the order of memory. */
const LANE_OF_LABEL = [1, 0, 7, 6, 5, 4, 11, 10, 9]

function makeScorer({ slots, labels, scale }: Table): Scorer {
  const kernel = kernelFor(slots, wordsOf(labels))
  return {
    parts: kernel.parts,
    score: (width, count, scores) => {
      for (let from = 0; from < count; from += MOST_UNITS) {
        const size = Math.min(MOST_UNITS, count - from)
        const lanes = kernel.score(width, from, size)
        for (let i = 0; i < size; i++)
          for (let y = 0; y < labels; y++) scores[(from + i) * labels + y] = lanes[i * LANES + LANE_OF_LABEL[y]] * scale
      }
    },
  }
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
