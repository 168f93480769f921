import type { z } from 'zod'
import type { ledger } from '../../../ask/queries/ledger.js'
import { count } from '../../../text/count.js'
import type { Pen } from '../pen.js'
import { claimItem } from './claim-item.js'

/** A page of the ledger, and how to have the next. */
export function ledgerWords({ rows, total, next }: z.output<typeof ledger.output>, pen: Pen): string {
  const lines = rows.map((row) => claimItem(row, pen))
  if (next !== null)
    lines.push(
      '',
      pen.dim(`${rows.length} of ${count(total, 'claim')}; more with the same filters and: --after ${next}`),
    )
  return lines.join('\n')
}
