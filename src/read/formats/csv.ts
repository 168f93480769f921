/** Reads CSV as RFC 4180 has it: quoted fields, doubled quotes, line breaks inside quotes. It never guesses types. */

export interface CsvRow {
  /** The row's number, from 1; the header is row 1. */
  readonly number: number
  readonly cells: readonly string[]
}

/**
 * Splits CSV into rows. The separator is the one of comma, semicolon and tab that the first line holds most of.
 * A quote left open at the end closes there.
 */
export function* readCsv(text: string): Iterable<CsvRow> {
  const separator = separatorOf(text)
  let cells: string[] = []
  let number = 1
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0
  while (at <= text.length) {
    let cell = ''
    if (text[at] === '"') {
      at++
      for (;;) {
        const close = text.indexOf('"', at)
        if (close === -1) {
          cell += text.slice(at)
          at = text.length
          break
        }
        cell += text.slice(at, close)
        at = close + 1
        if (text[at] !== '"') break
        cell += '"'
        at++
      }
    }
    let to = at
    while (to < text.length && text[to] !== separator && text[to] !== '\n') to++
    cells.push((cell + text.slice(at, to)).replace(/\r$/, ''))
    if (to >= text.length || text[to] === '\n') {
      if (cells.length > 1 || cells[0] !== '') yield { number, cells }
      number++
      cells = []
    }
    at = to + 1
  }
}

function separatorOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.indexOf('\n')) || 2000)
  const count = (mark: string): number => line.split(mark).length
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
