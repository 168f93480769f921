/**
 * Cuts out of an article's lines what a page puts between its words: stage directions of a broadcast, the labels of those
 * who present it, and lists of other stories. It judges by shape alone and never takes a sentence for one of them.
 */
import type { Block } from '../model/index.js'

/** A stretch of a block's text that is none of the article's words. */
interface Part {
  readonly start: number
  readonly end: number
  readonly reason: string
}

/**
 * Sets aside the parts inside main blocks that are no running text; the block is divided around them.
 *
 *     OLAV ORM, BYLINE: The wall was old. (SOUNDBITE OF SIREN)      The ferry is back. Mill sold | Port shut | MORE
 *     ^^^^^^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function withoutInnerParts(text: string, blocks: readonly Block[]): readonly Block[] {
  const directed = text.includes('(SOUND') || text.includes('(BEGIN ') || text.includes('(END ')
  const presenters = presentersOf(text)
  const isListed = text.includes(' | ')
  if (!directed && presenters === null && !isListed) return blocks
  const lede = blocks.findIndex(({ kind, role }) => kind === 'main' && role === 'lede')
  return blocks.flatMap((block, at): readonly Block[] => {
    if (block.kind !== 'main' || block.role === 'headline') return [block]
    const words = text.slice(block.start, block.end)
    const parts: Part[] = []
    if (presenters !== null) {
      const label = LABEL.exec(words)
      if (label !== null && (label[2] !== undefined || presenters.has(label[1])))
        parts.push({ start: 0, end: label[0].trimEnd().length, reason: 'presenter' })
    }
    if (directed)
      for (const { index, 0: found } of words.matchAll(DIRECTION))
        parts.push({ start: index, end: index + found.length, reason: 'stage-direction' })
    if (isListed && lede >= 0 && at >= lede) {
      const from = listFrom(words)
      const inside = from >= 0 ? null : listInside(words)
      if (from >= 0) parts.push({ start: from, end: words.trimEnd().length, reason: 'related' })
      else if (inside !== null) parts.push(inside)
    }
    return parts.length === 0 ? [block] : divided(block, words, parts)
  })
}

const DIRECTION =
  /\((?:SOUNDBITE|SOUNDBITES|SOUND|BEGIN (?:VIDEO|AUDIO)|END (?:VIDEO|AUDIO))(?![\p{Ll}])[^()\n\p{Ll}]{0,120}\)/gu
/** "MARA VELT, HOST:", "VELT:" */
const LABEL =
  /^(\p{Lu}[\p{Lu}.'’ -]{1,50}?)(, (?:CO-)?(?:HOST|BYLINE|ANCHOR|PRESENTER|CORRESPONDENT|REPORTER))?:(?:\s|$)/u
const INTRODUCED = /^(\p{Lu}[\p{Lu}.'’ -]{1,50}), (?:CO-)?(?:HOST|BYLINE|ANCHOR|PRESENTER):/gmu

/** Those who present a broadcast, by their full and last names in capitals; null where the text is no transcript of one. */
function presentersOf(text: string): ReadonlySet<string> | null {
  if (!/, (?:CO-)?(?:HOST|BYLINE|ANCHOR|PRESENTER):/.test(text)) return null
  const names = new Set<string>()
  for (const [, name] of text.matchAll(INTRODUCED)) {
    names.add(name)
    names.add(name.slice(name.lastIndexOf(' ') + 1))
  }
  return names
}

const LAST_ITEM = /^(?:(?:read |see |show |get |learn )?more|all|all stories|full coverage|live(?: updates)?)\W{0,3}$/i
const LIST_HEAD = /^(?:(?:read|see|watch)(?: (?:more|also|next))?|more(?: on this)?|related(?: stories)?|also)\s?:/i
const LONGEST_ITEM = 14

/**
 * Where a list of other stories begins that ends a line: headlines between bars, three or more, or two of which the last
 * is a button such as "MORE"; -1 where none does.
 */
function listFrom(words: string): number {
  const bar = words.indexOf(' | ')
  if (bar < 0) return -1
  let from = 0
  for (const { index, 0: stop } of words.slice(0, bar).matchAll(/[.!?…]["”’)]?\s{1,3}(?=["“‘(]?[\p{Lu}\d])/gu))
    from = index + stop.length
  // An abbreviation ends no sentence: too little before the list stands alone.
  if (countWords(words.slice(0, from)) < 3) from = 0
  const tail = words.slice(from).trimEnd()
  const head = LIST_HEAD.exec(tail)
  const items = tail.split(' | ')
  if (items.some((item) => countWords(item) > LONGEST_ITEM || /[.!]\s\p{Lu}|[,;:]$/u.test(item))) return -1
  const titles = items.filter((item) => countWords(item) >= 3).length
  const hasButton = LAST_ITEM.test(items[items.length - 1])
  if (hasButton || head !== null) return titles >= 1 ? from : -1
  return items.length >= 3 && titles >= 2 && !/[.!]$/.test(tail) ? from : -1
}

const BUTTON = /\sMORE(?=['’]s\b|[\s,.(]|$)/u
const LONGEST_LIST = 2000

/**
 * A list that a page hangs on a name in the midst of a sentence: the name once more in full, headlines between bars, "MORE".
 *
 *     Minister Ada Orm Ada Maria OrmMayor denies leak | Mill is sold | Union calls strike MORE’s office said …
 *                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function listInside(words: string): Part | null {
  const bar = words.indexOf(' | ')
  const button = BUTTON.exec(words.slice(bar))
  if (button === null || button.index > LONGEST_LIST) return null
  const lead = words.slice(Math.max(0, bar - 300), bar)
  const offset = bar - lead.length
  for (const { index, 1: name } of lead.matchAll(/(?<=\s)(\p{Lu}\p{Ll}{2,20})(?=\p{Lu}\p{Ll})/gu)) {
    const before = lead.slice(Math.max(0, index - 80), index)
    const first = before.indexOf(`${name} `)
    if (first < 0) continue
    const start = offset + index - before.length + first + name.length
    return { start, end: bar + button.index + button[0].length, reason: 'related' }
  }
  return null
}

const countWords = (words: string): number => words.split(/\s/).filter((word) => /\p{L}/u.test(word)).length

/** A block as the pieces between its parts, which stand aside. */
function divided(block: Block, words: string, parts: readonly Part[]): readonly Block[] {
  const out: Block[] = []
  const add = (start: number, end: number, reason: string | null): void => {
    const piece = words.slice(start, end)
    const from = start + piece.length - piece.trimStart().length
    const to = start + piece.trimEnd().length
    if (to <= from) return
    out.push({
      start: block.start + from,
      end: block.start + to,
      kind: reason === null ? 'main' : 'boilerplate',
      role: reason === null ? block.role : 'other',
      reason: reason ?? block.reason,
    })
  }
  let at = 0
  for (const { start, end, reason } of [...parts].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    add(at, start, null)
    add(start, end, reason)
    at = end
  }
  add(at, words.length, null)
  return out
}
