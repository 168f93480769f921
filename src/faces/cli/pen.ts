import picocolors from 'picocolors'
import stringWidth from 'string-width'

/** Writes for a terminal: colours when wanted, and a known width. */
export interface Pen {
  readonly width: number
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  cyan(text: string): string
}

/** Makes a pen. Colours follow `--color`, then `NO_COLOR`, then whether the stream is a terminal. */
export function makePen(options: {
  color: 'auto' | 'always' | 'never'
  isTerminal: boolean
  width: number
  noColor: boolean
}): Pen {
  const on = options.color === 'always' || (options.color === 'auto' && options.isTerminal && !options.noColor)
  const colours = picocolors.createColors(on)
  return {
    width: options.width,
    bold: colours.bold,
    dim: colours.dim,
    red: colours.red,
    green: colours.green,
    yellow: colours.yellow,
    cyan: colours.cyan,
  }
}

/** Makes text from a page safe for a terminal: control and bidirectional characters become visible escapes, white space one blank. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .trim()
}

/** Cuts text to a number of terminal columns, with an ellipsis where something was cut. */
export function clip(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text
  let out = ''
  let used = 0
  for (const character of text) {
    const width = stringWidth(character)
    if (used + width > columns - 1) break
    out += character
    used += width
  }
  return `${out}…`
}

/** Breaks text into lines of at most `columns`, each after an indent. A word that fills more than a line, as Chinese has them, is broken. */
export function wrap(text: string, columns: number, indent = ''): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ').flatMap((one) => pieces(one, columns - indent.length))) {
    if (line !== '' && stringWidth(line) + 1 + stringWidth(word) > columns - indent.length) {
      lines.push(indent + line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  if (line !== '') lines.push(indent + line)
  return lines.join('\n')
}

/** A word whose parts stand in lines of their own. What a command or a browser takes as it stands is never broken. */
function pieces(word: string, columns: number): readonly string[] {
  if (stringWidth(word) <= columns || columns < 2 || /^[\x20-\x7e\x1b]*$/.test(word)) return [word]
  const parts: string[] = []
  let part = ''
  for (const character of word) {
    if (part !== '' && stringWidth(part) + stringWidth(character) > columns) {
      parts.push(part)
      part = ''
    }
    part += character
  }
  return [...parts, part]
}

/** The beginning of a claim's id, enough to name it in most stories, with the number of its part: "c3f2a1b-1". */
export function shortId(id: string): string {
  const [start = '', part] = id.split('-')
  return start.slice(0, 7) + (part === undefined ? '' : `-${part}`)
}
