import type { ImportRow } from '../store.js'
import type { Connection } from './connection.js'

/** Adds what became of inputs. A later row on the same item of the same run is the one that is read. */
export async function putImports(c: Connection, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return
  const all = <T>(of: (row: ImportRow) => T): T[] => rows.map(of)
  await c.rows(
    `INSERT INTO import_row (run, item, stage, outcome, code, message, document, recorded)
     SELECT run, item, stage, outcome, code, message, document, :recorded::bigint
     FROM unnest(:runs::text[], :items::text[], :stages::text[], :outcomes::text[], :codes::text[], :messages::text[],
       :documents::text[]) WITH ORDINALITY
       AS given (run, item, stage, outcome, code, message, document, place) ORDER BY place`,
    {
      runs: all(({ run }) => run),
      items: all(({ item }) => item),
      stages: all(({ stage }) => stage),
      outcomes: all(({ outcome }) => outcome),
      codes: all(({ code }) => code),
      messages: all(({ message }) => message),
      documents: all(({ document }) => document),
      recorded: c.now(),
    },
  )
}

/** The last row of each item, in the order in which the items first came. */
export const readImports = (c: Connection, run?: string): Promise<ImportRow[]> =>
  c.rows<ImportRow>(
    `SELECT run, item, stage, outcome, code, message, document FROM import_row
     JOIN (SELECT min(seq) AS first, max(seq) AS last FROM import_row
           ${run === undefined ? '' : 'WHERE run = :run'} GROUP BY run, item) AS ends ON seq = last
     ORDER BY first`,
    run === undefined ? {} : { run },
  )
