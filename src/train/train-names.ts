import { FEATURES_PER_TOKEN, type NameFeatures, nameFeatures } from '../lang/en/names/name-features.js'
import { LABEL_COUNT, labelIsland, NAME_LABELS, type NameModel } from '../lang/en/names/name-model.js'
import type { NameKind } from '../lang/en/names/name-span.js'
import { tokenise } from '../lang/en/tokens/tokenise.js'
import type { Span, Tokens } from '../model/index.js'
import { randomFrom, shuffle } from './random.js'

/** A text with the names that were marked in it, in UTF-16 code units. */
export interface NamedText {
  readonly text: string
  readonly names: readonly (Span & { readonly kind: NameKind })[]
}

export interface NameTrainingOptions {
  readonly bits: number
  readonly epochs: number
  readonly seed: number
  /** Share of the features hidden at each visit, so that the model leans on no single word. */
  readonly hide: number
}

/** Set by cross-validation on WikiGold by article: 16 bits cost 0.6 points, 18 gain 0.1; hiding a tenth gains 0.5. */
export const NAME_TRAINING: NameTrainingOptions = { bits: 17, epochs: 10, seed: 1, hide: 0.1 }

/** Features and gold labels of one text; `lost` counts names whose borders no tokens share or that lie outside the islands. */
export interface NameExample {
  readonly features: NameFeatures
  readonly gold: Uint8Array
  readonly lost: number
}

/** Makes an example from a text. */
export function nameExample({ text, names }: NamedText, bits: number): NameExample {
  const tokens = tokenise(text)
  const features = nameFeatures(tokens, bits)
  const labels = new Uint8Array(tokens.count)
  let lost = 0
  for (const name of names) if (!mark(tokens, name, labels)) lost++
  const gold: number[] = []
  for (let island = 0; island < features.islandStart.length; island++) {
    let previous = 0
    for (let at = features.islandStart[island]; at < features.islandEnd[island]; at++) {
      // A name cut by the island's edge would begin with an inside label.
      let label = labels[at]
      if (label !== 0 && label % 2 === 0 && previous !== label && previous !== label - 1) label--
      gold.push(label)
      previous = label
    }
  }
  return { features, gold: Uint8Array.from(gold), lost }
}

function mark(tokens: Tokens, { start, end, kind }: Span & { readonly kind: NameKind }, labels: Uint8Array): boolean {
  const begin = (NAME_LABELS as readonly string[]).indexOf(`B-${kind}`)
  let first = -1
  let last = -1
  for (let at = firstFrom(tokens, start); at < tokens.count && tokens.start[at] < end; at++) {
    if (first < 0) first = at
    last = at
  }
  if (first < 0 || begin < 0) return false
  for (let at = first; at <= last; at++) labels[at] = at === first ? begin : begin + 1
  return tokens.start[first] === start && tokens.end[last] === end
}

/** The first token that ends after an offset. */
function firstFrom(tokens: Tokens, offset: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.end[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Trains an averaged structured perceptron.
 * @param examples With how often each is visited in an epoch.
 */
export function trainNames(
  examples: readonly { readonly example: NameExample; readonly times: number }[],
  { bits, epochs, seed, hide }: NameTrainingOptions,
): NameModel {
  const size = 2 ** bits * LABEL_COUNT
  const weights = new Float32Array(size)
  const totals = new Float64Array(size)
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT)
  const transitionTotals = new Float64Array(LABEL_COUNT * LABEL_COUNT)
  const model: NameModel = { bits, weights, transitions }
  const visits: number[] = []
  for (const [index, { times }] of examples.entries()) for (let time = 0; time < times; time++) visits.push(index)
  const random = randomFrom(seed)
  const guess = new Uint8Array(4096)
  const kept = { islandStart: [], islandEnd: [], buckets: new Uint32Array(0) as Uint32Array }
  // Bucket 0 is the hidden feature: its weights stay 0.
  const hideSome = (features: NameFeatures, first: number, length: number): NameFeatures => {
    const from = first * FEATURES_PER_TOKEN
    const to = from + length * FEATURES_PER_TOKEN
    if (kept.buckets.length < to) kept.buckets = new Uint32Array(to * 2)
    for (let read = from; read < to; read++) kept.buckets[read] = random() < hide ? 0 : features.buckets[read]
    return kept
  }
  let now = 1
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const index of shuffle(Int32Array.from(visits), random)) {
      const { features, gold } = examples[index].example
      let first = 0
      for (let island = 0; island < features.islandStart.length; island++) {
        const length = Math.min(4096, features.islandEnd[island] - features.islandStart[island])
        labelIsland(model, hideSome(features, first, length), first, length, guess)
        for (let at = 0; at < length; at++) {
          const right = gold[first + at]
          const wrong = guess[at]
          const rightBefore = at === 0 ? 0 : gold[first + at - 1]
          const wrongBefore = at === 0 ? 0 : guess[at - 1]
          if (right !== wrong || rightBefore !== wrongBefore) {
            const plus = rightBefore * LABEL_COUNT + right
            const minus = wrongBefore * LABEL_COUNT + wrong
            transitions[plus] += 1
            transitionTotals[plus] += now
            transitions[minus] -= 1
            transitionTotals[minus] -= now
          }
          if (right === wrong) continue
          const start = (first + at) * FEATURES_PER_TOKEN
          for (let read = start; read < start + FEATURES_PER_TOKEN; read++) {
            const row = kept.buckets[read] * LABEL_COUNT
            if (row === 0) continue
            weights[row + right] += 1
            totals[row + right] += now
            weights[row + wrong] -= 1
            totals[row + wrong] -= now
          }
        }
        first += length
        now++
      }
    }
  for (let at = 0; at < size; at++) weights[at] -= totals[at] / now
  for (let at = 0; at < transitions.length; at++) transitions[at] -= transitionTotals[at] / now
  return model
}
