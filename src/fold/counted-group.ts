import type { Group } from '../link/same-claim/group-component.js'
import type { Prepared } from '../link/same-claim/prepared.js'
import type { PeopleJudged } from './judged.js'

/**
 * The statements that are no evidence: those in lines that their outlet prints on page after page, save what a person
 * judged the same as another statement, who thereby says that it counts.
 */
export function withoutJudged(asides: ReadonlySet<string>, { claims }: PeopleJudged): ReadonlySet<string> {
  if (asides.size === 0 || claims.same.length === 0) return asides
  const counted = new Set(claims.same.flat().map((id) => id.split('-')[0]))
  return new Set([...asides].filter((id) => !counted.has(id)))
}

/** A group less the nodes that are no evidence: they bind others together and are counted with none. Null where nothing is left. */
export function countedGroup(
  group: Group,
  nodes: ReadonlyMap<string, Prepared>,
  asides: ReadonlySet<string>,
): Group | null {
  if (asides.size === 0) return group
  const counts = (node: string): boolean => !asides.has(nodes.get(node)?.id ?? '')
  if (group.nodes.every(counts)) return group
  const left = group.nodes.filter(counts)
  return left.length === 0 ? null : { nodes: left, joins: group.joins.filter(({ a, b }) => counts(a) && counts(b)) }
}
