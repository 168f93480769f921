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
  return { labels, follows, starts, ends }
}

/** Best path. `scores` is count × labels, `moves` labels × labels. Returns the score of the path. */
export function bestPath(
  scheme: Scheme, scores: Float32Array, moves: Float32Array, count: number, path: Uint8Array, work: { best: Float32Array; back: Uint8Array },
): number {
  const L = scheme.labels
  let { best, back } = work
  if (best.length < count * L) {
    best = work.best = new Float32Array(count * L * 2)
    back = work.back = new Uint8Array(count * L * 2)
  }
  for (let y = 0; y < L; y++) best[y] = scheme.starts[y] ? scores[y] : -1e9
  for (let i = 1; i < count; i++) {
    for (let y = 0; y < L; y++) {
      let top = -1e30
      let from = 0
      for (let x = 0; x < L; x++) {
        if (!scheme.follows[x * L + y]) continue
        const v = best[(i - 1) * L + x] + moves[x * L + y]
        if (v > top) {
          top = v
          from = x
        }
      }
      best[i * L + y] = top + scores[i * L + y]
      back[i * L + y] = from
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

/** Forward and backward sums in log space. Fills `marginal` (count × labels) and returns log Z. */
export function marginals(
  scheme: Scheme, scores: Float32Array, moves: Float32Array, count: number, marginal: Float32Array,
  work: { alpha: Float64Array; beta: Float64Array },
  pair?: (i: number, from: number, to: number, p: number) => void,
): number {
  const L = scheme.labels
  let { alpha, beta } = work
  if (alpha.length < count * L) {
    alpha = work.alpha = new Float64Array(count * L * 2)
    beta = work.beta = new Float64Array(count * L * 2)
  }
  // Scaled probability space: each row of alpha sums to one.
  const M = new Float64Array(L * L)
  for (let x = 0; x < L * L; x++) M[x] = scheme.follows[x] ? Math.exp(moves[x]) : 0
  let log = 0
  const e = new Float64Array(count * L)
  const norm = new Float64Array(count)
  for (let i = 0; i < count; i++) {
    let max = -1e30
    for (let y = 0; y < L; y++) if (scores[i * L + y] > max) max = scores[i * L + y]
    let sum = 0
    for (let y = 0; y < L; y++) {
      const v = Math.exp(scores[i * L + y] - max)
      e[i * L + y] = v
      let a = 0
      if (i === 0) a = scheme.starts[y] ? 1 : 0
      else for (let x = 0; x < L; x++) a += alpha[(i - 1) * L + x] * M[x * L + y]
      alpha[i * L + y] = a * v
      sum += a * v
    }
    norm[i] = sum
    log += Math.log(sum) + max
    for (let y = 0; y < L; y++) alpha[i * L + y] /= sum
  }
  for (let y = 0; y < L; y++) beta[(count - 1) * L + y] = scheme.ends[y] ? 1 : 0
  for (let i = count - 2; i >= 0; i--) {
    for (let x = 0; x < L; x++) {
      let b = 0
      for (let y = 0; y < L; y++) b += M[x * L + y] * e[(i + 1) * L + y] * beta[(i + 1) * L + y]
      beta[i * L + x] = b / norm[i + 1]
    }
  }
  let total = 0
  for (let y = 0; y < L; y++) total += alpha[(count - 1) * L + y] * beta[(count - 1) * L + y]
  for (let i = 0; i < count; i++) {
    for (let y = 0; y < L; y++) marginal[i * L + y] = (alpha[i * L + y] * beta[i * L + y]) / total
    if (pair && i > 0)
      for (let x = 0; x < L; x++)
        for (let y = 0; y < L; y++) {
          const m = M[x * L + y]
          if (m > 0) pair(i, x, y, (alpha[(i - 1) * L + x] * m * e[i * L + y] * beta[i * L + y]) / (norm[i] * total))
        }
  }
  return log + Math.log(total)
}
