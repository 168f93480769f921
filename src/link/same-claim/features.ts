import { blamedAgreement } from './alike/blamed.js'
import { bothDeny, oneDenies, oneVoiceDenies, oneVoiceOtherStance } from './alike/denials.js'
import { eventAgreement, headAgreement, oneAct } from './alike/events.js'
import { countElsewhere, countedAgreement, countsOthers, oneCount, otherCount, scopesOf } from './alike/figures.js'
import { gistAgreement, pointsAt, saidAround, surroundings } from './alike/gist.js'
import { meantAgreement, meantContained, rarestMeaning } from './alike/meaning.js'
import { behind, isOpen, isReply, sameVoiceElsewhere } from './alike/page.js'
import {
  dayAgreement,
  isModes,
  isPlainName,
  plainNameAgreement,
  sceneAgreement,
  timeAgreement,
} from './alike/setting.js'
import { shared } from './alike/shared.js'
import { fewHeld, runContainment, sameWords, termSums } from './alike/words.js'
import type { Prepared } from './prepared.js'

/** What a feature says of itself in an explanation. */
export interface Telling {
  readonly measure: number
  /** Stems, classes and name keys as the words that stand on the pages. */
  show(keys: readonly string[]): string
}

/** A way in which two statements may agree, and how a person reads it. */
export interface Feature {
  /** As in `pair-weights.txt`, which says what a unit of it adds to the logit of the score. */
  readonly name: string
  /** 0 to 1, or -1 to 1 where the feature can speak against. 0 when it has nothing to say. */
  measure(a: Prepared, b: Prepared): number
  /** What the measure means, for the explanation of a link. */
  words(a: Prepared, b: Prepared, telling: Telling): string
}

/** Bits in common from which one voice on two pages is taken to speak of one thing. */
const ENOUGH_BITS = 12

/** Every feature of the comparison. The order is the order of explanations with equal weight. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'event',
    measure: eventAgreement,
    words: (a, b, { measure, show }) =>
      measure < 0
        ? `different events: ${show(a.main)}; ${show(b.main)}`
        : `event: ${show(shared(a.events, b.events)) || `${show(a.main)}; ${show(b.main)}`}`,
  },
  {
    name: 'one act',
    measure: oneAct,
    words: (a, b, { show }) =>
      `the same of the same: ${show([...shared(a.main, b.main), ...shared(a.names, b.names)])}`,
  },
  {
    name: 'places',
    measure: plainNameAgreement,
    words: (a, b, { measure, show }) =>
      measure > 0
        ? `both name ${show(shared(a.names, b.names).filter(isPlainName)) || 'the same'}`
        : 'they name different places or people',
  },
  {
    name: 'one figure',
    measure: (a, b) => (a.figures.length > 0 !== b.figures.length > 0 ? 1 : 0),
    words: () => 'one gives a figure, the other none',
  },
  {
    name: 'left open',
    measure: (a, b) => (isOpen(a) || isOpen(b) ? 1 : 0),
    words: () => 'one leaves it open, in few words',
  },
  {
    name: 'time',
    measure: timeAgreement,
    words: (_a, _b, { measure }) => (measure > 0 ? 'the same time' : 'times apart'),
  },
  {
    name: 'wording',
    measure: runContainment,
    words: (_a, _b, { measure }) => `${Math.round(measure * 100)} % of the shorter one's wording`,
  },
  {
    name: 'same words',
    measure: sameWords,
    words: () => 'one says the words of the other',
  },
  {
    name: 'blamed',
    measure: blamedAgreement,
    words: (a, b, { show }) =>
      `both speak of the hand that ${show(shared(a.blamed, b.blamed)) || 'one party'} has in it`,
  },
  {
    name: 'scene',
    measure: sceneAgreement,
    words: () => 'their pages have hardly a name in common',
  },
  {
    name: 'days',
    measure: dayAgreement,
    words: (_a, _b, { measure }) =>
      measure < -1 ? 'the one was said long before the other' : 'their pages are weeks apart',
  },
  {
    name: 'one count',
    measure: oneCount,
    words: (a, b, { show }) => `both say ${howMany(show(shared(scopesOf(a), scopesOf(b))))}`,
  },
  {
    name: 'counts others',
    measure: countsOthers,
    words: () => 'they count those of different sides',
  },
  {
    name: 'other count',
    measure: otherCount,
    words: (a, b, { show }) => `one says ${howMany(show(scopesOf(a)))}, the other ${howMany(show(scopesOf(b)))}`,
  },
  {
    name: 'counted',
    measure: countedAgreement,
    words: (_a, _b, { measure }) => (measure > 0 ? 'they count one thing' : 'they count different things'),
  },
  {
    name: 'count elsewhere',
    measure: countElsewhere,
    words: () => 'other numbers, and one names a place, people or years of its own',
  },
  {
    name: 'fact and plan',
    measure: (a, b) => isModes(a, b, 'fact', 'ahead'),
    words: () => 'one tells it as done, the other as something ahead',
  },
  {
    name: 'fact and wish',
    measure: (a, b) => isModes(a, b, 'fact', 'wish'),
    words: () => 'one tells it, the other asks for it',
  },
  {
    name: 'plan and wish',
    measure: (a, b) => isModes(a, b, 'ahead', 'wish'),
    words: () => 'one announces it, the other asks for it',
  },
  {
    name: 'judgement and fact',
    measure: (a, b) => (a.mode !== b.mode && (a.mode === 'view' || b.mode === 'view') ? 1 : 0),
    words: () => 'one judges, the other does not',
  },
  {
    name: 'two wishes or judgements',
    measure: (a, b) => (a.mode === b.mode && (a.mode === 'view' || a.mode === 'wish') ? 1 : 0),
    words: () => 'both judge or ask',
  },
  {
    name: 'judged otherwise',
    measure: (a, b) => (a.valence !== '' && b.valence !== '' && a.valence !== b.valence ? 1 : 0),
    words: () => 'one takes it well, the other ill',
  },
  {
    name: 'predicate',
    measure: headAgreement,
    words: (a, b, { measure, show }) =>
      measure > 0 ? `predicate: ${show(shared(a.heads, b.heads))}` : 'different predicates',
  },
  {
    name: 'same page',
    measure: (a, b) => (a.document === b.document ? 1 : 0),
    words: () => 'they stand on one page',
  },
  {
    name: 'next words of one voice',
    measure: (a, b) => (behind(a, b)?.follows?.as === 'same-voice' ? 1 : 0),
    words: () => 'the next words of the same voice',
  },
  {
    name: 'one voice and words',
    measure: (a, b) => {
      if (sameVoiceElsewhere(a, b) === 0) return 0
      const { both } = termSums(a, b)
      return (
        0.5 + Math.min(0.5, both / ENOUGH_BITS + shared(a.main, b.main).length / 2 + shared(a.args, b.args).length / 2)
      )
    },
    words: (a, b) =>
      a.party !== null && b.party !== null && a.party !== b.party
        ? 'voices that are called alike, on two pages'
        : 'one voice on two pages',
  },
  {
    name: 'one denies',
    measure: oneDenies,
    words: () => 'one denies, the other tells',
  },
  {
    name: 'both deny',
    measure: bothDeny,
    words: () => 'both deny',
  },
  {
    name: 'one voice denies',
    measure: oneVoiceDenies,
    words: () => 'one voice denies on two pages',
  },
  {
    name: 'one voice, another stance',
    measure: oneVoiceOtherStance,
    words: () => 'one voice on two pages, in another stance',
  },
  {
    name: 'answers',
    measure: (a, b) => {
      const later = behind(a, b)
      return later !== null && isReply(later) ? 1 : 0
    },
    words: () => 'an answer to what stands right before it',
  },
  {
    name: 'few words held',
    measure: fewHeld,
    words: () => 'the few words of one are in the other',
  },
  {
    name: 'few words answered',
    measure: (a, b) => (isOpen(a) || isOpen(b) || oneDenies(a, b) === 1 || bothDeny(a, b) === 1 ? fewHeld(a, b) : 0),
    words: () => 'the few words of a denial or of silence are in the other',
  },
  { name: 'meant', measure: meantAgreement, words: () => 'how much of what they say means the same' },
  { name: 'meant contained', measure: meantContained, words: () => 'the longer one says what the shorter one means' },
  { name: 'rarest meaning', measure: rarestMeaning, words: () => 'a rare word in both, or two that mean the same' },
  { name: 'gist', measure: gistAgreement, words: () => 'how alike their words are' },
  { name: 'said around', measure: saidAround, words: () => 'what the one says stands around the other' },
  {
    name: 'points at',
    measure: pointsAt,
    words: () => 'the one says little, and the other says what stands around it',
  },
  { name: 'surroundings', measure: surroundings, words: () => 'how alike the sentences around them are' },
]

/** What figures of a scope count: "how many were killed". */
function howMany(scopes: string): string {
  return scopes === 'spent' ? 'how much was spent' : `how many were ${scopes}`
}
