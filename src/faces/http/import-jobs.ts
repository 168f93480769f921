import { createHash } from 'node:crypto'
import type { ReadItem } from '../../read/raw.js'
import { readBytes } from '../../read/read-bytes.js'
import type { Store } from '../../store/store.js'

/** One page handed over for import. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where one item of an import stands. */
export interface Progress {
  readonly item: string
  readonly stage: 'queued' | 'stored' | 'cleaned' | 'extracted' | 'done' | 'failed'
  readonly outcome: string | null
  readonly code: string | null
  readonly message: string | null
  readonly document: string | null
  readonly statements: number | null
}

interface Job {
  readonly rows: Map<string, Progress>
  readonly listeners: Set<(row: Progress | null) => void>
  isDone: boolean
}

/** Imports kept in memory for late listeners; the report itself is in the store. */
const KEPT = 50

/** Runs imports one after another and tells whoever listens, row by row. */
export function makeImportJobs(store: Store) {
  const jobs = new Map<string, Job>()
  let last: Promise<void> = Promise.resolve()
  return {
    /** Begins an import and returns its name at once. The same pages have the same name. */
    begin(uploads: readonly Upload[]): string {
      const named = uniquely(uploads)
      const run = `w${createHash('sha256')
        .update(
          JSON.stringify(named.map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')])),
        )
        .digest('hex')
        .slice(0, 12)}`
      const running = jobs.get(run)
      if (running !== undefined && !running.isDone) return run
      const job: Job = {
        rows: new Map(named.map(({ name }) => [name, { ...EMPTY, item: name }])),
        listeners: new Set(),
        isDone: false,
      }
      jobs.delete(run)
      jobs.set(run, job)
      for (const old of jobs.keys()) if (jobs.size > KEPT) jobs.delete(old)
      last = last.then(() => work(store, run, named, job)).catch(() => undefined)
      return run
    },
    /** Calls `told` for every row as it stands now and as it changes; null means that all is done. */
    listen(run: string, told: (row: Progress | null) => void): (() => void) | null {
      const job = jobs.get(run)
      if (job === undefined) return null
      for (const row of job.rows.values()) told(row)
      if (job.isDone) told(null)
      else job.listeners.add(told)
      return () => job.listeners.delete(told)
    },
  }
}

const EMPTY: Progress = {
  item: '',
  stage: 'queued',
  outcome: null,
  code: null,
  message: null,
  document: null,
  statements: null,
}

async function work(store: Store, run: string, uploads: readonly Upload[], job: Job): Promise<void> {
  const tell = (row: Progress) => {
    job.rows.set(row.item, row)
    for (const listener of job.listeners) listener(row)
  }
  try {
    // Rows that wait are kept too, so that after a crash the report says which items were never read.
    await store.putImports(
      uploads.map(({ name }) => ({
        run,
        item: name,
        stage: 'queued' as const,
        outcome: 'skipped' as const,
        code: 'import/waiting',
        message: 'Not read yet. If the import was cut off, import it again: what is there already stays as it is.',
        document: null,
      })),
    )
    async function* items(): AsyncIterable<ReadItem> {
      for (const { name, bytes } of uploads) {
        tell({ ...EMPTY, item: name, stage: 'stored' })
        // A turn of the event loop between pages, so that readers are answered while an import runs.
        await new Promise((resolve) => setImmediate(resolve))
        const read = readBytes({ item: name, name, bytes })
        // What cannot be read is told at once; the rest of its batch may take seconds.
        if (!read.ok)
          tell({
            ...EMPTY,
            item: name,
            stage: 'failed',
            outcome: 'failed',
            code: read.code,
            message: `At ${read.stage}: ${read.message}`,
          })
        yield read
      }
    }
    const { addInputs } = await import('../../pipeline/add.js')
    for await (const added of addInputs(
      store,
      uploads.map(({ name }) => name),
      {
        run,
        items: items(),
        batch: 4,
        onStage: (item, stage) => {
          if (stage === 'annotate') tell({ ...EMPTY, item, stage: 'extracted' })
        },
      },
    ))
      tell({
        item: added.item,
        stage: added.outcome === 'failed' ? 'failed' : 'done',
        outcome: added.outcome,
        code: added.code,
        message: added.outcome === 'failed' ? `At ${added.stage}: ${added.message ?? ''}` : added.message,
        document: added.document?.id ?? null,
        statements: added.statements,
      })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    for (const row of job.rows.values())
      if (row.stage !== 'done' && row.stage !== 'failed')
        tell({ ...row, stage: 'failed', outcome: 'failed', code: 'import/broke', message: `The import broke: ${why}` })
  } finally {
    job.isDone = true
    for (const listener of job.listeners) listener(null)
    job.listeners.clear()
  }
}

/** Two pages of one name get numbers, so that each has a row of its own. */
function uniquely(uploads: readonly Upload[]): readonly Upload[] {
  const seen = new Map<string, number>()
  return uploads.map(({ name, bytes }) => {
    const base =
      name
        .replace(/[\u0000-\u001f\u007f]/g, ' ')
        .trim()
        .slice(0, 300) || 'pasted page'
    const n = (seen.get(base) ?? 0) + 1
    seen.set(base, n)
    return { name: n === 1 ? base : `${base} (${n})`, bytes }
  })
}
