import type { DocumentBrief } from '../link/document-brief.js'
import type { Group } from '../link/same-claim/group-component.js'
import type { Claim, Statement } from '../model/index.js'
import { statementDay } from '../store/as-of.js'
import type { ViewRow } from '../store/store.js'
import { type ClaimLine, claimLine } from './claim-line.js'
import { type ClaimContext, foldClaimAt } from './claims.js'
import { compareDays } from './entry.js'
import { type FigureMove, figureMoves } from './figure-moves.js'

/** Kind of view under which the store keeps what lists show of claims. */
export const CLAIM_LINE = 'claim-line'

/** A voice in which a claim was counted, as short as screens need it. */
export interface ToldVoice {
  readonly id: string
  readonly name: string
  readonly party: string | null
  readonly known: boolean
  readonly statements: number
}

/** A move of figures with, at each end, whether its speaker is assumed. */
export interface ToldMove extends FigureMove {
  readonly assumed: readonly [from: boolean, to: boolean]
}

/** A change of status: its day, the first statement that made it, and by whom. */
export type TurnRow = readonly [at: string | null, statement: string | null, by: string | null]

/** A claim as it stood on one day: its line, and what a summary of the story counts. */
export interface ClaimState extends ClaimLine {
  readonly voices: readonly ToldVoice[]
  readonly moved: readonly ToldMove[]
  /** The last change of status: its day and its cause. */
  readonly turnAt: string | null
  readonly turnCause: string
}

/** What an earlier state has otherwise than the state after it; `from` is the day on which it began. */
export interface EarlierState extends Partial<ClaimState> {
  readonly from: string
}

/** A statement of a claim: its id, the first and the last day on which it can have been said, the day from which it counts, who, and how. */
export type SaidRow = readonly [
  statement: string,
  at: string | null,
  to: string | null,
  day: string | null,
  speaker: string,
  stance: string,
]

/** A figure of a claim: what it is of, its day, its statement, its bounds and who gave it. */
export type FigureRow = readonly [
  group: string,
  at: string | null,
  statement: string,
  min: number | null,
  max: number | null,
  speaker: string,
]

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
  readonly said: readonly SaidRow[]
  readonly points: readonly FigureRow[]
  /** Statements of which only a part speaks to this claim: they are counted once in a story that holds the other parts. */
  readonly shared: readonly string[]
  /** The changes of its status after its first: their days, first statements and by whom. */
  readonly turns: readonly TurnRow[]
}

/** What a figure is of, as screens group it: its scope, or what is counted where it has none; and its unit. */
export const figureGroup = ({ scope, counted, unit }: Claim['figures'][number]['figure']): string =>
  `${scope === '' ? counted.toLowerCase() : scope}|${unit}`

/** Makes the states of a claim that was folded from a group, with the context that it was folded with. */
export function claimStates(claim: Claim, group: Group, context: ClaimContext): ClaimStates {
  const { statements, briefs } = context
  const dayOf = (id: Claim['statements'][number]): string | null => {
    const one = statements.get(id)
    return one === undefined ? null : statementDay(briefs.get(one.document)?.day ?? null, one.saidAt)
  }
  const days = [...new Set(claim.statements.map(dayOf))].sort(compareDays)
  const isDated = !days.includes(null)
  const dated = days.filter((day) => day !== null)
  const now = stateOf(claim, statements, briefs)
  const earlier: EarlierState[] = []
  let after = now
  // Where all days are known the state of the last of them is that of now.
  const before = dated.slice(0, isDated ? -1 : undefined).reverse()
  for (const [index, folded] of foldClaimAt(group, context, before).entries()) {
    if (folded === null) continue
    const asOf = before[index]
    const state = stateOf(folded, statements, briefs)
    earlier.push({ from: asOf, ...difference(state, after) })
    after = state
  }
  const parts = new Set(group.nodes.filter((node) => node.includes('-')).map((node) => node.split('-')[0]))
  return {
    now,
    from: isDated ? (dated.at(-1) ?? null) : null,
    earlier,
    said: claim.statements.flatMap((id) => {
      const one = statements.get(id)
      return one === undefined
        ? []
        : [[id, ...whenSaid(one, briefs.get(one.document)), dayOf(id), one.speaker.name, one.stance] as const]
    }),
    points: claim.figures.map(({ figure, at, statement, speaker }) => [
      figureGroup(figure),
      at,
      statement,
      figure.min,
      figure.max,
      speaker,
    ]),
    shared: claim.statements.filter((id) => parts.has(id)),
    turns: claim.history.slice(1).map(({ at, statements: of, by }) => [at, of[0] ?? null, by]),
  }
}

/** The states of a claim as a view row, in the order of the claims. */
export const claimStatesRow = (states: ClaimStates, sort: string): ViewRow => ({
  kind: CLAIM_LINE,
  id: states.now.id,
  sort,
  keys: [],
  body: states,
})

/** The days of saying as an interval, both ends included; where they are not known, the page's own. */
function whenSaid(
  { saidAt }: Statement,
  brief: DocumentBrief | undefined,
): readonly [at: string | null, to: string | null] {
  const published = brief?.published ?? null
  return saidAt === null || saidAt.from === null ? [published, published] : [saidAt.from, saidAt.to]
}

/** A claim as a state. */
export function stateOf(
  claim: Claim,
  statements: ReadonlyMap<string, Statement>,
  briefs: ReadonlyMap<string, Pick<DocumentBrief, 'outlet'>>,
): ClaimState {
  const isAssumed = (id: string): boolean => statements.get(id)?.assumed ?? false
  const turn = claim.history.at(-1)
  return {
    ...claimLine(claim, statements, briefs),
    voices: claim.voices.map(({ id, name, party, known, statements: own }) => ({
      id,
      name,
      party,
      known,
      statements: own.length,
    })),
    moved: figureMoves(claim).map((move) => ({
      ...move,
      assumed: [isAssumed(move.from.statement), isAssumed(move.to.statement)],
    })),
    turnAt: turn?.at ?? null,
    turnCause: turn?.cause ?? '',
  }
}

/** The fields that a state has otherwise than the one after it. */
function difference(state: ClaimState, after: ClaimState): Partial<ClaimState> {
  const fields = Object.keys(state) as (keyof ClaimState)[]
  return Object.fromEntries(
    fields
      .filter((name) => JSON.stringify(state[name]) !== JSON.stringify(after[name]))
      .map((name) => [name, state[name]]),
  )
}

/** The state at the end of a day; null where nothing had been said. Without a day: as it stands now. */
export function stateAt(states: ClaimStates, asOf: string | undefined): ClaimState | null {
  if (asOf === undefined || (states.from !== null && states.from <= asOf)) return states.now
  let state = states.now
  for (const { from, ...changed } of states.earlier) {
    state = { ...state, ...changed }
    if (from <= asOf) return state
  }
  return null
}
