/** The store's public entry. */
export { type OpenOptions, openStore } from './open-store.js'
export { openSqlite, type SqliteOptions } from './sqlite/open-sqlite.js'
export type * from './store.js'
