import { isOpen } from './alike/page.js'
import { byStrength, type ClaimLink, roundScore } from './claim-link.js'
import { agrees, STRONG, scoreStatements } from './judge-statements.js'
import { areNeighbours, NEIGHBOURS } from './on-page.js'
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
/** The least mean logit of the pairs between two groups for them to join. Set with the weights. */
const JOIN = -1.4
/** The least score of the strongest pair between two groups: one good reason, besides the mean. Set with the mean. */
const GOOD_PAIR = 0.43
/** The same where one side holds several already: what they say together is better known. */
const FAIR_PAIR = 0.38
const neededBetween = (one: readonly unknown[], other: readonly unknown[]): number =>
  one.length === 1 && other.length === 1 ? GOOD_PAIR : FAIR_PAIR
/** How far one pair can speak for or against two groups, as a logit. */
const LOUDEST = 6

/**
 * Groups the nodes of one component into propositions. Links join closest groups first: two join only if their members
 * agree on the average (not only the pair that links them) and some pair of them agrees well, in subject, event and scope
 * too where it is not strong, and never across a person's "different". A function of the set of nodes, not of any order.
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
  const join = (pair: Pair): void => {
    const [x, y] = [groupOf.get(pair.from), groupOf.get(pair.to)]
    if (x === undefined || y === undefined) return
    joins.push({ a: pair.to, b: pair.from, score: pair.score, judged: false })
    merge(x, y)
  }
  if (sorted.length <= ALL_PAIRS) for (const pair of closestFirst(sorted, scoreOf, apart)) join(pair)
  else
    for (const pair of linkedPairs(sorted, links)) {
      const [x, y] = [groupOf.get(pair.from), groupOf.get(pair.to)]
      if (x === undefined || y === undefined || x === y || apart(x, y) || pair.score < neededBetween(x, y)) continue
      const [a, b] = [byNode.get(pair.from), byNode.get(pair.to)]
      if (a !== undefined && b !== undefined && mayJoin(a, b, pair.score) && agreement(x, y, scoreOf) >= JOIN)
        join(pair)
    }
  for (const pair of leftAlone(sorted, (node) => groupOf.get(node.node)?.length === 1, scoreOf)) {
    const [x, y] = [groupOf.get(pair.from), groupOf.get(pair.to)]
    if (x !== undefined && y !== undefined && x !== y && !apart(x, y)) join(pair)
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

/** A pair that may hold two groups together: a strong one, or one that has an event, a name or a party in common. */
const mayJoin = (a: Prepared, b: Prepared, score: number): boolean => score >= STRONG || agrees(a, b)

/**
 * How far two groups, or samples of them, agree: the mean logit of their pairs. What leaves a thing open says little of it:
 * of two groups that both say more, what says it must agree by itself as well.
 */
function agreement(
  x: readonly Prepared[],
  y: readonly Prepared[],
  scoreOf: (a: Prepared, b: Prepared) => number,
): number {
  const mean = meanLogit(x, y, scoreOf)
  const [tellers, others] = [x.filter(tells), y.filter(tells)]
  return tellers.length === 0 || others.length === 0 ? mean : Math.min(mean, meanLogit(tellers, others, scoreOf))
}

const tells = (node: Prepared): boolean => !isOpen(node)

function meanLogit(
  x: readonly Prepared[],
  y: readonly Prepared[],
  scoreOf: (a: Prepared, b: Prepared) => number,
): number {
  const [some, others] = [spread(x), spread(y)]
  let sum = 0
  for (const a of some) for (const b of others) sum += logitOf(scoreOf(a, b))
  return sum / (some.length * others.length)
}

const logitOf = (score: number): number =>
  Math.max(-LOUDEST, Math.min(LOUDEST, Math.log(Math.max(score, 1e-4) / Math.max(1 - score, 1e-4))))

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

/** The least score at which a statement that no group has taken goes with an earlier one of its page. */
const GOES_WITH = 0.5

/**
 * Nodes that stand alone, each with the earlier one of its page that it most likely speaks of: a denial in a few words of
 * its own has little in common with what others say of the matter. In the order of their page.
 */
function leftAlone(
  nodes: readonly Prepared[],
  isAlone: (node: Prepared) => boolean,
  scoreOf: (a: Prepared, b: Prepared) => number,
): readonly Pair[] {
  const pages = new Map<string, Prepared[]>()
  for (const node of nodes) {
    const page = pages.get(node.document)
    if (page === undefined) pages.set(node.document, [node])
    else page.push(node)
  }
  const pairs: Pair[] = []
  for (const page of pages.values()) {
    page.sort((a, b) => a.onPage.order - b.onPage.order)
    for (const [index, later] of page.entries()) {
      if (!isAlone(later)) continue
      let best: Pair | null = null
      for (let at = index - 1; at >= 0 && later.onPage.order - page[at].onPage.order <= NEIGHBOURS; at--) {
        if (!areNeighbours(page[at], later)) continue
        const score = scoreOf(page[at], later)
        if (score >= GOES_WITH && (best === null || score > best.score))
          best = { from: later.node, to: page[at].node, score }
      }
      if (best !== null) pairs.push(best)
    }
  }
  return pairs
}

/** The pairs that blocking found, strongest first. */
function linkedPairs(nodes: readonly Prepared[], links: ReadonlyMap<string, readonly ClaimLink[]>): readonly Pair[] {
  const pairs: Pair[] = []
  for (const node of nodes) {
    for (const link of links.get(node.node) ?? []) if (link.score >= FAIR_PAIR) pairs.push({ from: node.node, ...link })
  }
  return pairs.sort((a, b) => byStrength(a, b) || (a.from < b.from ? -1 : 1))
}

/**
 * Joins the two groups whose pairs agree most on the average, as long as they agree enough; ties go by id.
 * @returns for each join the strongest pair that may hold its groups together
 */
function closestFirst(
  nodes: readonly Prepared[],
  scoreOf: (a: Prepared, b: Prepared) => number,
  apart: (x: readonly Prepared[], y: readonly Prepared[]) => boolean,
): readonly Pair[] {
  const groups: (number[] | null)[] = nodes.map((_, index) => [index])
  const sums = nodes.map((a) => nodes.map((b) => (a === b ? 0 : logitOf(scoreOf(a, b)))))
  // The same sums over what tells something: see `agreement`.
  const told = sums.map((row, x) => row.map((sum, y) => (tells(nodes[x]) && tells(nodes[y]) ? sum : 0)))
  const tellersIn = (group: readonly number[]): number => group.filter((index) => tells(nodes[index])).length
  const agreementOf = (i: number, j: number, one: readonly number[], other: readonly number[]): number => {
    const mean = sums[i][j] / (one.length * other.length)
    const pairs = tellersIn(one) * tellersIn(other)
    return pairs === 0 ? mean : Math.min(mean, told[i][j] / pairs)
  }
  const found: Pair[] = []
  const barred = new Set<string>()
  for (;;) {
    let [best, x, y] = [JOIN, -1, -1]
    for (const [i, one] of groups.entries()) {
      if (one === null) continue
      for (let j = 0; j < i; j++) {
        const other = groups[j]
        if (other === null) continue
        const mean = agreementOf(i, j, one, other)
        if (mean > best && !barred.has(`${i} ${j}`)) [best, x, y] = [mean, i, j]
      }
    }
    const [one, other] = [groups[x], groups[y]]
    if (one == null || other == null) return found
    const pair = strongestPair(one, other, nodes, scoreOf)
    const members = [one, other].map((list) => list.map((index) => nodes[index]))
    if (pair === null || apart(members[0], members[1])) {
      barred.add(`${x} ${y}`)
      continue
    }
    found.push(pair)
    // The later group is taken into the earlier one, which is looked at anew.
    groups[y] = [...other, ...one]
    groups[x] = null
    for (const [index] of groups.entries()) {
      sums[y][index] += sums[x][index]
      sums[index][y] = sums[y][index]
      told[y][index] += told[x][index]
      told[index][y] = told[y][index]
      barred.delete(`${y} ${index}`)
      barred.delete(`${index} ${y}`)
    }
  }
}

/** The strongest pair that may hold two groups together; null where none may. */
function strongestPair(
  one: readonly number[],
  other: readonly number[],
  nodes: readonly Prepared[],
  scoreOf: (a: Prepared, b: Prepared) => number,
): Pair | null {
  let best: Pair | null = null
  const needed = neededBetween(one, other)
  for (const x of one) {
    for (const y of other) {
      const [a, b] = [nodes[Math.max(x, y)], nodes[Math.min(x, y)]]
      const score = scoreOf(a, b)
      if (score < needed || (best !== null && score <= best.score) || !mayJoin(a, b, score)) continue
      best = { from: a.node, to: b.node, score }
    }
  }
  return best
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
