import { AsyncLocalStorage } from 'node:async_hooks'
import { HearsayError } from '../../problems.js'
import { parseMoment } from '../knowledge-time.js'
import type { Shapes } from '../pack.js'
import { type Driver, driverProblem, type Prepared } from './driver.js'

/** A transaction, or the store outside of any. What belongs to a level waits until the level's open child has ended. */
interface Level {
  readonly depth: number
  child: Promise<void> | null
  ended: boolean
  /** A write that broke off half-way inside this transaction. It can then only be undone. */
  broken: unknown
}

/** Key lists beyond this number are spelled out: something is using an object as a map. */
const MOST_SHAPES = 2000

/**
 * One SQLite connection with its prepared statements, transactions and knowledge time.
 * Calls made inside `transaction` belong to it, also after an `await`; calls from elsewhere wait until it has ended,
 * so nobody sees half of it or writes into it by accident.
 */
export class Connection {
  readonly shapes: Shapes
  private readonly prepared = new Map<string, Prepared>()
  private readonly level = new AsyncLocalStorage<Level>()
  private readonly root: Level = { depth: 0, child: null, ended: false, broken: null }
  private readonly shapeIds = new Map<string, number>()
  private readonly shapeKeys: (readonly string[])[] = []
  private moment: number | null = null
  private undone = 0
  /** SQLite's own count of what other connections have written, as of the last transaction's beginning. */
  private foreign = 0

  constructor(
    readonly driver: Driver,
    readonly path: string,
    private readonly clock: () => string,
    readonly readonly: boolean,
  ) {
    this.shapes = { idOf: (keys) => this.shapeId(keys), keysOf: (id) => this.keysOf(id) }
  }

  /** The prepared statement for this text; prepared once. */
  sql(text: string): Prepared {
    let found = this.prepared.get(text)
    if (!found) {
      found = this.driver.prepare(text)
      this.prepared.set(text, found)
    }
    return found
  }

  /**
   * The knowledge time of the open transaction in microseconds since 1970: one for all of its rows, and greater than that
   * of every transaction before it, even where the clock stands still or was set back.
   */
  now(): number {
    if (this.moment === null) {
      const last = this.sql(`SELECT value FROM meta WHERE key = 'moment'`).get<{ value: number }>()?.value ?? 0
      this.moment = Math.max(parseMoment(this.clock()).from, last + 1)
      this.keepMoment(this.moment)
    }
    return this.moment
  }

  async read<T>(work: () => T): Promise<T> {
    const level = this.here()
    while (level.child) await level.child
    this.mustBeOpen(level)
    try {
      return work()
    } catch (error) {
      throw this.problem(error)
    }
  }

  /**
   * Runs a write that is all or nothing: in a transaction of its own, or in the open one. There it gets no savepoint, which
   * would make the full-text index write out its pages (a tenth of an article's cost, each time). Instead a write checks
   * everything before its first row, and one that fails for another reason breaks the transaction around it.
   */
  async write<T>(work: () => T): Promise<T> {
    if (this.readonly) throw new HearsayError('not-allowed', `The store ${this.path} was opened for reading only.`)
    const level = this.here()
    while (level.child) await level.child
    this.mustBeOpen(level)
    try {
      if (level.depth === 0) this.begin(0)
      let result: T
      try {
        result = work()
      } catch (error) {
        if (level.depth === 0) this.rollback(0)
        else if (!(error instanceof HearsayError)) level.broken ??= error
        throw error
      }
      if (level.depth === 0) this.commit(0)
      return result
    } catch (error) {
      throw this.problem(error)
    }
  }

  async transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.readonly) throw new HearsayError('not-allowed', `The store ${this.path} was opened for reading only.`)
    return this.within(work, 'BEGIN IMMEDIATE')
  }

  /** Reads that see the store at one moment: other processes may write meanwhile. */
  snapshot<T>(work: () => Promise<T>): Promise<T> {
    return this.within(work, 'BEGIN')
  }

  /** Goes on from a knowledge time that was taken over from another store. */
  takeMoment(moment: number): void {
    this.moment = moment
    this.undone++
  }

  private async within<T>(work: () => Promise<T>, begin: string): Promise<T> {
    const parent = this.here()
    while (parent.child) await parent.child
    this.mustBeOpen(parent)
    let end = () => {}
    parent.child = new Promise<void>((resolve) => {
      end = resolve
    })
    const level: Level = { depth: parent.depth + 1, child: null, ended: false, broken: null }
    try {
      this.begin(parent.depth, begin)
      try {
        const result = await this.level.run(level, work)
        while (level.child) await level.child
        level.ended = true
        if (level.broken !== null) throw level.broken
        this.commit(parent.depth)
        return result
      } catch (error) {
        while (level.child) await level.child
        level.ended = true
        this.rollback(parent.depth)
        throw error
      }
    } catch (error) {
      throw this.problem(error)
    } finally {
      level.ended = true
      parent.child = null
      end()
    }
  }

  /** See `Store.generation`. */
  generation(): number {
    return this.undone + this.foreign
  }

  close(): void {
    this.prepared.clear()
    this.driver.close()
  }

  /**
   * The level that the caller belongs to. Each call waits in a loop of its own until nothing stands open below it, and goes
   * on without another `await`: between two of them another caller could open a transaction.
   */
  private here(): Level {
    return this.level.getStore() ?? this.root
  }

  private mustBeOpen(level: Level): void {
    if (level.ended) throw new Error('A call belongs to a transaction that has ended: an await is missing.')
  }

  private begin(depth: number, outermost = 'BEGIN IMMEDIATE'): void {
    this.driver.exec(depth === 0 ? outermost : `SAVEPOINT level_${depth}`)
    if (depth > 0) return
    this.moment = null
    this.foreign = this.sql('PRAGMA data_version').get<{ data_version: number }>()?.data_version ?? this.foreign
  }

  private commit(depth: number): void {
    if (depth > 0) {
      this.driver.exec(`RELEASE level_${depth}`)
      return
    }
    try {
      this.driver.exec('COMMIT')
    } catch (error) {
      this.rollback(0)
      throw error
    }
  }

  private rollback(depth: number): void {
    this.undone++
    // Shapes first used in what is undone are gone from the table.
    this.shapeIds.clear()
    this.shapeKeys.length = 0
    try {
      this.driver.exec(depth === 0 ? 'ROLLBACK' : `ROLLBACK TO level_${depth}; RELEASE level_${depth}`)
    } catch (error) {
      // A full disk makes SQLite roll back by itself; then there is nothing to undo.
      if (!/no transaction is active|no such savepoint/.test((error as Error).message)) throw error
    }
    if (depth === 0) this.moment = null
    else if (this.moment !== null) this.keepMoment(this.moment)
  }

  private shapeId(keys: readonly string[]): number {
    // A quick key first: it is the same for the same keys, and `sameKeys` settles the rare case that others share it.
    const quick = keys.join()
    const known = this.shapeIds.get(quick)
    if (known !== undefined && sameKeys(this.keysOf(known), keys)) return known
    const text = JSON.stringify(keys)
    let id = this.sql('SELECT id FROM shape WHERE keys = :keys').get<{ id: number }>({ keys: text })?.id
    if (id === undefined) {
      const { count } = this.sql('SELECT count(*) AS count FROM shape').get<{ count: number }>()!
      if (count >= MOST_SHAPES) return 0
      id = count + 1
      this.sql('INSERT INTO shape (id, keys) VALUES (:id, :keys)').run({ id, keys: text })
    }
    this.shapeIds.set(quick, id)
    this.shapeKeys[id] = keys
    return id
  }

  private keepMoment(moment: number): void {
    this.sql(`UPDATE meta SET value = :moment WHERE key = 'moment'`).run({ moment })
  }

  private keysOf(id: number): readonly string[] {
    let keys = this.shapeKeys[id]
    if (!keys) {
      const row = this.sql('SELECT keys FROM shape WHERE id = :id').get<{ keys: string }>({ id })
      if (!row) throw new HearsayError('store/integrity', `The store ${this.path} lacks shape ${id}.`)
      keys = JSON.parse(row.keys) as string[]
      this.shapeKeys[id] = keys
    }
    return keys
  }

  private problem(error: unknown): unknown {
    const code = driverProblem(error)
    if (code === null) return error
    const hints: Partial<Record<typeof code, string>> = {
      'store/locked': 'Another process is writing. Wait for it to end and try again.',
      'store/integrity': 'Run hearsay verify; restore the store from a copy.',
      'store/not-a-store': 'Name another file.',
      environment: 'Check the free space and the permissions of its folder. What was acknowledged is kept.',
    }
    return new HearsayError(code, `The store ${this.path}: ${(error as Error).message}.`, {
      hint: hints[code],
      cause: error,
    })
  }
}

const sameKeys = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])
