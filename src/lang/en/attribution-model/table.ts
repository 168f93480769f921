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

/** Adds up the weights of `count` units of `width` features each: scores[i × labels + y]. */
export function scoreUnits(table: Table, features: Int32Array, width: number, count: number, scores: Float32Array): void {
  const { checks, weights, labels, scale } = table
  const shift = 32 - table.bits
  const mask = (1 << table.bits) - 1
  const sums = new Int32Array(labels)
  for (let i = 0, x = 0; i < count; i++) {
    sums.fill(0)
    for (const end = x + width; x < end; x++) {
      const h = features[x]
      const check = h & 0xffff || 1
      let slot = h >>> shift
      for (let n = 0; n < PROBES; n++) {
        const c = checks[slot]
        if (c === 0) break
        if (c === check) {
          const at = slot * labels
          for (let y = 0; y < labels; y++) sums[y] += weights[at + y]
          break
        }
        slot = (slot + 1) & mask
      }
    }
    const o = i * labels
    for (let y = 0; y < labels; y++) scores[o + y] = sums[y] * scale
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
