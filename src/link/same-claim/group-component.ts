import { byStrength, type ClaimLink, roundScore } from './claim-link.js'
import { agrees, SAME, STRONG, scoreStatements } from './judge-statements.js'
import type { Prepared } from './prepared.js'

/** People's judgements on statements: pairs of statement ids. */
export interface Judged {
  readonly same: readonly (readonly [string, string])[]
  readonly different: readonly (readonly [string, string])[]
}

/** A link that joined two groups, kept so that the claim explains itself. */
export interface Join {
  readonly a: string
  readonly b: string
  readonly score: number
  /** Null for the linker's own. */
  readonly judged: boolean
}

export interface Group {
  /** Ascending. */
  readonly nodes: readonly string[]
  readonly joins: readonly Join[]
}

/** Up to this many nodes every pair is compared; beyond, only the links that blocking found. */
const ALL_PAIRS = 80
/** Members of each side that a join is checked against. */
const SPREAD = 6
/** The least mean logit of the better half of the pairs between two groups for them to join. Set with the weights. */
const JOIN = -0.4

/**
 * Groups the nodes of one component into propositions. Links join strongest first; two groups join only if their members
 * agree as a whole (not only the pair that links them), a weak link only if subject, event and mode agree too, and never
 * across a person's "different". A function of the set of nodes, not of any order.
 */
export function groupComponent(
  nodes: readonly Prepared[],
  links: ReadonlyMap<string, readonly ClaimLink[]>,
  judged: Judged = { same: [], different: [] },
): readonly Group[] {
  const sorted = [...nodes].sort((a, b) => (a.node < b.node ? -1 : 1))
  const groupOf = new Map<string, Prepared[]>(sorted.map((node) => [node.node, [node]]))
  const byNode = new Map(sorted.map((node) => [node.node, node]))
  const joins: Join[] = []
  const apart = blocks(judged.different)
  const merge = (a: Prepared[], b: Prepared[]): void => {
    const all = [...a, ...b].sort((x, y) => (x.node < y.node ? -1 : 1))
    for (const node of all) groupOf.set(node.node, all)
  }
  const scores = new Map<string, number>()
  const scoreOf = (a: Prepared, b: Prepared): number => {
    const key = a.node < b.node ? `${a.node} ${b.node}` : `${b.node} ${a.node}`
    let score = scores.get(key)
    if (score === undefined) {
      score = roundScore(scoreStatements(a, b))
      scores.set(key, score)
    }
    return score
  }
  for (const { from, to, score } of candidatePairs(sorted, links, scoreOf)) {
    const [x, y] = [groupOf.get(from), groupOf.get(to)]
    if (x === undefined || y === undefined || x === y || apart(x, y)) continue
    const [a, b] = [byNode.get(from), byNode.get(to)]
    if (a === undefined || b === undefined || !fits(x, y, { a, b, score }, scoreOf)) continue
    joins.push({ a: to, b: from, score, judged: false })
    merge(x, y)
  }
  // People's "same" joins whole groups, after the linker: withdrawn, it leaves what was there before.
  for (const [a, b] of [...judged.same].sort(byPair)) {
    const [x, y] = [groupOf.get(a), groupOf.get(b)]
    if (x === undefined || y === undefined || x === y || apart(x, y)) continue
    joins.push({ a, b, score: 1, judged: true })
    merge(x, y)
  }
  const groups = new Set(groupOf.values())
  return [...groups]
    .map((members) => {
      const ids = members.map((member) => member.node)
      return { nodes: ids, joins: joins.filter((join) => groupOf.get(join.a) === members) }
    })
    .sort((a, b) => (a.nodes[0] < b.nodes[0] ? -1 : 1))
}

/**
 * Whether two groups speak to one proposition: the better half of the pairs between them agree on the average. Half, because
 * "the seepage" is close to "water is seeping" and far from "the foot of the wall is wet", which is close to it too.
 */
function fits(
  x: readonly Prepared[],
  y: readonly Prepared[],
  pair: { readonly a: Prepared; readonly b: Prepared; readonly score: number },
  scoreOf: (a: Prepared, b: Prepared) => number,
): boolean {
  if (pair.score < STRONG && !agrees(pair.a, pair.b)) return false
  const logits: number[] = []
  for (const a of spread(x)) for (const b of spread(y)) logits.push(logitOf(scoreOf(a, b)))
  logits.sort((one, other) => other - one)
  const count = Math.ceil(logits.length / 2)
  let sum = 0
  for (let index = 0; index < count; index++) sum += logits[index]
  return sum / count >= JOIN
}

const logitOf = (score: number): number => Math.log(Math.max(score, 1e-4) / Math.max(1 - score, 1e-4))

/** Members at even distances: ids are hashes, so these are a fair sample. */
function spread(members: readonly Prepared[]): readonly Prepared[] {
  if (members.length <= SPREAD) return members
  return Array.from(
    { length: SPREAD },
    (_, index) => members[Math.floor((index * (members.length - 1)) / (SPREAD - 1))],
  )
}

interface Pair extends ClaimLink {
  readonly from: string
}

function candidatePairs(
  nodes: readonly Prepared[],
  links: ReadonlyMap<string, readonly ClaimLink[]>,
  scoreOf: (a: Prepared, b: Prepared) => number,
): readonly Pair[] {
  const pairs: Pair[] = []
  if (nodes.length <= ALL_PAIRS) {
    for (let y = 1; y < nodes.length; y++) {
      for (let x = 0; x < y; x++) {
        const score = scoreOf(nodes[x], nodes[y])
        if (score >= SAME) pairs.push({ from: nodes[y].node, to: nodes[x].node, score })
      }
    }
  } else {
    for (const node of nodes) for (const link of links.get(node.node) ?? []) pairs.push({ from: node.node, ...link })
  }
  return pairs.sort((a, b) => byStrength(a, b) || (a.from < b.from ? -1 : 1))
}

const byPair = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0

/** Tells whether two groups hold a pair that a person judged different. */
function blocks(different: Judged['different']): (x: readonly Prepared[], y: readonly Prepared[]) => boolean {
  if (different.length === 0) return () => false
  const others = new Map<string, Set<string>>()
  for (const [a, b] of different) {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ]) {
      const set = others.get(one)
      if (set === undefined) others.set(one, new Set([other]))
      else set.add(other)
    }
  }
  return (x, y) => x.some((a) => others.has(a.id) && y.some((b) => others.get(a.id)?.has(b.id)))
}
