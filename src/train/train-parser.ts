import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  LABEL_FEATURES,
  labelFeatures,
  MOVE_FEATURES,
  moveFeatures,
  type ParseWords,
} from '../lang/en/parser/features.js'
import { emptyLabels, KEPT, placeLabels } from '../lang/en/parser/label-model.js'
import { parse, readParser, readSentence } from '../lang/en/parser/parse.js'
import { RELATIONS, relationIndex } from '../lang/en/parser/relations.js'
import {
  apply,
  isDone,
  isLegal,
  LEFT,
  type ParseState,
  RIGHT,
  reset,
  SHIFT,
  stateFor,
} from '../lang/en/parser/state.js'
import { readTagger, tag } from '../lang/en/tagger/tag.js'
import { type Packed, pack } from '../text/packed-arrays.js'
import { hashParts, partsFor } from '../text/weight-table.js'
import { quantise } from './attribution-table.js'
import { chooseBySlot } from './choose-by-slot.js'
import { type LinearTrainer, linearTrainer } from './linear-trainer.js'
import { randomFrom, shuffle } from './random.js'
import { readSilver } from './silver.js'
import { makeTagger, TAGGER_OPTIONS, taggerData } from './train-tagger.js'
import type { GoldPage } from './treebank.js'

export interface ParserOptions {
  readonly epochs: number
  readonly seed: number
  /** log2 of the slots of the two tables. */
  readonly moveBits: number
  readonly labelBits: number
  readonly minimumUpdates: number
  readonly goldTimes: number
  /** How many of the automatically parsed pages are used. */
  readonly silverPages: number
  /** From the second epoch on, how often the parser's own move is followed where it is wrong. */
  readonly explore: number
}
export const PARSER_OPTIONS: ParserOptions = {
  epochs: 3,
  seed: 1,
  moveBits: 18,
  labelBits: 16,
  minimumUpdates: 3,
  goldTimes: 2,
  silverPages: 400,
  explore: 0.9,
}

/** One sentence to learn from. Heads are numbered in the sentence; `n` is the root, -2 unknown. */
interface Lesson {
  readonly words: ParseWords
  readonly n: number
  readonly head: Int32Array
  readonly relation: Uint8Array
}

/** Turns tagged pages into lessons. Sentences longer than this teach little and cost much. */
const LONGEST = 120

export function lessons(pages: readonly GoldPage[]): readonly Lesson[] {
  const list: Lesson[] = []
  for (const page of pages) {
    const { sentenceStart } = page.tokens
    for (let s = 0; s + 1 < sentenceStart.length; s++) {
      const first = sentenceStart[s]
      const last = sentenceStart[s + 1]
      const n = last - first
      if (n < 2 || n > LONGEST) continue
      const words = { word: new Int32Array(n + 1), tag: new Uint8Array(n + 1), marks: new Uint16Array(n + 1) }
      readSentence(page.tokens, first, last, words)
      const head = new Int32Array(n)
      const relation = new Uint8Array(n)
      for (let i = 0; i < n; i++) {
        const up = page.head[first + i]
        head[i] = up === -1 ? n : up === -2 ? -2 : up - first
        relation[i] = relationIndex(page.relation[first + i])
      }
      list.push({ words, n, head, relation })
    }
  }
  return list
}

/** Tags pages by taggers that have not seen them, so that the parser learns from tags as bad as it will meet. */
export function tagApart(pages: readonly GoldPage[], folds: number): void {
  for (let fold = 0; fold < folds; fold++) {
    const rest = pages.filter((_, i) => i % folds !== fold)
    const tagger = readTagger(pack(makeTagger(rest, { ...TAGGER_OPTIONS, epochs: 3 })))
    pages.forEach((page, i) => {
      if (i % folds === fold) tag(page.tokens, tagger)
    })
  }
}

/** Number of gold arcs that a move makes impossible: the dynamic oracle of the arc-hybrid system. */
function cost(state: ParseState, gold: Int32Array, move: number): number {
  const { stack, depth, front, n } = state
  let lost = 0
  if (move === SHIFT) {
    for (let k = 0; k < depth; k++) {
      if (gold[stack[k]] === front) lost++
      if (k < depth - 1 && gold[front] === stack[k]) lost++
    }
    return lost
  }
  const top = stack[depth - 1]
  for (let b = front; b < n; b++) if (gold[b] === top) lost++
  if (move === LEFT) {
    if ((depth > 1 && gold[top] === stack[depth - 2]) || gold[top] > front) lost++
  } else if (gold[top] >= front) lost++
  return lost
}

/** Trains a parser on pages that are tagged already and returns the file's content. */
export function makeParser(gold: readonly Lesson[], silver: readonly Lesson[], options: ParserOptions): Packed {
  const moves = linearTrainer({ minimumUpdates: options.minimumUpdates })
  const labels = linearTrainer({ minimumUpdates: options.minimumUpdates })
  const all = [...gold, ...silver]
  const twice = silver.length === 0 ? [] : Array.from({ length: options.goldTimes - 1 }, () => [...gold.keys()]).flat()
  const order = Int32Array.from([...all.keys(), ...twice])
  const random = randomFrom(options.seed)
  const state = stateFor(LONGEST)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    const explore = epoch === 0 ? 0 : options.explore
    const wrong = { moves: 0, labels: 0 }
    for (const l of shuffle(order, random)) learn(all[l], { moves, labels, state, explore, random, wrong })
    console.log(`parser: epoch ${epoch + 1}, ${wrong.moves} wrong moves, ${wrong.labels} wrong labels`)
  }
  const arrays = { moves: packMoves(moves, options.moveBits), labels: packLabels(labels, options.labelBits) }
  return { about: { what: 'en/parser', relations: RELATIONS }, arrays }
}

/** The table of moves: what speaks for LEFT and for RIGHT, each less what speaks for a shift. */
function packMoves(trainer: LinearTrainer, bits: number): Int32Array {
  const all = trainer.averages()
  const weights = new Float32Array(all.length * 2)
  const worth = new Float64Array(all.length)
  for (const [x, feature] of all.entries()) {
    const by = [0, 0, 0]
    for (const [move, weight] of feature.weights) by[move] = weight
    weights[x * 2] = by[LEFT] - by[SHIFT]
    weights[x * 2 + 1] = by[RIGHT] - by[SHIFT]
    worth[x] = Math.abs(weights[x * 2]) + Math.abs(weights[x * 2 + 1])
  }
  const hashes = Int32Array.from(all, ({ key }) => key)
  const chosen = chooseBySlot(hashes, worth, bits)
  console.log(`parser: ${all.length} features of moves, kept ${chosen.length}`)
  const features = Float32Array.from({ length: chosen.length * 2 }, (_, at) => weights[chosen[at >> 1] * 2 + (at & 1)])
  const kept = chosen.map((x) => hashes[x])
  return quantise({ features, moves: new Float32Array(4) }, kept, 2, bits).slots
}

/** The model of relations: of each feature the weights that are greatest. */
function packLabels(trainer: LinearTrainer, bits: number): Int32Array {
  const all = trainer.averages()
  const size = ([, weight]: readonly [number, number]): number => Math.abs(weight)
  const sizes = Float64Array.from(all.flatMap(({ weights }) => weights.map(size))).sort()
  const scale = sizes[Math.floor(sizes.length * 0.9998)] / 127
  const worth = Float64Array.from(all, ({ weights }) => weights.reduce((sum, one) => sum + size(one), 0))
  const hashes = Int32Array.from(all, ({ key }) => key)
  const chosen = chooseBySlot(hashes, worth, bits)
  console.log(`parser: ${all.length} features of relations, kept ${chosen.length}`)
  const model = emptyLabels(bits)
  for (const x of chosen) {
    const list = [...all[x].weights].sort((a, b) => size(b) - size(a) || a[0] - b[0]).slice(0, KEPT)
    const small = list.map(([relation, weight]) => [relation, Math.round(weight / scale)] as const)
    placeLabels(
      model,
      hashes[x],
      small.map(([relation, weight]) => [relation, Math.max(-127, Math.min(127, weight))]),
    )
  }
  return model.slots
}

interface Learning {
  readonly moves: LinearTrainer
  readonly labels: LinearTrainer
  readonly state: ReturnType<typeof stateFor>
  readonly explore: number
  readonly random: () => number
  readonly wrong: { moves: number; labels: number }
}

const parts = partsFor(Math.max(MOVE_FEATURES, LABEL_FEATURES))
const keys = new Int32Array(parts.a.length)
const moveScores = new Float64Array(3)
const labelScores = new Float64Array(RELATIONS.length)

function learn(lesson: Lesson, learning: Learning): void {
  const { state, moves, explore, random, wrong } = learning
  reset(state, lesson.n)
  while (!isDone(state)) {
    const move = learnMove(lesson, learning)
    if (move !== SHIFT) {
      const child = state.stack[state.depth - 1]
      const head = move === LEFT ? state.front : state.stack[state.depth - 2]
      state.relation[child] = head === lesson.n ? relationIndex('root') : learnLabel(lesson, head, child, learning)
    }
    apply(state, move)
  }

  function learnMove(of: Lesson, { state }: Learning): number {
    const count = MOVE_FEATURES
    moveFeatures(of.words, state, parts)
    hashParts(parts, count, 1, keys, 0)
    moveScores.fill(0)
    moves.addScores(keys, count, moveScores)
    let guess = -1
    let best = -1
    let least = Number.POSITIVE_INFINITY
    let guessCost = 0
    for (let move = SHIFT; move <= RIGHT; move++) {
      if (!isLegal(state, move)) continue
      const lost = cost(state, of.head, move)
      if (lost < least || (lost === least && moveScores[move] > moveScores[best])) {
        least = lost
        best = move
      }
      if (guess < 0 || moveScores[move] > moveScores[guess]) {
        guess = move
        guessCost = lost
      }
    }
    // A choice without an alternative teaches nothing.
    if (state.depth === 0 || state.front === state.n) return best
    if (guessCost > least) {
      moves.update(keys, count, best, 1)
      moves.update(keys, count, guess, -1)
      wrong.moves++
    }
    moves.tick()
    return guessCost > least && random() >= explore ? best : guess
  }
}

function learnLabel(lesson: Lesson, head: number, child: number, { labels, state, wrong }: Learning): number {
  const count = LABEL_FEATURES
  labelFeatures(lesson.words, state, { head, child }, parts)
  hashParts(parts, count, 1, keys, 0)
  labelScores.fill(0)
  labels.addScores(keys, count, labelScores)
  let guess = 0
  for (let r = 1; r < labelScores.length; r++) if (labelScores[r] > labelScores[guess]) guess = r
  if (lesson.head[child] !== head) return guess
  const gold = lesson.relation[child]
  if (guess !== gold) {
    labels.update(keys, count, gold, 1)
    labels.update(keys, count, guess, -1)
    wrong.labels++
  }
  labels.tick()
  return guess
}

/** Attachment scores over tagged pages: share of tokens with the right head, and with head and relation (subtypes apart, and as one). Punctuation is left out. */
export function scoreParser(
  bytes: Uint8Array,
  pages: readonly GoldPage[],
): { uas: number; las: number; lasBase: number } {
  const parser = readParser(bytes)
  let total = 0
  let uas = 0
  let las = 0
  let lasBase = 0
  for (const page of pages) {
    const { tokens } = page
    tokens.head.fill(-2)
    for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) parse(tokens, s, parser)
    for (let i = 0; i < tokens.count; i++) {
      if (page.head[i] === -2 || page.relation[i] === 'punct') continue
      total++
      if (tokens.head[i] !== page.head[i]) continue
      uas++
      const mine = RELATIONS[tokens.relation[i]]
      if (tokens.relation[i] === relationIndex(page.relation[i])) las++
      if (mine.split(':')[0] === page.relation[i].split(':')[0]) lasBase++
    }
  }
  return { uas: uas / total, las: las / total, lasBase: lasBase / total }
}

/** Trains the shipped parser on tags of the shipped tagger and writes its weights beside the source and the compiled code. */
export async function trainParser(dataDir: string): Promise<void> {
  const { train, held } = taggerData(dataDir)
  tagApart(train, 4)
  const silverPages = readSilver(dataDir, 'polnear/train').slice(0, PARSER_OPTIONS.silverPages)
  const first = readTagger(pack(makeTagger(train, { ...TAGGER_OPTIONS, epochs: 3 })))
  for (const page of silverPages) tag(page.tokens, first)
  const bytes = pack(makeParser(lessons(train), lessons(silverPages), PARSER_OPTIONS))
  for (const [name, pages] of Object.entries(held)) {
    for (const page of pages) tag(page.tokens)
    console.log(`parser: ${name}`, scoreParser(bytes, pages))
  }
  for (const path of ['../../src/lang/en/parser/weights.bin', '../lang/en/parser/weights.bin']) {
    const file = fileURLToPath(new URL(path, import.meta.url))
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, bytes)
  }
}
