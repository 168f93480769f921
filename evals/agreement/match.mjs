// Brings two ledgers of one story together: which statements, and which claims, of one are which of the other.

const wordsOf = (text) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * The located statements of a ledger. Lines that copy the same words of the same voice from the same page are one
 * statement that speaks to several claims; lines with different words of one sentence stay apart, as they are written.
 * @param {import('../ledger/read-gold.mjs').GoldClaim[]} claims
 */
export function statementsOf(claims) {
  const found = new Map()
  for (const claim of claims)
    for (const { page, speaker, stance, words, chain } of claim.statements) {
      const id = JSON.stringify([page, wordsOf(speaker), wordsOf(words)])
      const one = found.get(id) ?? { page, speaker, words, chain, keys: new Set(), stances: new Set() }
      one.keys.add(claim.key)
      one.stances.add(stance)
      found.set(id, one)
    }
  return [...found.values()]
}

/** Length of the longest run of words that two lists have in common. */
function commonRun(a, b) {
  let best = 0
  let before = new Array(b.length + 1).fill(0)
  for (const word of a) {
    const row = new Array(b.length + 1).fill(0)
    b.forEach((other, j) => {
      if (word !== other) return
      row[j + 1] = before[j] + 1
      best = Math.max(best, row[j + 1])
    })
    before = row
  }
  return best
}

/** Articles and the like, which one annotator copies with a name and the other leaves out. */
const SMALL = new Set(['a', 'an', 'the', 'our', 'its', 'his', 'her', 'their', 'of', 's'])
const nameOf = (name) => wordsOf(name).filter((word) => !SMALL.has(word))

/** Whether two names as written can be one voice: all words of the shorter stand in the longer. "Oren" is "Lia Oren". */
export function sameName(a, b) {
  const [less, more] = [nameOf(a), nameOf(b)].sort((x, y) => x.length - y.length)
  return less.length === 0 ? more.length === 0 : less.every((word) => more.includes(word))
}

/** Whether two chains have the same hops in the same order. */
export const sameChain = (a, b) => a.length === b.length && a.every((hop, i) => sameName(hop, b[i]))

/**
 * How well two copied runs of one page agree: their longest common run over the shorter of them, because the guide
 * lets `words` be cut anywhere. Below a half, or on different pages, they are not the same content.
 */
function overlapOf(a, b) {
  if (a.page !== b.page) return 0
  const [x, y] = [wordsOf(a.words), wordsOf(b.words)]
  const run = commonRun(x, y)
  if (run === 0 || run / Math.min(x.length, y.length) < 0.5) return 0
  return run / Math.min(x.length, y.length) + run / (x.length + y.length)
}

/** Takes the best pairs first, each thing once; ties go to the earlier of the two lists. */
function pairUp(first, second, worth) {
  const offers = first
    .flatMap((a, i) => second.map((b, j) => ({ i, j, worth: worth(a, b) })))
    .filter((offer) => offer.worth > 0)
    .sort((x, y) => y.worth - x.worth || x.i - y.i || x.j - y.j)
  const taken = [new Set(), new Set()]
  const pairs = []
  for (const { i, j } of offers) {
    if (taken[0].has(i) || taken[1].has(j)) continue
    taken[0].add(i)
    taken[1].add(j)
    pairs.push({ first: first[i], second: second[j] })
  }
  return {
    pairs,
    onlyFirst: first.filter((_, i) => !taken[0].has(i)),
    onlySecond: second.filter((_, j) => !taken[1].has(j)),
  }
}

/**
 * Which statement of one list is which of the other: same page and overlapping words. Where several would do (the same
 * words said by two voices, or repeated), the voice decides, then the stance, since a ledger does not record the cue.
 */
export const matchStatements = (first, second) =>
  pairUp(first, second, (a, b) => {
    const overlap = overlapOf(a, b)
    if (overlap === 0) return 0
    return overlap + (sameName(a.speaker, b.speaker) ? 1 : 0) + ([...a.stances].some((s) => b.stances.has(s)) ? 0.1 : 0)
  })

/**
 * Which claim of one ledger is which of the other: those that share at least half of their matched statements (twice
 * the shared ones over the sum of both). A claim without any matched statement has no counterpart.
 */
export function matchClaims(first, second, statementPairs) {
  const members = (side, key) => statementPairs.filter((pair) => pair[side].keys.has(key))
  return pairUp(first, second, (a, b) => {
    const mine = members('first', a.key)
    const theirs = members('second', b.key)
    const dice = (2 * mine.filter((pair) => theirs.includes(pair)).length) / (mine.length + theirs.length)
    return dice >= 0.5 ? dice : 0
  })
}
