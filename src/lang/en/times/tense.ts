/** Tells from the verb near an expression whether it looks back or ahead. */
import type { Found } from '../../../mark/times/meaning.js'
import type { Tense } from '../../../mark/times/resolve.js'
import type { Tokens } from '../../../model/tokens.js'
import { afterPossessive, formAt, isCapital, isWord, type Reader, wordAt } from './reader.js'

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
  const sentence = tokens.sentence[token]!
  const from = tokens.start[tokens.sentenceStart[sentence]!]!
  const last = tokens.sentenceStart[sentence + 1] ?? tokens.count
  const to = tokens.end[last - 1] ?? tokens.text.length
  let infinitive = false
  for (let k = found.from - 1; k >= 0 && k > found.from - REACH && atoms.start[k]! >= from; k--) {
    let tense = tenseAt(reader, k)
    // "will be held on Monday": the participle says nothing
    if (tense === 'past' && (formAt(reader, k - 1) === 'be' || (formAt(reader, k - 2) === 'be' && wordAt(reader, k - 1).form === ''))) tense = 'unknown'
    if (tense === 'unknown') {
      // "to begin Monday": looks ahead unless the verb over it is past
      if (formAt(reader, k) === 'to' && isWord(reader, k + 1) && !isCapital(reader, k + 1) && k + 1 < found.from) infinitive = true
      continue
    }
    return tense
  }
  if (infinitive) return 'future'
  for (let k = found.to; k < atoms.count && k < found.to + REACH && atoms.start[k]! < to; k++) {
    const tense = tenseAt(reader, k)
    if (tense !== 'unknown') return tense
  }
  return 'unknown'
}

function tenseAt(reader: Reader, at: number): Tense {
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
  const { text, start, end } = reader.atoms
  const length = end[at]! - start[at]!
  if (length > 4 && text.charCodeAt(end[at]! - 1) === 100 && text.charCodeAt(end[at]! - 2) === 101 && text.charCodeAt(end[at]! - 3) !== 101 && !isCapital(reader, at)) return 'past'
  return 'unknown'
}

