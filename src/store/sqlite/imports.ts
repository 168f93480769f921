import type { ImportRow } from '../store.js'
import type { Connection } from './connection.js'

/** Adds what became of inputs. A later row on the same item of the same run is the one that is read. */
export function putImports(c: Connection, rows: readonly ImportRow[]): void {
  const insert = c.sql(
    `INSERT INTO import_row (run, item, stage, outcome, code, message, document, recorded)
     VALUES (:run, :item, :stage, :outcome, :code, :message, :document, :recorded)`,
  )
  for (const { run, item, stage, outcome, code, message, document } of rows) {
    insert.run({ run, item, stage, outcome, code, message, document, recorded: c.now() })
  }
}

/** The last row of each item, in the order in which the items first came. */
export function readImports(c: Connection, run?: string): ImportRow[] {
  return c
    .sql(
      `SELECT run, item, stage, outcome, code, message, document FROM import_row
       JOIN (SELECT min(seq) AS first, max(seq) AS last FROM import_row
             WHERE :run IS NULL OR run = :run GROUP BY run, item) ON seq = last
       ORDER BY first`,
    )
    .all<ImportRow>({ run: run ?? null })
    .map((row) => ({ ...row }))
}
