import { soundKey } from './sound-key.js'

/** Endings by which English makes the word for a country's people and things, and of countries' names, longest first. */
const ENDING = /(?:ians?|ia|ese|ish|is|ans?|i)$/
/** What must be left, so that "Iran" and "Asia" stay. */
const LEAST = 3
/** "The Lethmarkers": people of a place. More must be left, since many surnames end so. */
const PEOPLE_OF = /ers?$/
const LEAST_OF_PEOPLE = 6

/**
 * Gives one key for a name in its spellings, and for a country and its adjective where no table lists them. Coarse, like
 * the sound key that it rests on: for overlap, never for identity.
 *
 * @example nameKey('Varenia') === nameKey('Varenian') // true
 */
export function nameKey(name: string): string {
  const key = soundKey(name)
  const place = key.replace(PEOPLE_OF, '')
  if (place !== key && place.length >= LEAST_OF_PEOPLE) return place
  const bare = key.replace(ENDING, '')
  return bare.length >= LEAST ? bare : key
}
