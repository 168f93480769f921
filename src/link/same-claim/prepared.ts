import type { Notice } from '../../lang/en/propositions/notices.js'
import type { Opening } from '../../lang/en/propositions/on-page-words.js'
import type { DocumentId, Stance, StatementId } from '../../model/index.js'
import type { Words } from './around-of.js'

/** How a statement holds its proposition: as a fact, as something ahead, as a wish, as a judgement. */
export type Mode = 'fact' | 'ahead' | 'wish' | 'view'

/** A figure as same-claim reads it. */
export interface PreparedFigure {
  /** Where it stands in the document, in code units. */
  readonly at: number
  readonly min: number | null
  readonly max: number | null
  /** Stem of what is counted, or its class: "=worker" a thing, "!crash" a happening; '' when unknown. */
  readonly counted: string
  readonly scope: string
  /** Some of those that another figure counts: "two of them". */
  readonly isPart: boolean
  /** Whose they are: name keys beside the counted ("Orlan soldiers", "soldiers of Orla"). */
  readonly of: readonly string[]
}

/** Where and how a node stands on its page: what tells whether it speaks of the same as its neighbours. */
export interface OnPage {
  /** Its place among the nodes of its page, from 0. */
  readonly order: number
  /** Lines of the page on which its words begin and end, from 0. */
  readonly lines: readonly [first: number, last: number]
  /** The speaker's name in lower case; '' where it has none. */
  readonly speaker: string
  /** Given in the speaker's own words. */
  readonly direct: boolean
  /** Its cue says that the speaker goes on: "he added". */
  readonly adds: boolean
  readonly opens: Opening
  /** It calls something true or false. */
  readonly judges: boolean
}

/**
 * A statement reduced to what the comparison of two statements needs. A static function of its document: it never
 * depends on what else is stored. Plain data, so that it can be kept as a row. Every list is sorted by code units.
 */
export interface Prepared {
  /** The statement's id, with `#1`, `#2` … for further things that the one statement says. Nodes are ordered by it. */
  readonly node: string
  readonly id: StatementId
  readonly document: DocumentId
  /** Which stretch of the statement's text this node is, in code units; null where it is the whole. */
  readonly part: readonly [number, number] | null
  readonly names: readonly string[]
  readonly subject: string | null
  /** Classes of the first event, which is usually the one asserted. */
  readonly main: readonly string[]
  readonly events: readonly string[]
  /** Stems and thing classes, with their rarity in bits in the list beside. */
  readonly terms: readonly string[]
  readonly bits: readonly number[]
  /** Of each term, how much it tells within its own page: 1 for a word used once, less for the words of the story at large. */
  readonly shares: readonly number[]
  /** The same of each event. */
  readonly eventShares: readonly number[]
  /** Meanings of expressions of several words ("called off the strike"). */
  readonly expressions: readonly string[]
  /** Stems of what the statement's clauses hang on: predicates, heads of bare noun phrases. */
  readonly heads: readonly string[]
  /** Stems and name keys of who does it and to what it is done. */
  readonly args: readonly string[]
  /** Keys of those whose hand in the matter it speaks of: "Tolmark had nothing to do with it", "denied any involvement". */
  readonly blamed: readonly string[]
  readonly figures: readonly PreparedFigure[]
  /** What it says of people's lot (killed, missing …) without a figure; '' where it has one or says nothing of it. */
  readonly fate: string
  /** Days since 1970 that the times inside the content cover, [from, to); empty when they say nothing. */
  readonly times: readonly (readonly [number, number])[]
  /** Content words inside quotation marks. */
  readonly quoted: readonly string[]
  readonly mode: Mode
  /** Of a judgement, whether its verb takes the thing well or ill; '' where the verb does not say. */
  readonly valence: '' | 'good' | 'bad'
  readonly stance: Stance
  readonly negative: boolean
  /** It denies something, by its stance or as an assertion in the negative ("there are no cracks"). */
  readonly denies: boolean
  /** Hashes of three-word runs of the content, ascending, for reuse of wording. */
  readonly runs: readonly number[]
  /** The node before it on the page, where it stands close by: what it may go on with. */
  readonly follows: { readonly node: string; readonly as: 'same-voice' | 'same-party' | 'other' } | null
  readonly onPage: OnPage
  /** It opens as if what it speaks of were known: "they", "this", "nobody"; or says too little by itself. */
  readonly leans: boolean
  /** The statement of the same page whose words it takes over: "this information is not true". */
  readonly refers: StatementId | null
  /** The statement is about another report or claim. */
  readonly aboutReport: boolean
  /** The words around it on its page, ascending, with what each tells: what it speaks of where it does not say. */
  readonly around: Words
  /** Names that the page keeps coming back to, the most frequent first: where "the toll has risen" has its place. */
  readonly scene: readonly string[]
  /** Words that the page is about, ascending, with what each tells. */
  readonly topics: Words
  /** Day of publication since 1970, or null. */
  readonly day: number | null
  /** The last day since 1970 on which it can have been said, where the page says so itself; else null. */
  readonly saidBy: number | null
  /** Sound keys of the speaker's name; empty where it has none. */
  readonly voice: readonly string[]
  /** What the speaker speaks for, where another statement of the page says so and this one does not. */
  readonly party: string | null
  /** The body for which the page says that a person speaks whose role does not name it ("its spokesman"). */
  readonly body: string | null
  /** The page's own words from the cue to the content ("called for", "put the toll at"); "" where they do not stand side by side. */
  readonly lead: string
  /** The sentence takes back or mends a report. */
  readonly notice: Notice | null
}
