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
  /** 16 bits of each slot's hash; 0 marks an empty slot. */
  readonly checks: Uint16Array
  /** slots × labels. */
  readonly weights: Int8Array
  /** labels × labels: score of one label after another. */
  readonly moves: Float32Array
}

/** A look-up gives up after this many slots; the builder never places a feature further. */
export const PROBES = 4

/** The slot of a feature, or -1 where the table does not know it. */
function slotOf(checks: Uint16Array, h: number, shift: number, mask: number): number {
  const check = h & 0xffff || 1
  let slot = h >>> shift
  for (let n = 0; n < PROBES; n++) {
    const c = checks[slot]
    if (c === check) return slot
    if (c === 0) return -1
    slot = (slot + 1) & mask
  }
  return -1
}

/** Adds up the weights of `count` units of `width` features each: scores[i × labels + y]. */
export function scoreUnits(
  table: Table,
  features: Int32Array,
  width: number,
  count: number,
  scores: Float32Array,
): void {
  if (table.labels === 9) scoreNine(table, features, width, count, scores)
  else if (table.labels === 5) scoreFive(table, features, width, count, scores)
  else scoreAny(table, features, width, count, scores)
}

function scoreAny(table: Table, features: Int32Array, width: number, count: number, scores: Float32Array): void {
  const { checks, weights, labels, scale, bits } = table
  scores.fill(0, 0, count * labels)
  for (let i = 0, x = 0; i < count; i++) {
    for (const end = x + width; x < end; x++) {
      const slot = slotOf(checks, features[x], 32 - bits, (1 << bits) - 1)
      if (slot >= 0) for (let y = 0; y < labels; y++) scores[i * labels + y] += weights[slot * labels + y] * scale
    }
  }
}

// The two sizes that matter are written out: sums stay in registers, which halves the time.
function scoreFive(table: Table, features: Int32Array, width: number, count: number, scores: Float32Array): void {
  const { checks, weights, scale, bits } = table
  for (let i = 0, x = 0; i < count; i++) {
    let a = 0,
      b = 0,
      c = 0,
      d = 0,
      e = 0
    for (const end = x + width; x < end; x++) {
      const slot = slotOf(checks, features[x], 32 - bits, (1 << bits) - 1)
      if (slot < 0) continue
      const w = slot * 5
      a += weights[w]
      b += weights[w + 1]
      c += weights[w + 2]
      d += weights[w + 3]
      e += weights[w + 4]
    }
    const o = i * 5
    scores[o] = a * scale
    scores[o + 1] = b * scale
    scores[o + 2] = c * scale
    scores[o + 3] = d * scale
    scores[o + 4] = e * scale
  }
}

function scoreNine(table: Table, features: Int32Array, width: number, count: number, scores: Float32Array): void {
  const { checks, weights, scale, bits } = table
  for (let i = 0, x = 0; i < count; i++) {
    let a = 0,
      b = 0,
      c = 0,
      d = 0,
      e = 0,
      f = 0,
      g = 0,
      h = 0,
      j = 0
    for (const end = x + width; x < end; x++) {
      const slot = slotOf(checks, features[x], 32 - bits, (1 << bits) - 1)
      if (slot < 0) continue
      const w = slot * 9
      a += weights[w]
      b += weights[w + 1]
      c += weights[w + 2]
      d += weights[w + 3]
      e += weights[w + 4]
      f += weights[w + 5]
      g += weights[w + 6]
      h += weights[w + 7]
      j += weights[w + 8]
    }
    const o = i * 9
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
}

/** Lays tables end to end; each starts at a multiple of 4. */
export function packTables(tables: readonly Table[]): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x48, 0x41, 1, tables.length)]
  for (const t of tables) {
    const header = new Uint8Array(12)
    const view = new DataView(header.buffer)
    view.setUint32(0, t.bits, true)
    view.setUint32(4, t.labels, true)
    view.setFloat32(8, t.scale, true)
    const moves = new Uint8Array(t.moves.length * 4)
    const movesView = new DataView(moves.buffer)
    t.moves.forEach((v, i) => {
      movesView.setFloat32(i * 4, v, true)
    })
    const checks = new Uint8Array(t.checks.length * 2)
    const checksView = new DataView(checks.buffer)
    t.checks.forEach((v, i) => {
      checksView.setUint16(i * 2, v, true)
    })
    parts.push(header, moves, checks, new Uint8Array(t.weights.buffer, t.weights.byteOffset, t.weights.length))
    const pad = (4 - (t.weights.length % 4)) % 4
    if (pad) parts.push(new Uint8Array(pad))
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
    at += 12
    const moves = new Float32Array(aligned.buffer, aligned.byteOffset + at, labels * labels)
    at += labels * labels * 4
    const checks = new Uint16Array(aligned.buffer, aligned.byteOffset + at, 1 << bits)
    at += 2 << bits
    const weights = new Int8Array(aligned.buffer, aligned.byteOffset + at, labels << bits)
    at += (labels << bits) + ((4 - ((labels << bits) % 4)) % 4)
    tables.push({ bits, labels, scale, checks, weights, moves })
  }
  return tables
}
