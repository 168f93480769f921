import { closeSync, existsSync, mkdirSync, openSync, readSync } from 'node:fs'
import { dirname } from 'node:path'
import { HearsayError } from '../../problems.js'
import { parseMoment } from '../knowledge-time.js'
import type { Store } from '../store.js'
import { appendAudit, readAudit } from './audit.js'
import { putBlocks, readBlocks, removeBlocks } from './blocks.js'
import { readChanges, readCounts, readLastRecorded } from './changes.js'
import { Connection } from './connection.js'
import { putRawPage, takeRawPages } from './copy.js'
import { putDocument, readDocument, readDocuments, readMentions } from './documents.js'
import { type Driver, driverProblem } from './driver.js'
import { putImports, readImports } from './imports.js'
import { putJudgements, readJudgements, withdraw } from './judgements.js'
import { checkVersion, migrate } from './migrate.js'
import { type DriverOptions, openDriver } from './open-driver.js'
import { readInstants, readOutlets, readPageCounts, readPages } from './pages.js'
import { search } from './search.js'
import { putSnapshot, readSnapshot } from './snapshots.js'
import { putStatements, readStatements } from './statements.js'
import { verify } from './verify.js'
import { putViews, readViews, removeViews } from './views.js'

export interface SqliteOptions {
  readonly readonly?: boolean
  /** The present instant in ISO form. Knowledge time is taken from it and from nothing else. */
  readonly clock?: () => string
  readonly driver?: DriverOptions['driver']
}

/**
 * Opens or makes a store in one SQLite file; `:memory:` holds it in memory.
 * A new or older store is brought to this version. Safe against a crash at any moment: what was acknowledged is there.
 * @throws HearsayError `store/newer-version`, `store/not-a-store`, `store/integrity`, `store/locked`, `input/missing`, `environment`.
 */
export async function openSqlite(path: string, options: SqliteOptions = {}): Promise<Store> {
  const readonly = options.readonly ?? false
  const clock = options.clock ?? (() => new Date().toISOString())
  prepareFolder(path, readonly)
  let driver: Driver | undefined
  try {
    refuseOtherFiles(path)
    driver = openDriver(path, { readonly, driver: options.driver })
    // Before anything is set: the setting itself would change another program's file.
    checkVersion(driver, path)
    settle(driver, readonly)
    migrate(driver, path, { readonly, now: parseMoment(clock()).from })
    return storeOver(new Connection(driver, path, clock, readonly))
  } catch (error) {
    driver?.close()
    throw openProblem(error, path)
  }
}

function prepareFolder(path: string, readonly: boolean): void {
  if (path === ':memory:' || existsSync(path)) return
  if (readonly) {
    throw new HearsayError('input/missing', `There is no store at ${path}.`, {
      hint: 'Name another file, or add articles first.',
    })
  }
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw new HearsayError('environment', `The folder of ${path} cannot be made: ${(error as Error).message}`, {
      cause: error,
    })
  }
}

/** SQLite takes a file of a few bytes for an empty one and would write over it. */
function refuseOtherFiles(path: string): void {
  if (path === ':memory:' || !existsSync(path)) return
  const head = Buffer.alloc(16)
  let length: number
  try {
    const file = openSync(path, 'r')
    length = readSync(file, head, 0, 16, 0)
    closeSync(file)
  } catch (error) {
    throw new HearsayError('environment', `The store ${path} cannot be read: ${(error as Error).message}`, {
      hint: 'Name a file that may be read.',
      cause: error,
    })
  }
  if (length > 0 && head.toString('latin1') !== 'SQLite format 3\u0000') {
    throw new HearsayError('store/not-a-store', `${path} is not a Hearsay store.`, {
      hint: 'Name another file; a store is made when there is none.',
    })
  }
}

/** Sets what SQLite does not by itself, or not in every build. */
function settle(driver: Driver, readonly: boolean): void {
  if (!readonly) driver.exec('PRAGMA journal_mode = WAL')
  driver.exec(
    'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000',
  )
}

function openProblem(error: unknown, path: string): unknown {
  const code = driverProblem(error)
  if (code === null) return error
  const words: Partial<Record<typeof code, readonly [string, string]>> = {
    'store/not-a-store': [`${path} is not a Hearsay store.`, 'Name another file; a store is made when there is none.'],
    'store/integrity': [`The store ${path} is damaged.`, 'Restore it from a copy, or import again into a new one.'],
    'store/locked': [`The store ${path} is in use by another process.`, 'Wait for it to end and try again.'],
    'not-allowed': [`The store ${path} may not be written.`, 'Check its permissions, or open it for reading only.'],
  }
  const [message, hint] = words[code] ?? [`The store ${path} cannot be opened: ${(error as Error).message}.`, undefined]
  return new HearsayError(code, message, { hint, cause: error })
}

function storeOver(c: Connection): Store {
  return {
    capabilities: {
      backend: 'sqlite',
      fullText: 'fts5',
      concurrentWriters: false,
      persistent: c.path !== ':memory:',
      queue: false,
    },
    queue: null,
    migrate: () => c.read(() => migrate(c.driver, c.path, { readonly: c.readonly, now: 0 })),
    transaction: (work) => c.transaction(work),
    generation: () => c.generation(),
    verify: () => c.read(() => verify(c)),
    close: async () => c.close(),
    copyOut: (take) => c.snapshot(() => takeRawPages(c, take)),
    copyIn: (give, check) =>
      c.transaction(async () => {
        await give((page) => c.write(() => putRawPage(c, page)))
        return check()
      }),

    putSnapshot: (snapshot, bytes) => c.write(() => putSnapshot(c, snapshot, bytes)),
    putDocument: (document, mentions) => c.write(() => putDocument(c, document, mentions)),
    putStatements: (statements) => c.write(() => putStatements(c, statements)),
    putJudgements: (judgements) => c.write(() => putJudgements(c, judgements)),
    withdraw: (id, by) => c.write(() => withdraw(c, id, by)),
    putImports: (rows) => c.write(() => putImports(c, rows)),
    putBlocks: (kind, entries) => c.write(() => putBlocks(c, kind, entries)),
    removeBlocks: (kind, entries) => c.write(() => removeBlocks(c, kind, entries)),
    putViews: (rows) => c.write(() => putViews(c, rows)),
    removeViews: (kind, ids) => c.write(() => removeViews(c, kind, ids)),
    audit: (entry) => c.write(() => appendAudit(c, entry)),

    snapshot: (id) => c.read(() => readSnapshot(c, id)),
    document: (id, at) => c.read(() => readDocument(c, id, at)),
    documents: (filter, at) => c.read(() => readDocuments(c, filter, at)),
    pages: (filter, at) => c.read(() => readPages(c, filter, at)),
    pageCounts: (at) => c.read(() => readPageCounts(c, at)),
    outlets: (at) => c.read(() => readOutlets(c, at)),
    instants: (limit) => c.read(() => readInstants(c, limit)),
    mentions: (documents) => c.read(() => readMentions(c, documents)),
    statements: (filter, at) => c.read(() => readStatements(c, filter, at)),
    judgements: (filter, at) => c.read(() => readJudgements(c, filter, at)),
    search: (words, options) => c.read(() => search(c, words, options)),
    blocks: (kind, keys, limitPerKey) => c.read(() => readBlocks(c, kind, keys, limitPerKey)),
    views: (kind, filter) => c.read(() => readViews(c, kind, filter)),
    imports: (run) => c.read(() => readImports(c, run)),
    auditLog: (options) => c.read(() => readAudit(c, options)),
    changesSince: (knownAt, limit) => c.read(() => readChanges(c, knownAt, limit)),
    lastRecorded: () => c.read(() => readLastRecorded(c)),
    counts: (at) => c.read(() => readCounts(c, at)),
  }
}
