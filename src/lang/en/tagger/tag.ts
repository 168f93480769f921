import { readFileSync } from 'node:fs'
import { type Tokens, UPOS } from '../../../model/index.js'
import {
  addScores,
  addSomeEntries,
  addSomeScores,
  findEntries,
  type LinearModel,
  linearModel,
} from '../../../text/linear-model.js'
import { unpack } from '../../../text/packed-arrays.js'
import {
  COMMON_KEYS,
  CONTEXT_KEYS,
  contextKeys,
  leftKey,
  NO_LEFT,
  NO_RIGHT,
  readWords,
  right2Key,
  rightKey,
  TAG_KEYS,
  type TagPlace,
  tagKeys,
  type WordLayer,
  wordLayer,
} from './features.js'
import { candidatesOf, lookUp, type TagLexicon, tagLexicon } from './lexicon.js'
import {
  AFTER,
  AFTER_NEXT,
  BEFORE,
  commonEntries,
  neighbourEntries,
  setWordScores,
  type TagMemo,
  tagMemo,
} from './tag-memo.js'
import { TAGS } from './tags.js'

/** A tagger's weights, ready to use. Each class is a pair of a fine tag and a universal part of speech. */
export interface Tagger {
  readonly model: LinearModel
  readonly lexicon: TagLexicon
  /** By class: index into `TAGS`, index into `UPOS`. */
  readonly classTag: Uint8Array
  readonly classPos: Uint8Array
  readonly memo: TagMemo
}

let shipped: Tagger | null = null
let scratch = wordLayer(1024)

/** Reads a tagger from a weights file's bytes; see `src/text/packed-arrays.ts` for the format. */
export function readTagger(bytes: Uint8Array): Tagger {
  const { arrays } = unpack(bytes)
  return {
    model: linearModel(arrays, { rows: (arrays.classTag as Uint8Array).length }),
    lexicon: tagLexicon(arrays),
    classTag: arrays.classTag as Uint8Array,
    classPos: arrays.classPos as Uint8Array,
    memo: tagMemo(),
  }
}

/**
 * Fills `pos` and `tag` of every token, left to right, sentence by sentence. The shipped weights are read on first use.
 *
 *     The    mayor  said   it
 *     DT/DET NN/NOUN VBD/VERB PRP/PRON
 *
 * @param tagger other weights than the shipped ones
 * @param given fine tags known beforehand (indices into `TAGS`, -1 where unknown): the choice is then among their classes
 */
export function tag(tokens: Tokens, tagger: Tagger = shippedTagger(), given?: Int16Array): void {
  if (scratch.word.length < tokens.count) scratch = wordLayer(tokens.count * 2)
  readWords(tokens, scratch)
  lookUp(tagger.lexicon, scratch, tokens.count)
  decode(tokens, tagger, scratch, given)
  if (given === undefined) mendMine(tokens)
}

const [PRP, NN, NNS] = (['PRP', 'NN', 'NNS'] as const).map((name) => TAGS.indexOf(name))
const NOUN = UPOS.indexOf('NOUN')

/** "…, mine director Anna Sorel said": right before a noun "mine" is a place to dig, not a pronoun. */
function mendMine(tokens: Tokens): void {
  for (let i = 0; i + 1 < tokens.count; i++) {
    const next = tokens.tag[i + 1]
    if (tokens.tag[i] !== PRP || (next !== NN && next !== NNS)) continue
    if (tokens.form(i) !== 'mine' || tokens.sentence[i] !== tokens.sentence[i + 1]) continue
    tokens.tag[i] = NN
    tokens.pos[i] = NOUN
  }
}

function shippedTagger(): Tagger {
  shipped ??= readTagger(readFileSync(new URL('./weights.bin', import.meta.url)))
  return shipped
}

const scores = new Int32Array(128)
const keys = new Int32Array(TAG_KEYS)
const list = new Uint8Array(16)

function decode(tokens: Tokens, tagger: Tagger, layer: WordLayer, given: Int16Array | undefined): void {
  const { model, lexicon, classTag, classPos } = tagger
  const classes = classTag.length
  const at: TagPlace = { i: 0, first: 0, last: 0, before: -1, before2: -1 }
  const { sentenceStart } = tokens
  for (let s = 0; s + 1 < sentenceStart.length; s++) {
    at.first = sentenceStart[s]
    at.last = sentenceStart[s + 1]
    at.before = -1
    at.before2 = -1
    for (let i = at.first; i < at.last; i++) {
      at.i = i
      let allowed = candidatesOf(lexicon, layer, i, list)
      const sure = allowed
      if (given !== undefined) allowed = keepGiven(list, allowed, classTag, given[i])
      let best = list[0]
      if (allowed === 0) {
        const count = tagKeys(layer, at, keys)
        scores.fill(0, 0, classes)
        for (let k = 0; k < count; k++) addScores(model, keys[k], scores)
        if (given !== undefined && given[i] >= 0) preferGiven(scores, classTag, given[i])
        best = 0
        for (let c = 1; c < classes; c++) if (scores[c] > scores[best]) best = c
      } else if (allowed > 1) {
        if (allowed === sure) scoreCandidates(tagger, layer, at, allowed)
        else {
          const count = tagKeys(layer, at, keys)
          for (let c = 0; c < allowed; c++) scores[list[c]] = 0
          for (let k = 0; k < count; k++) addSomeScores(model, keys[k], list, allowed, scores)
        }
        for (let c = 1; c < allowed; c++) if (scores[list[c]] > scores[best]) best = list[c]
      }
      tokens.tag[i] = classTag[best]
      tokens.pos[i] = classPos[best]
      at.before2 = at.before
      at.before = best
    }
  }
}

/** Scores the candidates that the lexicon gives, all of them: what the word says is remembered, and so are common features. */
function scoreCandidates({ model, memo }: Tagger, layer: WordLayer, at: TagPlace, count: number): void {
  const { i, first, last } = at
  setWordScores(memo, model, layer, i, list, count, scores)
  const left =
    i > first ? neighbourEntries(memo, model, layer, i - 1, BEFORE) : commonEntries(memo, model, leftKey(NO_LEFT))
  addSomeEntries(model, left, list, count, scores)
  const right =
    i + 1 < last ? neighbourEntries(memo, model, layer, i + 1, AFTER) : commonEntries(memo, model, rightKey(NO_RIGHT))
  addSomeEntries(model, right, list, count, scores)
  const right2 =
    i + 2 < last
      ? neighbourEntries(memo, model, layer, i + 2, AFTER_NEXT)
      : commonEntries(memo, model, right2Key(NO_RIGHT))
  addSomeEntries(model, right2, list, count, scores)
  contextKeys(layer, at, keys)
  for (let k = 0; k < COMMON_KEYS; k++) addSomeEntries(model, commonEntries(memo, model, keys[k]), list, count, scores)
  for (let k = COMMON_KEYS; k < CONTEXT_KEYS; k++) {
    const found = findEntries(model, keys[k])
    if (found !== 0) addSomeEntries(model, found, list, count, scores)
  }
}

/** Keeps the candidates that have the tag known beforehand; 0, for any class, where none has. */
function keepGiven(list: Uint8Array, allowed: number, classTag: Uint8Array, wanted: number): number {
  if (wanted < 0 || wanted === TAGS.indexOf('TO')) return allowed
  let kept = 0
  for (let c = 0; c < allowed; c++) if (classTag[list[c]] === wanted) list[kept++] = list[c]
  return kept
}

/** Raises the classes of one fine tag above all others; "to" is TO for CoreNLP in every use, so there the tagger decides. */
function preferGiven(scores: Int32Array, classTag: Uint8Array, wanted: number): void {
  if (wanted === TAGS.indexOf('TO')) return
  for (let c = 0; c < classTag.length; c++) if (classTag[c] === wanted) scores[c] += 1 << 24
}
