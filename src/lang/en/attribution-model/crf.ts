/**
 * Linear-chain labelling over spans in the B-I-E-S scheme: best path and marginals from per-unit scores.
 * It must never allocate per unit; callers lend a workspace.
 */

/** Label numbers: 0 outside; for kind k: 1+4k begin, 2+4k inside, 3+4k end, 4+4k single. */
export interface Scheme {
  readonly labels: number
  /** labels × labels, 1 where `to` may follow `from`. */
  readonly follows: Uint8Array
  readonly starts: Uint8Array
  readonly ends: Uint8Array
  /** The allowed moves as pairs, ordered by `to`; `firstTo[y]` is the first pair that leads to y. */
  readonly from: Uint8Array
  readonly to: Uint8Array
  readonly firstTo: Uint8Array
  /** Numbers of the same pairs, ordered by `from`, then by `to`; `firstFrom[x]` is the place of the first that leaves x. */
  readonly leaving: Uint8Array
  readonly firstFrom: Uint8Array
}

/** The order of pairs by where they leave from. */
function leavingOf(labels: number, from: ArrayLike<number>): Pick<Scheme, 'leaving' | 'firstFrom'> {
  const leaving: number[] = []
  const firstFrom = new Uint8Array(labels + 1)
  for (let x = 0; x < labels; x++) {
    firstFrom[x] = leaving.length
    for (let m = 0; m < from.length; m++) if (from[m] === x) leaving.push(m)
  }
  firstFrom[labels] = leaving.length
  return { leaving: Uint8Array.from(leaving), firstFrom }
}

/** Makes the scheme for a number of kinds of span. */
export function schemeOf(kinds: number): Scheme {
  const labels = 1 + 4 * kinds
  const follows = new Uint8Array(labels * labels)
  const starts = new Uint8Array(labels)
  const ends = new Uint8Array(labels)
  const inside = (y: number): boolean => y > 0 && ((y - 1) & 3) < 2 // B or I: the span goes on
  const enters = (y: number): boolean => y === 0 || ((y - 1) & 3) === 0 || ((y - 1) & 3) === 3
  for (let a = 0; a < labels; a++) {
    starts[a] = enters(a) ? 1 : 0
    ends[a] = inside(a) ? 0 : 1
    for (let b = 0; b < labels; b++) {
      const sameKind = a > 0 && b > 0 && (a - 1) >> 2 === (b - 1) >> 2
      follows[a * labels + b] = inside(a) ? (sameKind && !enters(b) ? 1 : 0) : enters(b) ? 1 : 0
    }
  }
  const from: number[] = []
  const to: number[] = []
  const firstTo = new Uint8Array(labels + 1)
  for (let b = 0; b < labels; b++) {
    firstTo[b] = from.length
    for (let a = 0; a < labels; a++) {
      if (!follows[a * labels + b]) continue
      from.push(a)
      to.push(b)
    }
  }
  firstTo[labels] = from.length
  const pairs = { from: Uint8Array.from(from), to: Uint8Array.from(to), firstTo }
  return { labels, follows, starts, ends, ...pairs, ...leavingOf(labels, from) }
}

/** The scheme of a yes or no: label 1 is yes. */
export const YES_OR_NO: Scheme = {
  labels: 2,
  follows: Uint8Array.of(1, 1, 1, 1),
  starts: Uint8Array.of(1, 1),
  ends: Uint8Array.of(1, 1),
  from: Uint8Array.of(0, 1, 0, 1),
  to: Uint8Array.of(0, 0, 1, 1),
  firstTo: Uint8Array.of(0, 2, 4),
  ...leavingOf(2, [0, 1, 0, 1]),
}

/** The score of each allowed move, for the path that is being sought; of a scheme with up to twelve labels. */
const moveOfPair = new Float64Array(144)

/** Best path. `scores` is count × labels, `moves` labels × labels. Returns the score of the path. */
export function bestPath(
  scheme: Scheme,
  scores: Float32Array,
  moves: Float32Array,
  count: number,
  path: Uint8Array,
  work: { best: Float32Array; back: Uint8Array },
): number {
  const { labels: L, firstTo, from: fromOf, to: toOf } = scheme
  let { best, back } = work
  if (best.length < count * L) {
    best = new Float32Array(count * L * 2)
    work.best = best
    back = new Uint8Array(count * L * 2)
    work.back = back
  }
  for (let m = 0; m < fromOf.length; m++) moveOfPair[m] = moves[fromOf[m] * L + toOf[m]]
  for (let y = 0; y < L; y++) best[y] = scheme.starts[y] ? scores[y] : -1e9
  for (let i = 1; i < count; i++) {
    const row = i * L
    const before = row - L
    // Pairs are ordered by where they lead, and each label has one at least.
    for (let y = 0, m = 0; y < L; y++) {
      const end = firstTo[y + 1]
      let from = fromOf[m]
      let top = best[before + from] + moveOfPair[m]
      for (m++; m < end; m++) {
        const x = fromOf[m]
        const v = best[before + x] + moveOfPair[m]
        if (v > top) {
          top = v
          from = x
        }
      }
      best[row + y] = top + scores[row + y]
      back[row + y] = from
    }
  }
  let top = -1e30
  let y = 0
  for (let x = 0; x < L; x++) {
    const v = best[(count - 1) * L + x]
    if (scheme.ends[x] && v > top) {
      top = v
      y = x
    }
  }
  for (let i = count - 1; i >= 0; i--) {
    path[i] = y
    y = back[i * L + y]
  }
  return top
}

/** Room for {@link marginals}. */
export interface SumWork {
  alpha: Float64Array
  beta: Float64Array
  e: Float64Array
  norm: Float64Array
  move: Float64Array
}

export const sumWork = (): SumWork => ({
  alpha: new Float64Array(0),
  beta: new Float64Array(0),
  e: new Float64Array(0),
  norm: new Float64Array(0),
  move: new Float64Array(128),
})

/**
 * Forward and backward sums. Fills `marginal` (count × labels), adds expected moves to `expected` (labels × labels)
 * where given, and returns log Z. Rows of alpha are scaled to sum to one.
 */
export function marginals(
  scheme: Scheme,
  scores: Float32Array,
  moves: Float32Array,
  count: number,
  marginal: Float32Array,
  work: SumWork,
  expected?: Float64Array,
): number {
  const { labels: L, from, to, firstTo, leaving, firstFrom } = scheme
  const pairs = from.length
  if (work.alpha.length < count * L) {
    work.alpha = new Float64Array(count * L * 2)
    work.beta = new Float64Array(count * L * 2)
    work.e = new Float64Array(count * L * 2)
    work.norm = new Float64Array(count * 2)
  }
  const { alpha, beta, e, norm, move } = work
  for (let m = 0; m < pairs; m++) move[m] = Math.exp(moves[from[m] * L + to[m]])
  let log = 0
  for (let i = 0; i < count; i++) {
    const o = i * L
    const before = o - L
    let max = -1e30
    for (let y = 0; y < L; y++) if (scores[o + y] > max) max = scores[o + y]
    let sum = 0
    for (let y = 0, m = 0; y < L; y++) {
      let reached = i === 0 ? scheme.starts[y] : 0
      if (i > 0) for (const end = firstTo[y + 1]; m < end; m++) reached += alpha[before + from[m]] * move[m]
      const d = scores[o + y] - max
      const v = d === 0 ? 1 : d < -30 ? 0 : Math.exp(d)
      e[o + y] = v
      reached *= v
      alpha[o + y] = reached
      sum += reached
    }
    norm[i] = sum
    log += Math.log(sum) + max
    for (let y = 0; y < L; y++) alpha[o + y] /= sum
  }
  for (let y = 0; y < L; y++) beta[(count - 1) * L + y] = scheme.ends[y]
  for (let i = count - 2; i >= 0; i--) {
    const o = i * L
    const next = o + L
    const share = norm[i + 1]
    for (let x = 0, k = 0; x < L; x++) {
      let reached = 0
      for (const end = firstFrom[x + 1]; k < end; k++) {
        const m = leaving[k]
        const y = next + to[m]
        reached += move[m] * e[y] * beta[y]
      }
      beta[o + x] = reached / share
    }
  }
  let total = 0
  for (let y = 0; y < L; y++) total += alpha[(count - 1) * L + y] * beta[(count - 1) * L + y]
  for (let x = 0; x < count * L; x++) marginal[x] = (alpha[x] * beta[x]) / total
  if (expected)
    for (let i = 1; i < count; i++) {
      const o = i * L
      const share = 1 / (norm[i] * total)
      for (let m = 0; m < pairs; m++)
        expected[from[m] * L + to[m]] += alpha[o - L + from[m]] * move[m] * e[o + to[m]] * beta[o + to[m]] * share
    }
  return log + Math.log(total)
}
