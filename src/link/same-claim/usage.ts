import { conceptsOf } from '../../lang/en/propositions/concepts.js'
import { isStopWord, rarityOf } from '../../lang/en/propositions/rarity.js'
import { stem } from '../../lang/en/propositions/stem.js'
import type { Document } from '../../model/index.js'
import type { Words } from './around-of.js'

/** How often a page uses its words: stems, thing classes (`=troops`) and events (`!send`). */
export type Usage = ReadonlyMap<string, number>

const WORD = /\p{L}[\p{L}\p{N}]*/gu
/** Code units read. */
const READ = 6000
/** How fast a word's worth falls with its use on the page. */
const FALL = 0.6

/**
 * Counts the words of a page's main text. What the page says again and again is its story and not one of its claims: on a
 * page about a strike, "strike" tells two statements apart as little as the name of the town.
 */
export function usageOf(document: Document): Usage {
  const counts = new Map<string, number>()
  const seen = new Map<string, readonly string[]>()
  let left = READ
  for (const block of document.blocks) {
    if (block.kind !== 'main' || left <= 0) continue
    const text = document.text.slice(block.start, Math.min(block.end, block.start + left)).toLowerCase()
    left -= text.length
    for (const word of text.match(WORD) ?? []) {
      let keys = seen.get(word)
      if (keys === undefined) {
        keys = keysOf(word)
        seen.set(word, keys)
      }
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

function keysOf(word: string): readonly string[] {
  const stemmed = stem(word)
  return [stemmed, ...conceptsOf(stemmed).map(({ kind, name }) => (kind === 'thing' ? `=${name}` : `!${name}`))]
}

/** 1 for what the page says once, .63 for twice, .45 for four times … Two places, so that a stored one equals a fresh one. */
export const shareOf = (usage: Usage, key: string): number =>
  Math.round(100 / (1 + FALL * Math.log2(Math.max(1, usage.get(key) ?? 1)))) / 100

/** Words kept as a page's topics, and how often and how rare a word counts at most. */
const TOPICS = 16
const MOST_USES = 6
const MOST_BITS = 9

/** The words that a page is about, ascending, with their worth: often used there and rare elsewhere. */
export function topicsOf(usage: Usage): Words {
  const found: [string, number][] = []
  for (const [key, count] of usage)
    if (key.length > 2 && !/^[!=]/u.test(key) && !isStopWord(key))
      found.push([key, Math.min(count, MOST_USES) * Math.min(rarityOf(key), MOST_BITS)])
  const best = found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, TOPICS)
  best.sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return { keys: best.map(([key]) => key), worth: best.map(([, worth]) => worth) }
}
