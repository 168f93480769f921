import { HearsayError } from '../../problems.js'
import { shownLocation } from '../shown-location.js'

/** Where a PostgreSQL store lies, taken apart. */
export interface Location {
  /** For the client: the location without what is ours. */
  readonly connection: string
  /** The schema that holds the store's tables. */
  readonly schema: string
  /** For messages: without a password or any other parameter. */
  readonly shown: string
}

/** Tables have a schema of their own, so that a database can be shared with other programs, or hold several stores. */
const SCHEMA = 'hearsay'

/**
 * Takes `postgres://user@host/database?schema=harbour` apart. Whatever the client does not find there it takes from
 * `PGHOST`, `PGPASSWORD` and their like, or from `~/.pgpass`.
 * @throws HearsayError `usage` when it is no such address. The message never repeats it: it may hold a password.
 */
export function parseLocation(location: string): Location {
  let url: URL
  try {
    url = new URL(location)
  } catch {
    throw new HearsayError('usage', 'The address of the PostgreSQL store cannot be read.', {
      hint: 'Write postgres://user@host:5432/database. In a name or a password, write @ as %40, / as %2F, : as %3A.',
    })
  }
  const schema = url.searchParams.get('schema') ?? SCHEMA
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema) || schema.startsWith('pg_')) {
    throw new HearsayError('usage', `${JSON.stringify(schema.slice(0, 70))} cannot be a store's schema.`, {
      hint: 'Use small letters, digits and _, at most 63, not beginning with a digit or pg_.',
    })
  }
  url.searchParams.delete('schema')
  return { connection: url.href, schema, shown: shownLocation(location) }
}
