import type { NameRow } from '../link/name-row.js'
import type { Board } from './board/board.js'
import { type HeldClaim, heldAt } from './board/held.js'

/** How much a decision on a pair would change, the weightiest first. */
export interface Effect {
  /** Claims or origins that would be counted otherwise. */
  readonly counted: number
  /** Whether a status may be another: two claims that are one have one. */
  readonly isStatus: boolean
  /** Claims, or statements of a claim, that would stand under something else. */
  readonly touched: number
}

const NOTHING: Effect = { counted: 0, isStatus: false, touched: 0 }

/** Whether a decision would change anything that is counted or told. */
export const isWeighty = ({ counted, touched }: Effect): boolean => counted > 0 || touched > 0

/** What would change more comes first. */
export const byEffect = (a: Effect, b: Effect): number =>
  b.counted - a.counted || Number(b.isStatus) - Number(a.isStatus) || b.touched - a.touched

/**
 * What decisions on pairs would change in the claims as they stand now. Of two names: the claims for which both speak, whose
 * voices would be one, then the claims of the one that speaks for fewer. Of two claims: the origins that the smaller would
 * add, whether they differ in status, then its statements. Of two statements in one claim: its origins and statements.
 */
export function effects(board: Board): {
  ofNames(a: Pick<NameRow, 'spellings'>, b: Pick<NameRow, 'spellings'>): Effect
  ofClaims(a: string | null, b: string | null): Effect
} {
  const bySpeaker = board.remember('claims by speaker', () => {
    const claims = new Map<number, HeldClaim[]>()
    for (const claim of board.claims)
      for (const speaker of heldAt(claim, undefined)?.speakers ?? []) {
        const held = claims.get(speaker)
        if (held === undefined) claims.set(speaker, [claim])
        else held.push(claim)
      }
    return claims
  })
  const spokenBy = ({ spellings }: Pick<NameRow, 'spellings'>): ReadonlySet<HeldClaim> =>
    new Set(spellings.flatMap(({ name }) => bySpeaker.get(board.names.find(name) ?? -1) ?? []))
  const stateOf = (id: string | null) => {
    const claim = id === null ? undefined : board.claim(id)
    return claim === undefined ? null : heldAt(claim, undefined)
  }
  return {
    ofNames(a, b) {
      const [x, y] = [spokenBy(a), spokenBy(b)]
      return {
        counted: [...x].filter((claim) => y.has(claim)).length,
        isStatus: false,
        touched: Math.min(x.size, y.size),
      }
    },
    ofClaims(a, b) {
      const [x, y] = [stateOf(a), stateOf(b)]
      if (x === null || y === null) return NOTHING
      return {
        counted: a === b ? x.atMost - 1 : Math.min(x.atMost, y.atMost),
        isStatus: x.status !== y.status,
        touched: Math.min(x.statements, y.statements),
      }
    },
  }
}
