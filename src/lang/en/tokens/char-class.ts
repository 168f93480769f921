/**
 * What a UTF-16 code unit is to the scanner. The table is filled on first sight of a code unit, so that start-up pays
 * nothing for scripts that a text does not use.
 */
export const SPACE = 1
export const LOWER = 2
export const UPPER = 3
export const DIGIT = 4
export const APOSTROPHE = 5
export const HYPHEN = 6
export const STOP = 7
/** Any other mark or symbol: a token of its own. */
export const MARK = 8
/** First half of a surrogate pair. */
export const SURROGATE = 9

const table = new Uint8Array(65536)

/** The class of a code unit, one of the constants above. */
export function classOf(code: number): number {
  return table[code] || learn(code)
}

function learn(code: number): number {
  const found = judge(code)
  table[code] = found
  return found
}

function judge(code: number): number {
  if (code <= 32 || (code >= 0x7f && code <= 0xa0)) return SPACE
  if (code === 0x27 || code === 0x2019) return APOSTROPHE
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return HYPHEN
  if (code === 0x2e) return STOP
  // Zero-width marks and byte-order marks separate nothing that a reader sees, but belong to no word either.
  if (code === 0x200b || code === 0xfeff || (code >= 0x2028 && code <= 0x202f) || code === 0x2060) return SPACE
  if (code >= 0xd800 && code <= 0xdbff) return SURROGATE
  const char = String.fromCharCode(code)
  if (/\s/u.test(char)) return SPACE
  if (/\p{Nd}/u.test(char)) return DIGIT
  if (/\p{Lu}|\p{Lt}/u.test(char)) return UPPER
  if (/[\p{L}\p{M}\p{N}]/u.test(char)) return LOWER
  return MARK
}
