import type { Migration } from './migration.js'

/** Indexes over pages: counted as of a day without reading them, and listed by their day. */
export const pages: Migration = {
  name: '0002-pages',
  sqlite: [
    `CREATE INDEX document_day ON document (day, recorded, outlet)`,
    `CREATE INDEX document_newest ON document (coalesce(day, '') DESC, id)`,
    `CREATE INDEX statement_day ON statement (day, recorded)`,
  ],
  postgres: [
    // An outlet may be of any length, and an index takes none above 2,700 bytes.
    `CREATE INDEX document_day ON document (day, recorded, left(outlet, 200))`,
    `CREATE INDEX document_newest ON document (coalesce(day, '') DESC, id)`,
    `CREATE INDEX statement_day ON statement (day, recorded)`,
  ],
}
