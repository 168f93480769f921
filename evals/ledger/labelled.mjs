// Which statements of the development stories speak to one claim, by their hand-made ledgers: what the pair weights are fitted on.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotated, load, root, trainingStories } from '../suites/ledger.mjs'
import { goldLog } from './gold-log.mjs'
import { readGold } from './read-gold.mjs'
import { scoreLedger } from './score.mjs'

/** One claim a node, in the form that the scorer reads, so that it says which line each node met. */
function apart(pages, statements, nodes) {
  const byId = new Map(statements.map((one) => [one.id, one]))
  const nameOf = new Map(pages.map((page) => [page.document.id, page.document.name]))
  return nodes.map((node) => {
    const one = byId.get(node.id)
    const text = node.part === null ? one.text : one.text.slice(node.part[0], node.part[1])
    return {
      id: node.node,
      statements: [{ ...one, id: node.node, text, document: { id: `page:${nameOf.get(one.document)}` } }],
      origins: { atLeast: 0, atMost: 0 },
      history: [],
      figures: [],
    }
  })
}

/** The statements of one story as nodes, with the claims of the ledger that each speaks to; null where a line met none. */
async function itemsOf(gold, pages, statements) {
  const { prepareDocument } = await load('link/same-claim/prepare-document.js')
  const nodes = pages.flatMap((page) =>
    prepareDocument(
      page.document,
      statements.filter((one) => one.document === page.document.id),
    ),
  )
  const byNode = new Map(nodes.map((node) => [node.node, node]))
  const items = new Map()
  for (const { key, statement, found } of scoreLedger(gold, apart(pages, statements, nodes)).matches) {
    const { page, speaker, words } = statement
    const id = found?.id ?? `${page}|${speaker}|${words}`
    const item = items.get(id) ?? { keys: new Set(), node: found === null ? null : byNode.get(found.id) }
    item.keys.add(key)
    items.set(id, item)
  }
  return { nodes, items: [...items.values()] }
}

/**
 * Every development story twice: with its gold statements, and with the statements that Hearsay finds.
 * @returns {Promise<{name: string, isGold: boolean, nodes: object[], items: {keys: Set<string>, node: object | null}[]}[]>}
 */
export async function labelledStories() {
  const stories = []
  for (const folder of trainingStories()) {
    const name = folder.split('/').at(-1)
    const gold = readGold(readFileSync(join(root, folder, 'ledger.txt'), 'utf8'))
    const pages = await annotated(folder)
    const given = await goldLog(gold, pages, load)
    const found = pages.flatMap((page) => page.statements)
    stories.push({ name, isGold: true, ...(await itemsOf(gold, pages, given)) })
    stories.push({ name, isGold: false, ...(await itemsOf(gold, pages, found)) })
  }
  return stories
}
