import { fileURLToPath } from 'node:url'
import { HearsayError } from '../problems.js'
import { openSqlite } from './sqlite/open-sqlite.js'
import type { Store } from './store.js'

export interface OpenOptions {
  /** Open an existing store and refuse every write. */
  readonly readonly?: boolean
  /** Make a store where there is none, as by default. For a file the caller looks first. */
  readonly create?: boolean
}

/**
 * Opens the store at a location: a file's path, `sqlite:` with a path, `:memory:`, or `postgres://user@host/database`,
 * with `?schema=NAME` where the store is not in the schema `hearsay`.
 * @throws HearsayError `environment` for a scheme that this version has no backend for; otherwise as the backend does.
 * @example const store = await openStore('story.hearsay')
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(location)?.[1].toLowerCase()
  if (scheme === 'postgres' || scheme === 'postgresql') {
    const { openPostgres } = await import('./postgres/open-postgres.js')
    return openPostgres(location, options)
  }
  if (scheme === 'sqlite' || scheme === 'file') {
    const path =
      scheme === 'file' && location.startsWith('file://') ? fileURLToPath(location) : location.slice(scheme.length + 1)
    return openSqlite(path, options)
  }
  if (scheme !== undefined && location.includes('://')) {
    throw new HearsayError('environment', `There is no backend for ${scheme}:// stores in this version.`, {
      hint: 'Name a file, for SQLite, or postgres://user@host/database.',
    })
  }
  return openSqlite(location, options)
}
