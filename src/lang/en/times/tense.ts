/** Tells from the verb near an expression whether it looks back or ahead. */

import { tokenAt } from '../../../mark/figures/token-at.js'
import type { Tense } from '../../../mark/times/context.js'
import type { Found } from '../../../mark/times/meaning.js'
import type { Tokens } from '../../../model/tokens.js'
import { TAGS } from '../tagger/tags.js'
import { afterPossessive, formAt, isCapital, isWord, type Reader, wordAt } from './reader.js'

const PRESENT_3 = TAGS.indexOf('VBZ')
const PRESENT = TAGS.indexOf('VBP')
const PAST = TAGS.indexOf('VBD')
const PLURAL = TAGS.indexOf('NNS')
const ADVERB = TAGS.indexOf('RB')
const IS_VERB: readonly boolean[] = TAGS.map((tag) => tag === 'MD' || tag.startsWith('VB'))

/** How far a verb is looked for, in atoms. */
const REACH = 24

/**
 * Looks backwards from the expression to the start of its sentence for the nearest word that carries a tense, then forwards.
 *
 *     The court will rule on Monday. / The court ruled on Monday.
 *               ^^^^ future                       ^^^^^ past
 */
export function tenseAround(reader: Reader, found: Found, tokens: Tokens, token: number): Tense {
  // "Wednesday's ruling" has been given
  if (afterPossessive(reader, found.to) !== found.to) return 'unknown'
  const { atoms } = reader
  // the schedule's present is told of days, not of months or quarters
  const fields = found.meaning.kind === 'calendar' ? found.meaning.fields : {}
  const ahead = fields.weekday !== undefined || fields.holiday !== undefined
  const sentence = tokens.sentence[token]!
  const from = tokens.start[tokens.sentenceStart[sentence]!]!
  const last = tokens.sentenceStart[sentence + 1] ?? tokens.count
  const to = tokens.end[last - 1] ?? tokens.text.length
  let infinitive = false
  for (let k = found.from - 1; k >= 0 && k > found.from - REACH && atoms.start[k]! >= from; k--) {
    let tense = tenseAt(reader, k, tokens, ahead)
    // "will be held on Monday": the participle says nothing
    if (
      tense === 'past' &&
      (formAt(reader, k - 1) === 'be' || (formAt(reader, k - 2) === 'be' && wordAt(reader, k - 1).form === ''))
    )
      tense = 'unknown'
    if (tense === 'unknown') {
      // "to begin Monday": looks ahead unless the verb over it is past
      if (formAt(reader, k) === 'to' && isWord(reader, k + 1) && !isCapital(reader, k + 1) && k + 1 < found.from)
        infinitive = true
      continue
    }
    return tense
  }
  if (infinitive) return 'future'
  for (let k = found.to; k < atoms.count && k < found.to + REACH && atoms.start[k]! < to; k++) {
    const tense = tenseAt(reader, k, tokens, false)
    if (tense !== 'unknown') return tense
  }
  return 'unknown'
}

/** "Polls close at 8 p.m. Friday": a word after a plural that was taken for an adverb, in a sentence without any verb. */
function isOnlyVerb(tokens: Tokens, token: number): boolean {
  if (tokens.tag[token] !== ADVERB) return false
  const sentence = tokens.sentence[token]!
  const first = tokens.sentenceStart[sentence]!
  if (token !== first + 1) return false
  for (let t = first; t < tokens.sentenceStart[sentence + 1]!; t++) if (IS_VERB[tokens.tag[t]!]) return false
  return true
}

function tenseAt(reader: Reader, at: number, tokens: Tokens, ahead: boolean): Tense {
  if (!isWord(reader, at)) return 'unknown'
  const word = wordAt(reader, at)
  const own = word.more.tense
  if (own !== undefined) {
    if (isCapital(reader, at) && word.month > 0) return 'unknown'
    if (own === 'future') {
      // "was expected", "had planned": seen from then
      return 'future'
    }
    return 'past'
  }
  // "polls close on Friday": a plain present looks ahead
  if (!isCapital(reader, at) && word.more.verb === undefined) {
    const token = tokenAt(tokens, reader.atoms.start[at]!)
    const tag = token < 0 ? 0 : tokens.tag[token]!
    if (ahead && (tag === PRESENT_3 || tag === PRESENT)) return 'future'
    if (tag === PAST) return 'past'
    if (ahead && token > 0 && tokens.tag[token - 1] === PLURAL && isOnlyVerb(tokens, token)) return 'future'
  }
  const { text, start, end } = reader.atoms
  const length = end[at]! - start[at]!
  if (
    length > 4 &&
    text.charCodeAt(end[at]! - 1) === 100 &&
    text.charCodeAt(end[at]! - 2) === 101 &&
    text.charCodeAt(end[at]! - 3) !== 101 &&
    !isCapital(reader, at)
  )
    return 'past'
  return 'unknown'
}
