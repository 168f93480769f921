import { type Pen, shortId, wrap } from '../pen.js'

/** What stands before the further lines of an item. */
export const HANG = ' '.repeat(11)

/** An item of a list at a terminal: the beginning of its claim's id, then words, whose further lines stand below each other. */
export const item = (pen: Pen, claim: string, words: string): string =>
  `  ${pen.cyan(shortId(claim))}  ${wrap(words, pen.width, HANG).trimStart()}`
