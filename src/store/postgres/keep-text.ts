/**
 * PostgreSQL's text has no U+0000. It is written as U+0001 U+0001, and U+0001 as U+0001 U+0002: that comes back exactly
 * and leaves texts in the same order. Halves of surrogate pairs become U+FFFD, as the client encodes them.
 */
export const keepText = (text: string): string =>
  text.includes('\u0000') || text.includes('\u0001')
    ? text.replace(/[\u0000\u0001]/g, (found) => (found === '\u0000' ? '\u0001\u0001' : '\u0001\u0002'))
    : text

/** Reads what {@link keepText} wrote. */
export const keptText = (text: string): string =>
  text.includes('\u0001')
    ? text.replace(/\u0001[\u0001\u0002]/g, (found) => (found[1] === '\u0001' ? '\u0000' : '\u0001'))
    : text
