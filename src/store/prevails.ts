import type { Derivation } from '../model/index.js'

/**
 * Says whether the reading of one set of makers takes the place of another reading of the same words.
 * A person's prevails over a maker's; between versions of one maker the higher; between makers the lesser name.
 * The order is total over makers and versions, so it does not matter which reading came first.
 */
export function prevails(theirs: readonly Derivation[], ours: readonly Derivation[]): boolean {
  const a = foremost(theirs)
  const b = foremost(ours)
  if (!a || !b) return a !== undefined
  return compare(a, b) < 0
}

const foremost = (derivations: readonly Derivation[]): Derivation | undefined => [...derivations].sort(compare)[0]

function compare(a: Derivation, b: Derivation): number {
  const human = Number(b.kind === 'human') - Number(a.kind === 'human')
  if (human !== 0) return human
  if (a.maker !== b.maker) return a.maker < b.maker ? -1 : 1
  return b.version - a.version
}
