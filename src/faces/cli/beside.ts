import stringWidth from 'string-width'
import { wrap } from './pen.js'

/** A name with what belongs to it, which may be whole: no line ends within it. */
export type Beside = readonly [name: string, words: string, isWhole?: boolean]

/** Columns between the two. */
const GAP = 2
/** Of the width, what the names may take; a longer name stands on a line of its own. */
const SHARE = 0.35

/**
 * Names on the left, what belongs to each on the right, in whole words. Nothing is cut: a name too long for its column has
 * a line for itself.
 *
 * @param isBold How names are marked.
 */
export function beside(
  rows: readonly Beside[],
  width: number,
  isBold: (text: string) => string = (text) => text,
): string {
  const most = Math.floor(width * SHARE)
  const left = Math.max(0, ...rows.map(([name]) => stringWidth(name)).filter((columns) => columns <= most))
  const indent = ' '.repeat(left === 0 ? GAP : left + GAP)
  return rows
    .map(([name, words, isWhole]) => {
      const text = isWhole === true ? indent + words : wrap(words, width, indent)
      return stringWidth(name) <= left
        ? `${isBold(name)}${' '.repeat(left - stringWidth(name) + GAP)}${text.slice(indent.length)}`.trimEnd()
        : `${isBold(name)}\n${text}`
    })
    .join('\n')
}
