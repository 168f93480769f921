// Compares two hand-made ledgers of one story and says where and how often they agree.
import { matchClaims, matchStatements, sameChain, sameName, statementsOf } from './match.mjs'
import { alike, f1, grouping, kappa } from './metrics.mjs'

const stanceOf = (statement) => [...statement.stances].sort().join('+')

/** The status that a claim has on a day by its status lines; the final one where it has none. */
const statusOn = (claim, day) =>
  claim.history.length === 0 ? claim.status : (claim.history.filter(({ at }) => at <= day).at(-1)?.status ?? 'none')

/** Whether anything becomes of a claim after somebody has said it. */
const moves = (claim) => [claim.status, ...claim.history.map(({ status }) => status)].some((one) => one !== 'reported')

/** Both statuses of a claim on each day for which either ledger gives a line, if both give lines. */
function statusesByDay({ first, second }) {
  if (first.history.length === 0 || second.history.length === 0) return []
  const start = [first.history[0].at, second.history[0].at].sort()[1]
  const days = new Set([...first.history, ...second.history].map(({ at }) => at).filter((at) => at >= start))
  return [...days].sort().map((day) => [statusOn(first, day), statusOn(second, day)])
}

/** A claim's figures as day and numbers ("dozens" as it is), so that figures can agree where the claims do not. */
const figuresOf = (claim) =>
  claim.figures.map((line) => {
    const [, day = '', words = ''] = line.split('|').map((part) => part.trim())
    const digits = words.replace(/(\d)[, ](?=\d{3})/g, '$1').match(/\d+/g)
    return `${day} ${(digits ?? [words.toLowerCase()]).join(' ')}`
  })

/** How many points two lists share, each counted once. */
function shared(a, b) {
  const left = [...b]
  return a.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}

/** What one story's comparison counts, in a form that can be added up over stories. */
export function tally(first, second) {
  const mine = statementsOf(first)
  const theirs = statementsOf(second)
  const statements = matchStatements(mine, theirs)
  const claims = matchClaims(first, second, statements.pairs)
  const things = statements.pairs.map((pair) => ({ first: pair.first.keys, second: pair.second.keys }))
  return {
    statements: { both: statements.pairs.length, first: mine.length, second: theirs.length },
    claims: { both: claims.pairs.length, first: first.length, second: second.length },
    figurePoints: {
      both: shared(first.flatMap(figuresOf), second.flatMap(figuresOf)),
      first: first.flatMap(figuresOf).length,
      second: second.flatMap(figuresOf).length,
    },
    stances: statements.pairs.map((pair) => [stanceOf(pair.first), stanceOf(pair.second)]),
    speakers: statements.pairs.map((pair) => sameName(pair.first.speaker, pair.second.speaker)),
    chains: statements.pairs.map(({ first: a, second: b }) => ({
      same: sameChain(a.chain, b.chain),
      some: a.chain.length + b.chain.length > 0,
    })),
    pairs: grouping(things).pairs,
    statuses: claims.pairs.map(({ first: a, second: b }) => ({
      labels: [a.status, b.status],
      moves: moves(a) || moves(b),
    })),
    statusDays: claims.pairs.flatMap(statusesByDay),
    origins: claims.pairs.map(({ first: a, second: b }) => ({
      exact: a.atLeast === b.atLeast && a.atMost === b.atMost,
      lower: a.atLeast === b.atLeast,
      several: a.atMost > 1 || b.atMost > 1,
    })),
    differences: { statements, claims },
  }
}

/** The tallies of several stories as one; a pair of statements is always of one story. */
export function together(tallies) {
  const counts = (name) =>
    Object.fromEntries(
      ['both', 'first', 'second'].map((key) => [key, tallies.reduce((n, one) => n + one[name][key], 0)]),
    )
  const lists = 'stances speakers chains pairs statuses statusDays origins'.split(' ')
  return {
    ...Object.fromEntries(['statements', 'claims', 'figurePoints'].map((name) => [name, counts(name)])),
    ...Object.fromEntries(lists.map((name) => [name, tallies.flatMap((one) => one[name])])),
  }
}

const shareOf = (list, test) => (list.length === 0 ? null : list.filter(test).length / list.length)

/** The figures of a tally, each with how many things it rests on. */
export function figuresFrom(one) {
  const sameClaim = (side) => one.pairs.filter((pair) => pair[side] === 'one').length
  const both = one.pairs.filter(([a, b]) => a === 'one' && b === 'one').length
  const chained = one.chains.filter(({ some }) => some)
  const statuses = one.statuses.map(({ labels }) => labels)
  const moving = one.statuses.filter((status) => status.moves).map(({ labels }) => labels)
  const several = one.origins.filter((origin) => origin.several)
  const f = ({ both: n, first, second }) => [f1(n, first, second), first + second - n]
  return {
    'statements F1': f(one.statements),
    'stance the same': [alike(one.stances), one.stances.length],
    'stance kappa': [kappa(one.stances), one.stances.length],
    'speaker the same': [shareOf(one.speakers, Boolean), one.speakers.length],
    'chain the same': [shareOf(one.chains, ({ same }) => same), one.chains.length],
    'chain the same where either has one': [shareOf(chained, ({ same }) => same), chained.length],
    'grouping pairwise F1': [f1(both, sameClaim(0), sameClaim(1)), one.pairs.length],
    'grouping kappa of pairs': [kappa(one.pairs), one.pairs.length],
    'claims F1': f(one.claims),
    'status the same': [alike(statuses), statuses.length],
    'status kappa': [kappa(statuses), statuses.length],
    'status the same where it moves': [alike(moving), moving.length],
    'status by day the same': [alike(one.statusDays), one.statusDays.length],
    'status by day kappa': [kappa(one.statusDays), one.statusDays.length],
    'origins the same': [shareOf(one.origins, ({ exact }) => exact), one.origins.length],
    'origins lower end the same': [shareOf(one.origins, ({ lower }) => lower), one.origins.length],
    'origins the same where either sees two': [shareOf(several, ({ exact }) => exact), several.length],
    'figures F1': f(one.figurePoints),
  }
}
