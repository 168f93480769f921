import { readJsonl } from './read-jsonl.js'
import { type GoldPage, layOver } from './treebank.js'

/** CoreNLP's columns: form, lemma, start, end, pos, ner, normalised ner, head (1-based, 0 = root), relation. */
type Row = readonly [string, string, number, number, string, string, string | null, number, string]

/** CoreNLP names its relations after the first version of Universal Dependencies. */
const RENAMED: Readonly<Record<string, string>> = {
  dobj: 'obj',
  nsubjpass: 'nsubj:pass',
  csubjpass: 'csubj:pass',
  auxpass: 'aux:pass',
  mwe: 'fixed',
  neg: 'advmod',
  name: 'flat',
  remnant: 'orphan',
  'nmod:tmod': 'obl:unmarked',
  'nmod:npmod': 'obl:unmarked',
}

/**
 * Reads automatic CoreNLP analyses as training pages: not gold, but news. Relations are turned into the second version's;
 * universal tags are left empty.
 */
export function readSilver(dataDir: string, name: string): readonly GoldPage[] {
  const texts = new Map(readJsonl<{ id: string; text: string }>(dataDir, name).map((row) => [row.id, row.text]))
  const pages = readJsonl<{ id: string; sentences: readonly (readonly Row[])[] }>(dataDir, `${name}.corenlp`)
  return pages
    .filter((page) => texts.has(page.id))
    .map((page) => {
      const tokens: [string, string, string, string, string, number, number, number, string][] = []
      const sentences: [number, number, number, number][] = []
      for (const rows of page.sentences) {
        const sentence = rows.map((row) => ({ tag: row[4], ner: row[5], head: row[7], relation: row[8] }))
        toSecondVersion(sentence)
        const first = tokens.length
        rows.forEach((row, i) => {
          const { head, relation } = sentence[i]
          tokens.push([row[0], row[1], '', fineTag(row[4], row[0]), '_', row[2], row[3], head, relation])
        })
        sentences.push([first, tokens.length, rows[0][2], rows[rows.length - 1][3]])
      }
      return layOver({ id: page.id, text: texts.get(page.id) ?? '', sentences, tokens })
    })
}

function fineTag(tag: string, form: string): string {
  if (tag === '#') return 'SYM'
  return /^(https?:|www\.)/i.test(form) ? 'ADD' : tag
}

interface Node {
  readonly tag: string
  readonly ner: string
  head: number
  relation: string
}

function toSecondVersion(nodes: Node[]): void {
  const isCopular = new Set(nodes.filter((node) => node.relation === 'cop').map((node) => node.head))
  nodes.forEach((node, i) => {
    node.relation = RENAMED[node.relation] ?? node.relation
    if (node.relation === 'nmod' && node.head > 0) {
      const up = nodes[node.head - 1]
      if (/^(VB|JJ|RB|MD)/.test(up.tag) || isCopular.has(node.head)) node.relation = 'obl'
    }
    // "He and she": the second version hangs the conjunction on the conjunct that follows it.
    if (node.relation === 'cc' || (node.relation === 'punct' && node.tag === ',')) {
      const next = nodes.findIndex((other, j) => j > i && other.relation === 'conj' && other.head === node.head)
      if (next >= 0) node.head = next + 1
    }
  })
  for (let i = 0; i < nodes.length; i++) nameFromFirst(nodes, i)
}

/**
 * In the second version a name's head is its first word, the other words are flat, and a title before it describes it.
 *
 *     Deputy  Minister   Lena  Orlova
 *     compound nmod:desc head  flat
 */
function nameFromFirst(nodes: Node[], last: number): void {
  if (nodes[last].ner !== 'PERSON' || nodes[last].tag !== 'NNP') return
  const isPart = (i: number): boolean => nodes[i].relation === 'compound' && nodes[i].head === last + 1
  let first = last
  while (first > 0 && isPart(first - 1) && nodes[first - 1].ner === 'PERSON') first--
  if (first < last) {
    nodes[first].head = nodes[last].head
    nodes[first].relation = nodes[last].relation
    for (const [i, node] of nodes.entries()) if (i !== first && node.head === last + 1) node.head = first + 1
    for (let i = first + 1; i <= last; i++) {
      nodes[i].head = first + 1
      nodes[i].relation = 'flat'
    }
  }
  const title = first - 1
  if (title < 0 || nodes[title].relation !== 'compound' || nodes[title].head !== first + 1) return
  nodes[title].relation = 'nmod:desc'
  for (let i = title - 1; i >= 0 && nodes[i].relation === 'compound' && nodes[i].head === first + 1; i--)
    nodes[i].head = title + 1
}
