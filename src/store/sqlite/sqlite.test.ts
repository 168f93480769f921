import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, it } from 'vitest'
import { storeContract } from '../store.contract.js'
import { openNodeSqlite } from './node-sqlite.js'
import { openSqlite } from './open-sqlite.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
const clock = () => '2031-04-01T12:00:00.000Z'

storeContract('SQLite in memory', () => openSqlite(':memory:', { clock }))
storeContract('SQLite in a file', () => openSqlite(join(folder, `${files++}.hearsay`)))

const own = openNodeSqlite(':memory:', { readonly: false })
own?.close()
if (own) storeContract('SQLite by the npm package', () => openSqlite(':memory:', { clock, driver: 'better-sqlite3' }))
else it.skip("Node's own SQLite: this Node has none (22.13 and later do)", () => {})
