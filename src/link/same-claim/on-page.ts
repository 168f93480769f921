/**
 * Tells whether two statements that stand near each other on one page speak to one claim. What a denial denies, what a
 * silence is about and what a speaker's next sentence goes on with is told by where it stands more than by its words.
 * It must never look at pairs of two pages: the features of features.ts are for those.
 */

import { countedAgreement } from './alike/figures.js'
import { isOneVoice as isNamedAlike, isOpen, isReply, stanceOf } from './alike/page.js'
import { termSums } from './alike/words.js'
import type { Prepared } from './prepared.js'

/** How many nodes back on its page a statement is looked for that one may speak of. */
export const NEIGHBOURS = 4

/** A way in which a statement may belong to an earlier one of its page, and how a person reads it. */
export interface OnPageFeature {
  /** As in `on-page-weights.txt`, which says what a unit of it adds to the logit of the score. */
  readonly name: string
  /** 0 to 1, or -1 to 1 where it can speak against. */
  measure(earlier: Prepared, later: Prepared): number
  /** What it means, for the explanation of a link. */
  words(measure: number): string
}

/** Whether two nodes stand near each other on one page and are of two statements. */
export const areNeighbours = (a: Prepared, b: Prepared): boolean =>
  a.document === b.document && a.id !== b.id && Math.abs(a.onPage.order - b.onPage.order) <= NEIGHBOURS

/** Keys of the stretches of its page in which a node lies: any two neighbours have one in common. */
export function neighbourKeys({ document, onPage }: Prepared): readonly string[] {
  const stretch = Math.floor(onPage.order / NEIGHBOURS)
  return [`p:${document}|${stretch}`, `p:${document}|${stretch + 1}`]
}

const flag = (holds: boolean): number => (holds ? 1 : 0)
const isOneVoice = (a: Prepared, b: Prepared): boolean =>
  (a.onPage.speaker !== '' && a.onPage.speaker === b.onPage.speaker) || isNamedAlike(a, b)
const isRightBehind = (a: Prepared, b: Prepared): boolean => b.onPage.order - a.onPage.order === 1
const isBelow = (a: Prepared, b: Prepared): boolean => b.onPage.lines[0] > a.onPage.lines[1]

/** What a name and a happening tell beside words, in bits. */
const NAME = 3
const EVENT = 4

/** How much of what the later one says the earlier one has, in bits, and how much it has not. */
function told(earlier: Prepared, later: Prepared): { readonly known: number; readonly news: number } {
  const { both, b } = termSums(earlier, later)
  let [known, news] = [both, b - both]
  const add = (bits: number, isKnown: boolean): void => {
    if (isKnown) known += bits
    else news += bits
  }
  for (const event of later.events) add(EVENT, earlier.events.includes(event))
  for (const name of later.names) add(NAME, earlier.names.includes(name))
  return { known, news }
}

/** The share of what the later one tells that the earlier one has; the less the less it tells. */
function shareKnown(earlier: Prepared, later: Prepared): number {
  const { known, news } = told(earlier, later)
  return known / (known + news + EVENT)
}

/** The share of the later one's words that stand in the earlier one or around it. */
function shareAround({ terms, around }: Prepared, later: Prepared): number {
  const own = later.terms.filter((term) => !term.startsWith('='))
  if (own.length === 0) return 0
  return own.filter((term) => terms.includes(term) || around.keys.includes(term)).length / own.length
}

/** Every feature of the comparison on one page, in the order of explanations with equal weight. */
export const ON_PAGE_FEATURES: readonly OnPageFeature[] = [
  {
    name: 'right behind',
    measure: (a, b) => flag(isRightBehind(a, b)),
    words: () => 'no other statement stands between them',
  },
  {
    name: 'further on',
    measure: (a, b) => flag(b.onPage.order - a.onPage.order > 2),
    words: () => 'others stand between them',
  },
  { name: 'another paragraph', measure: (a, b) => flag(isBelow(a, b)), words: () => 'in a paragraph of its own' },
  { name: 'one voice', measure: (a, b) => flag(isOneVoice(a, b)), words: () => 'the same voice on one page' },
  {
    name: 'one voice, another paragraph',
    measure: (a, b) => flag(isOneVoice(a, b) && isBelow(a, b)),
    words: () => 'the same voice, a paragraph on',
  },
  {
    name: 'one voice and stance',
    measure: (a, b) => flag(isOneVoice(a, b) && stanceOf(a) === stanceOf(b)),
    words: () => 'the same voice in the same stance',
  },
  {
    name: 'one voice goes on in quotes',
    measure: (a, b) => flag(isOneVoice(a, b) && isRightBehind(a, b) && a.onPage.direct && b.onPage.direct),
    words: () => "the same voice's next quotation",
  },
  {
    name: 'one voice and words on a page',
    measure: (a, b) => (isOneVoice(a, b) ? shareKnown(a, b) : 0),
    words: () => 'the same voice with the same words',
  },
  { name: 'after silence', measure: (a) => flag(a.stance === 'no-comment'), words: () => 'after somebody kept silent' },
  {
    name: 'after doubt',
    measure: (a) => flag(a.stance === 'cannot-confirm'),
    words: () => 'after somebody left it open',
  },
  { name: 'a demand', measure: (_a, b) => flag(b.stance === 'demand'), words: () => 'it is a demand' },
  { name: 'a promise', measure: (_a, b) => flag(b.stance === 'commit'), words: () => 'it is a promise' },
  {
    name: 'another denies',
    measure: (a, b) => flag(b.denies && !isOneVoice(a, b)),
    words: () => 'another voice denies',
  },
  {
    name: 'another leaves open',
    measure: (a, b) => flag(isOpen(b) && !isOneVoice(a, b)),
    words: () => 'another voice leaves it open',
  },
  {
    name: 'two answers',
    measure: (a, b) => flag(isReply(a) && isReply(b) && isRightBehind(a, b) && !isOneVoice(a, b)),
    words: () => 'two voices answer, one behind the other',
  },
  {
    name: 'answered at once',
    measure: (a, b) => flag(stanceOf(a) === 'assert' && isReply(b) && isRightBehind(a, b) && !isOneVoice(a, b)),
    words: () => 'another voice answers at once',
  },
  {
    name: 'an answer, a paragraph on',
    measure: (a, b) => flag(isReply(b) && isRightBehind(a, b) && isBelow(a, b)),
    words: () => 'the answer opens a paragraph',
  },
  {
    name: 'an answer in the same words',
    measure: (a, b) => (isReply(b) ? shareKnown(a, b) : 0),
    words: () => 'the answer has the words of the other',
  },
  { name: 'in quotes', measure: (_a, b) => flag(b.onPage.direct), words: () => 'a quotation' },
  {
    name: 'without a name',
    measure: (_a, b) => flag(b.names.length === 0),
    words: () => 'it names nobody and no place',
  },
  {
    name: 'judgement beside fact',
    measure: (a, b) => flag((a.stance === 'opinion') !== (b.stance === 'opinion')),
    words: () => 'one of them is an opinion',
  },
  { name: 'adds', measure: (_a, b) => flag(b.onPage.adds), words: () => '"added": something more' },
  {
    name: 'opens with the known',
    measure: (_a, b) => flag(b.onPage.opens !== ''),
    words: () => 'it opens with what is known',
  },
  {
    name: 'points back',
    measure: (_a, b) => flag(b.onPage.opens === 'this'),
    words: () => 'it opens with a word that points back',
  },
  {
    name: 'called true or false',
    measure: (_a, b) => flag(b.onPage.judges),
    words: () => 'it calls something true or false',
  },
  {
    name: 'counted on a page',
    measure: countedAgreement,
    words: (measure) => (measure > 0 ? 'they count one thing' : 'they count different things'),
  },
  {
    name: 'views differ',
    measure: (a, b) => flag(a.mode !== b.mode && (a.mode === 'view' || b.mode === 'view')),
    words: () => 'one judges, the other does not',
  },
  { name: 'words around', measure: shareAround, words: () => 'its words stand in the other or around it' },
]
