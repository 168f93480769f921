import { type Span, type Tokens, UPOS } from '../../../model/index.js'
import { TAGS } from '../tagger/tags.js'
import { parsedText } from './parsed-text.js'
import { isStopWord } from './rarity.js'

/** Content words that a piece must have to stand for itself. */
const LEAST_WORDS = 2
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM', 'ADV'])
/** Openers by which a sentence goes on with the one before: it says nothing by itself. */
const ONWARD = /^(?:they|it|he|she|this|that|these|those|him|her|them|some|one|both|all|none|and|but|so|then|there)$/u

/**
 * Cuts what a statement says into the things that can hold each without the other: its sentences, and coordinated clauses
 * with a subject of their own. Most statements are one piece. Offsets are UTF-16 code units of the text, in order, and
 * cover all of it but the joints.
 *
 *     23 people have died and more than 70 have been wounded
 *     ^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 *     the bridge is closed because the river has risen           one piece: the second clause only gives the reason
 */
export function clausesOf(text: string): readonly Span[] {
  const tokens = parsedText(text)
  if (tokens.count < 6) return [{ start: 0, end: text.length }]
  const cuts = new Set<number>()
  for (let sentence = 0; sentence + 1 < tokens.sentenceStart.length; sentence++) {
    const first = tokens.sentenceStart[sentence]
    const last = tokens.sentenceStart[sentence + 1]
    if (first > 0 && first < last && !opensOnward(tokens, first, last)) cuts.add(first)
    for (const joint of jointsIn(tokens, first, last)) cuts.add(joint)
  }
  if (cuts.size === 0) return [{ start: 0, end: text.length }]
  return pieces(
    tokens,
    [...cuts].sort((a, b) => a - b),
  )
}

const posOf = (tokens: Tokens, token: number): string => UPOS[tokens.pos[token]]

function opensOnward(tokens: Tokens, first: number, last: number): boolean {
  for (let token = first; token < last; token++) {
    if (posOf(tokens, token) === 'PUNCT') continue
    return ONWARD.test(tokens.lower(token)) && tokens.lower(token) !== 'there'
  }
  return true
}

const FINITE: ReadonlySet<string> = new Set(['VBZ', 'VBP', 'VBD', 'MD'])
/** What a subject may be made of, and what it must hold. */
const OF_SUBJECT: ReadonlySet<string> = new Set('DT PDT JJ JJR JJS CD NN NNS NNP NNPS POS PRP$ RB RBR EX IN'.split(' '))
const SUBJECT: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'CD', 'EX'])
const tagOf = (tokens: Tokens, token: number): string => TAGS[tokens.tag[token]]

/**
 * The words "and" and "but" that begin a clause with a subject and a finite verb of its own, after a clause that has one too.
 *
 *     the gate is stuck and nine men are missing
 *                       ^^^
 */
function jointsIn(tokens: Tokens, first: number, last: number): readonly number[] {
  const found: number[] = []
  let hasVerb = false
  for (let token = first; token < last; token++) {
    if (FINITE.has(tagOf(tokens, token))) hasVerb = true
    if (!hasVerb || !/^(?:and|but)$/u.test(tokens.lower(token))) continue
    let at = token + 1
    if (tokens.lower(at) === 'that') at++
    let hasSubject = false
    while (at < last && at - token < 14 && OF_SUBJECT.has(tagOf(tokens, at))) {
      hasSubject ||= SUBJECT.has(tagOf(tokens, at))
      at++
    }
    if (!hasSubject || at >= last || !FINITE.has(tagOf(tokens, at)) || isCompound(tokens, token, at)) continue
    if (!isObjectOf(tokens, first, token)) found.push(token)
  }
  return found
}

/**
 * Two names of one thing, and a participle behind it: bare nouns between "and" and what looks like a verb.
 *
 *     the framework of the security and defence partnership announced in Tarn
 */
const isCompound = (tokens: Tokens, joint: number, verb: number): boolean =>
  verb - joint === 3 &&
  [joint - 1, joint + 1, joint + 2].every((token) => tagOf(tokens, token) === 'NN') &&
  tokens.lower(verb).endsWith('ed') &&
  tagOf(tokens, verb + 1) === 'IN'

/** Whether "and" stays within a clause that gives a reason or a time, or joins two things that one verb has: "since the gate and the wall are old" opens with no verb before "and". */
function isObjectOf(tokens: Tokens, first: number, joint: number): boolean {
  let verbs = 0
  for (let token = joint - 1; token >= first; token--) {
    if (FINITE.has(tagOf(tokens, token))) verbs++
    if (verbs > 1) return false
    // "As of this morning" opens no clause.
    if (tokens.lower(token) === 'as' && tokens.lower(token + 1) === 'of') continue
    if (SUBORDINATOR.test(tokens.lower(token))) return verbs === 0 || !/^(?:that|whether)$/u.test(tokens.lower(token))
  }
  return false
}

const SUBORDINATOR = /^(?:that|whether|if|because|since|when|while|who|which|where|as|after|before|although)$/u

/** The pieces between cuts. One too poor to stand for itself goes with the piece before it. */
function pieces(tokens: Tokens, cuts: readonly number[]): readonly Span[] {
  const ranges: [number, number][] = []
  const bounds = [0, ...cuts, tokens.count]
  for (let at = 0; at + 1 < bounds.length; at++) {
    const [first, last] = [bounds[at], bounds[at + 1]]
    let words = 0
    let hasVerb = false
    for (let token = first; token < last; token++) {
      // "and seven are missing": a number stands for those it counts.
      if (posOf(tokens, token) === 'NUM') words++
      else if (CONTENT.has(posOf(tokens, token)) && !isStopWord(tokens.lower(token))) words++
      if (tagOf(tokens, token) === 'EX') words++
      hasVerb ||= posOf(tokens, token) === 'VERB' || posOf(tokens, token) === 'AUX'
    }
    const previous = ranges.at(-1)
    if (previous !== undefined && (words < LEAST_WORDS || !hasVerb)) previous[1] = last
    else ranges.push([first, last])
  }
  return ranges.map(([first, last]) => {
    let from = first
    while (from < last - 1 && (posOf(tokens, from) === 'CCONJ' || tokens.lower(from) === '…')) from++
    let to = last - 1
    while (to > from && /^[,;…]$/u.test(tokens.form(to))) to--
    return { start: tokens.start[from], end: tokens.end[to] }
  })
}
