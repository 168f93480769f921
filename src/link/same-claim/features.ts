import { areNear } from '../../lang/en/propositions/concepts.js'
import type { Prepared } from './prepared.js'

/** A way in which two statements may agree, with its weight in the score and how a person reads it. */
export interface Feature {
  readonly name: string
  /** Added to the score's logit for each unit of `measure`. Set on the suites named in docs/decisions/0003-claim-grouping.md. */
  readonly weight: number
  /** 0 to 1, or -1 to 1 where the feature can speak against. 0 when it has nothing to say. */
  measure(a: Prepared, b: Prepared): number
  /** What the measure means, for the explanation of a link. */
  words(a: Prepared, b: Prepared, measure: number): string
}

/** Bits that are added to both sides, so that two statements of one common word each are not all alike. */
const WORD_PRIOR = 10
const NAME_BITS = 6
const COUNTRY_BITS = 3
const bitsOfName = (name: string): number => (name.startsWith('@') ? COUNTRY_BITS : NAME_BITS)

/** Walks two ascending lists at once and adds up the bits of what both hold and of each. */
function overlap(
  a: readonly string[],
  b: readonly string[],
  bits: (list: 'a' | 'b', index: number) => number,
): { both: number; a: number; b: number } {
  let x = 0
  let y = 0
  const sum = { both: 0, a: 0, b: 0 }
  for (let index = 0; index < a.length; index++) sum.a += bits('a', index)
  for (let index = 0; index < b.length; index++) sum.b += bits('b', index)
  while (x < a.length && y < b.length) {
    if (a[x] === b[y]) {
      sum.both += bits('a', x)
      x++
      y++
    } else if (a[x] < b[y]) x++
    else y++
  }
  return sum
}

const shared = (a: readonly string[], b: readonly string[]): string[] => a.filter((one) => b.includes(one))
const plain = (one: string): string => one.replace(/^[=@!]/, '')
const listed = (some: readonly string[]): string => some.slice(0, 6).map(plain).join(', ')

/** Share of names that both have, weighted: -0 … 1. */
function nameOverlap(a: Prepared, b: Prepared): number {
  const sum = overlap(a.names, b.names, (list, index) => bitsOfName(list === 'a' ? a.names[index] : b.names[index]))
  return sum.a + sum.b === 0 ? 0 : (2 * sum.both) / (sum.a + sum.b)
}

function termSums(a: Prepared, b: Prepared): { both: number; a: number; b: number } {
  return overlap(a.terms, b.terms, (list, index) => (list === 'a' ? a.bits[index] : b.bits[index]))
}

/** The same, with each word worth what it tells within its page. */
function ownTermSums(a: Prepared, b: Prepared): { both: number; a: number; b: number } {
  const sum = overlap(a.terms, b.terms, (list, index) =>
    list === 'a' ? a.bits[index] * a.shares[index] : b.bits[index] * b.shares[index],
  )
  const other = overlap(b.terms, a.terms, (list, index) =>
    list === 'a' ? b.bits[index] * b.shares[index] : a.bits[index] * a.shares[index],
  )
  return { both: (sum.both + other.both) / 2, a: sum.a, b: sum.b }
}

const shareOfEvent = (of: Prepared, event: string): number => of.eventShares[of.events.indexOf(event)] ?? 1

/** 1 a first event in common that either page speaks of once, less for one that the pages keep coming back to. */
function ownEvent(a: Prepared, b: Prepared): number {
  let best = 0
  for (const event of a.main) {
    if (b.main.includes(event)) best = Math.max(best, (shareOfEvent(a, event) + shareOfEvent(b, event)) / 2)
  }
  return best
}

const scopesOf = (of: Prepared): readonly string[] => of.figures.map((one) => one.scope).filter((scope) => scope !== '')

/** 1 figures of one scope, such as the killed, whatever the numbers; -1 of different scopes only. */
function scopeAgreement(a: Prepared, b: Prepared): number {
  const [x, y] = [scopesOf(a), scopesOf(b)]
  if (x.length === 0 || y.length === 0) return 0
  if (x[0] === y[0]) return 1
  return x.some((scope) => y.includes(scope)) ? 0 : -1
}

const isOpen = (of: Prepared): boolean => of.stance === 'no-comment' || of.stance === 'cannot-confirm'

/** 1 the same first event, .6 one's first event among the other's, .4 near classes, -1 both have events and none in common. */
export function eventAgreement(a: Prepared, b: Prepared): number {
  if (a.main.length === 0 || b.main.length === 0) return 0
  if (a.main.some((event) => b.main.includes(event))) return 1
  if (a.main.some((event) => b.events.includes(event)) || b.main.some((event) => a.events.includes(event))) return 0.6
  if (a.main.some((event) => b.main.some((other) => areNear(event, other)))) return 0.4
  return a.events.some((event) => b.events.includes(event)) ? 0.1 : -1
}

/** Share of all events that both tell of. */
function eventOverlap(a: Prepared, b: Prepared): number {
  const both = shared(a.events, b.events).length
  return both === 0 ? 0 : (2 * both) / (a.events.length + b.events.length)
}

const isPlainName = (name: string): boolean => !name.startsWith('@')

/** Names other than countries: 1 the same, -1 none in common, -.4 where only one has any. */
function plainNameAgreement(a: Prepared, b: Prepared): number {
  const x = a.names.filter(isPlainName)
  const y = b.names.filter(isPlainName)
  if (x.length === 0 && y.length === 0) return 0
  if (x.length === 0 || y.length === 0) return -0.4
  const both = x.filter((name) => y.includes(name)).length
  return both === 0 ? -1 : (2 * both) / (x.length + y.length)
}

/** 1 a figure of one thing that both give alike, .5 figures of one thing that differ, 0 none in common. */
function figureAgreement(a: Prepared, b: Prepared): number {
  let best = 0
  for (const one of a.figures) {
    for (const other of b.figures) {
      const isBare = one.counted === '' || other.counted === ''
      if (!isBare && one.counted !== other.counted) continue
      if (isBare && !a.main.some((event) => b.main.includes(event))) continue
      if (one.scope !== '' && other.scope !== '' && one.scope !== other.scope) continue
      const alike = one.min !== null && one.min === other.min && one.max === other.max
      best = Math.max(best, alike ? 1 : 0.5)
    }
  }
  return best
}

/** 1 times that overlap, -1 times more than a month apart. */
function timeAgreement(a: Prepared, b: Prepared): number {
  if (a.times.length === 0 || b.times.length === 0) return 0
  let gap = Number.POSITIVE_INFINITY
  for (const [fromA, toA] of a.times) {
    for (const [fromB, toB] of b.times) gap = Math.min(gap, Math.max(fromA - toB + 1, fromB - toA + 1, 0))
  }
  return gap === 0 ? 1 : gap > 31 ? -1 : gap > 3 ? -0.3 : 0
}

function runContainment(a: Prepared, b: Prepared): number {
  if (a.runs.length < 3 || b.runs.length < 3) return 0
  let x = 0
  let y = 0
  let both = 0
  while (x < a.runs.length && y < b.runs.length) {
    if (a.runs[x] === b.runs[y]) {
      both++
      x++
      y++
    } else if (a.runs[x] < b.runs[y]) x++
    else y++
  }
  return both / Math.min(a.runs.length, b.runs.length)
}

/** -1 where one tells a fact and the other asks for it or judges it; -.5 where one lies ahead. */
function modeAgreement(a: Prepared, b: Prepared): number {
  if (a.mode === b.mode) return 0
  return (a.mode === 'fact' || a.mode === 'ahead') && (b.mode === 'fact' || b.mode === 'ahead') ? -0.5 : -1
}

/** -1 where the pages have no name in common: two events that are told in the same words. */
function sceneAgreement(a: Prepared, b: Prepared): number {
  if (a.document === b.document || a.scene.length < 2 || b.scene.length < 2) return 0
  const both = a.scene.filter((name) => b.scene.includes(name)).length
  if (both !== 1) return both === 0 ? -1 : 0
  // One name in common among many is an office or an outlet that pages of every story hold.
  return Math.min(a.scene.length, b.scene.length) >= 5 ? -0.8 : -0.3
}

/** -1 where the pages are more than two months apart, and neither statement gives a time. */
function dayAgreement(a: Prepared, b: Prepared): number {
  if (a.day === null || b.day === null || a.times.length + b.times.length > 0) return 0
  return -Math.min(1, Math.max(0, (Math.abs(a.day - b.day) - 20) / 40))
}

/** Every feature of the comparison. The order is the order of explanations with equal weight. */
export const FEATURES: readonly Feature[] = [
  {
    name: 'names',
    weight: 0.35,
    measure: nameOverlap,
    words: (a, b) => `names in common: ${listed(shared(a.names, b.names))}`,
  },
  {
    name: 'subject',
    weight: 0.05,
    measure: (a, b) => (a.subject === null || b.subject === null ? 0 : a.subject === b.subject ? 1 : -0.5),
    words: (a, b, measure) =>
      measure > 0
        ? `both speak first of ${plain(a.subject ?? '')}`
        : `first of ${plain(a.subject ?? '')}, the other of ${plain(b.subject ?? '')}`,
  },
  {
    name: 'event',
    weight: 0.5,
    measure: eventAgreement,
    words: (a, b, measure) =>
      measure < 0
        ? `different events: ${listed(a.main)}; ${listed(b.main)}`
        : `event: ${listed(shared(a.events, b.events)) || `${listed(a.main)}; ${listed(b.main)}`}`,
  },
  {
    name: 'events',
    weight: 0.1,
    measure: eventOverlap,
    words: (a, b) => `happenings in common: ${listed(shared(a.events, b.events))}`,
  },
  {
    name: 'places',
    weight: 0.2,
    measure: plainNameAgreement,
    words: (a, b, measure) =>
      measure > 0
        ? `both name ${listed(shared(a.names, b.names).filter(isPlainName))}`
        : 'they name different places or people',
  },
  {
    name: 'words',
    weight: 2.1,
    measure: (a, b) => {
      const sum = termSums(a, b)
      return (2 * sum.both) / (sum.a + sum.b + WORD_PRIOR)
    },
    words: (a, b) => `words in common: ${listed(shared(a.terms, b.terms))}`,
  },
  {
    name: 'words of the event',
    weight: 0.5,
    measure: (a, b) => {
      const sum = termSums(a, b)
      return Math.max(0, eventAgreement(a, b)) * ((2 * sum.both) / (sum.a + sum.b + WORD_PRIOR))
    },
    words: (a, b) => `words in common around one event: ${listed(shared(a.terms, b.terms))}`,
  },
  {
    name: 'contained',
    weight: 0.1,
    measure: (a, b) => {
      const sum = termSums(a, b)
      const least = Math.min(sum.a, sum.b)
      return least < 14 ? 0 : sum.both / least
    },
    words: () => "the shorter one's words are in the longer one",
  },
  {
    name: 'words of their own',
    weight: 1.6,
    measure: (a, b) => {
      const sum = ownTermSums(a, b)
      return (2 * sum.both) / (sum.a + sum.b + 8)
    },
    words: (a, b) => `words in common that their pages do not repeat: ${listed(shared(a.terms, b.terms))}`,
  },
  {
    name: 'event of their own',
    weight: 0.8,
    measure: ownEvent,
    words: (a, b) => `an event that their pages do not repeat: ${listed(shared(a.main, b.main))}`,
  },
  {
    name: 'scope',
    weight: 1.8,
    measure: scopeAgreement,
    words: (a, b, measure) =>
      measure > 0
        ? `both count the ${listed(shared(scopesOf(a), scopesOf(b)))}`
        : `one counts the ${listed(scopesOf(a))}, the other the ${listed(scopesOf(b))}`,
  },
  {
    name: 'one figure',
    weight: -0.7,
    measure: (a, b) => (a.figures.length > 0 !== b.figures.length > 0 ? 1 : 0),
    words: () => 'one gives a figure, the other none',
  },
  {
    name: 'left open',
    weight: 0.6,
    measure: (a, b) => (isOpen(a) || isOpen(b) ? 1 : 0),
    words: () => 'one leaves it open, in few words',
  },
  {
    name: 'figure',
    weight: 0.6,
    measure: figureAgreement,
    words: (_a, _b, measure) => (measure === 1 ? 'the same figure of the same thing' : 'figures of the same thing'),
  },
  {
    name: 'time',
    weight: 0.4,
    measure: timeAgreement,
    words: (_a, _b, measure) => (measure > 0 ? 'the same time' : 'times apart'),
  },
  {
    name: 'quoted',
    weight: 0.3,
    measure: (a, b) =>
      a.quoted.length < 2 || b.quoted.length < 2
        ? 0
        : shared(a.quoted, b.quoted).length / Math.min(a.quoted.length, b.quoted.length),
    words: (a, b) => `quoted words in common: ${listed(shared(a.quoted, b.quoted))}`,
  },
  {
    name: 'wording',
    weight: 0.6,
    measure: runContainment,
    words: (_a, _b, measure) => `${Math.round(measure * 100)} % of the shorter one's wording`,
  },
  {
    name: 'scene',
    weight: 4,
    measure: sceneAgreement,
    words: () => 'their pages have hardly a name in common',
  },
  {
    name: 'days',
    weight: 1.5,
    measure: dayAgreement,
    words: () => 'their pages are weeks apart',
  },
  {
    name: 'mode',
    weight: 2.5,
    measure: modeAgreement,
    words: (a, b) => `one as ${a.mode}, the other as ${b.mode}`,
  },
]
