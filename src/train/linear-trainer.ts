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
  /** Moves the weights of one class for these features by a whole number. */
  update(keys: Int32Array, count: number, classId: number, by: number): void
  /** Marks the end of an example: averages are taken over ticks. */
  tick(): void
  /** Features seen and (feature, class) weights held. */
  size(): { readonly features: number; readonly weights: number }
  /** The averaged weights by feature, in the order of the keys: for each the classes that it speaks for or against. */
  averages(): readonly {
    readonly key: number
    readonly weights: readonly (readonly [classId: number, weight: number])[]
  }[]
  /**
   * The averaged weights as packed arrays, quantised to int8.
   * @param prune weights whose quantised value is nearer to 0 than this are left out; features left empty go too
   * @param clip the value that becomes 127, as a multiple of the mean absolute weight; rarer greater ones are clipped
   */
  finish(options?: { readonly prefix?: string; readonly prune?: number; readonly clip?: number }): {
    readonly arrays: Readonly<Record<string, PackedArray>>
    readonly scale: number
  }
}

/**
 * Makes a trainer.
 * @param minimumUpdates a (feature, class) weight that was updated fewer times is left out of `finish`
 */
export function linearTrainer({ minimumUpdates = 1 }: { readonly minimumUpdates?: number } = {}): LinearTrainer {
  let mask = (1 << 16) - 1
  // Pairs: feature key and first entry, -1 in an empty slot.
  let slots = new Int32Array((mask + 1) * 2).fill(-1)
  let features = 0
  // Entries are linked lists. What a score reads lies in one cache line: next entry, class, weight, stamp.
  let room = 1 << 16
  let entry4 = new Int32Array(room * 4)
  let entryTotal = new Float64Array(room)
  let entryUpdates = new Uint8Array(room)
  let entries = 0
  let now = 0

  /** Place of a feature's first entry in `slots`. */
  const find = (key: number): number => {
    let slot = (key ^ (key >>> 16)) & mask
    while (slots[slot * 2 + 1] >= 0 && slots[slot * 2] !== key) slot = (slot + 1) & mask
    return slot * 2 + 1
  }
  const growSlots = (): void => {
    const old = slots
    mask = mask * 2 + 1
    slots = new Int32Array((mask + 1) * 2).fill(-1)
    for (let s = 0; s < old.length; s += 2) {
      if (old[s + 1] < 0) continue
      const at = find(old[s])
      slots[at - 1] = old[s]
      slots[at] = old[s + 1]
    }
  }
  const growEntries = (): void => {
    room *= 2
    const [old4, oldTotal, oldUpdates] = [entry4, entryTotal, entryUpdates]
    entry4 = new Int32Array(room * 4)
    entry4.set(old4)
    entryTotal = new Float64Array(room)
    entryTotal.set(oldTotal)
    entryUpdates = new Uint8Array(room)
    entryUpdates.set(oldUpdates)
  }

  const updateOne = (key: number, classId: number, by: number): void => {
    let slot = find(key)
    let entry = slots[slot]
    while (entry >= 0 && entry4[entry * 4 + 1] !== classId) entry = entry4[entry * 4]
    if (entry < 0) {
      if (slots[slot] < 0) {
        if (++features * 2 > mask) {
          growSlots()
          slot = find(key)
        }
        slots[slot - 1] = key
      }
      if (entries === room) growEntries()
      entry = entries++
      entry4[entry * 4] = slots[slot]
      entry4[entry * 4 + 1] = classId
      entry4[entry * 4 + 3] = now
      slots[slot] = entry
    }
    entryTotal[entry] += entry4[entry * 4 + 2] * (now - entry4[entry * 4 + 3])
    entry4[entry * 4 + 3] = now
    entry4[entry * 4 + 2] += by
    if (entryUpdates[entry] < 255) entryUpdates[entry]++
  }

  const averageOf = (e: number): number =>
    entryUpdates[e] < minimumUpdates
      ? 0
      : (entryTotal[e] + entry4[e * 4 + 2] * (now - entry4[e * 4 + 3])) / Math.max(1, now)

  return {
    addScores(keys, count, scores) {
      for (let k = 0; k < count; k++) {
        for (let entry = slots[find(keys[k])]; entry >= 0; entry = entry4[entry * 4]) {
          scores[entry4[entry * 4 + 1]] += entry4[entry * 4 + 2]
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
    averages() {
      const found: { key: number; weights: [number, number][] }[] = []
      for (let s = 1; s < slots.length; s += 2) {
        if (slots[s] < 0) continue
        const weights: [number, number][] = []
        for (let entry = slots[s]; entry >= 0; entry = entry4[entry * 4]) {
          const weight = averageOf(entry)
          if (weight !== 0) weights.push([entry4[entry * 4 + 1], weight])
        }
        if (weights.length > 0) found.push({ key: slots[s - 1], weights: weights.sort((a, b) => a[0] - b[0]) })
      }
      return found.sort((a, b) => a.key - b.key)
    },
    finish({ prefix = '', prune = 1, clip = 12 } = {}) {
      const average = new Float64Array(entries)
      let sum = 0
      let kept = 0
      for (let e = 0; e < entries; e++) {
        average[e] = averageOf(e)
        if (average[e] === 0) continue
        sum += Math.abs(average[e])
        kept++
      }
      const scale = kept === 0 ? 1 : ((sum / kept) * clip) / 127
      const order: number[] = []
      for (let s = 1; s < slots.length; s += 2) if (slots[s] >= 0) order.push(s)
      order.sort((a, b) => slots[a - 1] - slots[b - 1])
      const keys: number[] = []
      const sizes: number[] = []
      const classes: number[] = []
      const weights: number[] = []
      for (const slot of order) {
        const list: [number, number][] = []
        for (let entry = slots[slot]; entry >= 0; entry = entry4[entry * 4]) {
          const weight = Math.max(-127, Math.min(127, Math.round(average[entry] / scale)))
          if (Math.abs(weight) >= prune) list.push([entry4[entry * 4 + 1], weight])
        }
        if (list.length === 0) continue
        list.sort((a, b) => a[0] - b[0])
        keys.push(slots[slot - 1])
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
