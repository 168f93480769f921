import type { DocumentBrief } from '../link/document-brief.js'
import type { Group, Join } from '../link/same-claim/group-component.js'
import { judgeStatements, SAME_CLAIM } from '../link/same-claim/judge-statements.js'
import type { Prepared } from '../link/same-claim/prepared.js'
import { nameWords } from '../link/shared-origin/voice.js'
import type {
  Claim,
  ClaimId,
  FigurePoint,
  OriginCount,
  OriginReason,
  Statement,
  StatementId,
  StatusChange,
} from '../model/index.js'
import { compareDays, countedSupport, type Entry, entriesOf } from './entry.js'
import { lastOf } from './figure-day.js'
import { figurePoints } from './figures.js'
import { figuresApart } from './figures-apart.js'
import { headlineOf } from './headline.js'
import { partyBy, type SpeaksFor } from './known-parties.js'
import { countOrigins, type Interest } from './origins.js'
import type { Policy } from './policy.js'
import { denialsOf, foldStatus } from './status.js'
import { type SurelyOne, surelyOne } from './surely-one.js'
import type { OriginJudged } from './voice-groups.js'

/** What the fold of one claim reads. */
export interface ClaimContext {
  readonly nodes: ReadonlyMap<string, Prepared>
  readonly statements: ReadonlyMap<StatementId, Statement>
  readonly briefs: ReadonlyMap<string, DocumentBrief>
  readonly originJudged: OriginJudged
  /** Who judged two statements the same claim: "a b" of ids in order → author. */
  readonly judgedBy: ReadonlyMap<string, string>
  readonly policy: Policy
  /** Only what had been published or said by the end of this day. */
  readonly asOf?: string
  /** What persons speak for by the roles that any page gives them. Absent: each statement has what its own page says. */
  readonly speaksFor?: SpeaksFor
}

/** Events of which those who take part have reason to tell in their own favour. */
const INTERESTED_EVENTS: ReadonlySet<string> = new Set([
  'kill',
  'wound',
  'lose',
  'attack',
  'invade',
  'detain',
  'fight',
  'breach',
  'leak',
  'collapse',
  'crash',
  'sink',
])

/**
 * The id of the claim that a node founded: the statement's id with another letter. So the id of any claim, even one that a
 * merge has swallowed, leads to the statement that founded it, and thence to the claim that now holds that statement.
 */
export const claimIdOf = (node: string): ClaimId => `c${node.slice(1)}` as ClaimId

/**
 * Folds one group of nodes into a claim, or null when the as-of day leaves nothing of it. The claim is named after its
 * earliest statement (by day, then by id), so later reports and as-of reads do not rename it.
 */
export function foldClaim(group: Group, context: ClaimContext): Claim | null {
  const read = readGroup(group, context)
  if (read === null) return null
  const { asOf } = context
  const entries = asOf === undefined ? read.everything : saidBy(read.everything, asOf)
  if (entries.length === 0) return null
  return claimOf(read, entries, historyOf(read, entries, context), context)
}

/**
 * A claim as it stood at the end of each of these days, as {@link foldClaim} gives it for each; without the reasons of its
 * grouping. Cheaper than one after the other: a status as of a day is that of the changes until then.
 */
export function foldClaimAt(group: Group, context: ClaimContext, days: readonly string[]): readonly (Claim | null)[] {
  if (days.length === 0) return []
  const bare = { nodes: group.nodes, joins: [] }
  const read = readGroup(bare, context)
  if (read === null) return days.map(() => null)
  if (isLearntAfter(read, context, [...days].sort()[0]))
    return days.map((asOf) => foldClaim(bare, { ...context, asOf }))
  const history = historyOf(read, saidBy(read.everything, LAST_DAY), context)
  return days.map((day) => {
    const entries = saidBy(read.everything, day)
    if (entries.length === 0) return null
    return claimOf(
      read,
      entries,
      history.filter(({ at }) => at !== null && at <= day),
      context,
    )
  })
}

/** Whether it became known only after a day what some speaker speaks for: then a voice of that day is another than one of now. */
const isLearntAfter = ({ everything }: ReadGroup, { speaksFor }: ClaimContext, day: string): boolean =>
  everything.some(
    ({ unsaid }) => unsaid !== null && (speaksFor?.get(unsaid) ?? []).some(({ from }) => from === null || from > day),
  )

/** No day is later. */
const LAST_DAY = '9999-12-31'

/** A group as its fold reads it, whatever the day. */
interface ReadGroup {
  readonly group: Group
  readonly id: ClaimId
  readonly everything: readonly Entry[]
  readonly aboutReports: ReadonlySet<string>
  readonly interest: Interest
  readonly surely: SurelyOne
}

function readGroup(group: Group, context: ClaimContext): ReadGroup | null {
  const all = group.nodes.map((node) => context.nodes.get(node)).filter((one) => one !== undefined)
  const ids = [...new Set(all.map((one) => one.id))]
  const statements = ids.map((id) => context.statements.get(id)).filter((one) => one !== undefined)
  const elsewhere = (name: string) => partyBy(context.speaksFor?.get(name) ?? [], context.asOf)
  const everything = entriesOf(statements, context.briefs, byStatement(all), elsewhere)
  const founder = everything[0]
  if (founder === undefined) return null
  return {
    group,
    id: claimIdOf(all.find((one) => one.id === founder.statement.id)?.node ?? founder.statement.id),
    everything,
    aboutReports: new Set(all.filter((one) => one.aboutReport).map((one) => one.id as string)),
    interest: interestOf(all),
    surely: surelyOne(all, context.judgedBy),
  }
}

const saidBy = (entries: readonly Entry[], day: string): readonly Entry[] =>
  entries.filter((entry) => entry.day !== null && entry.day <= day)

const historyOf = (
  { interest, surely }: ReadGroup,
  entries: readonly Entry[],
  { policy, originJudged: judged }: ClaimContext,
): readonly StatusChange[] => foldStatus(entries, { policy, judged, interest, surely })

function claimOf(
  { group, id, aboutReports, interest, surely }: ReadGroup,
  entries: readonly Entry[],
  history: readonly StatusChange[],
  context: ClaimContext,
): Claim {
  const { policy, originJudged } = context
  const shown = new Set(entries.map((entry) => entry.statement.id))
  const last = history.at(-1)
  const forIt = entries.filter((entry) => entry.side === 'for' && entry.notice === null)
  const against = entries.filter((entry) => entry.side === 'against')
  const counted = forIt.length > 0 ? countedSupport(forIt) : against
  const { byParty, byVoice, origins, parties } = countOrigins(
    counted.map((entry) => entry.voice),
    originJudged,
    interest,
  )
  const judging = judgingReasons(forIt.filter((entry) => !counted.includes(entry)))
  const said = saidDays(entries)
  const denials = denialsOf(entries, surely)
  const apart = figuresApart(entries)
  return {
    id,
    text: headlineOf(entries, aboutReports),
    status: last?.status ?? 'reported',
    statusBy: last?.by ?? null,
    policy: policy.name,
    history,
    ...(denials.length === 0 ? {} : { denials }),
    origins: withReasons(policy.partiesCountOnce ? byParty : byVoice, judging),
    originsByVoice: withReasons(byVoice, judging),
    voices: origins,
    parties,
    statements: entries.map((entry) => entry.statement.id),
    documents: [...new Set(entries.map((entry) => entry.document.id))],
    figures: ofVoices(figurePoints(entries), origins),
    ...(apart.length === 0 ? {} : { apart }),
    ...said,
    ...elsewhereOf(entries),
    because: onePair(group.joins.flatMap((join) => explain(join, context, shown))),
  }
}

/** Figures by the parties that are counted: where the page has a short name for one ("the Union"), by the full name that the count has. */
const ofVoices = (points: readonly FigurePoint[], voices: Claim['voices']): readonly FigurePoint[] =>
  points.map((point) => {
    const voice = voices.find(({ statements }) => statements.includes(point.statement))
    const party = [voice?.party, voice?.name].find((whole) => isShortFor(point.party ?? '', whole ?? ''))
    return party == null ? point : { ...point, party }
  })

const isShortFor = (short: string, whole: string): boolean => {
  const [few, many] = [nameWords(short), nameWords(whole)]
  return few.length > 0 && few.length < many.length && few.every((word) => many.includes(word))
}

/** What other pages say of those who speak, and of whom they may yet say it. */
function elsewhereOf(entries: readonly Entry[]): Pick<Claim, 'saidElsewhere' | 'unsaid'> {
  const said = entries.flatMap(({ statement, saidElsewhere }) =>
    saidElsewhere === null ? [] : [[statement.id, saidElsewhere] as const],
  )
  const unsaid = [...new Set(entries.flatMap((entry) => entry.unsaid ?? []))].sort()
  return {
    ...(said.length === 0 ? {} : { saidElsewhere: said }),
    ...(unsaid.length === 0 ? {} : { unsaid }),
  }
}

/** The first and the last day of saying, and whether some page states each. */
function saidDays(
  entries: readonly Entry[],
): Pick<Claim, 'firstSaid' | 'lastSaid' | 'firstTo' | 'lastTo' | 'firstStated' | 'lastStated'> {
  const days = new Map<string, boolean>()
  /** The last day of each that begins several; null where somebody said it on that day itself. */
  const ends = new Map<string, string | null>()
  for (const { statement, day } of entries) {
    const from = statement.saidAt?.from?.slice(0, 10) ?? null
    const said = from ?? day
    if (said === null) continue
    days.set(said, days.get(said) === true || (from !== null && statement.saidAt?.stated === true))
    const end = from === null || statement.saidAt === null ? null : lastOf(statement.saidAt)
    const held = ends.get(said)
    if (held === undefined || (held !== null && (end === null || end < held))) ends.set(said, end)
  }
  const sorted = [...days.keys()].sort(compareDays)
  const [first, last] = [sorted[0] ?? null, sorted.at(-1) ?? null]
  const [firstTo, lastTo] = [ends.get(first ?? '') ?? null, ends.get(last ?? '') ?? null]
  return {
    firstSaid: first,
    lastSaid: last,
    ...(firstTo === null ? {} : { firstTo }),
    ...(lastTo === null ? {} : { lastTo }),
    firstStated: first !== null && days.get(first) === true,
    lastStated: last !== null && days.get(last) === true,
  }
}

const withReasons = (count: OriginCount, more: readonly OriginReason[]): OriginCount =>
  more.length === 0 ? count : { ...count, because: [...count.because, ...more] }

/** Why those who judge the claim or ask for it are not counted beside those who say it. */
function judgingReasons(entries: readonly Entry[]): readonly OriginReason[] {
  const byVoice = new Map<string, StatementId[]>()
  for (const { voice, statement } of entries) {
    const ids = byVoice.get(voice.name)
    if (ids === undefined) byVoice.set(voice.name, [statement.id])
    else ids.push(statement.id)
  }
  return [...byVoice].map(([name, ids]) => ({
    kind: 'judges',
    words: `${name} judges it or asks for it, and is not counted beside those who say it`,
    statements: [...new Set(ids)].sort(),
  }))
}

/** The nodes of a group by their statements, which may have several. */
function byStatement(nodes: readonly Prepared[]): ReadonlyMap<string, readonly Prepared[]> {
  const map = new Map<string, Prepared[]>()
  for (const node of nodes) {
    const list = map.get(node.id)
    if (list === undefined) map.set(node.id, [node])
    else list.push(node)
  }
  return map
}

function explain(join: Join, context: ClaimContext, shown: ReadonlySet<string>): Claim['because'] {
  const [a, b] = [context.nodes.get(join.a), context.nodes.get(join.b)]
  if (a === undefined || b === undefined || !shown.has(a.id) || !shown.has(b.id)) return []
  if (join.judged) {
    const author = context.judgedBy.get(`${a.id} ${b.id}`) ?? context.judgedBy.get(`${b.id} ${a.id}`) ?? ''
    return [{ a: a.id, b: b.id, reasons: [{ feature: 'judged', weight: 1, words: 'judged the same claim' }], author }]
  }
  // "He had no symptoms": whom a pronoun means stands in no words of the statement.
  const speakerOf = ({ id }: Prepared): string => context.statements.get(id)?.speaker.name ?? ''
  return [
    {
      a: a.id,
      b: b.id,
      // Why they are one; what speaks against it was outweighed.
      reasons: judgeStatements(a, b, [...[a, b].map((node) => wordsOf(node, context)), ...[a, b].map(speakerOf)])
        .because.filter(({ weight }) => weight > 0)
        .slice(0, 5),
      author: SAME_CLAIM,
    },
  ]
}

/** Each pair of statements once: two that say several things may be joined by more than one of them. */
function onePair(because: Claim['because']): Claim['because'] {
  const pairs = new Set<string>()
  return because.filter(({ a, b }) => {
    const pair = a < b ? `${a} ${b}` : `${b} ${a}`
    return a !== b && !pairs.has(pair) && pairs.add(pair)
  })
}

const wordsOf = (node: Prepared, context: ClaimContext): string => {
  const text = context.statements.get(node.id)?.text ?? ''
  return node.part === null ? text : text.slice(node.part[0], node.part[1])
}

/** By statement, the parties of whose losses, attacks or wrongs it tells. */
function interestOf(nodes: readonly Prepared[]): Interest {
  const parties = new Map<StatementId, Set<string>>()
  for (const node of nodes) {
    if (!node.main.some((event) => INTERESTED_EVENTS.has(event))) continue
    const held = parties.get(node.id) ?? new Set()
    for (const name of node.names) held.add(name)
    parties.set(node.id, held)
  }
  return { parties }
}
