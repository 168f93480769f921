import type { Marked } from '../../../model/index.js'
import { findVerb } from './lexicon.js'
import { ADJ, ADV, AUX, NOUN, PART, PRON, PROPN, PUNCT, SYM, VERB, X } from './parts.js'

const CLOSED = new Set(
  'the a an he she it they we i you who this that these those not to there here what when where why how if as in on at by for but and or so then also once now'.split(
    ' ',
  ),
)

/**
 * Parts of speech mended where a name stands: taggers take a surname that opens a sentence for a verb.
 *
 *     Korven emphasized that …
 *     ^^^^^^ VERB → PROPN
 *
 * @returns a copy; the tokens stay as they are.
 */
export function surePartsOf(marked: Marked): Uint8Array {
  const { tokens, mentions } = marked
  const pos = tokens.pos.slice(0, tokens.count)
  let t = 0
  for (const mention of mentions) {
    if (mention.type === 'role' || mention.type === 'pronoun') continue
    while (t > 0 && tokens.start[t - 1] >= mention.start) t--
    while (t < tokens.count && tokens.start[t] < mention.start) t++
    for (; t < tokens.count && tokens.end[t] <= mention.end; t++) {
      if (pos[t] !== VERB && pos[t] !== PART && pos[t] !== X && pos[t] !== ADV && pos[t] !== AUX && pos[t] !== PRON)
        continue
      if (isCapital(tokens.text.charCodeAt(tokens.start[t]))) pos[t] = PROPN
    }
  }
  for (let s = 0; s + 1 < tokens.sentenceStart.length; s++) {
    const first = tokens.sentenceStart[s]
    const next = first + 1
    if (
      next >= tokens.sentenceStart[s + 1] ||
      pos[first] === PROPN ||
      pos[first] === NOUN ||
      pos[first] === PUNCT ||
      pos[first] === SYM
    )
      continue
    if (
      !isCapital(tokens.text.charCodeAt(tokens.start[first])) ||
      CLOSED.has(tokens.lower(first)) ||
      tokens.end[first] - tokens.start[first] < 3
    )
      continue
    const verb = findVerb(tokens.lower(next))
    const reports =
      verb !== undefined &&
      pos[next] === VERB &&
      (verb.form === 'past' || verb.form === 's') &&
      pos[first] !== ADV &&
      pos[first] !== ADJ
    const opensTitle = pos[first] === VERB && (pos[next] === NOUN || pos[next] === ADJ) && pos[next + 1] === PROPN
    if (reports || opensTitle) pos[first] = PROPN
  }
  // "Unconfirmed reports said": a noun right before the verb of its sentence.
  for (let t = 1; t + 1 < tokens.count; t++)
    if (
      pos[t] === VERB &&
      pos[t + 1] === VERB &&
      /^(?:reports|claims|estimates|polls|forecasts)$/.test(tokens.lower(t)) &&
      /^(?:said|suggested|claimed|indicated|say|suggest|claim|indicate|put|showed|show)$/.test(tokens.lower(t + 1))
    ) {
      pos[t] = NOUN
      if (pos[t - 1] === PROPN && tokens.sentenceStart[tokens.sentence[t]] === t - 1) pos[t - 1] = ADJ
    }
  return pos
}

const isCapital = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde) || (code >= 0x410 && code <= 0x42f)
