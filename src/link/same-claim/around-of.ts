import { nameKey } from '../../lang/en/propositions/name-key.js'
import { isOrdinary, isStopWord, rarityOf } from '../../lang/en/propositions/rarity.js'
import { stem } from '../../lang/en/propositions/stem.js'
import type { Document, Span } from '../../model/index.js'
import { shareOf, type Usage } from './usage.js'

const WORD = /[\p{L}][\p{L}\p{N}’'-]*/gu
/** What a word counts by where it stands: beside the content in its sentence, in the sentence before, two before, behind. */
const NEARNESS = [1, 0.7, 0.4] as const
const BEHIND = 0.25
/** Code units looked at on each side. */
const REACH = 700
/** The most of one sentence before, in code units: no written sentence is as long, and a page may be one. */
const LONGEST = 5_000
const KEPT = 16

/** Words with what each tells, ascending by key. */
export interface Words {
  readonly keys: readonly string[]
  readonly worth: readonly number[]
}

/**
 * The words around a statement: the rest of its sentence and the sentences before it. They tell what "the accusation",
 * "they were toys" and "nobody was there" speak of. A static function of the page.
 *
 * @param own the places of the statement's own words, which are left out
 */
export function aroundOf(
  document: Document,
  page: {
    readonly own: readonly Span[]
    readonly sentence: Span
    readonly usage: Usage
    readonly leaveOut: ReadonlySet<string>
  },
): Words {
  const { own, sentence, usage, leaveOut } = page
  const first = own[0]?.start ?? sentence.start
  const from = Math.min(sentence.start, first)
  const worths = new Map<string, number>()
  const add = (text: string, at: number, nearness: number): void => {
    for (const match of text.matchAll(WORD)) {
      const start = at + match.index
      if (own.some((span) => start >= span.start && start < span.end)) continue
      const form = match[0].replaceAll('’', "'").replace(/'s?$/u, '')
      const lower = form.toLowerCase()
      if (form.length < 2 || isStopWord(lower)) continue
      const stemmed = stem(lower)
      const isName = form[0] !== lower[0] && !isOrdinary(stemmed)
      const key = isName ? nameKey(form) : stemmed
      if (key.length < 2 || leaveOut.has(key)) continue
      const worth = nearness * rarityOf(stemmed) * shareOf(usage, stemmed)
      worths.set(key, Math.max(worths.get(key) ?? 0, worth))
    }
  }
  const block = document.blocks.findIndex((one) => one.start <= from && from < one.end)
  const last = own.at(-1)?.end ?? sentence.end
  add(document.text.slice(from, Math.max(sentence.end, last)), from, NEARNESS[0])
  let step = 0
  let end = from
  for (let at = block; at >= 0 && step < 2 && from - end < REACH; at--) {
    const { kind, role, start } = document.blocks[at]
    if (kind !== 'main' || role === 'byline' || role === 'dateline') continue
    let stop = Math.min(end, document.blocks[at].end)
    while (stop > start && step < 2) {
      const cut = sentenceStart(document.text, Math.max(start, stop - LONGEST), stop)
      add(document.text.slice(cut, stop), cut, NEARNESS[step + 1])
      step++
      stop = cut
    }
    end = start
  }
  if (block >= 0) {
    const behind = document.text.slice(Math.max(sentence.end, last), Math.min(document.blocks[block].end, last + 300))
    add(behind, Math.max(sentence.end, last), BEHIND)
  }
  const best = [...worths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, KEPT)
  best.sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return { keys: best.map(([key]) => key), worth: best.map(([, worth]) => Math.round(worth * 10) / 10) }
}

/** Where the last sentence of a stretch begins. */
function sentenceStart(text: string, start: number, stop: number): number {
  const stretch = text.slice(start, stop).trimEnd()
  const at = Math.max(
    stretch.lastIndexOf('. ', stretch.length - 2),
    stretch.lastIndexOf('? '),
    stretch.lastIndexOf('." '),
    stretch.lastIndexOf('.” '),
  )
  return at < 0 ? start : start + at + 2
}
