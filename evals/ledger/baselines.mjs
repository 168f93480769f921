// What others do, for comparison: claims in the form that the scorer reads.

const WORD = /[\p{L}\p{N}]+/gu
const wordsOf = (text) => text.toLowerCase().match(WORD) ?? []

function claimOf(id, members, pages) {
  const voices = new Set(members.map((one) => one.document))
  const day = (id) => pages.find((page) => page.document.id === id)?.document.published?.value?.slice(0, 10) ?? null
  const days = members
    .map((one) => day(one.document))
    .filter((one) => one !== null)
    .sort()
  return {
    id,
    status: voices.size > 1 ? 'corroborated' : 'reported',
    history:
      days.length === 0
        ? []
        : [
            { at: days[0], status: 'reported' },
            ...(voices.size > 1 ? [{ at: days[1] ?? days[0], status: 'corroborated' }] : []),
          ],
    origins: { atLeast: voices.size, atMost: voices.size },
    statements: members.map((one) => one.id),
    figures: members.flatMap((one) =>
      one.figures.map((figure) => ({ figure, speaker: one.speaker.name, at: day(one.document) })),
    ),
  }
}

/** Joins all pairs that hold, and all that they lead to. */
function clusters(statements, holds) {
  const group = statements.map((_, index) => index)
  for (let y = 1; y < statements.length; y++)
    for (let x = 0; x < y; x++)
      if (group[x] !== group[y] && holds(x, y)) {
        const [from, to] = [group[y], group[x]]
        for (let index = 0; index < group.length; index++) if (group[index] === from) group[index] = to
      }
  return [...new Set(group)].map((one) => statements.filter((_, index) => group[index] === one))
}

const asClaims = (groups, pages) => groups.map((members, index) => claimOf(`b${index}`, members, pages))

/** Cosine of TF-IDF vectors over the statements of the story. */
function tfIdf(pages, statements, least) {
  const counts = statements.map((one) => {
    const count = new Map()
    for (const word of wordsOf(one.text)) count.set(word, (count.get(word) ?? 0) + 1)
    return count
  })
  const frequency = new Map()
  for (const count of counts) for (const word of count.keys()) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const vectors = counts.map((count) => {
    const vector = new Map()
    for (const [word, n] of count) vector.set(word, n * Math.log(1 + statements.length / frequency.get(word)))
    const length = Math.sqrt([...vector.values()].reduce((sum, n) => sum + n * n, 0)) || 1
    for (const [word, n] of vector) vector.set(word, n / length)
    return vector
  })
  const cosine = (x, y) => {
    let sum = 0
    for (const [word, n] of vectors[x]) sum += n * (vectors[y].get(word) ?? 0)
    return sum
  }
  return asClaims(
    clusters(statements, (x, y) => cosine(x, y) >= least),
    pages,
  )
}

/** Each takes the story's pages and gold statements. */
export const BASELINES = {
  // One page is one source: the same words on several pages are a claim, its origins are its pages.
  'baseline: one page, one source': (pages, statements) => tfIdf(pages, statements, 0.8),
  'baseline: TF-IDF cosine .4': (pages, statements) => tfIdf(pages, statements, 0.4),
  'baseline: exact figure': (pages, statements) =>
    asClaims(
      clusters(statements, (x, y) =>
        statements[x].figures.some((one) =>
          statements[y].figures.some((other) => one.min !== null && one.min === other.min && one.max === other.max),
        ),
      ),
      pages,
    ),
}
