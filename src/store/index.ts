/** The store's public entry. */
export { type Moved, moveStore } from './move-store.js'
export { type OpenOptions, openStore } from './open-store.js'
export { openPostgres, type PostgresOptions } from './postgres/open-postgres.js'
export { shownLocation } from './shown-location.js'
export { openSqlite, type SqliteOptions } from './sqlite/open-sqlite.js'
export type * from './store.js'
