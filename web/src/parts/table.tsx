import type { ReactNode } from 'react'

/** One column: its head, and the cell of a row. */
export interface Column<T> {
  readonly head: string
  /** What stands before the value where a row is a card: the head by itself; null where the value says what it is. */
  readonly label?: string | null
  /** Numbers end at one line. */
  readonly isNumber?: boolean
  /** A whole line of the card, as a title or a quotation needs. */
  readonly isWide?: boolean
  readonly className?: string
  /** Nothing to show is null, so that no card names what is empty. */
  cell(row: T): ReactNode
}

/**
 * A table that scrolls in a region of its own. In a narrow window each row is a card, with every cell in view. The roles
 * are written out, because a browser may forget what a table is when its rows are laid out as cards.
 */
export function Table<T>({
  label,
  columns,
  rows,
  keyOf,
  className = 'small',
}: {
  readonly label: string
  readonly columns: readonly Column<T>[]
  readonly rows: readonly T[]
  keyOf(row: T): string | number
  readonly className?: string
}) {
  const classes = columns.map(
    ({ className: own, isNumber, isWide }) =>
      [isNumber ? 'number' : '', isWide ? 'wide' : '', own ?? ''].filter((one) => one !== '').join(' ') || undefined,
  )
  return (
    <section className="region" aria-label={label} tabIndex={-1}>
      <table className={`cards ${className}`} {...ROLE.table}>
        <thead {...ROLE.rowgroup}>
          <tr {...ROLE.row}>
            {columns.map(({ head, isNumber }) => (
              <th key={head} scope="col" className={isNumber ? 'number' : undefined} {...ROLE.columnheader}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...ROLE.rowgroup}>
          {rows.map((row) => (
            <tr key={keyOf(row)} {...ROLE.row}>
              {columns.map(({ head, label: word = head.toLowerCase(), cell }, i) => (
                <td key={head} className={classes[i]} data-label={word ?? undefined} {...ROLE.cell}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const ROLE = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  cell: { role: 'cell' },
} as const
