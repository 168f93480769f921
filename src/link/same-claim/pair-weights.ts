import { readFileSync } from 'node:fs'

/** Feature → what one unit of it adds to the logit of the score. `base` is where it starts. */
export type Weights = ReadonlyMap<string, number>

let pair: Weights | null = null
let onPage: Weights | null = null

/** The weights by which two statements are compared. */
export function pairWeights(): Weights {
  pair ??= read('pair-weights.txt')
  return pair
}

/** The weights by which a statement is compared with the few before it on its page. */
export function onPageWeights(): Weights {
  onPage ??= read('on-page-weights.txt')
  return onPage
}

/** Puts other weights in the place of the shipped ones, for the trainer that measures them. Never called while linking. */
export function setPairWeights(others: { readonly pair?: Weights; readonly onPage?: Weights }): void {
  pair = others.pair ?? pair
  onPage = others.onPage ?? onPage
}

function read(file: string): Weights {
  const weights = new Map<string, number>()
  for (const line of readFileSync(new URL(`./${file}`, import.meta.url), 'utf8').split('\n')) {
    const at = line.indexOf(': ')
    if (at <= 0 || line.startsWith('#')) continue
    weights.set(line.slice(0, at), Number(line.slice(at + 2)))
  }
  return weights
}
