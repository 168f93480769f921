/** A word of a text as searches see it: letters, figures and the marks on them. */
export const WORD = /[\p{L}\p{N}\p{M}\p{Co}]+/gu

/** Beyond this length words are alike: a full-text index takes no longer ones. */
const LONGEST = 400
/** Beyond this much a text's further words are not found: more distinct ones than any page has. PostgreSQL's index takes 1 MiB. */
const MOST = 900_000

/** A word without case and accents. */
export const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** The words of a text in their order, folded, with a space between them. The same on every machine. */
export function foldedWords(text: string): string {
  const words: string[] = []
  const seen = new Set<string>()
  let room = MOST
  for (const [word] of text.matchAll(WORD)) {
    const folded = wellFormedStart(foldWord(word))
    if (folded === '') continue
    if (!seen.has(folded)) {
      room -= Buffer.byteLength(folded)
      if (room < 0) break
      seen.add(folded)
    }
    words.push(folded)
  }
  return words.join(' ')
}

/** The beginning of a long word, never with half of a surrogate pair. */
function wellFormedStart(word: string): string {
  if (word.length <= LONGEST) return word
  const isHigh = (word.charCodeAt(LONGEST - 1) & 0xfc00) === 0xd800
  return word.slice(0, isHigh ? LONGEST - 1 : LONGEST)
}
