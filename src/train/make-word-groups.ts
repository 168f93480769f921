import { groupSlot, NO_GROUP, WORD_GROUP_BITS } from '../lang/en/names/word-groups.js'
import { scanWords } from '../lang/en/names/word-scan.js'
import { tokenise } from '../lang/en/tokens/tokenise.js'
import { randomFrom } from './random.js'
import { readJsonl } from './read-jsonl.js'

/** Texts that words are grouped by. WikiGold is not among them: the recogniser is measured on it. */
const TEXTS = [
  'polnear/train',
  'ud_ewt/train',
  'ecbplus/train',
  'gum/news-train',
  'gum/interview-train',
  'crossner_politics/train',
  'crossner_politics/dev',
  'crossner_politics/test',
]

/** Words seen less often than this have no neighbours to speak of. */
const LEAST_SEEN = 4
const CONTEXTS = 1500
const DIMENSIONS = 48
const GROUPS = 200

interface Counted {
  /** Hash of each word in lower case, most frequent first. */
  readonly hashes: readonly number[]
  /** Row per word: how often each frequent word stands to its left, then to its right. */
  readonly rows: readonly Float32Array[]
}

/** Counts which frequent words stand beside each word. */
function neighbours(dataDir: string): Counted {
  const sentences: Int32Array[] = []
  const counts = new Map<number, number>()
  for (const name of TEXTS)
    for (const { text } of readJsonl<{ text: string }>(dataDir, name)) {
      const tokens = tokenise(text)
      const { lowerHash } = scanWords(tokens)
      for (let sentence = 0; sentence + 1 < tokens.sentenceStart.length; sentence++)
        sentences.push(lowerHash.slice(tokens.sentenceStart[sentence], tokens.sentenceStart[sentence + 1]))
      for (const hash of lowerHash) counts.set(hash, (counts.get(hash) ?? 0) + 1)
    }
  const hashes = [...counts]
    .filter(([, count]) => count >= LEAST_SEEN)
    .sort(([a, x], [b, y]) => y - x || a - b)
    .map(([hash]) => hash)
  const place = new Map(hashes.map((hash, at) => [hash, at]))
  const rows = hashes.map(() => new Float32Array(2 * CONTEXTS + 2))
  for (const sentence of sentences)
    for (let at = 0; at < sentence.length; at++) {
      const row = rows[place.get(sentence[at]) ?? -1]
      if (row === undefined) continue
      // The sentence's ends are contexts too.
      const left = at === 0 ? CONTEXTS : (place.get(sentence[at - 1]) ?? -1)
      const right = at + 1 === sentence.length ? CONTEXTS : (place.get(sentence[at + 1]) ?? -1)
      if (left >= 0 && left <= CONTEXTS) row[left]++
      if (right >= 0 && right <= CONTEXTS) row[CONTEXTS + 1 + right]++
    }
  return { hashes, rows }
}

/** Positive pointwise mutual information, so that "the" beside everything says little. */
function weigh(rows: readonly Float32Array[]): void {
  const width = rows[0].length
  const byContext = new Float64Array(width)
  let all = 0
  for (const row of rows)
    for (let at = 0; at < width; at++) {
      byContext[at] += row[at]
      all += row[at]
    }
  for (const row of rows) {
    let own = 0
    for (const count of row) own += count
    for (let at = 0; at < width; at++)
      if (row[at] > 0) row[at] = Math.max(0, Math.log((row[at] * all) / (own * byContext[at] ** 0.75 * all ** 0.25)))
  }
}

/** Projects the rows onto their strongest directions: two rounds of subspace iteration from seeded noise. */
function project(rows: readonly Float32Array[], random: () => number): readonly Float32Array[] {
  const width = rows[0].length
  let basis = Array.from({ length: DIMENSIONS }, () => Float64Array.from({ length: width }, () => random() - 0.5))
  for (let turn = 0; turn < 4; turn++) {
    const next = Array.from({ length: DIMENSIONS }, () => new Float64Array(width))
    for (const row of rows)
      for (let k = 0; k < DIMENSIONS; k++) {
        let sum = 0
        for (let at = 0; at < width; at++) if (row[at] !== 0) sum += row[at] * basis[k][at]
        for (let at = 0; at < width; at++) if (row[at] !== 0) next[k][at] += sum * row[at]
      }
    basis = orthonormal(next)
  }
  return rows.map((row) => {
    const point = new Float32Array(DIMENSIONS)
    let length = 0
    for (let k = 0; k < DIMENSIONS; k++) {
      for (let at = 0; at < width; at++) if (row[at] !== 0) point[k] += row[at] * basis[k][at]
      length += point[k] ** 2
    }
    for (let k = 0; k < DIMENSIONS; k++) point[k] /= Math.sqrt(length) || 1
    return point
  })
}

function orthonormal<Vector extends Float64Array>(vectors: Vector[]): Vector[] {
  for (let k = 0; k < vectors.length; k++) {
    for (let j = 0; j < k; j++) {
      let dot = 0
      for (let at = 0; at < vectors[k].length; at++) dot += vectors[k][at] * vectors[j][at]
      for (let at = 0; at < vectors[k].length; at++) vectors[k][at] -= dot * vectors[j][at]
    }
    let length = 0
    for (const value of vectors[k]) length += value * value
    for (let at = 0; at < vectors[k].length; at++) vectors[k][at] /= Math.sqrt(length) || 1
  }
  return vectors
}

/** Groups points around {@link GROUPS} middles. */
function cluster(points: readonly Float32Array[]): Int32Array {
  const middles = Array.from({ length: GROUPS }, (_, group) => Float32Array.from(points[group * 7]))
  const of = new Int32Array(points.length)
  for (let turn = 0; turn < 20; turn++) {
    const sums = middles.map(() => new Float64Array(DIMENSIONS))
    for (const [at, point] of points.entries()) {
      let best = -2
      for (let group = 0; group < GROUPS; group++) {
        let dot = 0
        for (let k = 0; k < DIMENSIONS; k++) dot += point[k] * middles[group][k]
        if (dot > best) {
          best = dot
          of[at] = group
        }
      }
      for (let k = 0; k < DIMENSIONS; k++) sums[of[at]][k] += point[k]
    }
    for (const [group, sum] of sums.entries()) {
      let length = 0
      for (const value of sum) length += value * value
      if (length > 0) middles[group] = Float32Array.from(sum, (value) => value / Math.sqrt(length))
    }
  }
  return of
}

/** Groups words by the company they keep: a table from hashes of words to numbers of groups. */
export function makeWordGroups(dataDir: string): Uint8Array {
  const { hashes, rows } = neighbours(dataDir)
  weigh(rows)
  const groups = cluster(project(rows, randomFrom(11)))
  const table = new Uint8Array(1 << WORD_GROUP_BITS).fill(NO_GROUP)
  for (const [at, hash] of hashes.entries()) {
    const slot = groupSlot(hash)
    // The more frequent word keeps the place.
    if (table[slot] === NO_GROUP) table[slot] = groups[at]
  }
  return table
}
