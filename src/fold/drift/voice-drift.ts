import { isPronoun } from '../../lang/en/drift/little-words.js'
import { nameWords } from '../../link/shared-origin/voice.js'
import type { Drifted } from './drifted.js'
import { isCarrier, isOneVoice } from './one-voice.js'
import type { Rendering } from './rendering.js'
import type { Passage } from './upstream.js'

/** Shares above which words are the same words in another mouth. */
const SAME_WORDS = { whole: 0.5, dice: 0.7 } as const
/** Likeness above which a page that credits the earlier one tells the same remark, and not another of that page's. */
const CREDITED = 0.5

/**
 * Compares whose word two renderings give: a named voice that a later page leaves out, or puts another in place of.
 *
 *     "…, the Water Ministry said."   →   "…, Vessa Daily reports."       the voice is lost
 *     "…, Halden said."               →   "…, Governor Perrin said."      the voice is swapped
 */
export function voiceDrift({ from, to, link, whole, dice }: Passage): Drifted | null {
  if (from.voice.kind !== 'named' || from.voice.words.length === 0) return null
  // A paper or a record is where it was found, and nobody's voice.
  if (from.statement.speaker.type === 'document') return null
  if (isOneVoice(from.voice, to.voice) || isCarrier(from.voice, from.document.outlet)) return null
  // "He" is whoever the sentences before name: nobody was left out.
  if (isPronoun(to.voice.name)) return null
  // The page may name the voice, though it was not read as the speaker: "the official" may be he.
  if (isNamedIn(from, to) || isKin(from, to)) return null
  const isSame = whole >= SAME_WORDS.whole && dice >= SAME_WORDS.dice
  const base = { from: from.voice.name, to: to.voice.name }
  if (to.voice.kind !== 'named' || isCarrier(to.voice, from.document.outlet)) {
    // Words in common are none of his for sure unless they are the same from end to end, or the page says whose they are.
    if (link === 'same voice' || (link === 'same words' && !isSame) || (link === 'credits' && dice < CREDITED))
      return null
    return { ...base, kind: 'voice-lost', words: `${from.voice.name} became ${to.voice.name}` }
  }
  if (!isSame) return null
  // "The bureau" is some body that the page has named before: which, nothing here says.
  if (to.voice.words.length === 0 || !/(?<!^)\p{Lu}/u.test(to.voice.name) || isOneHouse(from, to)) return null
  return { ...base, kind: 'voice-swapped', words: `${from.voice.name} became ${to.voice.name}` }
}

/** Whether the later page has the earlier one's voice: a person's last name or a body's name anywhere on it, or its letters. */
function isNamedIn(from: Rendering, to: Rendering): boolean {
  const { name, words } = from.voice
  const sentence = new Set(nameWords(to.sentence))
  if (words.every((word) => sentence.has(word))) return true
  const key = from.statement.speaker.type === 'person' ? (name.split(' ').at(-1) ?? name) : name
  if (key.length > 2 && to.page.includes(key)) return true
  const letters = (name.match(/\p{Lu}/gu) ?? []).join('')
  return letters.length > 2 && new RegExp(`(?<!\\p{L})${letters.split('').join('\\.?')}(?!\\p{L})`, 'u').test(to.page)
}

/** "Lawyers for Velt" for Ada Velt: whoever speaks for somebody bears the name. */
const isKin = (from: Rendering, to: Rendering): boolean => {
  const printed = new Set(nameWords(to.voice.name))
  return from.voice.words.some((word) => printed.has(word))
}

/** A person's words given as those of the body he speaks for, or the other way round: fair, and no swap. */
function isOneHouse(from: Rendering, to: Rendering): boolean {
  const [a, b] = [from.statement.speaker, to.statement.speaker]
  if ((a.type === 'person') === (b.type === 'person')) return false
  const [person, body] = a.type === 'person' ? [a, to.voice] : [b, from.voice]
  const role = new Set([...nameWords(person.role ?? ''), ...nameWords(person.party ?? '')])
  return (from.voice.party !== null && from.voice.party === to.voice.party) || body.words.some((word) => role.has(word))
}
