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
  short.words.every((word) => whole.words.includes(word))

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
