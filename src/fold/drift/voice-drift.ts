import { isPronoun } from '../../lang/en/drift/little-words.js'
import { nameWords } from '../../link/shared-origin/voice.js'
import type { Drifted } from './drifted.js'
import { isCarrier, isOneVoice } from './one-voice.js'
import type { Rendering } from './rendering.js'
import type { Passage } from './upstream.js'

/** Shares above which words are the same words in another mouth. */
const SAME_WORDS = { whole: 0.5, dice: 0.7 } as const

/**
 * Compares whose word two renderings give: a named voice that a later page leaves out, or puts another in place of.
 *
 *     "…, the Water Ministry said."   →   "…, Vessa Daily reports."       the voice is lost
 *     "…, Halden said."               →   "…, Governor Perrin said."      the voice is swapped
 */
export function voiceDrift({ from, to, link, whole, dice }: Passage): Drifted | null {
  if (from.voice.kind !== 'named' || from.voice.words.length === 0) return null
  if (isOneVoice(from.voice, to.voice) || isCarrier(from.voice, from.document.outlet)) return null
  // "He" is whoever the sentences before name: nobody was left out.
  if (isPronoun(to.voice.name)) return null
  // The page may name the voice in the same sentence, though it was not read as the speaker.
  if (isNamedIn(from, to)) return null
  const base = { from: from.voice.name, to: to.voice.name }
  if (to.voice.kind !== 'named' || isCarrier(to.voice, from.document.outlet)) {
    if (link === 'same voice') return null
    return { ...base, kind: 'voice-lost', words: `${from.voice.name} became ${to.voice.name}` }
  }
  if (whole < SAME_WORDS.whole || dice < SAME_WORDS.dice) return null
  if (to.voice.words.length === 0 || isOneHouse(from, to)) return null
  return { ...base, kind: 'voice-swapped', words: `${from.voice.name} became ${to.voice.name}` }
}

function isNamedIn(from: Rendering, to: Rendering): boolean {
  const sentence = new Set(nameWords(to.sentence))
  return from.voice.words.every((word) => sentence.has(word))
}

/** A person's words given as those of the body he speaks for, or the other way round: fair, and no swap. */
function isOneHouse(from: Rendering, to: Rendering): boolean {
  const [a, b] = [from.statement.speaker, to.statement.speaker]
  if ((a.type === 'person') === (b.type === 'person')) return false
  const [person, body] = a.type === 'person' ? [a, to.voice] : [b, from.voice]
  const role = new Set([...nameWords(person.role ?? ''), ...nameWords(person.party ?? '')])
  return (from.voice.party !== null && from.voice.party === to.voice.party) || body.words.some((word) => role.has(word))
}
