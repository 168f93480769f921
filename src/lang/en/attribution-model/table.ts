/**
 * A table of quantised weights by feature hash: open addressing, with a check so that an unseen feature adds nothing.
 * It must be read in place; nothing is unpacked at start-up.
 */

/** Weights of one labeller. `scale` turns the sums of small integers into scores. */
export interface Table {
  /** log2 of the number of slots. */
  readonly bits: number
  readonly labels: number
  readonly scale: number
  /**
   * Slots of {@link strideOf} bytes: 16 bits of the feature's hash (0 marks an empty slot), then a signed weight for
   * each label. Check and weights lie together because fetching a second line from memory is what costs.
   */
  readonly slots: Uint8Array
  /** labels × labels: score of one label after another. */
  readonly moves: Float32Array
}

/** Bytes of a slot: the check, the weights, and what makes it a multiple of four. */
export const strideOf = (labels: number): number => (labels + 5) & ~3

/** Makes a table without any feature. */
export function emptyTable(bits: number, labels: number, scale: number, moves: Float32Array): Table {
  return { bits, labels, scale, slots: new Uint8Array(strideOf(labels) << bits), moves }
}

/** Puts a feature in place; tells whether there was room near its own slot. */
export function place(table: Table, hash: number, weights: ArrayLike<number>): boolean {
  const { slots, bits, labels } = table
  const stride = strideOf(labels)
  const check = hash & 0xffff || 1
  let slot = hash >>> (32 - bits)
  for (let n = 0; n < PROBES; n++) {
    const at = slot * stride
    if ((slots[at] | (slots[at + 1] << 8)) === 0) {
      slots[at] = check & 255
      slots[at + 1] = check >> 8
      for (let y = 0; y < labels; y++) slots[at + 2 + y] = weights[y] & 255
      return true
    }
    slot = (slot + 1) & ((1 << bits) - 1)
  }
  return false
}

/** A look-up gives up after this many slots; the builder never places a feature further. */
export const PROBES = 4

/** Where the weights of a feature begin, or -1 where the table does not know it. */
function weightsAt(slots: Uint8Array, h: number, bits: number, stride: number): number {
  const check = h & 0xffff || 1
  let slot = h >>> (32 - bits)
  for (let n = 0; n < PROBES; n++) {
    const at = slot * stride
    const c = slots[at] | (slots[at + 1] << 8)
    if (c === check) return at + 2
    if (c === 0) return -1
    slot = (slot + 1) & ((1 << bits) - 1)
  }
  return -1
}

/** Which features to look up first, and how far ahead the best label must then be for the rest to be spared. */
export interface Haste {
  readonly first: number
  readonly ahead: number
}

let unsure = new Uint8Array(1024)
const sums = new Int32Array(16)

/**
 * Adds up the weights of `count` units of `width` features each: scores[i × labels + y].
 * With `haste`, a unit that is clear after its first features, and whose neighbours are, keeps those sums: most words
 * are far from any border, and looking weights up is what costs.
 */
export function scoreUnits(
  table: Table,
  features: Int32Array,
  width: number,
  count: number,
  scores: Float32Array,
  haste?: Haste,
): void {
  const { labels } = table
  scores.fill(0, 0, count * labels)
  if (!haste) {
    for (let i = 0; i < count; i++) add(table, features, i * width, (i + 1) * width, scores, i * labels)
    return
  }
  if (unsure.length < count + 2) unsure = new Uint8Array(count * 2 + 2)
  unsure.fill(0, 0, count + 2)
  for (let i = 0; i < count; i++) {
    add(table, features, i * width, i * width + haste.first, scores, i * labels)
    if (lead(scores, i * labels, labels) < haste.ahead) unsure[i + 1] = 1
  }
  for (let i = 0; i < count; i++) {
    if (!(unsure[i] | unsure[i + 1] | unsure[i + 2])) continue
    add(table, features, i * width + haste.first, (i + 1) * width, scores, i * labels)
  }
}

/** By how much the best score leads the second. */
function lead(scores: Float32Array, from: number, labels: number): number {
  let best = -1e9
  let second = -1e9
  for (let y = from; y < from + labels; y++) {
    const v = scores[y]
    if (v > best) {
      second = best
      best = v
    } else if (v > second) second = v
  }
  return best - second
}

/** Adds the weights of features [x, end) to the scores from `o`. */
function add(table: Table, features: Int32Array, x: number, end: number, scores: Float32Array, o: number): void {
  if (table.labels === 9) {
    addNine(table, features, x, end, scores, o)
    return
  }
  const { slots, labels, scale, bits } = table
  const stride = strideOf(labels)
  sums.fill(0, 0, labels)
  for (let n = x; n < end; n++) {
    const w = weightsAt(slots, features[n], bits, stride)
    if (w >= 0) for (let y = 0; y < labels; y++) sums[y] += (slots[w + y] << 24) >> 24
  }
  for (let y = 0; y < labels; y++) scores[o + y] += sums[y] * scale
}

// The size that costs most is written out: the sums stay in registers, which halves the time.
function addNine(table: Table, features: Int32Array, x: number, end: number, scores: Float32Array, o: number): void {
  const { slots, scale, bits } = table
  let a = 0
  let b = 0
  let c = 0
  let d = 0
  let e = 0
  let f = 0
  let g = 0
  let h = 0
  let j = 0
  for (let n = x; n < end; n++) {
    const w = weightsAt(slots, features[n], bits, 12)
    if (w < 0) continue
    a += (slots[w] << 24) >> 24
    b += (slots[w + 1] << 24) >> 24
    c += (slots[w + 2] << 24) >> 24
    d += (slots[w + 3] << 24) >> 24
    e += (slots[w + 4] << 24) >> 24
    f += (slots[w + 5] << 24) >> 24
    g += (slots[w + 6] << 24) >> 24
    h += (slots[w + 7] << 24) >> 24
    j += (slots[w + 8] << 24) >> 24
  }
  scores[o] += a * scale
  scores[o + 1] += b * scale
  scores[o + 2] += c * scale
  scores[o + 3] += d * scale
  scores[o + 4] += e * scale
  scores[o + 5] += f * scale
  scores[o + 6] += g * scale
  scores[o + 7] += h * scale
  scores[o + 8] += j * scale
}

/** Lays tables end to end; each part starts at a multiple of 4. */
export function packTables(tables: readonly Table[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x48, 0x41, 2, tables.length)]
  for (const t of tables) {
    const head = new DataView(new ArrayBuffer(12 + t.moves.length * 4))
    head.setUint32(0, t.bits, true)
    head.setUint32(4, t.labels, true)
    head.setFloat32(8, t.scale, true)
    t.moves.forEach((v, i) => {
      head.setFloat32(12 + i * 4, v, true)
    })
    parts.push(new Uint8Array(head.buffer), t.slots)
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
    const size = strideOf(labels) << bits
    tables.push({ bits, labels, scale, slots: aligned.subarray(at, at + size), moves })
    at += size
  }
  return tables
}
