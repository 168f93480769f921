/**
 * Maps offsets of a clean text back to the text it was taken from. It never guesses: an offset inside a stretch
 * that has no source (a line break put in) maps to the next stretch's start.
 */
import type { OffsetMap } from '../model/index.js'

/** Gathers a clean text in order, with the source offset of each stretch copied. */
export interface TextBuilder {
  /** Appends text that stands unchanged at `source` in the page. */
  copy(text: string, source: number): void
  /** Appends text that stands for other text at `source`: a decoded entity, a collapsed blank. */
  put(text: string, source: number): void
  readonly length: number
  finish(): { readonly text: string; readonly map: OffsetMap }
}

/** Makes an empty {@link TextBuilder}. */
export function textBuilder(): TextBuilder {
  const parts: string[] = []
  const textStart: number[] = []
  const sourceStart: number[] = []
  let length = 0
  const append = (text: string, source: number): void => {
    if (text === '') return
    const last = textStart.length - 1
    if (last < 0 || sourceStart[last]! + (length - textStart[last]!) !== source) {
      textStart.push(length)
      sourceStart.push(source)
    }
    parts.push(text)
    length += text.length
  }
  return {
    copy: append,
    put: append,
    get length() {
      return length
    },
    finish: () => ({ text: parts.join(''), map: { textStart, sourceStart } }),
  }
}

/**
 * The source offset of an offset of the text.
 * @param map null where the text is the source itself
 */
export function toSource(map: OffsetMap | null, offset: number): number {
  if (map === null) return offset
  const { textStart, sourceStart } = map
  let low = 0
  let high = textStart.length - 1
  if (high < 0) return 0
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (textStart[middle]! <= offset) low = middle
    else high = middle - 1
  }
  const source = sourceStart[low]! + Math.max(0, offset - textStart[low]!)
  return low + 1 < sourceStart.length ? Math.min(source, Math.max(sourceStart[low + 1]!, sourceStart[low]!)) : source
}
