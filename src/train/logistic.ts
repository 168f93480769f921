/** A labelled example: what the features measured, whether it holds, and how much it counts. */
export interface Example {
  readonly x: readonly number[]
  readonly y: boolean
  readonly weight: number
}

/** How hard weights are held near nothing. */
const RIDGE = 2
const ROUNDS = 25

/**
 * Fits a logistic regression by Newton's method; the last weight is where the logit starts. A feature that may only speak
 * for the label and comes out against it is taken out, and the rest is fitted again.
 *
 * @param mayOppose by feature, whether its weight may be less than nothing
 */
export function fitLogistic(examples: readonly Example[], mayOppose: readonly boolean[]): readonly number[] {
  const out = new Set<number>()
  for (;;) {
    const weights = fitOnce(examples, mayOppose.length, out)
    const wrong = mayOppose.flatMap((may, index) => (!may && !out.has(index) && weights[index] < 0 ? [index] : []))
    if (wrong.length === 0) return weights
    for (const index of wrong) out.add(index)
  }
}

function fitOnce(examples: readonly Example[], count: number, out: ReadonlySet<number>): readonly number[] {
  const size = count + 1
  const weights = new Array<number>(size).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(size).fill(0)
    const bend = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    for (const { x, y, weight } of examples) {
      const used: number[] = [count]
      let logit = weights[count]
      for (let index = 0; index < count; index++) {
        if (x[index] === 0 || out.has(index)) continue
        used.push(index)
        logit += weights[index] * x[index]
      }
      const p = 1 / (1 + Math.exp(-logit))
      const [off, steep] = [weight * (p - (y ? 1 : 0)), weight * p * (1 - p) + 1e-9]
      const valueAt = (index: number): number => (index === count ? 1 : x[index])
      for (const i of used) {
        slope[i] += off * valueAt(i)
        for (const j of used) bend[i][j] += steep * valueAt(i) * valueAt(j)
      }
    }
    for (let index = 0; index < size; index++) {
      const ridge = index === count ? 1e-6 : RIDGE
      slope[index] += index === count ? 0 : ridge * weights[index]
      bend[index][index] += ridge
    }
    const step = solve(bend, slope)
    let most = 0
    for (let index = 0; index < size; index++) {
      weights[index] -= step[index]
      most = Math.max(most, Math.abs(step[index]))
    }
    if (most < 1e-5) break
  }
  return weights
}

/** Solves a system of linear equations by elimination with row exchange. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const n = right.length
  const rows = matrix.map((row, index) => [...row, right[index]])
  for (let i = 0; i < n; i++) {
    let pivot = i
    for (let row = i + 1; row < n; row++) if (Math.abs(rows[row][i]) > Math.abs(rows[pivot][i])) pivot = row
    ;[rows[i], rows[pivot]] = [rows[pivot], rows[i]]
    for (let row = i + 1; row < n; row++) {
      const factor = rows[row][i] / rows[i][i]
      if (factor === 0) continue
      for (let column = i; column <= n; column++) rows[row][column] -= factor * rows[i][column]
    }
  }
  const result = new Array<number>(n).fill(0)
  for (let i = n - 1; i >= 0; i--) {
    let value = rows[i][n]
    for (let column = i + 1; column < n; column++) value -= rows[i][column] * result[column]
    result[i] = value / rows[i][i]
  }
  return result
}
