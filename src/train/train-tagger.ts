import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readWords, TAG_KEYS, tagKeys, type WordLayer, wordLayer } from '../lang/en/tagger/features.js'
import { candidatesOf, lookUp, type TagLexicon, tagLexicon } from '../lang/en/tagger/lexicon.js'
import { readTagger, tag } from '../lang/en/tagger/tag.js'
import { TAGS } from '../lang/en/tagger/tags.js'
import { UPOS } from '../model/index.js'
import { type Packed, pack } from '../text/packed-arrays.js'
import { linearTrainer } from './linear-trainer.js'
import { randomFrom, shuffle } from './random.js'
import { readSilver } from './silver.js'
import { type GoldPage, readTreebank } from './treebank.js'

export interface TagExample {
  readonly page: GoldPage
  readonly classes: Int16Array
}
export interface TaggerOptions {
  readonly epochs: number
  readonly seed: number
  readonly prune: number
  readonly minimumUpdates: number
  /** A word is in the lexicon from this many sightings on. */
  readonly minimumSeen: number
  /** How often the treebank pages are seen for each time the silver ones are. */
  readonly goldTimes: number
}
export const TAGGER_OPTIONS: TaggerOptions = {
  epochs: 3,
  seed: 1,
  prune: 2,
  minimumUpdates: 2,
  minimumSeen: 2,
  goldTimes: 3,
}

/** The training pages, and the pages held out to choose settings and to report. */
export function taggerData(dataDir: string): {
  train: readonly GoldPage[]
  held: Readonly<Record<string, readonly GoldPage[]>>
} {
  const news = readTreebank(dataDir, 'gum/news-train')
  const interviews = readTreebank(dataDir, 'gum/interview-train')
  const isHeld = (_: GoldPage, i: number): boolean => i % 4 === 3
  const isKept = (_: GoldPage, i: number): boolean => i % 4 !== 3
  return {
    train: [...readTreebank(dataDir, 'ud_ewt/train'), ...news.filter(isKept), ...interviews.filter(isKept)],
    held: {
      ewt: readTreebank(dataDir, 'ud_ewt/dev'),
      gum: [...news.filter(isHeld), ...interviews.filter(isHeld)],
    },
  }
}

/** Trains a tagger on pages and returns the file's content. `silver` pages are seen once an epoch, `pages` `goldTimes` times. */
export function makeTagger(
  pages: readonly GoldPage[],
  options: TaggerOptions,
  silver: readonly GoldPage[] = [],
): Packed {
  const pairs = classPairs([...pages, ...silver])
  const index = new Map(pairs.map((pair, i) => [pair, i]))
  const examples = [...pages, ...silver].map((page) => ({
    page,
    classes: Int16Array.from(page.xpos, (xpos, i) => (xpos === '' ? -1 : (index.get(`${xpos} ${page.upos[i]}`) ?? -1))),
    layer: layerOf(page),
  }))
  const lexiconArrays = makeLexicon(examples, options.minimumSeen)
  const proper = properClasses(pairs)
  const lexicon = tagLexicon({ ...lexiconArrays, proper })
  for (const { page, layer } of examples) lookUp(lexicon, layer, page.tokens.count)
  const trainer = linearTrainer({ minimumUpdates: options.minimumUpdates })
  const random = randomFrom(options.seed)
  const twice = silver.length === 0 ? [] : Array.from({ length: options.goldTimes - 1 }, () => [...pages.keys()]).flat()
  const order = Int32Array.from([...examples.keys(), ...twice])
  const scores = new Float64Array(pairs.length)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0
    for (const e of shuffle(order, random)) wrong += learnPage(examples[e], lexicon, trainer, scores)
    console.log(`tagger: epoch ${epoch + 1}, ${wrong} wrong`)
  }
  const { arrays, scale } = trainer.finish({ prune: options.prune })
  return {
    about: { what: 'en/tagger', scale },
    arrays: {
      ...arrays,
      ...lexiconArrays,
      proper,
      classTag: Uint8Array.from(pairs, (pair) => TAGS.indexOf(pair.split(' ')[0] as never)),
      classPos: Uint8Array.from(pairs, (pair) => UPOS.indexOf(pair.split(' ')[1] as never)),
    },
  }
}

/** Gives silver pages universal tags: the tagger's own choice among the classes of the fine tag that CoreNLP gave. */
export function completeSilver(bytes: Uint8Array, pages: readonly GoldPage[]): readonly GoldPage[] {
  const tagger = readTagger(bytes)
  return pages.map((page) => {
    const given = Int16Array.from(page.xpos, (xpos) => TAGS.indexOf(xpos as never))
    tag(page.tokens, tagger, given)
    return {
      ...page,
      xpos: page.xpos.map((xpos, i) => (xpos === '' ? '' : TAGS[page.tokens.tag[i]])),
      upos: page.xpos.map((xpos, i) => (xpos === '' ? '' : UPOS[page.tokens.pos[i]])),
    }
  })
}

interface Example extends TagExample {
  readonly layer: WordLayer
}

function layerOf(page: GoldPage): WordLayer {
  const layer = wordLayer(page.tokens.count)
  readWords(page.tokens, layer)
  return layer
}

/** The classes of names, which a capitalised word inside a sentence may always have. */
function properClasses(pairs: readonly string[]): Uint8Array {
  return Uint8Array.from(['NNP PROPN', 'NNPS PROPN'].map((pair) => pairs.indexOf(pair)).filter((at) => at >= 0))
}

/** The pairs of fine tag and part of speech that occur often enough, commonest first. */
function classPairs(pages: readonly GoldPage[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const page of pages) {
    page.xpos.forEach((xpos, i) => {
      const pair = `${xpos} ${page.upos[i]}`
      if (TAGS.includes(xpos as never)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
    })
  }
  return [...counts]
    .filter(([, n]) => n >= LEAST_PAIR)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, 120)
    .map(([pair]) => pair)
}

/** A tag counts towards a word's ambiguity class from this share of its sightings on. */
const LEAST_SHARE = 0.01
/** A word seen less often than this may have any tag; one seen more often has only those that it was seen with. */
const OPEN_BELOW = 12
/** A pair of tags seen less often is an annotator's slip. */
const LEAST_PAIR = 15

function makeLexicon(examples: readonly Example[], minimumSeen: number): Packed['arrays'] {
  const seen = new Map<number, Map<number, number>>()
  for (const { page, classes, layer } of examples) {
    for (let i = 0; i < page.tokens.count; i++) {
      if (classes[i] < 0) continue
      let counts = seen.get(layer.word[i])
      if (counts === undefined) {
        counts = new Map()
        seen.set(layer.word[i], counts)
      }
      counts.set(classes[i], (counts.get(classes[i]) ?? 0) + 1)
    }
  }
  const sets = new Map<string, number>()
  const candidates: number[] = []
  // Class 0 is for words that are not in the lexicon: any tag.
  const candidateAt: number[] = [0, 0]
  const words = [...seen].sort((a, b) => a[0] - b[0])
  const keys: number[] = []
  const known: number[] = []
  for (const [key, counts] of words) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0)
    if (total < minimumSeen) continue
    const sorted = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])
    const classes = sorted
      .filter(([, n]) => n > total * LEAST_SHARE && (n > 1 || total < OPEN_BELOW))
      .map(([c]) => c)
      .slice(0, 8)
    const name = `${classes.join(' ')}${total < OPEN_BELOW ? '?' : ''}`
    let id = sets.get(name)
    if (id === undefined) {
      id = sets.size + 1
      sets.set(name, id)
      if (total >= OPEN_BELOW) candidates.push(...classes)
      candidateAt.push(candidates.length)
    }
    keys.push(key)
    known.push(id)
  }
  return {
    wordKeys: Int32Array.from(keys),
    wordKnown: Uint16Array.from(known),
    candidateAt: Uint16Array.from(candidateAt),
    candidates: Uint8Array.from(candidates),
  }
}

function learnPage(
  example: Example,
  lexicon: TagLexicon,
  trainer: ReturnType<typeof linearTrainer>,
  scores: Float64Array,
): number {
  const { page, classes, layer } = example
  const { sentenceStart } = page.tokens
  const keys = new Int32Array(TAG_KEYS)
  const list = new Uint8Array(16)
  let wrong = 0
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    const at = { i: 0, first: sentenceStart[s], last: sentenceStart[s + 1], before: -1, before2: -1 }
    for (let i = at.first; i < at.last; i++) {
      at.i = i
      const allowed = candidatesOf(lexicon, layer, i, list)
      let best = list[0]
      if (allowed !== 1) {
        const count = tagKeys(layer, at, keys)
        scores.fill(0)
        trainer.addScores(keys, count, scores)
        best = allowed === 0 ? 0 : best
        for (let c = 0; c < (allowed || scores.length); c++) {
          const candidate = allowed === 0 ? c : list[c]
          if (scores[candidate] > scores[best]) best = candidate
        }
        const gold = classes[i]
        if (gold >= 0 && (allowed === 0 || list.subarray(0, allowed).includes(gold))) {
          if (best !== gold) {
            trainer.update(keys, count, gold, 1)
            trainer.update(keys, count, best, -1)
            wrong++
          }
          trainer.tick()
        }
      }
      at.before2 = at.before
      at.before = best
    }
  }
  return wrong
}

/** Share of tokens with the right part of speech and the right fine tag. */
export function scoreTagger(bytes: Uint8Array, pages: readonly GoldPage[]): { upos: number; xpos: number } {
  const tagger = readTagger(bytes)
  let total = 0
  let upos = 0
  let xpos = 0
  for (const page of pages) {
    tag(page.tokens, tagger)
    for (let i = 0; i < page.tokens.count; i++) {
      if (page.xpos[i] === '') continue
      total++
      if (UPOS[page.tokens.pos[i]] === page.upos[i]) upos++
      if (TAGS[page.tokens.tag[i]] === page.xpos[i]) xpos++
    }
  }
  return { upos: upos / total, xpos: xpos / total }
}

/** Trains the shipped tagger and writes its weights beside the source and the compiled code. */
export async function trainTagger(dataDir: string): Promise<void> {
  const { train, held } = taggerData(dataDir)
  const first = pack(makeTagger(train, { ...TAGGER_OPTIONS, epochs: 5, prune: 1 }))
  const silver = completeSilver(first, readSilver(dataDir, 'polnear/train'))
  const bytes = pack(makeTagger(train, TAGGER_OPTIONS, silver))
  for (const [name, pages] of Object.entries(held)) console.log(`tagger: ${name}`, scoreTagger(bytes, pages))
  for (const path of ['../../src/lang/en/tagger/weights.bin', '../lang/en/tagger/weights.bin']) {
    const file = fileURLToPath(new URL(path, import.meta.url))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
