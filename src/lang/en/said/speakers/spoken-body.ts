import { findOutlet } from '../../../../clean/outlets.js'
import type { Marked, Speaker } from '../../../../model/index.js'
import { isCountry, partyOf } from './party.js'
import type { Voice } from './voices.js'

/** Nouns by which a page goes on with a body, and the kinds of body whose names say that they are another. */
const KINDS: readonly (readonly [noun: RegExp, other: RegExp])[] = [
  [
    /^(?:hospital|clinic)$/i,
    /\b(?:council|university|college|agency|ministry|department|institutes?|association|union|society|commission|committee|company|police|airlines?|news|times|post|press|house|government|cent(?:er|re)s? for|organi[sz]ation|united)\b/i,
  ],
  [
    /^(?:company|firm|airline|operator|manufacturer|maker|carrier|retailer|lender)$/i,
    /\b(?:universit(?:y|ies)|hospitals?|clinic|medical cent(?:er|re)|institutes?|ministry|department|council|commission|committee|police|government|administration|parliament|senate|congress|house|cent(?:er|re)s? for|united nations|health organi[sz]ation)\b/i,
  ],
  [
    /^agency$/i,
    /\b(?:news|times|post|journal|herald|tribune|television|radio|magazine|university|hospital|college|clinic|airlines?|house|government|union)\b/i,
  ],
]
/** A body by its noun alone. */
const BARE = /^the\s(hospital|clinic|company|firm|airline|operator|manufacturer|carrier|agency)$/iu
/** How far back, in code units, a body that spoke is still spoken of, and one that was called by the same words. */
const REACH = 900
const SAME_WORDS_REACH = 3000

/** "The hospital" is no Hospital Council, "the company" no university: a body whose own name says that it is another. */
export function isOtherKind(name: string, noun: string): boolean {
  if (name.toLowerCase().endsWith(` ${noun.toLowerCase()}`)) return false
  for (const [nouns, other] of KINDS) if (nouns.test(noun) && other.test(name)) return true
  return false
}

interface SpokenMemory {
  readonly marked: Marked
  readonly past: readonly Earlier[]
}

interface Earlier {
  readonly speaker: Speaker
  readonly voice: Voice | null
  readonly at: number
}

/**
 * The body that spoke last, where a page goes on with its noun: an agency of the state that spoke a sentence before is
 * meant by "the agency" rather than a newspaper that is named somewhere.
 *
 *     The Port Patrol said … The agency has also posted …      St Ebba said it would … "…," the hospital said.
 *     ^^^^^^^^^^^^^^^        ^^^^^^^^^^                       ^^^^^^^                       ^^^^^^^^^^^^
 *
 * @returns null where none spoke shortly before, or its name says that it is of another kind
 */
export function spokenBody(words: string, at: number, memory: SpokenMemory): Earlier | null {
  const noun = BARE.exec(words)?.[1]
  if (noun === undefined) return null
  // "The hospital" again, with no other body between that spoke: the same one.
  for (let index = memory.past.length - 1; index >= 0 && at - memory.past[index].at < SAME_WORDS_REACH; index--) {
    const { speaker } = memory.past[index]
    const isBody = speaker.type === 'organisation' || speaker.type === 'place'
    if (!isBody || !/^\p{Lu}/u.test(speaker.name)) continue
    const said =
      speaker.mention === null ? '' : memory.marked.document.text.slice(speaker.mention.start, speaker.mention.end)
    if (said.toLowerCase() === words.toLowerCase()) return memory.past[index]
    if (!/^it$/i.test(said)) break
  }
  for (let index = memory.past.length - 1; index >= 0; index--) {
    const earlier = memory.past[index]
    if (at - earlier.at > REACH) return null
    const { speaker, voice } = earlier
    // What a recogniser took for a place and that speaks by a long name is a house: "Orlo Health Presbyterian".
    const isHouse = speaker.type === 'place' && speaker.name.split(' ').length > 2
    if ((speaker.type !== 'organisation' && !isHouse) || !/^\p{Lu}/u.test(speaker.name)) continue
    if (voice?.type === 'outlet' || findOutlet(speaker.name) !== null || speaker.basis === 'outlet') continue
    if (isOtherKind(speaker.name, noun) || isCountry(speaker.name)) return null
    const isState = speaker.party !== null && speaker.party !== speaker.name && partyOf(speaker.name) !== null
    // A state's own body is an agency, and no company or hospital.
    if (isState !== /^agency$/i.test(noun) && isState) return null
    return earlier
  }
  return null
}
