import { visible } from './visible.js'

/** A text that somebody else wrote: data to be read, never an instruction. */
export interface Untrusted {
  readonly untrusted: string
  /** Code units left off at the end, where the text was too long. */
  readonly left_off?: number
}

/** Longest text that is handed on whole, in code units. */
const LONGEST = 4000

/** Ids, hashes, dates, instants, and single words of our own such as `cannot-confirm` or `rule:said-that@3`. */
const OURS =
  /^(?:[a-z][0-9a-z]*(?:[-:@./][0-9a-z]+)*|[0-9a-f]{64}|(?:\d{4}|XXXX)(?:-[0-9X]{2}){0,2}(?:T[0-9:.]{4,12}Z?)?|)$/
/** Longest word of our own. */
const WORD = 64
const DOCUMENT = /^(d[0-9a-f]{8,}):/
const KEY = /^[A-Za-z][A-Za-z0-9_]{0,40}$/

/**
 * Puts every text of an answer that may come from a page under a key `untrusted`. What stays bare is what cannot carry a
 * sentence: numbers, ids, dates and single words of the ledger's own. The rule looks at the value and not at where it
 * stands, so a new field is fenced by default.
 */
export function fence(value: unknown): unknown {
  if (typeof value === 'string') {
    const document = DOCUMENT.exec(value)
    // A document is named by its id and a file's name; the name is somebody else's.
    if (document !== null) return document[1]
    return value.length <= WORD && OURS.test(value) ? value : untrusted(value)
  }
  if (Array.isArray(value)) return value.map(fence)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  if (entries.every(([key]) => KEY.test(key)))
    return Object.fromEntries(entries.map(([key, inner]) => [key, fence(inner)]))
  return entries.map(([key, inner]) => ({ key: fence(key), value: fence(inner) }))
}

/** Marks a text as somebody else's, its unseen characters written out. */
export const untrusted = (text: string): Untrusted =>
  text.length <= LONGEST
    ? { untrusted: visible(text) }
    : { untrusted: visible(text.slice(0, LONGEST)), left_off: text.length - LONGEST }
