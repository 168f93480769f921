import { readFileSync } from 'node:fs'
import type { Tokens } from '../../../model/index.js'
import { hashWord } from '../../../text/feature-hash.js'
import { unpack } from '../../../text/packed-arrays.js'
import { type Kernel, kernelFor } from '../../../text/score-kernel.js'
import { type Scorer, scorerOf, type Table } from '../../../text/weight-table.js'
import { TAGS } from '../tagger/tags.js'
import {
  LABEL_FEATURES,
  labelFeatures,
  MOVE_FEATURES,
  moveFeatures,
  type ParseWords,
  ROOT_TAG,
  ROOT_WORD,
} from './features.js'
import type { LabelModel } from './label-model.js'
import { RELATIONS, relationIndex } from './relations.js'
import { apply, isDone, isLegal, LEFT, RIGHT, reset, SHIFT, stateFor } from './state.js'

/** A parser's weights: one model chooses the moves, another the relation of each arc. */
export interface Parser {
  /** How far a shift lies behind each of the other two moves: label 0 is LEFT, label 1 RIGHT. */
  readonly moves: Table
  readonly labels: LabelModel
  readonly moveScorer: Scorer
  readonly labelKernel: Kernel
}

let shipped: Parser | null = null

/** Reads a parser from a weights file's bytes; see `src/text/packed-arrays.ts` for the format. */
export function readParser(bytes: Uint8Array): Parser {
  const { arrays } = unpack(bytes)
  const slots = arrays.moves as Int32Array
  const labels = arrays.labels as Int32Array
  const moves = { bits: Math.log2(slots.length), labels: 2, scale: 1, slots, moves: new Float32Array(4) }
  return {
    moves,
    labels: { bits: Math.log2(labels.length / 3), slots: labels },
    moveScorer: scorerOf(moves),
    labelKernel: kernelFor(labels, 3),
  }
}

const ROOT_RELATION = relationIndex('root')
const COMMA = TAGS.indexOf(',')
const COLON = TAGS.indexOf(':')
const BRACKETS = [TAGS.indexOf('-LRB-'), TAGS.indexOf('-RRB-')]
const QUOTES = [TAGS.indexOf('``'), TAGS.indexOf("''")]

let room = 256
let state = stateFor(room)
let words = wordsFor(room)
const moveScores = new Float32Array(2)
const arc = { head: 0, child: 0 }

function wordsFor(size: number): ParseWords {
  return { word: new Int32Array(size + 1), tag: new Uint8Array(size + 1), marks: new Uint16Array(size + 1) }
}

/** Fills what the parser reads of the sentence `[first, last)`. */
export function readSentence(tokens: Tokens, first: number, last: number, into: ParseWords): void {
  let marks = 0
  for (let i = first; i < last; i++) {
    const tag = tokens.tag[i]
    into.word[i - first] = hashWord(tokens.text, tokens.start[i], tokens.end[i])
    into.tag[i - first] = tag
    into.marks[i - first] = marks
    if (
      tag === COMMA ||
      tag === COLON ||
      tag === BRACKETS[0] ||
      tag === BRACKETS[1] ||
      tag === QUOTES[0] ||
      tag === QUOTES[1]
    )
      marks++
  }
  into.word[last - first] = ROOT_WORD
  into.tag[last - first] = ROOT_TAG
  into.marks[last - first] = marks
}

/**
 * Parses one sentence: fills `head` and `relation` of its tokens. Tags must be there already. A sentence that has been
 * parsed is left as it is.
 *
 *     The mayor said it rained.
 *     The ← mayor ← said → rained, rained → it
 *
 * @param sentence index into `tokens.sentenceStart`
 * @param parser other weights than the shipped ones
 */
export function parse(tokens: Tokens, sentence: number, parser: Parser = shippedParser()): void {
  const first = tokens.sentenceStart[sentence]
  const last = tokens.sentenceStart[sentence + 1]
  const n = last - first
  if (n <= 0 || tokens.head[first] !== -2) return
  if (n > room) {
    room = n * 2
    state = stateFor(room)
    words = wordsFor(room)
  }
  readSentence(tokens, first, last, words)
  reset(state, n)
  while (!isDone(state)) {
    const move = chooseMove(parser)
    if (move !== SHIFT) {
      arc.child = state.stack[state.depth - 1]
      arc.head = move === LEFT ? state.front : state.stack[state.depth - 2]
      state.relation[arc.child] = arc.head === n ? ROOT_RELATION : chooseLabel(parser)
    }
    apply(state, move)
  }
  for (let i = 0; i < n; i++) {
    tokens.head[first + i] = state.head[i] === n ? -1 : first + state.head[i]
    tokens.relation[first + i] = state.relation[i]
  }
}

function shippedParser(): Parser {
  shipped ??= readParser(readFileSync(new URL('./weights.bin', import.meta.url)))
  return shipped
}

function chooseMove(parser: Parser): number {
  // With an empty stack, or the root in front, one move is left to make.
  if (state.depth === 0) return SHIFT
  if (state.front === state.n) return state.depth === 1 ? LEFT : RIGHT
  const { moveScorer } = parser
  moveFeatures(words, state, moveScorer.parts(MOVE_FEATURES))
  moveScorer.score(MOVE_FEATURES, 1, moveScores)
  const left = moveScores[0]
  const right = moveScores[1]
  let best = left > 0 ? LEFT : SHIFT
  if (state.depth > 1 && right > (left > 0 ? left : 0)) best = RIGHT
  return isLegal(state, best) ? best : SHIFT
}

function chooseLabel(parser: Parser): number {
  const { labelKernel } = parser
  labelFeatures(words, state, arc, labelKernel.parts(LABEL_FEATURES))
  const labelScores = labelKernel.relate(LABEL_FEATURES)
  let best = 0
  for (let r = 1; r < RELATIONS.length; r++) if (labelScores[r] > labelScores[best] && r !== ROOT_RELATION) best = r
  return best
}
