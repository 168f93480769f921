import { foldWord, WORD } from './folded-words.js'
import type { Term } from './search-words.js'

export interface Snippet {
  readonly snippet: string
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

/** Length of a snippet in UTF-16 code units, and how much of it stands before the first match. */
const WIDTH = 240
const BEFORE = 60
/** Words of a text that are looked at; a longer text shows its beginning. */
const MOST_WORDS = 50_000

/** How far into a text is looked, in turn, until all terms are seen together: mostly the first lines do. */
const REACHES = [1500, 6000, Number.POSITIVE_INFINITY]

/** The stretch of a text where most of the terms stand together, with the matches in it. Both in UTF-16 code units. */
export function snippetOf(text: string, terms: readonly Term[]): Snippet {
  for (const reach of REACHES) {
    const found = matches(upTo(text, reach), terms)
    const { first, kinds } = densest(found)
    if (kinds < terms.length && reach < text.length) continue
    if (found.length === 0) break
    // What fits as a whole is given as a whole.
    const { snippet, from } = cut(text, text.length <= WIDTH ? 0 : Math.max(0, found[first].start - BEFORE))
    const marks = found
      .filter(({ start, end }) => start >= from && end <= from + snippet.length)
      .map(({ start, end }) => ({ start: start - from, end: end - from }))
    return { snippet, marks }
  }
  return { snippet: cut(text, 0).snippet, marks: [] }
}

/** The match that begins the stretch with the most terms. */
function densest(found: readonly Match[]): { first: number; kinds: number } {
  let first = 0
  let kinds = 0
  for (let i = 0, j = 0; i < found.length; i++) {
    while (j < found.length && found[j].end - found[i].start <= WIDTH - BEFORE) j++
    const here = new Set(found.slice(i, Math.min(j, i + 50)).map(({ term }) => term)).size
    if (here > kinds) {
      kinds = here
      first = i
    }
  }
  return { first, kinds }
}

/** The beginning of a text, up to a space, so that no word is halved. */
function upTo(text: string, reach: number): string {
  if (reach >= text.length) return text
  const space = text.lastIndexOf(' ', reach)
  return text.slice(0, space > 0 ? space : reach)
}

/** Cuts at spaces where there are some near, and never inside a surrogate pair. */
function cut(text: string, at: number): { snippet: string; from: number } {
  let from = at
  if (from > 0) {
    const space = text.slice(from, from + 30).search(/\s\S/)
    if (space >= 0) from += space + 1
  }
  let end = Math.min(text.length, from + WIDTH)
  if (end < text.length) {
    const space = text.slice(end - 30, end).search(/\s\S*$/)
    if (space >= 0) end = end - 30 + space
  }
  if (isLow(text, from)) from++
  if (isLow(text, end)) end--
  return { snippet: text.slice(from, end), from }
}

const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00

interface Match {
  readonly start: number
  readonly end: number
  readonly term: number
}

function matches(text: string, terms: readonly Term[]): Match[] {
  const wanted = terms.map(({ words, prefix }) => ({
    words: (words.match(WORD) ?? []).map(foldWord),
    prefix,
  }))
  const words: { start: number; end: number; folded: string }[] = []
  for (const match of text.matchAll(WORD)) {
    if (words.length === MOST_WORDS) break
    words.push({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) })
  }
  const found: Match[] = []
  for (let i = 0; i < words.length; i++) {
    for (const [term, { words: row, prefix }] of wanted.entries()) {
      if (row.length === 0 || i + row.length > words.length) continue
      const fits = row.every((word, k) => {
        const { folded } = words[i + k]
        return prefix && k === row.length - 1 ? folded.startsWith(word) : folded === word
      })
      if (!fits) continue
      found.push({ start: words[i].start, end: words[i + row.length - 1].end, term })
      i += row.length - 1
      break
    }
  }
  return found
}
