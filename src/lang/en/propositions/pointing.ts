import { UPOS } from '../../../model/index.js'
import { parsedText } from './parsed-text.js'
import { isStopWord } from './rarity.js'

/** Words that point at something said before and say nothing of it, in base form; what is said about sayings. */
const GENERIC: ReadonlySet<string> = new Set(
  `report information claim account side word remark comment statement accusation allegation news rumour rumor moment time
  anything something everything verify confirm confirmation evidence forecast prediction assessment truth true false lie fairy tale
  nonsense invention fabrication fake stand deny denial version story matter question subject topic issue reject refute dismiss
  dispute call describe discuss talk speak answer reply speculate absolute complete utter independent independently able basis
  possible know hear tell believe thousand kilometre moment yet present data fact`.split(/\s+/u),
)
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'PROPN', 'NUM'])

/**
 * The content words of a text that say something of the matter, in base form. None: it only points at what was said before.
 *
 *     we cannot confirm these reports      → none
 *     the engineers' words                 → engineer
 */
export function ownWords(text: string): readonly string[] {
  const tokens = parsedText(text)
  const found: string[] = []
  for (let i = 0; i < tokens.count; i++) {
    const pos = UPOS[tokens.pos[i]]
    // A rare word that the tagger takes for a pronoun is a noun.
    const isOdd =
      pos === 'PRON' &&
      tokens.lower(i).length > 6 &&
      !/(?:body|one|thing|sel(?:f|ves)|other|others)$/u.test(tokens.lower(i))
    if (!CONTENT.has(pos) && !isOdd) continue
    const lemma = tokens.lemma(i)
    if (GENERIC.has(lemma) || isStopWord(lemma) || isStopWord(tokens.lower(i))) continue
    found.push(lemma)
  }
  return found
}

const POINTER =
  /\b(?:this|that|these|those|it|its|so|such|the same|(?:his|her|their|the) (?:own )?(?:words?|account|version|side|story|remarks?|comments?|view|position|statements?))\b/iu
const NAMED =
  /^(?:report|information|claim|word|remark|comment|statement|accusation|allegation|news|rumou?r|story|matter)$/u

/**
 * Whether words that say nothing of their own point at what was said before.
 *
 *     this is untrue, the reports are false     → true
 *     everybody knows everybody                 → false
 */
export function points(text: string): boolean {
  if (POINTER.test(text)) return true
  const tokens = parsedText(text)
  for (let i = 0; i < tokens.count; i++) if (NAMED.test(tokens.lemma(i))) return true
  return false
}
