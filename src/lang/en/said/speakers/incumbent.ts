import type { Voice, Voices } from './voices.js'

/** Code units before a name in which its setting stands. */
const SETTING = 40
const OF_THEN =
  /\b(?:under|after|since|unlike|succeeding|replacing) (?:(?:the|then|former|late|\p{L}{1,20})[ -]){0,3}$/iu

const ofThen = new WeakMap<Voice, boolean>()

/**
 * Whether a page first names somebody as whose time something was in: no "the president" before it means him.
 *
 *     The president said that the dykes would hold. … since the flood of 2005, under president Olo Brandt, …
 *     ^^^^^^^^^^^^^ not Brandt
 */
export function isOfThen(voice: Voice, text: string): boolean {
  let known = ofThen.get(voice)
  if (known === undefined) {
    known = OF_THEN.test(text.slice(Math.max(0, voice.places[0] - SETTING), voice.places[0]))
    ofThen.set(voice, known)
  }
  return known
}

/**
 * The one person after whom a page calls an administration: "the Velt administration" is that of the president, whom the
 * page may nowhere call so. Null for other offices, and where a page speaks of two administrations.
 */
export function incumbentOf(role: string, voices: Voices, text: string): Voice | null {
  if (role.toLowerCase() !== 'president' || !/administration/iu.test(text)) return null
  let only: Voice | null = null
  for (const voice of voices.all) {
    if (voice.type !== 'person') continue
    const last = voice.name.split(/\s+/u).at(-1) ?? ''
    if (!['', '’s', "'s"].some((mark) => text.toLowerCase().includes(`${last}${mark} administration`.toLowerCase())))
      continue
    if (only !== null) return null
    only = voice
  }
  return only
}
