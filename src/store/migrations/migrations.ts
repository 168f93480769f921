import { ledger } from './0001-ledger.js'
import { pages } from './0002-pages.js'
import type { Migration } from './migration.js'

/** Every step in order. Only ever appended to: a store's version is the number of steps it has taken. */
export const MIGRATIONS: readonly Migration[] = [ledger, pages]
