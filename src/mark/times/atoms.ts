/**
 * Cuts a text into atoms: runs of letters, numbers with their separators, single signs.
 * Finer than tokens and independent of them, so that "12k", "mid-1996" and "10:35" read the same whatever a tokeniser does.
 * It must never skip or join characters: the atoms and the blanks between them are the text.
 */
export const WORD = 1
export const NUMBER = 2
export const SIGN = 3

/** The atoms of a text in parallel arrays. Offsets are UTF-16 code units. */
export interface Atoms {
  readonly text: string
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  readonly kind: Uint8Array
  /** Index into the lexicon's entries; 0 where the word is unknown to it, and for numbers and signs. */
  readonly word: Int32Array
  /** 0: joined to the atom before, 1: blanks between, 2: a line break between. */
  readonly gap: Uint8Array
}

/** Finds lower-case words by the hash of their characters, without making strings. */
export interface WordTable {
  readonly mask: number
  readonly slots: Int32Array
  readonly forms: readonly string[]
}

const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)
const HASH_SEED = 0x811c9dc5 | 0

/** Builds the table for a list of lower-case forms; the form at index 0 stands for "no word". */
export function wordTable(forms: readonly string[]): WordTable {
  let size = 1024
  while (size < forms.length * 4) size *= 2
  const slots = new Int32Array(size)
  for (let id = 1; id < forms.length; id++) {
    const form = forms[id]!
    let hash = HASH_SEED
    for (let k = 0; k < form.length; k++) hash = hashStep(hash, form.charCodeAt(k))
    let slot = (hash ^ (hash >>> 15)) & (size - 1)
    while (slots[slot] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot] = id
  }
  return { mask: size - 1, slots, forms }
}

const lowered = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)

function lookUp(table: WordTable, text: string, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & table.mask
  for (;;) {
    const id = table.slots[slot]!
    if (id === 0) return 0
    const form = table.forms[id]!
    if (form.length === end - start) {
      let k = 0
      while (k < form.length && form.charCodeAt(k) === lowered(text.charCodeAt(start + k))) k++
      if (k === form.length) return id
    }
    slot = (slot + 1) & table.mask
  }
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

const OTHER = 0
const BLANK = 1
const DIGIT = 2
const LETTER = 3
/** Classes of the characters up to U+2FFF; beyond them all but the ideographic space and the byte-order mark are letters. */
const CLASSES = Uint8Array.from({ length: 0x3000 }, (_, code) => {
  if (code <= 32 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f) return BLANK
  if (code >= 48 && code <= 57) return DIGIT
  const ascii = (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
  const beyond = code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code >= 0x2c00)
  return ascii || beyond || code === 0xb5 ? LETTER : OTHER
})
const classOf = (code: number): number =>
  code < 0x3000 ? CLASSES[code]! : code === 0x3000 || code === 0xfeff ? BLANK : LETTER

/** End of the number that starts at `at`: digits, `,` before exactly three digits, one `.` before digits. */
function numberEnd(text: string, at: number): number {
  let k = at
  while (k < text.length && isDigit(text.charCodeAt(k))) k++
  let grouped = k - at <= 3
  while (
    grouped &&
    text.charCodeAt(k) === 44 &&
    isDigit(text.charCodeAt(k + 1)) &&
    isDigit(text.charCodeAt(k + 2)) &&
    isDigit(text.charCodeAt(k + 3))
  ) {
    if (isDigit(text.charCodeAt(k + 4))) grouped = false
    else k += 4
  }
  // "18.03.2031": three numbers
  const inDate = at > 1 && text.charCodeAt(at - 1) === 46 && isDigit(text.charCodeAt(at - 2))
  if (!inDate && text.charCodeAt(k) === 46 && isDigit(text.charCodeAt(k + 1))) {
    let m = k + 1
    while (m < text.length && isDigit(text.charCodeAt(m))) m++
    if (!(text.charCodeAt(m) === 46 && isDigit(text.charCodeAt(m + 1)))) return m
  }
  return k
}

/** The arrays are kept and used again: one text at a time is read. */
let room = 4096
let starts = new Int32Array(room)
let ends = new Int32Array(room)
let words = new Int32Array(room)
let kinds = new Uint8Array(room)
let gaps = new Uint8Array(room)

function makeRoom(length: number): void {
  if (length <= room) return
  room = Math.ceil(length * 1.5)
  starts = new Int32Array(room)
  ends = new Int32Array(room)
  words = new Int32Array(room)
  kinds = new Uint8Array(room)
  gaps = new Uint8Array(room)
}

/**
 * Cuts a text into atoms and looks each word up; linear in the length of the text.
 * @returns parallel arrays that hold until the next call: whoever keeps the atoms longer copies them.
 */
export function cutAtoms(text: string, table: WordTable): Atoms {
  const length = text.length
  makeRoom(length + 1)
  let count = 0
  let at = 0
  let space = 2
  while (at < length) {
    const code = text.charCodeAt(at)
    const kind = classOf(code)
    if (kind === BLANK) {
      if (code === 10 || code === 13) space = 2
      else if (space === 0) space = 1
      at++
      continue
    }
    starts[count] = at
    gaps[count] = space
    words[count] = 0
    space = 0
    if (kind === LETTER) {
      let hash = HASH_SEED
      let k = at
      let next = code
      do {
        hash = hashStep(hash, lowered(next))
        k++
        if (k >= length) break
        next = text.charCodeAt(k)
      } while (classOf(next) === LETTER)
      kinds[count] = WORD
      if (k - at <= 24) words[count] = lookUp(table, text, at, k, hash)
      at = k
    } else if (kind === DIGIT) {
      kinds[count] = NUMBER
      at = numberEnd(text, at)
    } else {
      kinds[count] = SIGN
      at++
    }
    ends[count] = at
    count++
  }
  return { text, count, start: starts, end: ends, kind: kinds, word: words, gap: gaps }
}
