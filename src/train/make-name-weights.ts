import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LABEL_COUNT, type NameModel } from '../lang/en/names/name-model.js'
import { pack } from '../text/packed-arrays.js'
import { makeWordGroups } from './make-word-groups.js'
import { crossnerPolitics, gumNews, silverNews, wikigold } from './name-gold.js'
import { NAME_TRAINING, type NamedText, nameExample, trainNames } from './train-names.js'

/** Every fourth sentence of WikiGold is kept aside: the figure on the shipped weights is on these only. */
export const isHeldOut = (sentence: number): boolean => sentence % 4 === 3

/**
 * Trains the shipped recogniser of names and returns its weights file, quantised to int8. The features read the tagger's
 * tags: train it after the tagger.
 */
export function makeNameWeights(dataDir: string): Uint8Array {
  const bits = NAME_TRAINING.bits
  const examples = (texts: readonly NamedText[], times: number, guideline: number) =>
    texts.map((text) => ({ example: nameExample(text, bits), times, guideline }))
  const model = trainNames(
    [
      ...examples(
        wikigold(dataDir).filter((_, sentence) => !isHeldOut(sentence)),
        3,
        0,
      ),
      ...examples(crossnerPolitics(dataDir), 1, 0),
      ...examples(silverNews(dataDir, 'train'), 1, 1),
      ...examples(gumNews(dataDir), 1, 1),
    ],
    NAME_TRAINING,
  )
  const { weights, transitions } = quantiseNames(model, bits)
  return pack({ about: { what: 'en/names', bits }, arrays: { weights, transitions } })
}

/** Writes the weights file into the sources and, where this runs compiled, beside the compiled code too. */
export async function trainNameWeights(dataDir: string): Promise<void> {
  // The recogniser's features read the groups of words: they are written before any is computed.
  const groups = pack({ about: { what: 'en/word-groups' }, arrays: { groups: makeWordGroups(dataDir) } })
  write('word-groups.bin', groups)
  const bytes = makeNameWeights(dataDir)
  write('weights.bin', bytes)
  console.log(`names: ${bytes.length} bytes, groups of words: ${groups.length}`)
}

function write(name: string, bytes: Uint8Array): void {
  for (const folder of ['../lang/en/names/', '../../src/lang/en/names/']) {
    const file = fileURLToPath(new URL(folder + name, import.meta.url))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}

/** The weights as they are shipped: one scale for all, set so that all but one in ten thousand fit into int8. */
export function quantiseNames({ weights, transitions }: NameModel, bits: number) {
  const sizes = Float32Array.from(
    weights.filter((weight) => weight !== 0),
    Math.abs,
  ).sort()
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9999)]
  const small = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))))
  // The hidden feature of training.
  small.fill(0, 0, LABEL_COUNT)
  const large = Int16Array.from(transitions, (weight) => Math.max(-32767, Math.min(32767, Math.round(weight * scale))))
  return { bits, weights: small, transitions: large }
}
