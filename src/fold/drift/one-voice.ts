import { distance } from 'fastest-levenshtein'
import { sameVoice } from '../../link/shared-origin/same-voice.js'
import { sameName, type Voice } from '../../link/shared-origin/voice.js'

/**
 * Tells whether two renderings give one voice. Wider than what counts origins: a surname alone is the person whom the
 * other page names in full, since the two already tell the same thing.
 */
export function isOneVoice(a: Voice, b: Voice): boolean {
  if (sameVoice(a, b) !== null) return true
  if (a.kind !== 'named' || b.kind !== 'named') return false
  if (a.statement.speaker.type !== 'person' || b.statement.speaker.type !== 'person') return false
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (short.words.length > 0 && short.words.every((word) => long.words.includes(word))) return true
  // "Wall" beside "Ron Walls", both with the same words: one name in two spellings.
  return isSpeltAlike(lastOf(short.name), lastOf(long.name))
}

const lastOf = (name: string): string => name.split(' ').at(-1) ?? ''
const isSpeltAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 4 && a[0] === b[0] && distance(a.toLowerCase(), b.toLowerCase()) <= 1

/** Whether a voice is the outlet or agency that another page is of: it passes on, whoever spoke. */
export const isCarrier = (voice: Voice, outlet: string | null): boolean =>
  voice.kind === 'outlet' || sameName(voice.name, outlet)
