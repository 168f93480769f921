import { distance } from 'fastest-levenshtein'
import { areSameGiven } from '../../text/names/nicknames.js'
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
  return oneName(a, b) ?? shortOf(a, b) ?? shortOf(b, a) ?? officeOf(a, b) ?? officeOf(b, a)
}

/** Words of a body's name that its initials leave out. */
const UNWRITTEN: ReadonlySet<string> = new Set(['of', 'the', 'and', 'for', 'on', 'in', 'to'])

/** "FBI" and "Federal Bureau of Investigation": a body by its initials and by its name. */
function shortOf(short: Voice, whole: Voice): string | null {
  if (!/^\p{Lu}{3,7}$/u.test(short.name) || whole.statement.speaker.type === 'person') return null
  const words = whole.name.split(/[\s-]+/u).filter((word) => !UNWRITTEN.has(word.toLowerCase()))
  const initials = words.map((word) => word[0]).join('')
  return words.length === short.name.length && initials === short.name ? `${short.name} is ${whole.name}` : null
}

/** Tells why two names of voices are one name, or null: a short one, another spelling. Offices are not looked at. */
export function oneName(a: Voice, b: Voice): string | null {
  const [x, y] = a.words.length <= b.words.length ? [a, b] : [b, a]
  if (x.words.length === 0) return null
  if (x.words.every((word) => y.words.includes(word))) {
    if (x.words.length === y.words.length) return x.name === y.name ? `one voice: ${x.name}` : `${x.name} is ${y.name}`
    // "Halden" and "Mira Halden" are one; "Orlo" and "Orlo Water Board" are not: a short name must be a person's surname.
    if (y.statement.speaker.type === 'person' && agreeOnParty(x, y)) return `${x.name} is short for ${y.name}`
  }
  return isRespelled(x, y) ? `${x.name} is ${y.name} in another spelling` : null
}

/** Letters of a name's word below which a letter more or less makes another name. */
const LONG = 5

/**
 * Two spellings of a person's name: every word of the shorter has one in the longer that differs by a letter or two.
 *
 *     Yuri Hralevets … Yurij Gralevets      Dan Halden … Daniel Halden
 *     ^^^^ ^^^^^^^^^   ^^^^^ ^^^^^^^^^      one
 */
function isRespelled(x: Voice, y: Voice): boolean {
  if (x.kind !== 'named' || x.statement.speaker.type === 'place' || y.statement.speaker.type === 'place') return false
  if (x.statement.speaker.type !== 'person' && y.statement.speaker.type !== 'person') return false
  if (!x.words.some((word) => word.length >= LONG)) return false
  // With the surname the same, the given name may be short: "Ludo Karn", "Liudo Karn".
  // "Robert Rikard", "Robert S. Meller III": one given name is no surname.
  const given = givenOf(x) === givenOf(y) ? nameWords(givenOf(x)) : []
  const isOneSurname =
    x.words.length > 1 &&
    x.words.some((word) => word.length >= LONG - 1 && !given.includes(word) && y.words.includes(word))
  if (isOneSurname && x.words.length === 2 && (areSameGiven(givenOf(x), givenOf(y)) || areGivenRespelled(x, y)))
    return true
  if (isAllButOneWord(x, y)) return true
  const least = isOneSurname || isLongSurnameRespelled(x, y) ? LONG - 1 : LONG
  const alike = (word: string): string | undefined =>
    y.words.find((other) => bare(word) === bare(other)) ??
    y.words.find(
      (other) => word.length >= least && distance(bare(word), bare(other)) <= (bare(word).length > 6 ? 2 : 1),
    )
  // Each word has one of its own: "Robert Rikard" is not "Robert S. Meller".
  const found = new Set(x.words.map(alike))
  return !found.has(undefined) && found.size === x.words.length
}

/** "Ione Marrick", "Iona Marrik": one long surname, and given names of four letters or more that differ by one. */
const areGivenRespelled = (x: Voice, y: Voice): boolean =>
  y.words.length === 2 &&
  Math.min(givenOf(x).length, givenOf(y).length) >= LONG - 1 &&
  distance(givenOf(x), givenOf(y)) <= 1

/** "Kang Do-hyeon", "Kang Do Hyun": names of three words or more with one that differs by a letter. */
const isAllButOneWord = (x: Voice, y: Voice): boolean => {
  const [left, other] = [x, y].map((one) => one.words.filter((word) => !(one === x ? y : x).words.includes(word)))
  return (
    x.words.length > 2 &&
    left.length === 1 &&
    other.length === 1 &&
    Math.min(left[0].length, other[0].length) >= LONG - 1 &&
    distance(left[0], other[0]) <= 1
  )
}

/** Letters of a surname that hardly two people in one matter have nearly alike: "Haldorsen", "Haldorson". */
const VERY_LONG = 7

function isLongSurnameRespelled(x: Voice, y: Voice): boolean {
  const [a, b] = [x, y].map(({ name }) => bare(nameWords(name.split(' ').at(-1) ?? '')[0] ?? ''))
  return a.length >= VERY_LONG && b.length >= VERY_LONG && distance(a, b) <= 1
}

const givenOf = ({ name }: Voice): string => name.split(' ', 1)[0].toLowerCase()

/** "Jurij" and "Yuriy" begin and end with one sound, "Osei" and "Osej" end with one. */
const bare = (word: string): string =>
  word
    .replace(/[jy]/gu, 'i')
    .replace(/ei/gu, 'i')
    .replace(/(.)\1+/gu, '$1')

const agreeOnParty = (a: Voice, b: Voice): boolean =>
  a.party === null || b.party === null || !a.partyIsSaid || !b.partyIsSaid || a.party === b.party

/** A body by its name, whatever the page's reader took it for. */
const isBody = (voice: Voice): boolean =>
  voice.statement.speaker.type !== 'person' ||
  /\b(?:ministry|office|service|agency|department|commission|inspectorate|union|authority|council|court|board|hospital|company|group|institute)\b/iu.test(
    voice.name,
  )

const LEADS: ReadonlySet<string> = new Set(
  ['chairman', 'chairwoman', 'chair', 'leader', 'director', 'vice', 'acting', 'manager', 'commander'].flatMap(
    nameWords,
  ),
)

/** A body's voice is a person's when the person's role names the body, or the body's name holds the person's surname. */
function officeOf(person: Voice, body: Voice): string | null {
  if (isBody(person) || !isBody(body) || body.words.length === 0) return null
  const surname = person.words.length === 0 ? null : nameWords(person.name.split(' ').at(-1) ?? '')[0]
  const isNamedAfter = surname !== undefined && surname !== null && body.words.includes(surname)
  const role = nameWords(person.statement.speaker.role ?? '')
  const led = role.filter((word) => !LEADS.has(word))
  // A country is no office: its president and its army are two voices.
  const isCountry = body.party?.startsWith('@') === true && body.statement.speaker.type === 'place'
  // "The chairman of the Dockers' Union" leads the Dockers' Union of Port Vell; of "the union", where its page names one.
  const isShort =
    led.length > (person.document.id === body.document.id ? 0 : 1) && led.every((word) => body.words.includes(word))
  const speaksFor = !isCountry && role.length > 0 && (isShort || body.words.every((word) => role.includes(word)))
  if (!speaksFor && !agreeOnParty(person, body)) return null
  return isNamedAfter || speaksFor ? `${person.name} speaks for ${body.name}` : null
}
