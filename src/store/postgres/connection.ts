import { AsyncLocalStorage } from 'node:async_hooks'
import type { Pool, PoolClient } from 'pg'
import { HearsayError } from '../../problems.js'
import { parseMoment } from '../knowledge-time.js'
import type { Shapes } from '../pack.js'
import { type Params, queryOf } from './parameters.js'
import { postgresProblem } from './problem.js'
import { MissingShape, ShapeTable } from './shape-table.js'

/** A transaction, or the store outside of any. Calls that belong to a level take turns on it. */
interface Level {
  readonly depth: number
  /** The connection of the transaction; outside of any, each read takes a free one. */
  readonly client: PoolClient | null
  last: Promise<unknown>
  ended: boolean
  /** An error that left the transaction unable to do anything but end. */
  broken: unknown
}

export interface ConnectionOptions {
  /** The location for messages. */
  readonly shown: string
  readonly readonly: boolean
  /** The present instant in ISO form; left out, the server's clock counts, which is one for all hosts. */
  readonly clock?: () => string
}

/** Counts on every statement's plan being made for the values it is given: how common a word is decides how to find it. */
export type Plan = 'kept' | 'fresh'

/**
 * The connections of one process to a store, with its transactions and knowledge time. Calls made inside `transaction`
 * belong to it, also after an `await`, and take turns on its connection. Other reads go beside it and never see half of it;
 * other writes wait. Writers of all processes take turns on one row, from a transaction's beginning to its end: whatever
 * becomes visible later has a later knowledge time.
 */
export class Connection {
  private readonly level = new AsyncLocalStorage<Level>()
  private readonly root: Level = { depth: 0, client: null, last: Promise.resolve(), ended: false, broken: null }
  private readonly table = new ShapeTable()
  private readonly names = new Map<string, string>()
  /** The knowledge time of the transaction that is open, and of the last that was begun here. */
  private moment = 0
  /** See `Store.generation`. */
  generation = 0

  constructor(
    private readonly pool: Pool,
    private readonly options: ConnectionOptions,
  ) {}

  get shapes(): Shapes {
    return this.table
  }

  /** Runs one statement on the caller's transaction, or on a free connection. */
  async rows<Row>(text: string, params: Params = {}, plan: Plan = 'kept'): Promise<Row[]> {
    const { client } = this.here()
    const query = { ...queryOf(text, params), ...(plan === 'kept' ? { name: this.nameOf(text) } : {}) }
    const { rows } = await (client ?? this.pool).query(query)
    return rows as Row[]
  }

  /** The knowledge time of the open transaction in microseconds since 1970: one for all of its rows. */
  now(): number {
    return this.moment
  }

  /** Goes on from a knowledge time that was taken over from another store. */
  takeMoment(moment: number): void {
    this.moment = moment
    this.generation++
  }

  /** Takes in shapes that were taken over from another store. */
  async takeShapes(): Promise<void> {
    await this.readShapes()
    await this.rows('UPDATE head SET shapes = :shapes', { shapes: this.table.known })
  }

  /** Unpacks bodies; where another process has added a shape since, reads the new shapes and unpacks again. */
  async decode<T>(work: () => T): Promise<T> {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof MissingShape)) throw error
      await this.readShapes()
      return work()
    }
  }

  async read<T>(work: () => Promise<T>): Promise<T> {
    const level = this.here()
    try {
      if (level.depth === 0) return await work()
      return await this.inTurn(level, work)
    } catch (error) {
      if (level.depth > 0 && !(error instanceof HearsayError)) level.broken ??= error
      throw this.problem(error)
    }
  }

  /** Several reads that must see the store at one moment. */
  async readAtOnce<T>(work: () => Promise<T>): Promise<T> {
    if (this.here().depth > 0) return this.read(work)
    return this.onClient('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', (level) => this.level.run(level, work))
  }

  /**
   * Runs a write that is all or nothing: in a transaction of its own, or in the open one. There it gets no savepoint: a
   * write checks everything before its first row, and one that fails for another reason breaks the transaction around it.
   */
  async write<T>(work: () => Promise<T>): Promise<T> {
    const level = this.here()
    if (level.depth === 0) return this.transaction(work)
    try {
      return await this.inTurn(level, work)
    } catch (error) {
      if (!(error instanceof HearsayError)) level.broken ??= error
      throw this.problem(error)
    }
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.options.readonly) {
      throw new HearsayError('not-allowed', `The store ${this.options.shown} was opened for reading only.`)
    }
    const parent = this.here()
    return this.inTurn(parent, () => (parent.depth === 0 ? this.outermost(work) : this.nested(parent, work)))
  }

  async close(): Promise<void> {
    if (!this.pool.ended) await this.pool.end()
  }

  private here(): Level {
    return this.level.getStore() ?? this.root
  }

  /** Runs work when all that was asked of the level before has ended. */
  private inTurn<T>(level: Level, work: () => Promise<T>): Promise<T> {
    const turn = level.last.then(() => {
      if (level.ended) throw new Error('A call belongs to a transaction that has ended: an await is missing.')
      return work()
    })
    level.last = turn.catch(() => {})
    return turn
  }

  private async outermost<T>(work: () => Promise<T>): Promise<T> {
    try {
      const result = await this.onClient('BEGIN', async (level) => {
        await this.level.run(level, () => this.lock())
        const answer = await this.runIn(level, work)
        await this.level.run(level, () => this.writeShapes())
        return answer
      })
      this.table.settle()
      return result
    } catch (error) {
      this.table.undo()
      this.generation++
      this.moment = -1
      throw error
    }
  }

  private async nested<T>(parent: Level, work: () => Promise<T>): Promise<T> {
    const client = parent.client!
    const name = `level_${parent.depth}`
    const level: Level = { depth: parent.depth + 1, client, last: Promise.resolve(), ended: false, broken: null }
    try {
      await client.query(`SAVEPOINT ${name}`)
      try {
        const result = await this.runIn(level, work)
        await client.query(`RELEASE ${name}`)
        return result
      } catch (error) {
        this.generation++
        await client.query(`ROLLBACK TO ${name}; RELEASE ${name}`)
        throw error
      }
    } catch (error) {
      throw this.problem(error)
    }
  }

  /** Runs the work of a transaction and whatever it began without waiting for it. */
  private async runIn<T>(level: Level, work: () => Promise<T>): Promise<T> {
    try {
      const result = await this.level.run(level, work)
      await settled(level)
      if (level.broken !== null) throw level.broken
      return result
    } finally {
      await settled(level)
      level.ended = true
    }
  }

  private async onClient<T>(begin: string, work: (level: Level) => Promise<T>): Promise<T> {
    let client: PoolClient | undefined
    let lost = false
    try {
      client = await this.pool.connect()
      const level: Level = { depth: 1, client, last: Promise.resolve(), ended: false, broken: null }
      try {
        await client.query(begin)
        const result = await work(level)
        // A server answers a COMMIT of what has failed with ROLLBACK, and no error.
        const { command } = await client.query('COMMIT')
        if (command !== 'COMMIT') throw new Error(`The transaction was not kept: the server answered ${command}.`)
        return result
      } catch (error) {
        await client.query('ROLLBACK').catch(() => {
          lost = true
        })
        throw error
      }
    } catch (error) {
      throw this.problem(error)
    } finally {
      client?.release(lost)
    }
  }

  /** Waits until no other process writes, and takes the next knowledge time: later than every one before, whatever the clocks say. */
  private async lock(): Promise<void> {
    const { clock } = this.options
    const [head] = await this.rows<{ before: number; moment: number; shapes: number }>(
      `UPDATE head SET before = moment, moment = greatest(moment + 1, coalesce(:clock::bigint,
         floor(extract(epoch FROM clock_timestamp()) * 1000000)::bigint)) RETURNING before, moment, shapes`,
      { clock: clock === undefined ? null : parseMoment(clock()).from },
    )
    if (head === undefined) throw new HearsayError('store/integrity', `The store ${this.options.shown} has no head.`)
    if (head.before !== this.moment) this.generation++
    this.moment = head.moment
    if (head.shapes > this.table.known) await this.readShapes()
  }

  private async readShapes(): Promise<void> {
    this.table.add(
      await this.rows('SELECT id, keys FROM shape WHERE id > :known ORDER BY id', { known: this.table.known }),
    )
  }

  private async writeShapes(): Promise<void> {
    const { ids, keys } = this.table.fresh()
    if (ids.length === 0) return
    await this.rows('INSERT INTO shape (id, keys) SELECT * FROM unnest(:ids::integer[], :keys::text[])', { ids, keys })
    await this.rows('UPDATE head SET shapes = :shapes', { shapes: ids.at(-1)! })
  }

  private nameOf(text: string): string {
    let name = this.names.get(text)
    if (name === undefined) {
      name = `hearsay_${this.names.size}`
      this.names.set(text, name)
    }
    return name
  }

  private problem(error: unknown): unknown {
    return postgresProblem(error, this.options.shown) ?? error
  }
}

/** Ends when nothing that was asked of a level is under way, not even what the last call asked for in turn. */
async function settled(level: Level): Promise<void> {
  for (let last: unknown = null; last !== level.last; ) {
    last = level.last
    await level.last
  }
}
