import { FEATURES_PER_TOKEN, type NameFeatures, nameFeatures } from '../lang/en/names/name-features.js'
import { LABEL_COUNT, NAME_LABELS, type NameModel } from '../lang/en/names/name-model.js'
import type { NameKind } from '../lang/en/names/name-span.js'
import { tokenise } from '../lang/en/tokens/tokenise.js'
import type { Span, Tokens } from '../model/index.js'
import { marginals, TRANSITIONS } from './name-crf.js'
import { randomFrom, shuffle } from './random.js'

/** A text with the names that were marked in it, in UTF-16 code units. */
export interface NamedText {
  readonly text: string
  readonly names: readonly (Span & { readonly kind: NameKind })[]
}

export interface NameTrainingOptions {
  readonly bits: number
  readonly epochs: number
  /** One model is trained for each, and their sum is kept: what one order of the texts taught by chance evens out. */
  readonly seeds: readonly number[]
  /** Size of the first steps; the last are a quarter of it. */
  readonly rate: number
  /** Share of the features hidden at each visit, so that the model leans on no single word. */
  readonly hide: number
  /** Share of a mistake that weighs in the other guidelines' weights too: 1 makes them one model, 0 parts them. */
  readonly share: number
}

/**
 * Set by cross-validation on WikiGold by article, in sums only, on five of the ten tenths with one or two seeds, where two
 * runs that differ in their seeds differ by 0.4. Hiding a quarter of the features gains 0.7 over a tenth since the features
 * read what words are about, hiding two fifths no more than a third; a rate of 0.15 costs 0.7 points and one of 0.025 0.5;
 * a share of 0.7 costs 0.8; 2^18 buckets gain nothing. An averaged perceptron is 0.5 behind.
 */
export const NAME_TRAINING: NameTrainingOptions = {
  bits: 17,
  epochs: 7,
  seeds: [5, 6],
  rate: 0.05,
  hide: 0.25,
  share: 0.5,
}

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
  readonly model: Floats
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
 * Trains a conditional random field by stochastic gradient descent and averages the weights of all steps. Texts were marked
 * by different guidelines: each of them has weights of its own, and what is learned from one counts in the others by a
 * share. The weights of guideline 0 are returned, summed over the seeds.
 */
export function trainNames(visits: readonly NameVisit[], options: NameTrainingOptions): NameModel {
  const [first, ...more] = options.seeds.map((seed) => trainOnce(visits, options, seed))
  for (const { weights, transitions } of more) {
    for (let at = 0; at < weights.length; at++) first.weights[at] += weights[at]
    for (let at = 0; at < transitions.length; at++) first.transitions[at] += transitions[at]
  }
  return first
}

type Floats = NameModel & { readonly weights: Float32Array; readonly transitions: Float32Array }

const LONGEST = 4096

function trainOnce(
  visits: readonly NameVisit[],
  { bits, epochs, hide, share, rate }: NameTrainingOptions,
  seed: number,
): Floats {
  const learned = Array.from({ length: 1 + Math.max(...visits.map(({ guideline }) => guideline)) }, () => blank(bits))
  const order: number[] = []
  for (const [index, { times }] of visits.entries()) for (let time = 0; time < times; time++) order.push(index)
  const random = randomFrom(seed)
  const buckets = new Uint32Array(LONGEST * FEATURES_PER_TOKEN)
  const steps = epochs * order.length
  let step = 0
  let now = 1
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const index of shuffle(Int32Array.from(order), random)) {
      const { example, guideline } = visits[index]
      const { features, gold } = example
      const by = rate / (1 + (3 * ++step) / steps)
      let first = 0
      for (let island = 0; island < features.islandStart.length; island++) {
        const whole = features.islandEnd[island] - features.islandStart[island]
        const length = Math.min(LONGEST, whole)
        const from = first * FEATURES_PER_TOKEN
        // Bucket 0 is the hidden feature: its weights stay 0.
        for (let read = 0; read < length * FEATURES_PER_TOKEN; read++)
          buckets[read] = random() < hide ? 0 : features.buckets[from + read]
        const { labels, pairs } = marginals(learned[guideline].model, { buckets }, length)
        for (const [other, one] of learned.entries())
          correct(one, buckets, { gold, labels, pairs, first, length, by: other === guideline ? by : by * share, now })
        first += whole
        now++
      }
    }
  return averaged(learned[0], now)
}

interface Correction {
  readonly gold: Uint8Array
  readonly labels: Float64Array
  readonly pairs: Float64Array
  readonly first: number
  readonly length: number
  readonly by: number
  readonly now: number
}

/** What is nearly right teaches nothing, and skipping it halves the time. */
const NEARLY = 0.01

/** Moves the weights along the gradient: what the gold labels rest on up, what the model expects down. */
function correct(
  { model: { weights, transitions }, totals, transitionTotals }: Learned,
  buckets: Uint32Array,
  { gold, labels, pairs, first, length, by, now }: Correction,
): void {
  for (let at = 0; at < length; at++) {
    const right = gold[first + at]
    const start = at * FEATURES_PER_TOKEN
    for (let label = 0; label < LABEL_COUNT; label++) {
      const miss = (label === right ? 1 : 0) - labels[at * LABEL_COUNT + label]
      if (Math.abs(miss) < NEARLY) continue
      const move = by * miss
      for (let read = start; read < start + FEATURES_PER_TOKEN; read++) {
        if (buckets[read] === 0) continue
        weights[buckets[read] * LABEL_COUNT + label] += move
        totals[buckets[read] * LABEL_COUNT + label] += move * now
      }
      if (at > 0 || (label !== 0 && label % 2 === 0)) continue
      transitions[label] += move
      transitionTotals[label] += move * now
    }
    if (at === 0) continue
    const taken = gold[first + at - 1] * LABEL_COUNT + right
    for (const pair of TRANSITIONS) {
      const miss = (pair === taken ? 1 : 0) - pairs[at * LABEL_COUNT * LABEL_COUNT + pair]
      if (Math.abs(miss) < NEARLY) continue
      transitions[pair] += by * miss
      transitionTotals[pair] += by * miss * now
    }
  }
}

function averaged({ model, totals, transitionTotals }: Learned, now: number): Floats {
  const { weights, transitions } = model
  for (let at = 0; at < weights.length; at++) weights[at] -= totals[at] / now
  for (let at = 0; at < transitions.length; at++) transitions[at] -= transitionTotals[at] / now
  weights.fill(0, 0, LABEL_COUNT)
  return model
}
