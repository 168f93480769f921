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
const ALL_PAIRS = 40
/** Members of each side that a join is checked against. */
const SPREAD = 4
/** The least mean score between the spread members of two groups for them to join (strong and weak links). */
const MEAN_STRONG = 0.5
const MEAN_WEAK = 0.5

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
    if (!fits(x, y, score, scoreOf)) continue
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

function fits(
  x: readonly Prepared[],
  y: readonly Prepared[],
  score: number,
  scoreOf: (a: Prepared, b: Prepared) => number,
): boolean {
  const isStrong = score >= STRONG
  if (!isStrong && !agrees(x[0], y[0])) return false
  let sum = 0
  let count = 0
  for (const a of spread(x)) {
    for (const b of spread(y)) {
      sum += scoreOf(a, b)
      count++
    }
  }
  return sum / count >= (isStrong ? MEAN_STRONG : MEAN_WEAK)
}

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
