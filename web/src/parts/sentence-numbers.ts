import { affirmedBeside, type Side, sideOf } from '../../../src/ask/side.js'
import type { Claim } from '../api/types.js'

const SIDES: readonly (readonly [side: Side, words: string])[] = [
  ['for', 'For'],
  ['against', 'Against'],
  ['open', 'Left open: cannot confirm, or no comment'],
  ['mended', 'Corrected or taken back by the outlet'],
]

/** The statements of a claim, for, against, open and mended, in the order in which they are shown. */
export function sidesOf({ statements }: Pick<Claim, 'statements'>) {
  const isAffirmed = affirmedBeside(statements)
  return SIDES.map(
    ([side, words]) => [side, words, statements.filter((one) => sideOf(one, isAffirmed(one)) === side)] as const,
  ).filter(([, , list]) => list.length > 0)
}

/** The number under which each statement of a claim is shown, and named wherever a reason or a step rests on it. */
export const numbersOf = (claim: Pick<Claim, 'statements'>): ReadonlyMap<string, number> =>
  new Map(
    sidesOf(claim)
      .flatMap(([, , list]) => list)
      .map(({ id }, i) => [id, i + 1]),
  )
