import { scoreStatements } from './judge-statements.js'
import type { Prepared } from './prepared.js'

/** Nodes that lead a block: those with the least ids, which are hashes, so a fair and order-free sample. */
export const LEADERS = 8
/** Links kept for a node. */
const KEPT = 4
/** The least score of a link. It only brings statements together to be compared; whether they join, their group decides. */
const LINKED = 0.2

/** A link from a node to one with a lesser id that speaks to the same proposition. */
export interface ClaimLink {
  readonly to: string
  readonly score: number
}

/** Strongest first, then by id. */
export const byStrength = (a: ClaimLink, b: ClaimLink): number => b.score - a.score || (a.to < b.to ? -1 : 1)

/**
 * The links of a node: the best {@link KEPT} of those candidates that are the same. Candidates are the leaders of the
 * node's blocks with a lesser id; so the links of a node follow from what is stored, never from when it came.
 */
export function linksOf(node: Prepared, candidates: Iterable<Prepared>): readonly ClaimLink[] {
  const links: ClaimLink[] = []
  for (const other of candidates) {
    if (other.node >= node.node) continue
    const score = roundScore(scoreStatements(node, other))
    if (score >= LINKED) links.push({ to: other.node, score })
  }
  return links.sort(byStrength).slice(0, KEPT)
}

/** The links of a node after one more candidate. Equals {@link linksOf} over all candidates and this one. */
export function withCandidate(node: Prepared, links: readonly ClaimLink[], other: Prepared): readonly ClaimLink[] {
  if (other.node >= node.node || links.some((link) => link.to === other.node)) return links
  const score = roundScore(scoreStatements(node, other))
  if (score < LINKED) return links
  return [...links, { to: other.node, score }].sort(byStrength).slice(0, KEPT)
}

/** Scores are kept to four places, so that a stored one equals a fresh one. */
export const roundScore = (score: number): number => Math.round(score * 10_000) / 10_000

/** From here on a node's second link binds too; from {@link ALL_BIND} on every one does. */
const SECOND_BINDS = 0.4
const ALL_BIND = 0.6

/**
 * The links that hold a component together: the best one, a second that is more than a chance, and all good ones. If every
 * link bound, components would grow together without end.
 */
export const bindingLinks = (links: readonly ClaimLink[]): readonly ClaimLink[] =>
  links.filter(({ score }, index) => index === 0 || (index === 1 && score >= SECOND_BINDS) || score >= ALL_BIND)
