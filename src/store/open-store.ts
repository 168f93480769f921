import { fileURLToPath } from 'node:url'
import { HearsayError } from '../problems.js'
import { openSqlite } from './sqlite/open-sqlite.js'
import type { Store } from './store.js'

export interface OpenOptions {
  /** Open an existing store and refuse every write. */
  readonly readonly?: boolean
}

/**
 * Opens the store at a location: a file's path, `sqlite:` with a path, or `:memory:`.
 * @throws HearsayError `environment` for a scheme that this version has no backend for; otherwise as the backend does.
 * @example const store = await openStore('story.hearsay')
 */
export async function openStore(location: string, options: OpenOptions = {}): Promise<Store> {
  const scheme = /^([a-z][a-z0-9+.-]+):/i.exec(location)?.[1].toLowerCase()
  if (scheme === 'postgres' || scheme === 'postgresql') {
    throw new HearsayError('environment', 'PostgreSQL is not in this version.', {
      hint: 'Name a file: the store is then SQLite.',
    })
  }
  if (scheme === 'sqlite' || scheme === 'file') {
    const path =
      scheme === 'file' && location.startsWith('file://') ? fileURLToPath(location) : location.slice(scheme.length + 1)
    return openSqlite(path, options)
  }
  if (scheme !== undefined && location.includes('://')) {
    throw new HearsayError('environment', `There is no backend for ${scheme}:// stores in this version.`, {
      hint: 'Name a file: the store is then SQLite.',
    })
  }
  return openSqlite(location, options)
}
