/** The words of a text as hashes with their places: what reuse is measured on. It never keeps the words themselves. */
export interface HashedWords {
  readonly count: number
  readonly hash: Uint32Array
  readonly start: Uint32Array
  readonly end: Uint32Array
}

const LETTER = new Uint8Array(128)
for (let code = 0; code < 128; code++) LETTER[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0

/** Letters of the Latin-1 and Latin Extended-A blocks without their marks, so that "café" and "cafe" are one word. */
const PLAIN = new Uint16Array(0x180)
for (let code = 0; code < PLAIN.length; code++) {
  const plain = String.fromCharCode(code).normalize('NFD')[0]
  PLAIN[code] = (plain ?? '').toLowerCase().charCodeAt(0) || code
}

/** Tells whether a code unit belongs to a word: letters and digits of any script, surrogates included. */
const isWordCode = (code: number): boolean =>
  code < 128
    ? LETTER[code] === 1
    : code > 0xbf &&
      !(code >= 0x2000 && code <= 0x2bff) &&
      !(code >= 0x3000 && code <= 0x303f) &&
      code !== 0xd7 &&
      code !== 0xf7 &&
      code !== 0xfeff

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193

/**
 * Cuts a text into words and hashes each (FNV-1a over lower-cased code units, accents dropped).
 * Offsets are UTF-16 code units. One pass, linear in the text.
 */
export function hashWords(text: string): HashedWords {
  const room = (text.length >> 1) + 1
  const hash = new Uint32Array(room)
  const start = new Uint32Array(room)
  const end = new Uint32Array(room)
  let count = 0
  let index = 0
  while (index < text.length) {
    let code = text.charCodeAt(index)
    if (!isWordCode(code)) {
      index++
      continue
    }
    start[count] = index
    let value = OFFSET
    while (isWordCode(code)) {
      const plain = code < 0x180 ? PLAIN[code] : code
      value = Math.imul(value ^ plain, PRIME)
      code = ++index < text.length ? text.charCodeAt(index) : 32
    }
    hash[count] = value >>> 0
    end[count++] = index
  }
  return { count, hash: hash.subarray(0, count), start: start.subarray(0, count), end: end.subarray(0, count) }
}
