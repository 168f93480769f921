import type pg from 'pg'
import { parseMoment } from '../knowledge-time.js'
import type { Store } from '../store.js'
import { appendAudit, readAudit } from './audit.js'
import { putBlocks, readBlocks, removeBlocks } from './blocks.js'
import { readChanges, readCounts, readLastRecorded } from './changes.js'
import { Connection } from './connection.js'
import { putRawPage, takeRawPages } from './copy.js'
import { putDocument, readDocument, readDocuments, readMentions } from './documents.js'
import { putImports, readImports } from './imports.js'
import { putJudgements, readJudgements, withdraw } from './judgements.js'
import { type Location, parseLocation } from './location.js'
import { type Migrated, migrate } from './migrate.js'
import { readInstants, readOutlets, readPageCounts, readPages } from './pages.js'
import { openPool } from './pool.js'
import { postgresProblem } from './problem.js'
import { openQueue } from './queue.js'
import { search } from './search.js'
import { putSnapshot, readSnapshot } from './snapshots.js'
import { putStatements, readStatements } from './statements.js'
import { verify } from './verify.js'
import { putViews, readViews, removeViews } from './views.js'

export interface PostgresOptions {
  readonly readonly?: boolean
  /** Make a store where there is none, as by default. */
  readonly create?: boolean
  /** The present instant in ISO form, in place of the server's clock. */
  readonly clock?: () => string
  /** Connections at once, at most. A writer takes one, each read another. */
  readonly connections?: number
}

/**
 * Opens or makes a store in a PostgreSQL database, 13 or newer: `postgres://user@host/database`, with `?schema=NAME` where
 * it is not `hearsay`. A new or older store is brought to this version. Any number of processes may have it open.
 * @throws HearsayError `store/newer-version`, `store/not-a-store`, `store/integrity`, `not-found`, `input/missing`, `not-allowed`, `environment`.
 */
export async function openPostgres(location: string, options: PostgresOptions = {}): Promise<Store> {
  const where = parseLocation(location)
  const readonly = options.readonly ?? false
  const pool = openPool(where, { readonly, connections: options.connections ?? 8 })
  const now = options.clock ?? (() => new Date().toISOString())
  const bringUp = () =>
    onClient(pool, where, (client) =>
      migrate(client, { ...where, readonly, create: options.create ?? true, now: parseMoment(now()).from }),
    )
  try {
    await bringUp()
  } catch (error) {
    await pool.end()
    throw error
  }
  return storeOver(new Connection(pool, { shown: where.shown, readonly, clock: options.clock }), pool, bringUp)
}

async function onClient<T>(pool: pg.Pool, where: Location, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let client: pg.PoolClient | undefined
  try {
    client = await pool.connect()
    return await work(client)
  } catch (error) {
    throw postgresProblem(error, where.shown) ?? error
  } finally {
    client?.release()
  }
}

function storeOver(c: Connection, pool: pg.Pool, bringUp: () => Promise<Migrated>): Store {
  const queue = openQueue(c, pool)
  return {
    capabilities: { backend: 'postgres', fullText: 'tsvector', concurrentWriters: true, persistent: true, queue: true },
    queue,
    migrate: bringUp,
    transaction: (work) => c.transaction(work),
    generation: () => c.generation,
    verify: () => c.readAtOnce(() => verify(c)),
    close: async () => {
      await queue.close()
      await c.close()
    },
    copyOut: (take) => c.readAtOnce(() => takeRawPages(c, take)),
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
    instants: (limit) => c.readAtOnce(() => readInstants(c, limit)),
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
    counts: (at) => c.readAtOnce(() => readCounts(c, at)),
  }
}
