import { nameWords, type Voice } from './voice.js'

/**
 * Tells why two voices are one, or null. Spellings, short names and offices count; names of one state's people do not.
 *
 *     Mira Halden, mayor of Orlo … Halden … the mayor's office of Orlo
 *     ^^^^^^^^^^^                  ^^^^^^                               one voice
 */
export function sameVoice(a: Voice, b: Voice): string | null {
  if (a.kind === 'unnamed' || b.kind === 'unnamed') return null
  if (a.kind !== b.kind) return null
  const [x, y] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (x.words.length === 0) return null
  if (x.words.every((word) => y.words.includes(word))) {
    if (x.words.length === y.words.length) return `${x.name} is ${y.name}`
    // "Halden" and "Mira Halden" are one; "Orlo" and "Orlo Water Board" are not: a short name must be a person's surname.
    if (y.statement.speaker.type === 'person' && agreeOnParty(x, y)) return `${x.name} is short for ${y.name}`
  }
  return officeOf(a, b) ?? officeOf(b, a)
}

const agreeOnParty = (a: Voice, b: Voice): boolean => a.party === null || b.party === null || a.party === b.party

/** A body's voice is a person's when the person's role names the body, or the body's name holds the person's surname. */
function officeOf(person: Voice, body: Voice): string | null {
  if (person.statement.speaker.type !== 'person' || body.statement.speaker.type === 'person') return null
  if (body.words.length === 0 || !agreeOnParty(person, body)) return null
  const surname = person.words.length === 0 ? null : nameWords(person.name.split(' ').at(-1) ?? '')[0]
  const isNamedAfter = surname !== undefined && surname !== null && body.words.includes(surname)
  const role = nameWords(person.statement.speaker.role ?? '')
  // A country is no office: its president and its army are two voices.
  const isCountry = body.party?.startsWith('@') === true && body.statement.speaker.type === 'place'
  const speaksFor = !isCountry && role.length > 0 && body.words.every((word) => role.includes(word))
  return isNamedAfter || speaksFor ? `${person.name} speaks for ${body.name}` : null
}
