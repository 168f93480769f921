import { createRequire } from 'node:module'
import type { Database, Statement } from 'better-sqlite3'
import type { Driver, Params, Prepared } from './driver.js'

/** Opens a file through the npm package. It is loaded only here: a Node with its own SQLite never loads it. */
export function openBetterSqlite3(path: string, options: { readonly readonly: boolean }): Driver {
  const Open = createRequire(import.meta.url)('better-sqlite3') as new (
    path: string,
    options: { readonly: boolean; timeout: number },
  ) => Database
  const database = new Open(path, { readonly: options.readonly, timeout: 5000 })
  return {
    name: 'better-sqlite3',
    exec: (sql) => void database.exec(sql),
    prepare: (sql) => prepared(database.prepare(sql)),
    close: () => void database.close(),
  }
}

function prepared(statement: Statement): Prepared {
  return {
    run: (params) => (params ? statement.run(params as Params) : statement.run()),
    get: <Row>(params?: Params) => (params ? statement.get(params) : statement.get()) as Row | undefined,
    all: <Row>(params?: Params) => (params ? statement.all(params) : statement.all()) as Row[],
    iterate: <Row>(params?: Params) =>
      (params ? statement.iterate(params) : statement.iterate()) as IterableIterator<Row>,
  }
}
