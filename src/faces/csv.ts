import { stringify } from 'csv-stringify/sync'
import type { Row } from '../ask/query.js'

/**
 * Writes rows as CSV (RFC 4180). In spreadsheet mode a cell that a spreadsheet would run as a formula is preceded by an
 * apostrophe; `raw` keeps every cell as it is.
 */
export function csv(rows: readonly Row[], options: { readonly raw: boolean }): string {
  return stringify([...rows], { header: true, record_delimiter: 'windows', escape_formulas: !options.raw })
}
