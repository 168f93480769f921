import { deniesNothing } from '../lang/en/propositions/no-denial.js'
import { isOldReport, type Notice } from '../lang/en/propositions/notices.js'
import type { DocumentBrief } from '../link/document-brief.js'
import { isWithin, placesOf } from '../link/same-claim/part.js'
import type { Prepared } from '../link/same-claim/prepared.js'
import { STATE, type Voice, voiceOf } from '../link/shared-origin/voice.js'
import type { Figure, Statement } from '../model/index.js'
import { statementDay } from '../store/as-of.js'
import { knownAs } from './known-as.js'

/** A statement as its claim's fold reads it: with its voice, its day and what it does to the claim. */
export interface Entry {
  readonly statement: Statement
  /** The words that speak to the claim: the statement's, or of one that says several things those of the part. */
  readonly words: string
  /** The page's words between its voice and these; "" where they do not stand side by side. */
  readonly lead: string
  readonly document: DocumentBrief
  readonly voice: Voice
  /** The id of the name under which other pages may say what its speaker speaks for; null where its own page says it. */
  readonly unsaid: string | null
  /** What they say that he speaks for. */
  readonly saidElsewhere: string | null
  /** The day from which it counts; null when unknown. */
  readonly day: string | null
  /** Whether it holds for the claim, against it, or leaves it open. */
  readonly side: 'for' | 'against' | 'open'
  /** Its words put the thing ahead, whatever its stance: an official "tells her that the gate will be opened". */
  readonly isAhead: boolean
  readonly notice: Notice | null
  /** The figures of the statement that are about the claim: not those of its other parts, nor of circumstances. */
  readonly figures: readonly Figure[]
}

/**
 * Puts the statements of a claim in the order of their days (unknown days last), then of their ids, and says which side
 * each takes. A claim that all of its statements put in the negative ("the gates did not open") is affirmed by them.
 */
export function entriesOf(
  statements: readonly Statement[],
  briefs: ReadonlyMap<string, DocumentBrief>,
  read: ReadonlyMap<string, readonly Prepared[]>,
  elsewhere: (name: string) => string | null = () => null,
): readonly Entry[] {
  const positive = statements.filter((one) => supports(one) && one.polarity === 'positive')
  const entries: Entry[] = []
  for (const statement of statements) {
    const document = briefs.get(statement.document)
    if (document === undefined) continue
    const nodes = read.get(statement.id) ?? []
    const notice = nodes[0]?.notice ?? null
    const onPage = nodes[0]?.party ?? null
    const body = nodes[0]?.body ?? null
    const alone = voiceOf(statement, document, onPage, body)
    const unsaid = isUnsaid(alone, onPage) ? knownAs(statement.speaker) : null
    const saidElsewhere = unsaid === null ? null : elsewhere(unsaid)
    entries.push({
      statement,
      words: wordsOf(statement, nodes),
      lead: nodes[0]?.lead ?? '',
      document,
      voice: saidElsewhere === null ? alone : voiceOf(statement, document, saidElsewhere, body),
      unsaid,
      saidElsewhere,
      day: statementDay(document.day, statement.saidAt),
      // What a correction repeats in order to mend it is said by nobody.
      side: isOldReport(statement.speaker.name, notice) ? 'open' : sideOf(statement, positive),
      isAhead: nodes.length > 0 && nodes.every(({ mode }) => mode === 'ahead'),
      figures: figuresOf(statement, nodes),
      notice,
    })
  }
  return entries.sort((a, b) => compareDays(a.day, b.day) || (a.statement.id < b.statement.id ? -1 : 1))
}

/** Whether a page leaves open what its speaker speaks for: "the minister" is one of some state. */
const isUnsaid = ({ kind, party, partyIsSaid, statement }: Voice, onPage: string | null): boolean =>
  kind === 'named' && (statement.speaker.party ?? onPage) === null && (!partyIsSaid || party === STATE)

function wordsOf({ text }: Statement, nodes: readonly Prepared[]): string {
  if (nodes.length !== 1) return text
  const { part } = nodes[0]
  return part === null ? text : text.slice(part[0], part[1])
}

const SUPPORTING: ReadonlySet<string> = new Set(['assert', 'confirm', 'predict', 'commit', 'demand', 'opinion'])
const supports = (one: Statement): boolean => SUPPORTING.has(one.stance)

/**
 * A "no" is against what others affirm; but two who both say "did not find any crack" say one thing, though the one says it
 * behind another verb.
 */
function sideOf(one: Statement, positive: readonly Statement[]): Entry['side'] {
  if (one.stance === 'deny') return 'against'
  if (!supports(one)) return 'open'
  // "Rejected the plan": a judgement against what its words name, and no denial of any fact.
  if (
    one.stance === 'opinion' &&
    one.polarity === 'negative' &&
    !/\b(?:not?|n[oe]ver|none|nobody|nor|without|hardly)\b|n['’]t\b/i.test(one.text)
  )
    return 'against'
  if (one.polarity !== 'negative' || positive.length === 0 || JUDGING.has(one.stance)) return 'for'
  if (deniesNothing(one.text)) return 'for'
  const negatives = negativesIn(one.text)
  return positive.some(({ text }) => negatives.some((words) => text.includes(words))) ? 'for' : 'against'
}

/** Each "not" of a text with the two words behind it. */
const negativesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:\b(?:not?|never|none|nobody)|n['’]t)(?: [\p{L}’'-]{1,30}){2}/giu)].map(([all]) => all)

/** Stances that judge a matter or ask for it, and do not say that it is so. */
const JUDGING: ReadonlySet<string> = new Set(['opinion', 'demand'])

/** Who judges a matter or asks for it does not say that it is so. */
export const isJudging = ({ statement }: Entry): boolean => JUDGING.has(statement.stance)

/**
 * Of those who hold for a claim, the ones that count as its support: who judges a matter or asks for it counts only where
 * nobody says that it is so.
 *
 *     The league is alarmed by reports that the ferry was hit. (no second voice beside the harbour's "the ferry was hit")
 */
export function countedSupport(supporters: readonly Entry[]): readonly Entry[] {
  const told = supporters.filter((entry) => !isJudging(entry))
  return told.length > 0 ? told : supporters
}

/** Units in which things are not measured and compared: spans of time, ages and bare shares tell of circumstances. */
const UNMEASURED: ReadonlySet<string> = new Set([
  '',
  'share',
  'age',
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'month',
  'year',
])

function figuresOf(statement: Statement, nodes: readonly Prepared[]): readonly Figure[] {
  const told = new Set(nodes.flatMap((node) => node.figures.map((figure) => figure.at)))
  const places = nodes.flatMap(({ part }) =>
    placesOf(statement, part === null ? null : { start: part[0], end: part[1] }),
  )
  return statement.figures
    .filter((figure) =>
      figure.countable ? told.has(figure.start) : !UNMEASURED.has(figure.unit) && isWithin(figure, places),
    )
    .map(asItIsNow)
}

/** Of a change ("rose from 14 to 23"), what it came to: the words say both, and nobody says that it may be either. */
const asItIsNow = (figure: Figure): Figure =>
  figure.change === undefined
    ? figure
    : { ...figure, min: figure.change.to, max: figure.change.to, value: figure.change.to, bound: 'exact' }

/** Ascending, null last. */
export const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1
