import { HearsayError } from '../../problems.js'
import { openBetterSqlite3 } from './better-sqlite3.js'
import { type Driver, driverProblem } from './driver.js'
import { openNodeSqlite } from './node-sqlite.js'

export interface DriverOptions {
  readonly readonly: boolean
  /** For tests and measurements; otherwise Node's own SQLite where there is one, else the npm package. */
  readonly driver?: 'node:sqlite' | 'better-sqlite3'
}

/** Opens a SQLite file by the first binding that this machine has. */
export function openDriver(path: string, options: DriverOptions): Driver {
  try {
    const own = options.driver === 'better-sqlite3' ? null : openNodeSqlite(path, options)
    if (own) return own
    if (options.driver === 'node:sqlite') throw new HearsayError('environment', 'This Node has no SQLite of its own.')
    return openBetterSqlite3(path, options)
  } catch (error) {
    if (error instanceof HearsayError) throw error
    const code = driverProblem(error)
    if (code === 'store/not-a-store') throw error
    throw new HearsayError(code ?? 'environment', `The store ${path} cannot be opened: ${(error as Error).message}`, {
      hint: code ? 'Check that the folder exists and may be written to.' : 'Run npm ci to install better-sqlite3.',
      cause: error,
    })
  }
}
