/**
 * Hashes that name features of trained models. Training and reading must call the same functions: a changed constant
 * makes every shipped weights file worthless.
 */

const lowered = new Uint16Array(65536)

/** The lower-case form of a code unit, digits folded to `0` and typographic apostrophes to `'`, so that a hash stands for more words. */
export function foldCode(code: number): number {
  return lowered[code] || learn(code)
}

function learn(code: number): number {
  let found = code
  if (code >= 48 && code <= 57) found = 48
  else if (code === 0x2019 || code === 0x2018) found = 0x27
  else if (code === 0x2010 || code === 0x2011) found = 0x2d
  else {
    const lower = String.fromCharCode(code).toLowerCase()
    if (lower.length === 1) found = lower.charCodeAt(0)
  }
  lowered[code] = found || 0
  return found
}

/** Hash of `text.slice(start, end)` after {@link foldCode}, as a signed 32-bit integer. */
export function hashWord(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5 | 0
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ foldCode(text.charCodeAt(i)), 0x01000193)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}

/** Joins two values into one hash; not symmetric. */
export function mix(a: number, b: number): number {
  const joined = Math.imul(a, 0x9e3779b1 | 0) ^ b
  const hash = Math.imul(joined ^ (joined >>> 15), 0x85ebca6b | 0)
  return hash ^ (hash >>> 13)
}
