import stringWidth from 'string-width'
import type { Row } from '../../ask/query.js'
import { type Beside, beside } from './beside.js'
import { plain, wrap } from './pen.js'

/** Between two columns. */
const GAP = 2
/** A column that is no wider is never narrowed: a status, a day, most names. */
const NARROW = 16
/** What the widest column, which holds the text, keeps at the least. */
const TEXT = 32

/** A column: its name, its cells, and how wide it would be with nothing broken. */
interface Column {
  readonly name: string
  readonly cells: readonly string[]
  readonly natural: number
  readonly isNumber: boolean
  readonly isKept: boolean
}

/**
 * Lays rows out as a table with aligned columns. Nothing is cut: where a table is too wide for the terminal its longer
 * texts go on below themselves, and where they would have too little room for that each row stands by itself, a field a
 * line.
 *
 * @param width Columns of the terminal; infinite for a file or a pipe, where every row is one line.
 */
export function table(rows: readonly Row[], width: number): string {
  const [first] = rows
  if (first === undefined) return ''
  const columns = Object.keys(first).map((name) => columnOf(name, rows))
  if (widthOf(columns.map(({ natural }) => natural)) <= width)
    return lined(
      columns,
      columns.map(({ natural }) => natural),
    )
  // What no row fills only takes room.
  const filled = columns.filter(({ cells }) => cells.some((cell) => cell !== '' && cell !== UNKNOWN))
  const widths = narrowed(filled, width)
  return widths === null ? stacked(filled, rows.length, width) : lined(filled, widths)
}

/** A cell of which nothing is known. */
const UNKNOWN = '–'

function columnOf(name: string, rows: readonly Row[]): Column {
  const cells = rows.map((row) => {
    const value = row[name]
    return value === null || value === undefined ? UNKNOWN : plain(String(value))
  })
  const isNumber = typeof rows[0]?.[name] === 'number'
  return {
    name,
    cells,
    natural: Math.max(stringWidth(name), ...cells.map((cell) => stringWidth(cell))),
    isNumber,
    isKept: isNumber || holdsIds(cells),
  }
}

const widthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, 0) + GAP * (widths.length - 1)

/** What a command takes as it stands: the id of a claim, statement or page, or that of a name. Broken, it can be pasted nowhere. */
const ID = /^(?:[a-z][0-9a-f]{16}(?:[-:.]\S{1,200})?|(?:person|organisation|place) \S.{0,200})$/

/** Whether all that a column holds are ids. */
const holdsIds = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== UNKNOWN) && cells.every((cell) => cell === UNKNOWN || ID.test(cell))

/** Widths that fit, the texts that need most lines given most; null where a column would have too little to be read. */
function narrowed(columns: readonly Column[], room: number): number[] | null {
  const widest = Math.max(...columns.map(({ natural, isKept }) => (isKept ? 0 : natural)))
  const widths = columns.map(({ name, natural, isKept }) =>
    isKept ? natural : Math.min(natural, Math.max(natural === widest ? TEXT : NARROW, stringWidth(name))),
  )
  let left = room - widthOf(widths)
  if (left < 0) return null
  for (; left > 0; left--) {
    const lines = columns.map(({ natural }, i) => natural / (widths[i] ?? natural))
    const most = lines.indexOf(Math.max(...lines))
    widths[most] = (widths[most] ?? 0) + 1
  }
  return widths
}

/** The table with columns of these widths; a longer cell takes several lines. */
function lined(columns: readonly Column[], widths: readonly number[]): string {
  const line = (texts: readonly string[]): string => {
    const cells = texts.map((text, i) => broken(text, columns[i], widths[i] ?? 0))
    return Array.from({ length: Math.max(...cells.map(({ length }) => length)) }, (_, row) =>
      cells
        .map((parts, i) => {
          const part = parts[row] ?? ''
          const pad = ' '.repeat(Math.max(0, (widths[i] ?? 0) - stringWidth(part)))
          return columns[i]?.isNumber ? pad + part : part + pad
        })
        .join(' '.repeat(GAP))
        .trimEnd(),
    ).join('\n')
  }
  const length = columns[0]?.cells.length ?? 0
  return [
    line(columns.map(({ name }) => name)),
    ...Array.from({ length }, (_, row) => line(columns.map(({ cells }) => cells[row] ?? ''))),
  ].join('\n')
}

const broken = (text: string, column: Column | undefined, width: number): readonly string[] =>
  stringWidth(text) <= width || column?.isKept === true ? [text] : wrap(text, width).split('\n')

/** Each row by itself, a field a line, those without a value left out. */
const stacked = (columns: readonly Column[], rows: number, width: number): string =>
  Array.from({ length: rows }, (_, row) =>
    beside(
      columns.flatMap(({ name, cells, isKept }): Beside[] => {
        const cell = cells[row] ?? ''
        return cell === '' || cell === UNKNOWN ? [] : [[name, cell, isKept]]
      }),
      width,
    ),
  ).join('\n\n')
