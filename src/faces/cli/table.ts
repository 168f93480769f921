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
  const columns = narrow(natural, width - 2 * (names.length - 1))
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

/** Takes columns from the widest until all fit; none falls below 6. */
function narrow(natural: readonly number[], room: number): number[] {
  const columns = [...natural]
  let excess = columns.reduce((sum, n) => sum + n, 0) - room
  while (excess > 0) {
    const widest = columns.indexOf(Math.max(...columns))
    if ((columns[widest] ?? 0) <= 6) break
    const second = Math.max(6, ...columns.filter((_, i) => i !== widest && (columns[i] ?? 0) < (columns[widest] ?? 0)))
    const cut = Math.max(1, Math.min(excess, (columns[widest] ?? 0) - second))
    columns[widest] = (columns[widest] ?? 0) - cut
    excess -= cut
  }
  return columns
}
