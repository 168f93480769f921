/**
 * From raw feature hashes to a shipped table: keep what is seen often enough, train, keep for each slot what weighs most,
 * train again, quantise.
 */
import type { Scheme } from '../lang/en/attribution-model/crf.js'
import { emptyTable, place, slotOf, type Table } from '../text/weight-table.js'
import { type Matrix, trainCrf, type Weights } from './attribution-crf.js'
import { chooseBySlot } from './choose-by-slot.js'

export interface LearnOptions {
  /** A feature seen less often is left out. */
  readonly least: number
  /** log2 of the slots of the table. */
  readonly bits: number
  readonly epochs: number
  readonly rate: number
  readonly drop: number
  readonly decay: number
  /** Epochs of the first pass, which only chooses features. */
  readonly choosing: number
  readonly log?: (line: string) => void
}

/** Numbers the distinct hashes that `keep` lets pass; others become -1. */
export function number(
  raw: Int32Array,
  keep: (count: number, hash: number) => boolean,
): { ids: Int32Array; hashes: Int32Array; counts: Int32Array } {
  let bits = 20
  while (1 << bits < raw.length / 4 && bits < 26) bits++
  let keys = new Int32Array(1 << bits)
  let counts = new Int32Array(1 << bits)
  let used = 0
  const slotOf = (table: Int32Array, seen: Int32Array, b: number, h: number): number => {
    let s = Math.imul(h, 0x9e3779b1) >>> (32 - b)
    while (seen[s] !== 0 && table[s] !== h) s = (s + 1) & ((1 << b) - 1)
    return s
  }
  for (let i = 0; i < raw.length; i++) {
    const h = raw[i]
    const s = slotOf(keys, counts, bits, h)
    if (counts[s] === 0) {
      keys[s] = h
      if (++used > 0.7 * (1 << bits)) {
        const oldKeys = keys
        const oldCounts = counts
        counts[s] = 1
        bits++
        keys = new Int32Array(1 << bits)
        counts = new Int32Array(1 << bits)
        for (let j = 0; j < oldKeys.length; j++) {
          if (oldCounts[j] === 0) continue
          const t = slotOf(keys, counts, bits, oldKeys[j])
          keys[t] = oldKeys[j]
          counts[t] = oldCounts[j]
        }
        continue
      }
    }
    counts[s]++
  }
  const id = new Int32Array(1 << bits).fill(-1)
  const hashes: number[] = []
  const kept: number[] = []
  for (let s = 0; s < keys.length; s++) {
    if (counts[s] === 0 || !keep(counts[s], keys[s])) continue
    id[s] = hashes.length
    hashes.push(keys[s])
    kept.push(counts[s])
  }
  const ids = new Int32Array(raw.length)
  for (let i = 0; i < raw.length; i++) ids[i] = id[slotOf(keys, counts, bits, raw[i])]
  return { ids, hashes: Int32Array.from(hashes), counts: Int32Array.from(kept) }
}

/** Learns a table from sequences of raw hashes. */
export function learnTable(scheme: Scheme, raw: Matrix, options: LearnOptions): Table {
  const L = scheme.labels
  const { ids, hashes, counts } = number(raw.features, (count) => count >= options.least)
  const train = (features: Int32Array, rows: number, epochs: number): Weights =>
    trainCrf(
      scheme,
      { ...raw, features },
      {
        rows,
        epochs,
        rate: options.rate,
        drop: options.drop,
        decay: options.decay,
        seed: 7,
        onEpoch: (e, loss) => options.log?.(`  epoch ${e} loss ${(loss / raw.labels.length).toFixed(4)}`),
      },
    )
  let features = ids
  let kept = hashes
  const most = fullest(hashes, options.bits)
  if (most > 1) {
    const first = train(ids, hashes.length, options.choosing)
    const worth = new Float64Array(hashes.length)
    for (let x = 0; x < hashes.length; x++) {
      let sum = 0
      for (let y = 0; y < L; y++) sum += Math.abs(first.features[x * L + y])
      worth[x] = sum * Math.sqrt(counts[x])
    }
    const chosen = chooseBySlot(hashes, worth, options.bits)
    const renumber = new Int32Array(hashes.length).fill(-1)
    for (const [to, from] of chosen.entries()) renumber[from] = to
    features = ids.map((x) => (x < 0 ? -1 : renumber[x]))
    kept = chosen.map((x) => hashes[x])
    options.log?.(`  ${hashes.length} features, kept ${kept.length}`)
  }
  return quantise(train(features, kept.length, options.epochs), kept, L, options.bits)
}

/** The most features that any slot is asked to hold. */
function fullest(hashes: Int32Array, bits: number): number {
  const asked = new Int32Array(1 << bits)
  let most = 0
  for (const hash of hashes) most = Math.max(most, ++asked[slotOf(hash, bits)])
  return most
}

/** Rounds weights to bytes and places them by hash. A feature that finds its slot taken is left out. */
export function quantise(weights: Weights, hashes: Int32Array, labels: number, bits: number): Table {
  // Weights beyond the 99.98th percentile are cut off rather than coarsen all others.
  const sample = Float32Array.from({ length: Math.min(1e6, weights.features.length) }, (_, i) =>
    Math.abs(weights.features[Math.floor((i * weights.features.length) / Math.min(1e6, weights.features.length))]),
  ).sort()
  const scale = Math.max(sample[Math.floor(sample.length * 0.9998)], 1e-3) / 127
  const table = emptyTable(bits, labels, scale, Float32Array.from(weights.moves))
  const bytes = new Int8Array(labels)
  for (let x = 0; x < hashes.length; x++) {
    for (let y = 0; y < labels; y++)
      bytes[y] = Math.max(-127, Math.min(127, Math.round(weights.features[x * labels + y] / scale)))
    place(table, hashes[x], bytes)
  }
  return table
}
