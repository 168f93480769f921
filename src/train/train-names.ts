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
  /** Share of a mistake that weighs in the other guidelines' weights too: 1 makes them one model, 0 parts them. */
  readonly share: number
}

/** Set by cross-validation on WikiGold by article: 16 bits cost 0.6 points, 18 gain 0.1; hiding a tenth gains 0.5. */
export const NAME_TRAINING: NameTrainingOptions = { bits: 17, epochs: 10, seed: 5, hide: 0.1, share: 0.5 }

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

/** An example with how often it is visited in an epoch, and by whose guidelines its names were marked. */
export interface NameVisit {
  readonly example: NameExample
  readonly times: number
  /** 0 for the guidelines that the recogniser is to follow. */
  readonly guideline: number
}

/** Weights of one reading of the guidelines, with the sums that their averages are made of. */
interface Learned {
  readonly model: NameModel
  readonly totals: Float64Array
  readonly transitionTotals: Float64Array
}

function blank(bits: number): Learned {
  const size = 2 ** bits * LABEL_COUNT
  return {
    model: { bits, weights: new Float32Array(size), transitions: new Float32Array(LABEL_COUNT * LABEL_COUNT) },
    totals: new Float64Array(size),
    transitionTotals: new Float64Array(LABEL_COUNT * LABEL_COUNT),
  }
}

/**
 * Trains an averaged structured perceptron. Texts were marked by different guidelines: each of them has weights of its
 * own, and what is learned from one counts in the others by a share. The weights of guideline 0 are returned.
 */
export function trainNames(
  visits: readonly NameVisit[],
  { bits, epochs, seed, hide, share }: NameTrainingOptions,
): NameModel {
  const learned = Array.from({ length: 1 + Math.max(...visits.map(({ guideline }) => guideline)) }, () => blank(bits))
  const order: number[] = []
  for (const [index, { times }] of visits.entries()) for (let time = 0; time < times; time++) order.push(index)
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
    for (const index of shuffle(Int32Array.from(order), random)) {
      const { example, guideline } = visits[index]
      const { features, gold } = example
      let first = 0
      for (let island = 0; island < features.islandStart.length; island++) {
        const length = Math.min(4096, features.islandEnd[island] - features.islandStart[island])
        labelIsland(learned[guideline].model, hideSome(features, first, length), first, length, guess)
        for (const [other, one] of learned.entries())
          correct(one, kept.buckets, { gold, guess, first, length, by: other === guideline ? 1 : share, now })
        first += length
        now++
      }
    }
  return averaged(learned[0], now)
}

interface Correction {
  readonly gold: Uint8Array
  readonly guess: Uint8Array
  readonly first: number
  readonly length: number
  readonly by: number
  readonly now: number
}

/** Rewards what the gold labels rest on and punishes what the guessed ones did. */
function correct(
  { model, totals, transitionTotals }: Learned,
  buckets: Uint32Array,
  { gold, guess, first, length, by, now }: Correction,
): void {
  const { weights, transitions } = model
  const move = by * now
  for (let at = 0; at < length; at++) {
    const right = gold[first + at]
    const wrong = guess[at]
    const rightBefore = at === 0 ? 0 : gold[first + at - 1]
    const wrongBefore = at === 0 ? 0 : guess[at - 1]
    if (right !== wrong || rightBefore !== wrongBefore) {
      const plus = rightBefore * LABEL_COUNT + right
      const minus = wrongBefore * LABEL_COUNT + wrong
      transitions[plus] += by
      transitionTotals[plus] += move
      transitions[minus] -= by
      transitionTotals[minus] -= move
    }
    if (right === wrong) continue
    const start = (first + at) * FEATURES_PER_TOKEN
    for (let read = start; read < start + FEATURES_PER_TOKEN; read++) {
      const row = buckets[read] * LABEL_COUNT
      if (row === 0) continue
      weights[row + right] += by
      totals[row + right] += move
      weights[row + wrong] -= by
      totals[row + wrong] -= move
    }
  }
}

function averaged({ model, totals, transitionTotals }: Learned, now: number): NameModel {
  const { weights, transitions } = model
  for (let at = 0; at < weights.length; at++) weights[at] -= totals[at] / now
  for (let at = 0; at < transitions.length; at++) transitions[at] -= transitionTotals[at] / now
  return model
}
