/**
 * Names the language of a text, offline. Plain English is told by its function words without loading anything;
 * for all else the detector's table is loaded on first use.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

const ENGLISH = new Set(
  'the of and to in a that is was for on with said as by at it from he his has have be not which an are were had they their who but this been its or will would'.split(
    ' ',
  ),
)

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean }
}
let detector: Detector | null = null

/** The file is found by hand because the package exports it to `import` only and this must be ready at once. */
function loadDetector(): Detector {
  if (detector !== null) return detector
  const require = createRequire(import.meta.url)
  for (const folder of require.resolve.paths('eld') ?? []) {
    const file = join(folder, 'eld', 'src', 'entries', 'static.small.js')
    if (existsSync(file)) {
      detector = (require(file) as { readonly eld: Detector }).eld
      return detector
    }
  }
  detector = { detect: () => ({ language: '', isReliable: () => false }) }
  return detector
}

const LETTER = /\p{L}/u

/** How long a character's letter is in code units; 0 for all that is no letter. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 1 : 0
  const point = text.codePointAt(at)!
  return LETTER.test(String.fromCodePoint(point)) ? (point > 0xffff ? 2 : 1) : 0
}

/** Counts the runs of letters, and among them the function words of English. */
function countWords(text: string): { readonly words: number; readonly english: number } {
  let words = 0
  let english = 0
  for (let at = 0; at < text.length; ) {
    let size = letterAt(text, at)
    if (size === 0) {
      at++
      continue
    }
    const start = at
    while (size > 0 && at < text.length) {
      at += size
      size = at < text.length ? letterAt(text, at) : 0
    }
    words++
    // No function word has more than five letters.
    if (at - start <= 5 && ENGLISH.has(text.slice(start, at).toLowerCase())) english++
  }
  return { words, english }
}

/**
 * Finds the language of a text.
 * @returns ISO 639-1, or `und` where the text is too short or too mixed to tell
 */
export function languageOf(text: string): string {
  const sample = text.length > 6000 ? text.slice(0, 6000) : text
  const { words, english } = countWords(sample)
  if (words >= 12 && english / words >= 0.22) return 'en'
  if (words === 0) return 'und'
  const found = loadDetector().detect(sample)
  if (found.language !== '' && (found.isReliable() || words >= 40)) return found.language
  return words >= 5 && english / words >= 0.15 ? 'en' : 'und'
}
