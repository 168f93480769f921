// How well the score of two statements tells, on three real stories, whether they speak to one claim: evals/real/pairs.txt.
// The stories are not in this repository; the suite is skipped where ../shared/data/stories is not there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const dist = process.env.DIST ?? join(root, 'dist')
const load = (path) => import(pathToFileURL(join(dist, path)).href)
const stories = join(root, '..', 'shared', 'data', 'stories')

/** Reads `same | page start end | page start end` lines. */
function readPairs(text) {
  const passage = (cell) => {
    const [page, start, end] = cell.trim().split(' ')
    return { page, start: Number(start), end: Number(end) }
  }
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [verdict, a, b] = line.split('|')
      return { isOne: verdict.trim() === 'same', a: passage(a), b: passage(b) }
    })
}

/** The nodes of every page that some pair needs, with the places that each stands for. */
async function nodesByPage(wanted) {
  const { annotateText } = await load('pipeline/annotate-text.js')
  const { prepareDocument } = await load('link/same-claim/prepare-document.js')
  const { placesOf } = await load('link/same-claim/part.js')
  const pages = new Map()
  for (const file of readdirSync(stories).filter((name) => name.endsWith('.jsonl.gz'))) {
    for (const line of gunzipSync(readFileSync(join(stories, file)))
      .toString('utf8')
      .split('\n')) {
      if (line === '') continue
      const record = JSON.parse(line)
      const page = record.id.slice(record.id.lastIndexOf('_') + 1)
      if (!wanted.has(page)) continue
      const { document, statements } = annotateText(record.text, {
        url: record.url,
        outlet: record.outlet,
        published: record.date,
        scraped: true,
      })
      const byId = new Map(statements.map((one) => [one.id, one]))
      const nodes = prepareDocument(document, statements).map((node) => {
        const [start, end] = node.part ?? [0, 0]
        const statement = byId.get(node.id)
        const places = placesOf(statement, node.part === null ? null : { start, end })
        return { node, speaker: statement.speaker.name, places }
      })
      pages.set(page, nodes)
    }
  }
  return pages
}

const shared = (places, { start, end }) =>
  places.reduce((sum, place) => sum + Math.max(0, Math.min(place.end, end) - Math.max(place.start, start)), 0)

/** The node that stands for most of a passage, if for half of it. */
function nodeAt(nodes, passage) {
  let best = null
  let most = (passage.end - passage.start) / 2
  for (const one of nodes ?? []) {
    const of = shared(one.places, passage)
    if (of > most) [best, most] = [one, of]
  }
  return best
}

/** Mean precision at each right pair, best score first. */
function averagePrecision(rows) {
  const sorted = rows.toSorted((x, y) => y.score - x.score)
  let right = 0
  let sum = 0
  for (const [index, { isOne }] of sorted.entries()) {
    if (!isOne) continue
    right++
    sum += right / (index + 1)
  }
  return right === 0 ? 0 : sum / right
}

/** @returns {Promise<Record<string, number> | null>} figures by name; null where the stories are not there */
export async function run() {
  if (!existsSync(stories)) return null
  const { scoreStatements, STRONG } = await load('link/same-claim/judge-statements.js')
  const pairs = readPairs(readFileSync(join(root, 'evals', 'real', 'pairs.txt'), 'utf8'))
  const pages = await nodesByPage(new Set(pairs.flatMap(({ a, b }) => [a.page, b.page])))
  const rows = []
  for (const { isOne, a, b } of pairs) {
    const [x, y] = [nodeAt(pages.get(a.page), a), nodeAt(pages.get(b.page), b)]
    if (x === null || y === null) continue
    const isVoices = x.speaker !== y.speaker
    rows.push({ isOne, isVoices, score: scoreStatements(x.node, y.node) })
  }
  const ofVoices = rows.filter(({ isVoices }) => isVoices)
  const share = (list) => list.filter(({ isOne }) => isOne).length / (list.length || 1)
  return {
    pairs: pairs.length,
    'both passages found': rows.length / pairs.length,
    'average precision': averagePrecision(rows),
    'of two voices': averagePrecision(ofVoices),
    'one, of the strong': share(rows.filter(({ score }) => score >= STRONG)),
    'one, of the strong of two voices': share(ofVoices.filter(({ score }) => score >= STRONG)),
    'one, of .43 to strong, two voices': share(ofVoices.filter(({ score }) => score >= 0.43 && score < STRONG)),
  }
}
