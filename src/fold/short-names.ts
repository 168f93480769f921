import { distance } from 'fastest-levenshtein'
import { soundKey } from '../lang/en/propositions/sound-key.js'
import type { Voice } from '../link/shared-origin/voice.js'
import type { Joining } from './voice-groups.js'

/** Words that many bodies bear: a name of nothing else does not tell which. */
const COMMON: ReadonlySet<string> = new Set(
  (
    'the police army navy union hospital clinic university school college company court commission office department ' +
    'bureau agency authority association board council committee group team campaign service ministry government ' +
    'state city county town federal national regional local district health medical fire rescue coast guard public'
  ).split(' '),
)
/** Between a body and what it is a body of. */
const OF = / (?:of|for|in|at|on) /u

const wordsOf = (name: string): readonly string[] => name.toLowerCase().split(/[\s-]+/u)
const headOf = (name: string): string => wordsOf(name.split(OF)[0]).at(-1) ?? ''
const isBody = ({ kind, statement, words }: Voice): boolean =>
  kind === 'named' && words.length > 0 && statement.speaker.type !== 'person' && statement.speaker.type !== 'place'

/** Whether one body's name is the other's with words left out: both end in one noun. */
const isShorter = (short: Voice, whole: Voice): boolean =>
  short.words.length < whole.words.length &&
  headOf(short.name) === headOf(whole.name) &&
  short.words.every((word) => whole.words.some((other) => isAlike(word, other)))

/** Letters from which on two do not make another word: "emergency", "emergencies". */
const LONG = 6
const isAlike = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= LONG && distance(a, b) <= (Math.min(a.length, b.length) > LONG + 1 ? 2 : 1))

/** What firms add to their names and others leave out. */
const TRADE: ReadonlySet<string> = new Set(
  (
    'motors coal ship management construction hydro holdings holding group plc ltd inc company co corporation corp ' +
    'maritime shipping lines energy power electric airlines airways instruments braking steel mining industries ' +
    'international partners telecom systems foods chemicals pharma analytics'
  )
    .split(' ')
    .map(soundKey),
)
/** "The company 'Tidewater'": what a page puts before a name of which it does not know whose it is. */
const KIND =
  /^(?:the )?(?:[\p{Ll}]{2,20} )?(?:company|concern|firm|carmaker|maker|operator|group)(?: of)? ["“«']?(?=\p{Lu})/u

const firmWords = (name: string): readonly string[] =>
  name
    .replace(KIND, '')
    .split(/[\s\-.,"“”«»]+/u)
    .filter((word) => word.length > 1)
    .map(soundKey)

/**
 * Whether one firm's name is the other's without what firms add to theirs; one of them may be misspelt. A place that speaks
 * is one, unless its page says that it speaks for the firm of that name.
 *
 *     Tidewater … Tidewater Ship Management      the company "Nortvein" … Northvein Coal      and not: Orlo … Orlo Water Board
 */
export function isSameFirm(short: string, whole: string): boolean {
  const [x, y] = [firmWords(short), firmWords(whole)]
  if (x.length === 0 || x.length > y.length || x.every((word) => TRADE.has(word))) return false
  if (!x.every((word, index) => isAlike(word, y[index]))) return false
  return y.slice(x.length).every((word) => TRADE.has(word))
}

const isFirm = ({ kind, statement: { speaker } }: Voice): boolean =>
  kind === 'named' &&
  /\p{Lu}/u.test(speaker.name) &&
  (speaker.type === 'organisation' || (speaker.type === 'place' && speaker.party !== null))

/**
 * Joins bodies to the one of their claim whose name theirs is short for. Where the short name is a common noun it is so on
 * its own page only; {@link openShortNames} has taken the others out of the count of the known.
 *
 *     the Red Foxes … the Orlo Red Foxes     one voice
 */
export function joinShortNames(joining: Joining): void {
  const { voices } = joining
  const bodies = voices.map((voice, index) => ({ voice, index })).filter(({ voice }) => isBody(voice))
  for (const short of bodies) {
    const whole = bodies.filter(({ voice }) => isShorter(short.voice, voice))
    const [first] = whole
    if (first === undefined || new Set(whole.map(({ index }) => joining.groupAt(index))).size > 1) continue
    if (joining.groupAt(first.index) === joining.groupAt(short.index)) continue
    joining.join(first.index, short.index, {
      kind: 'same-voice',
      words: `${short.voice.name} is short for ${first.voice.name}`,
    })
  }
}

/** Joins the firms of a claim that go by one name, in full or short. */
export function joinFirms(joining: Joining): void {
  const { voices } = joining
  const firms = voices.map((voice, index) => ({ voice, index })).filter(({ voice }) => isFirm(voice))
  for (const [at, one] of firms.entries())
    for (const other of firms.slice(at + 1)) {
      if (joining.groupAt(one.index) === joining.groupAt(other.index)) continue
      const [short, whole] =
        firmWords(one.voice.name).length <= firmWords(other.voice.name).length ? [one, other] : [other, one]
      if (!isSameFirm(short.voice.name, whole.voice.name)) continue
      joining.join(whole.index, short.index, {
        kind: 'same-voice',
        words: `${short.voice.name} is short for ${whole.voice.name}`,
      })
    }
}

/**
 * Voices with those opened that go by a common noun alone, where the claim names bodies that may be meant: "police" beside
 * "Orlo police" of another page may be these or others; nobody can tell, so they never raise the lower number.
 */
export function openShortNames(voices: readonly Voice[]): readonly Voice[] {
  const bodies = voices.filter(isBody)
  const names = new Map<string, Voice>()
  for (const one of bodies) names.set(`${one.document.id} ${one.name}`, one)
  return voices.map((voice) => {
    if (!isBody(voice) || !wordsOf(voice.name).every((word) => COMMON.has(word))) return voice
    const whole = [...names.values()].filter((other) => isShorter(voice, other))
    const isPlain = whole.length === 0 || (new Set(whole.map(({ name }) => name)).size === 1 && isOnPage(voice, whole))
    return isPlain ? voice : { ...voice, kind: 'unnamed' }
  })
}

const isOnPage = (voice: Voice, whole: readonly Voice[]): boolean =>
  whole.some(({ document }) => document.id === voice.document.id)
