import { readFileSync } from 'node:fs'

let weights: ReadonlyMap<string, number> | null = null

/** The weights by which two statements are compared: feature → what one unit of it adds to the logit. `base` is where it starts. */
export function pairWeights(): ReadonlyMap<string, number> {
  if (weights !== null) return weights
  const read = new Map<string, number>()
  for (const line of readFileSync(new URL('./pair-weights.txt', import.meta.url), 'utf8').split('\n')) {
    const at = line.indexOf(': ')
    if (at <= 0 || line.startsWith('#')) continue
    read.set(line.slice(0, at), Number(line.slice(at + 2)))
  }
  weights = read
  return read
}

/** Puts other weights in the place of the shipped ones, for the trainer that measures them. Never called while linking. */
export function setPairWeights(others: ReadonlyMap<string, number>): void {
  weights = others
}
