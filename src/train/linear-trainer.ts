import type { PackedArray } from '../text/packed-arrays.js'

/**
 * Trains a {@link import('../text/linear-model.js').LinearModel} with the averaged perceptron, for greedy classifiers
 * and for structured ones alike: the caller decodes with `addScores` and says which (feature, class) pairs to reward
 * and to punish. Features are 32-bit keys from `src/text/feature-hash.ts`; nothing is interned, no string is kept.
 *
 * Greedy use, for each example:
 *
 *     trainer.addScores(keys, count, scores)          // scores: Float64Array(classes), zeroed by the caller
 *     const guess = argmax(scores)
 *     if (guess !== gold) { trainer.update(keys, count, gold, 1); trainer.update(keys, count, guess, -1) }
 *     trainer.tick()
 *
 * Structured use: decode the whole sequence, then `update` each position's keys with +1 for the gold label and -1 for
 * the guessed one (transitions are keys too), then `tick()` once a sequence.
 */
export interface LinearTrainer {
  /** Adds each feature's weights to the class scores. */
  addScores(keys: Int32Array, count: number, scores: Float64Array): void
  /** Moves the weights of one class for these features. */
  update(keys: Int32Array, count: number, classId: number, by: number): void
  /** Marks the end of an example: averages are taken over ticks. */
  tick(): void
  /** Features seen and (feature, class) weights held. */
  size(): { readonly features: number; readonly weights: number }
  /**
   * The averaged weights as packed arrays, quantised to int8.
   * @param prune weights whose quantised value is nearer to 0 than this are left out; features left empty go too
   * @param clip the value that becomes 127, as a multiple of the mean absolute weight; rarer greater ones are clipped
   */
  finish(options?: {
    readonly prefix?: string
    readonly prune?: number
    readonly clip?: number
  }): { readonly arrays: Readonly<Record<string, PackedArray>>; readonly scale: number }
}

/**
 * Makes a trainer.
 * @param minimumUpdates a (feature, class) weight that was updated fewer times is left out of `finish`
 */
export function linearTrainer({ minimumUpdates = 1 }: { readonly minimumUpdates?: number } = {}): LinearTrainer {
  let mask = (1 << 16) - 1
  let slotKey = new Int32Array(mask + 1)
  let slotHead = new Int32Array(mask + 1).fill(-1)
  let features = 0
  // Entries are linked lists over growing columns.
  let room = 1 << 16
  let entryClass = new Uint8Array(room)
  let entryNext = new Int32Array(room)
  let entryWeight = new Float32Array(room)
  let entryTotal = new Float64Array(room)
  let entryStamp = new Int32Array(room)
  let entryUpdates = new Uint8Array(room)
  let entries = 0
  let now = 0

  const find = (key: number): number => {
    let slot = (key ^ (key >>> 16)) & mask
    while (slotHead[slot] >= 0 && slotKey[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const growSlots = (): void => {
    const oldKey = slotKey
    const oldHead = slotHead
    mask = mask * 2 + 1
    slotKey = new Int32Array(mask + 1)
    slotHead = new Int32Array(mask + 1).fill(-1)
    for (let s = 0; s < oldKey.length; s++) {
      if (oldHead[s] < 0) continue
      const slot = find(oldKey[s])
      slotKey[slot] = oldKey[s]
      slotHead[slot] = oldHead[s]
    }
  }
  const grown = <T extends Uint8Array | Int32Array | Float32Array | Float64Array>(make: new (n: number) => T, old: T): T => {
    const made = new make(room)
    made.set(old as never)
    return made
  }
  const growEntries = (): void => {
    room *= 2
    entryClass = grown(Uint8Array, entryClass) as typeof entryClass
    entryNext = grown(Int32Array, entryNext) as typeof entryNext
    entryWeight = grown(Float32Array, entryWeight) as typeof entryWeight
    entryTotal = grown(Float64Array, entryTotal) as typeof entryTotal
    entryStamp = grown(Int32Array, entryStamp) as typeof entryStamp
    entryUpdates = grown(Uint8Array, entryUpdates) as typeof entryUpdates
  }

  const updateOne = (key: number, classId: number, by: number): void => {
    let slot = find(key)
    let entry = slotHead[slot]
    while (entry >= 0 && entryClass[entry] !== classId) entry = entryNext[entry]
    if (entry < 0) {
      if (slotHead[slot] < 0) {
        if (++features * 2 > mask) {
          growSlots()
          slot = find(key)
        }
        slotKey[slot] = key
      }
      if (entries === room) growEntries()
      entry = entries++
      entryClass[entry] = classId
      entryNext[entry] = slotHead[slot]
      entryStamp[entry] = now
      slotHead[slot] = entry
    }
    entryTotal[entry] += entryWeight[entry] * (now - entryStamp[entry])
    entryStamp[entry] = now
    entryWeight[entry] += by
    if (entryUpdates[entry] < 255) entryUpdates[entry]++
  }

  return {
    addScores(keys, count, scores) {
      for (let k = 0; k < count; k++) {
        for (let entry = slotHead[find(keys[k])]; entry >= 0; entry = entryNext[entry]) {
          scores[entryClass[entry]] += entryWeight[entry]
        }
      }
    },
    update(keys, count, classId, by) {
      for (let k = 0; k < count; k++) updateOne(keys[k], classId, by)
    },
    tick() {
      now++
    },
    size: () => ({ features, weights: entries }),
    finish({ prefix = '', prune = 1, clip = 12 } = {}) {
      const average = new Float64Array(entries)
      let sum = 0
      let kept = 0
      for (let e = 0; e < entries; e++) {
        average[e] = (entryTotal[e] + entryWeight[e] * (now - entryStamp[e])) / Math.max(1, now)
        if (entryUpdates[e] < minimumUpdates) average[e] = 0
        if (average[e] === 0) continue
        sum += Math.abs(average[e])
        kept++
      }
      const scale = kept === 0 ? 1 : ((sum / kept) * clip) / 127
      const order: number[] = []
      for (let s = 0; s <= mask; s++) if (slotHead[s] >= 0) order.push(s)
      order.sort((a, b) => slotKey[a] - slotKey[b])
      const keys: number[] = []
      const sizes: number[] = []
      const classes: number[] = []
      const weights: number[] = []
      for (const slot of order) {
        const list: [number, number][] = []
        for (let entry = slotHead[slot]; entry >= 0; entry = entryNext[entry]) {
          const weight = Math.max(-127, Math.min(127, Math.round(average[entry] / scale)))
          if (Math.abs(weight) >= prune) list.push([entryClass[entry], weight])
        }
        if (list.length === 0) continue
        list.sort((a, b) => a[0] - b[0])
        keys.push(slotKey[slot])
        sizes.push(list.length)
        for (const [classId, weight] of list) {
          classes.push(classId)
          weights.push(weight)
        }
      }
      return {
        scale,
        arrays: {
          [`${prefix}keys`]: Int32Array.from(keys),
          [`${prefix}sizes`]: Uint8Array.from(sizes),
          [`${prefix}classes`]: Uint8Array.from(classes),
          [`${prefix}weights`]: Int8Array.from(weights),
        },
      }
    },
  }
}
