import { tokensOf } from '../lang/en/tokens/cut.js'
import { scanWords, wordsFor } from '../lang/en/tokens/words.js'
import type { Tokens } from '../model/index.js'
import { readJsonl } from './read-jsonl.js'

/** A token of the treebank files: form, lemma, upos, xpos, feats, start, end, head (1-based in its sentence, 0 = root), relation. */
export type Row = readonly [string, string, string, string, string, number, number, number, string]
export interface Page {
  readonly id: string
  readonly text: string
  readonly sentences: readonly (readonly [number, number, number, number])[]
  readonly tokens: readonly Row[]
}

/**
 * A treebank page cut by our own tokeniser, with the gold analysis laid over it. `xpos` and `upos` are '' where our
 * token has no counterpart; `head` is a token number, -1 for a root, -2 unknown.
 */
export interface GoldPage {
  readonly id: string
  readonly tokens: Tokens
  readonly xpos: readonly string[]
  readonly upos: readonly string[]
  readonly lemma: readonly string[]
  readonly head: Int32Array
  readonly relation: readonly string[]
}

/** Reads a treebank file and lays its analysis over our tokens; sentences are the treebank's. */
export function readTreebank(dataDir: string, name: string): readonly GoldPage[] {
  return readJsonl<Page>(dataDir, name).map(layOver)
}

/** One of our tokens that covers several of the treebank's ("all - girl") takes the last part's tag, as an adjective where it modifies. */
export function layOver(page: Page): GoldPage {
  const words = wordsFor(page.text.length)
  const starts: number[] = []
  for (const [from, to] of page.sentences) {
    starts.push(words.count)
    scanWords(page.text, page.tokens[from][5], page.tokens[to - 1][6], words)
  }
  const count = words.count
  const tokens = tokensOf(
    page.text,
    words.start.slice(0, count),
    words.end.slice(0, count),
    Int32Array.from([...starts, count]),
  )
  const xpos: string[] = new Array(count).fill('')
  const upos: string[] = new Array(count).fill('')
  const lemma: string[] = new Array(count).fill('')
  const relation: string[] = new Array(count).fill('')
  const head = new Int32Array(count).fill(-2)
  page.sentences.forEach(([from, to], s) => {
    // Gold token → our token, by overlap.
    const ours = new Int32Array(to - from).fill(-1)
    let mine = starts[s]
    const last = s + 1 < starts.length ? starts[s + 1] : count
    for (let g = from; g < to; g++) {
      const row = page.tokens[g]
      while (mine < last && tokens.end[mine] <= row[5]) mine++
      if (mine < last && tokens.start[mine] < row[6]) ours[g - from] = mine
    }
    for (let g = from; g < to; ) {
      const mineHere = ours[g - from]
      let end = g + 1
      while (end < to && ours[end - from] === mineHere) end++
      if (mineHere >= 0) lay(page, { g, end, mine: mineHere, ours }, { xpos, upos, lemma, relation, head, tokens })
      g = end
    }
  })
  return { id: page.id, tokens, xpos, upos, lemma, head, relation }
}

interface Unit {
  readonly g: number
  readonly end: number
  readonly mine: number
  readonly ours: Int32Array
}
interface Layers {
  readonly xpos: string[]
  readonly upos: string[]
  readonly lemma: string[]
  readonly relation: string[]
  readonly head: Int32Array
  readonly tokens: Tokens
}

function lay(page: Page, unit: Unit, layers: Layers): void {
  const { g, end, mine, ours } = unit
  const exact = page.tokens[g][5] === layers.tokens.start[mine] && page.tokens[end - 1][6] === layers.tokens.end[mine]
  if (layers.xpos[mine] !== '' || layers.head[mine] !== -2) return
  // The unit's head is its first part whose own head lies outside it.
  let top = -1
  for (let k = g; k < end && top < 0; k++) {
    const up = page.tokens[k][7]
    if (up === 0 || ours[up - 1] !== mine) top = k
  }
  if (top < 0) return
  const row = page.tokens[top]
  layers.head[mine] = row[7] === 0 ? -1 : ours[row[7] - 1] < 0 ? -2 : ours[row[7] - 1]
  layers.relation[mine] = row[8]
  if (!exact) return
  const tail = page.tokens[end - 1]
  let [, , pos, tag] = tail
  if (end - g > 1) {
    const modifies = row[8] === 'amod' || (row[8] === 'compound' && tag !== 'NNP' && tag !== 'NNPS')
    if (modifies && /^(NN|VB|JJ|RP|IN|RB)/.test(tag) && !tag.startsWith('NNP')) [pos, tag] = ['ADJ', 'JJ']
  }
  layers.xpos[mine] = tag === 'HYPH' && end - g > 1 ? '' : tag
  layers.upos[mine] = pos
  layers.lemma[mine] = end - g === 1 ? tail[1] : ''
}
