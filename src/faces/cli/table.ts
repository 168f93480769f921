import stringWidth from 'string-width'
import type { Row } from '../../ask/query.js'
import { clip, plain } from './pen.js'

/**
 * Lays rows out as a table with aligned columns, no wider than `width` columns of a terminal.
 * The widest columns give way first; numbers stand to the right.
 */
export function table(rows: readonly Row[], width: number): string {
  const first = rows[0]
  if (first === undefined) return ''
  const names = Object.keys(first)
  const cells = rows.map((row) =>
    names.map((name) => (row[name] === null || row[name] === undefined ? '–' : plain(String(row[name])))),
  )
  const natural = names.map((name, i) =>
    Math.max(stringWidth(name), ...cells.map((line) => stringWidth(line[i] ?? ''))),
  )
  const columns = narrow(natural, width - 2 * (names.length - 1), (i) => holdsIds(cells.map((line) => line[i] ?? '')))
  const line = (texts: readonly string[], right: (i: number) => boolean) =>
    texts
      .map((text, i) => {
        const cut = clip(text, columns[i] ?? 0)
        const pad = ' '.repeat(Math.max(0, (columns[i] ?? 0) - stringWidth(cut)))
        return right(i) ? pad + cut : cut + pad
      })
      .join('  ')
      .trimEnd()
  const isNumber = (i: number) => typeof first[names[i] ?? ''] === 'number'
  return [line(names, isNumber), ...cells.map((texts) => line(texts, isNumber))].join('\n')
}

/** What a command takes as it stands: the id of a claim, statement or page, or that of a name. Cut, it can be pasted nowhere. */
const ID = /^(?:[a-z][0-9a-f]{16}(?:[-:.]\S{1,200})?|(?:person|organisation|place) \S.{0,200})$/

/** Whether all that a column holds are ids. */
const holdsIds = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '–') && cells.every((cell) => cell === '–' || ID.test(cell))

/** Takes columns from the widest until all fit; none falls below 6, and those of ids stay as they are. */
function narrow(natural: readonly number[], room: number, isKept: (i: number) => boolean): number[] {
  const columns = [...natural]
  let excess = columns.reduce((sum, n) => sum + n, 0) - room
  while (excess > 0) {
    const open = columns.map((width, i) => (isKept(i) ? 0 : width))
    const widest = open.indexOf(Math.max(...open))
    if ((open[widest] ?? 0) <= 6) break
    const second = Math.max(6, ...open.filter((width, i) => i !== widest && width < (open[widest] ?? 0)))
    const cut = Math.max(1, Math.min(excess, (columns[widest] ?? 0) - second))
    columns[widest] = (columns[widest] ?? 0) - cut
    excess -= cut
  }
  return columns
}
