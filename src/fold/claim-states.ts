import type { DocumentBrief } from '../link/document-brief.js'
import type { Group } from '../link/same-claim/group-component.js'
import type { Claim, Statement } from '../model/index.js'
import { statementDay } from '../store/as-of.js'
import type { ViewRow } from '../store/store.js'
import { type ClaimLine, claimLine } from './claim-line.js'
import { type ClaimContext, foldClaimAt } from './claims.js'
import { compareDays } from './entry.js'
import { figureGroups } from './figure-groups.js'
import { figureMoves, movesOnAssumedDays } from './figure-moves.js'

/** Kind of view under which the store keeps what lists show of claims. */
export const CLAIM_LINE = 'claim-line'

/** Kind of view under which the store keeps the statements and figures of claims as lists over many claims read them. */
export const CLAIM_SAID = 'claim-said'

/**
 * A voice in which a claim was counted: its id, where it is not known who speaks; how many statements are its own; other
 * names that count as one with it.
 */
export type ToldVoice = readonly [
  id: string,
  name: string,
  party: string | null,
  known: 0 | 1,
  statements: number,
  together: readonly string[],
]

/** A claim as it stood on one day: its line, and what a summary of the story counts. */
export interface ClaimState extends ClaimLine {
  readonly voices: readonly ToldVoice[]
  /** How many speakers gave two different figures of one thing. */
  readonly moved: number
  /** How many more did where days that no page states are taken as assumed; absent in stores from before it was kept. */
  readonly movedAssumed?: number
  /** The last change of status: its day, the first on which it can have been, and its cause. */
  readonly turnAt: string | null
  readonly turnFrom: string | null
  readonly turnAssumed: boolean
  readonly turnCause: string
}

/**
 * What an earlier state has otherwise than the state after it; `from` is the day on which it began. A list that is the
 * beginning of the one after it is given by its length: most lists only grow.
 */
export type EarlierState = { readonly from: string } & {
  readonly [Field in keyof ClaimState]?: ClaimState[Field] | number
}

/** A change of status: its day, the first statement that made it, by whom, and the first day on which it can have been. */
export type TurnRow = readonly [at: string | null, statement: string | null, by: string | null, from: string | null]

/**
 * All that lists and summaries show of one claim, at every day: so that the ledger as of a day is read and not folded.
 * Days are those of its statements; between two of them nothing can change.
 */
export interface ClaimStates {
  readonly now: ClaimState
  /** The day from which `now` holds; null where a statement without a day is part of it, which no as-of read shows. */
  readonly from: string | null
  /** The states before, the latest first, each as its difference from the one after it. */
  readonly earlier: readonly EarlierState[]
  /** Statements of which only a part speaks to this claim, with their days: they are counted once in a story that holds the other parts. */
  readonly shared: readonly (readonly [statement: string, day: string | null])[]
  /** The changes of its status after its first: their days, first statements and by whom. */
  readonly turns: readonly TurnRow[]
  /** What was said before the page on which it stands; absent where there is nothing of the kind. */
  readonly later?: readonly LaterRow[]
}

/** A statement that stands on a page from after its day of saying: its id, the last day on which it can have been said, and the day from which it counts. */
export type LaterRow = readonly [statement: string, said: string, counts: string]

/** A statement of a claim: its id, the first and the last day on which it can have been said, the day from which it counts, who, and how. */
export type SaidRow = readonly [
  statement: string,
  at: string | null,
  to: string | null,
  day: string | null,
  speaker: string,
  stance: string,
]

/** A figure of a claim: what it is of, the day on which it was said, its statement, its bounds, who gave it, the day from which it counts, and the last of the days on which it can have been said. */
export type FigureRow = readonly [
  group: string,
  at: string | null,
  statement: string,
  min: number | null,
  max: number | null,
  speaker: string,
  day: string | null,
  to: string | null,
]

/** The statements and the figures of one claim, in the claim's own order. */
export interface ClaimSaid {
  readonly said: readonly SaidRow[]
  readonly points: readonly FigureRow[]
}

/** Makes the states of a claim that was folded from a group, with the context that it was folded with. */
export function claimStates(claim: Claim, group: Group, context: ClaimContext): ClaimStates {
  const { statements, briefs } = context
  const said = [...new Set(claim.statements.map((id) => dayOf(id, context)))].sort(compareDays)
  const days = [...new Set([...said, ...daysLearnt(claim, context, said[0] ?? null)])].sort(compareDays)
  const isDated = !days.includes(null)
  const dated = days.filter((day) => day !== null)
  const now = stateOf(claim, statements, briefs)
  const earlier: EarlierState[] = []
  let after = now
  // Where all days are known the state of the last of them is that of now.
  const before = dated.slice(0, isDated ? -1 : undefined).reverse()
  for (const [index, folded] of foldClaimAt(group, context, before).entries()) {
    if (folded === null) continue
    const state = stateOf(folded, statements, briefs)
    earlier.push({ from: before[index], ...difference(state, after) })
    after = state
  }
  const parts = new Set(
    group.nodes.flatMap((node) => {
      const held = context.nodes.get(node)
      return held === undefined || held.part === null ? [] : [held.id as string]
    }),
  )
  const later = claim.statements.flatMap((id): LaterRow[] => {
    const one = statements.get(id)
    const [at, to] = one === undefined ? [null, null] : whenSaid(one, briefs.get(one.document))
    const [last, counts] = [(to ?? at)?.slice(0, 10), dayOf(id, context)]
    return last !== undefined && counts !== null && last < counts ? [[id, last, counts]] : []
  })
  return {
    now,
    from: isDated ? (dated.at(-1) ?? null) : null,
    earlier,
    shared: claim.statements.filter((id) => parts.has(id)).map((id) => [id, dayOf(id, context)] as const),
    turns: claim.history.slice(1).map(({ at, from, statements: of, by }) => [at, of[0] ?? null, by, from ?? at]),
    ...(later.length === 0 ? {} : { later }),
  }
}

/** Days after the first saying on which pages said for the first time what some speaker speaks for; null for a page without a day. */
const daysLearnt = ({ unsaid = [] }: Claim, { speaksFor }: ClaimContext, first: string | null) =>
  unsaid
    .flatMap((name) => (speaksFor?.get(name) ?? []).map(({ from }) => from))
    .filter((day) => first === null || day === null || day > first)

/** The statements and figures of a claim. */
export function claimSaid(claim: Claim, context: Pick<ClaimContext, 'statements' | 'briefs'>): ClaimSaid {
  const groups = figureGroups(
    claim.id,
    claim.figures.map(({ figure }) => figure),
  )
  return {
    said: claim.statements.flatMap((id) => {
      const one = context.statements.get(id)
      if (one === undefined) return []
      const brief = context.briefs.get(one.document)
      return [[id, ...whenSaid(one, brief), dayOf(id, context), one.speaker.name, one.stance] as const]
    }),
    points: claim.figures.map(({ figure, at, saidOn, saidTo, statement, speaker }, index) => [
      groups[index],
      saidOn,
      statement,
      figure.min,
      figure.max,
      speaker,
      at,
      saidTo ?? saidOn,
    ]),
  }
}

function dayOf(
  id: Claim['statements'][number],
  { statements, briefs }: Pick<ClaimContext, 'statements' | 'briefs'>,
): string | null {
  const one = statements.get(id)
  return one === undefined ? null : statementDay(briefs.get(one.document)?.day ?? null, one.saidAt)
}

/** What lists show of a claim as view rows, in the order of the claims. */
export const claimStatesRows = (
  claim: Claim,
  group: Group,
  context: ClaimContext,
  sort: string,
): readonly ViewRow[] => [
  { kind: CLAIM_LINE, id: claim.id, sort, keys: [], body: claimStates(claim, group, context) },
  { kind: CLAIM_SAID, id: claim.id, sort, keys: [], body: claimSaid(claim, context) },
]

/** The days of saying as an interval, both ends included; where they are not known, the page's own. */
function whenSaid(
  { saidAt }: Statement,
  brief: DocumentBrief | undefined,
): readonly [at: string | null, to: string | null] {
  const published = brief?.published ?? null
  return saidAt === null || saidAt.from === null ? [published, published] : [saidAt.from, saidAt.to]
}

/** The voices of a claim as a summary of the story counts them. */
export const toldVoices = ({ voices }: Pick<Claim, 'voices'>): readonly ToldVoice[] =>
  voices.map(({ id, name, party, known, statements, together }) => [
    // Who is known is told by name.
    known ? '' : id,
    name,
    party,
    known ? 1 : 0,
    statements.length,
    together ?? [],
  ])

/** A claim as a state. */
export function stateOf(
  claim: Claim,
  statements: ReadonlyMap<string, Statement>,
  briefs: ReadonlyMap<string, Pick<DocumentBrief, 'outlet'>>,
): ClaimState {
  const turn = claim.history.at(-1)
  return {
    ...claimLine(claim, statements, briefs),
    voices: toldVoices(claim),
    moved: figureMoves(claim).length,
    movedAssumed: movesOnAssumedDays(claim),
    turnAt: turn?.at ?? null,
    turnFrom: turn?.from ?? turn?.at ?? null,
    turnAssumed: turn?.assumed ?? false,
    turnCause: turn?.cause ?? '',
  }
}

/** The fields that a state has otherwise than the one after it. */
function difference(state: ClaimState, after: ClaimState): Omit<EarlierState, 'from'> {
  const changed: Record<string, unknown> = {}
  for (const name of Object.keys(state) as (keyof ClaimState)[]) {
    const [mine, next] = [state[name], after[name]]
    const words = JSON.stringify(mine)
    if (words === JSON.stringify(next)) continue
    const isBeginning =
      Array.isArray(mine) && Array.isArray(next) && words === JSON.stringify(next.slice(0, mine.length))
    changed[name] = isBeginning ? mine.length : mine
  }
  return changed
}

/** The state before another one. */
export function stateBefore(after: ClaimState, { from: _, ...changed }: EarlierState): ClaimState {
  const state: Record<string, unknown> = { ...after }
  for (const [name, value] of Object.entries(changed)) {
    const next = after[name as keyof ClaimState]
    state[name] = Array.isArray(next) && typeof value === 'number' ? next.slice(0, value) : value
  }
  return state as unknown as ClaimState
}

/** The state at the end of a day; null where nothing had been said. Without a day: as it stands now. */
export function stateAt(states: ClaimStates, asOf: string | undefined): ClaimState | null {
  if (asOf === undefined || (states.from !== null && states.from <= asOf)) return states.now
  const place = states.earlier.findIndex(({ from }) => from <= asOf)
  if (place < 0) return null
  // One copy, however many steps back: what each step had otherwise is laid over it, the lists cut at the end.
  const state: Record<string, unknown> = { ...states.now }
  const cut = new Map<string, number>()
  for (const step of states.earlier.slice(0, place + 1))
    for (const [name, value] of Object.entries(step)) {
      if (name === 'from') continue
      if (Array.isArray(state[name]) && typeof value === 'number') cut.set(name, value)
      else {
        state[name] = value
        cut.delete(name)
      }
    }
  for (const [name, length] of cut) state[name] = (state[name] as unknown[]).slice(0, length)
  return state as unknown as ClaimState
}
