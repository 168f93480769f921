import type { Claim } from '../../model/index.js'
import { type ClaimState, stateOf } from './claim-state.js'
import { compareClaim, MOVES, type Move } from './compare-claim.js'

/**
 * Says what moved from one ledger to a later one. Claims are matched by id; one whose id is gone is followed to the claim
 * that holds most of its statements, so that a merge reads as a merge and not as a loss.
 */
export function compareLedgers(before: readonly Claim[], after: readonly Claim[]): readonly Move[] {
  const was = new Map(before.map((claim) => [claim.id as string, stateOf(claim)]))
  const is = new Map(after.map((claim) => [claim.id as string, stateOf(claim)]))
  const holder = new Map<string, string>()
  for (const state of is.values()) for (const id of state.statements) holder.set(id, state.id)
  const formerly = new Map<string, string>()
  for (const state of was.values()) for (const id of state.statements) formerly.set(id, state.id)
  const heirs = new Map<string, ClaimState[]>()
  const moves: Move[] = []
  for (const state of was.values()) {
    if (is.has(state.id)) continue
    const heir = mostOf(state.statements, holder)
    if (heir === null)
      moves.push({ ...about(state), kind: 'gone', words: 'no longer in the ledger', statements: [], others: [] })
    else heirs.set(heir, [...(heirs.get(heir) ?? []), state])
  }
  for (const state of is.values()) {
    const joined = [...(heirs.get(state.id) ?? [])].sort((a, b) => b.statements.length - a.statements.length)
    // A claim whose founder changed goes on under its new id: nothing merged.
    const own = was.get(state.id) ?? joined.shift() ?? null
    if (joined.length > 0)
      moves.push({
        ...about(state),
        kind: 'merged',
        words: `has taken in ${joined.map(({ text }) => `“${text}”`).join(', ')}`,
        statements: joined.flatMap(({ statements }) => statements),
        others: joined.map(({ id }) => id),
      })
    const parent = own === null ? mostOf(state.statements, formerly) : null
    const isSplit = parent !== null && state.statements.every((id) => formerly.has(id))
    if (isSplit)
      moves.push({
        ...about(state),
        kind: 'split',
        words: `split from “${was.get(parent)?.text ?? parent}”`,
        statements: state.statements,
        others: [parent],
      })
    else moves.push(...compareClaim(own, state))
  }
  return moves.sort(byWeight)
}

const about = ({ id, text, at, from, assumed = false }: ClaimState) => ({
  ...{ claim: id, text, at, atFrom: from ?? at, assumed },
  ...{ from: null, to: null, cause: '' },
})

/** The claim that holds the most of these statements; of equals, the lesser id. */
function mostOf(statements: readonly string[], holder: ReadonlyMap<string, string>): string | null {
  const counts = new Map<string, number>()
  for (const id of statements) {
    const claim = holder.get(id)
    if (claim !== undefined) counts.set(claim, (counts.get(claim) ?? 0) + 1)
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? null
}

/** By kind, then claim by claim, each in order of time. */
const byWeight = (a: Move, b: Move): number =>
  MOVES.indexOf(a.kind) - MOVES.indexOf(b.kind) ||
  byText(a.claim, b.claim) ||
  byText(a.atFrom ?? '9999', b.atFrom ?? '9999') ||
  byText(a.words, b.words)

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
