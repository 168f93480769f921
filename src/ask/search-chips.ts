/** What a search narrows by, beside its words. */
export interface Chips {
  readonly speaker: string | null
  readonly status: string | null
  readonly stance: string | null
  readonly outlet: string | null
  /** Said before the end of this day. */
  readonly before: string | null
  /** Said on this day or later. */
  readonly after: string | null
  readonly figure: { readonly sign: '>' | '<' | '='; readonly value: number } | null
}

export interface Sought {
  /** The words that are left, in order. */
  readonly words: string
  readonly chips: Chips
  readonly isNarrowed: boolean
}

const NAMES = ['speaker', 'status', 'stance', 'outlet', 'before', 'after', 'figure'] as const

/**
 * Takes the chips out of a search. Nothing is a syntax error: a chip that says nothing it can mean (`before:soon`,
 * `colour:red`) stays a word like any other.
 * @example readChips('drone speaker:"port authority" before:2024-03-08').chips.speaker // 'port authority'
 */
export function readChips(text: string): Sought {
  const chips: Record<string, unknown> = Object.fromEntries(NAMES.map((name) => [name, null]))
  const words: string[] = []
  let isNarrowed = false
  for (const [token] of text.slice(0, 2000).matchAll(/[a-z]{1,12}:"[^"]{0,200}"|\S+/giu)) {
    const colon = token.indexOf(':')
    const name = token.slice(0, Math.max(0, colon)).toLowerCase()
    const value = token
      .slice(colon + 1)
      .replace(/"/g, '')
      .trim()
    const read =
      colon > 0 && value !== '' && (NAMES as readonly string[]).includes(name) ? meaningOf(name, value) : null
    if (read === null) words.push(token)
    else {
      chips[name] = read
      isNarrowed = true
    }
  }
  return { words: words.join(' '), chips: chips as unknown as Chips, isNarrowed }
}

/** What each chip can mean, where that is not any word. */
const EXPECTED: Readonly<Record<string, string>> = {
  before: 'a day as 2024-03-08',
  after: 'a day as 2024-03-08',
  figure: 'a number, or one behind > or <, as figure:>10000',
}

/**
 * Says of a chip that says nothing it can mean that it was sought as a word, and what it takes; null where there is none.
 * @example unreadChips('figure:>x') // 'figure:>x was sought as words: figure: takes a number, …'
 */
export function unreadChips(text: string): string | null {
  for (const [token] of text.slice(0, 2000).matchAll(/[a-z]{1,12}:"[^"]{0,200}"|\S+/giu)) {
    const [name = '', value = ''] = token.toLowerCase().split(':', 2)
    const expected = EXPECTED[name]
    if (expected !== undefined && token.includes(':') && meaningOf(name, value.replace(/"/g, '').trim()) === null)
      return `${token} was sought as words: ${name}: takes ${expected}.`
  }
  return null
}

function meaningOf(name: string, value: string): unknown {
  if (name === 'before' || name === 'after') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null
  if (name !== 'figure') return value.toLowerCase()
  const found = /^([<>=]?)(\d[\d,.]{0,15})$/.exec(value)
  if (found === null) return null
  const number = Number(found[2].replace(/,/g, ''))
  return Number.isNaN(number) ? null : { sign: found[1] === '' ? '=' : found[1], value: number }
}
