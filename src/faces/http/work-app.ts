import { Hono } from 'hono'
import type { WorkStats } from '../../pipeline/work.js'
import { HearsayError } from '../../problems.js'
import type { QueueCounts } from '../../store/page-queue.js'

export interface WorkAppOptions {
  readonly stats: () => WorkStats
  readonly counts: () => Promise<QueueCounts>
  /** Whether the worker was told to end. */
  readonly isEnding: () => boolean
}

/** What a worker says of itself: `/health` for whoever keeps it running, `/metrics` in Prometheus' text form. No pages, no names. */
export function makeWorkApp(options: WorkAppOptions): Hono {
  const app = new Hono()
  app.get('/health', async (context) => {
    const state = options.isEnding() ? 'ending' : 'working'
    try {
      return context.json({ ok: true, state, queue: await options.counts() })
    } catch (error) {
      const code = error instanceof HearsayError ? error.code : 'environment'
      return context.json({ ok: false, state, problem: code }, 503)
    }
  })
  app.get('/metrics', async (context) => {
    const counts = await options.counts().catch(() => null)
    return context.text(metrics(options.stats(), counts), 200, { 'content-type': 'text/plain; version=0.0.4' })
  })
  return app
}

type Sample = readonly [labels: string, value: number]

/** The figures in Prometheus' text form. Where the store is away its figures are missing, and `hearsay_store_up` is 0. */
export function metrics(stats: WorkStats, counts: QueueCounts | null): string {
  const family = (name: string, type: 'counter' | 'gauge', help: string, samples: readonly Sample[]): string[] => [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} ${type}`,
    ...samples.map(([labels, value]) => `${name}${labels} ${value}`),
  ]
  return `${[
    ...family(
      'hearsay_pages_total',
      'counter',
      'Pages that this worker has ended, by what became of them.',
      Object.entries(stats.pages).map(([outcome, count]): Sample => [`{outcome="${outcome}"}`, count]),
    ),
    ...family('hearsay_stage_seconds_total', 'counter', 'Seconds spent in a stage.', [
      ['{stage="annotate"}', stats.annotateSeconds],
      ['{stage="store"}', stats.storeSeconds],
    ]),
    ...family('hearsay_outages_total', 'counter', 'Calls that failed because the store was away or busy.', [
      ['', stats.outages],
    ]),
    ...family('hearsay_pages_taken', 'gauge', 'Pages in the hands of this worker.', [['', stats.taken]]),
    ...family('hearsay_store_up', 'gauge', 'Whether the store answered.', [['', counts === null ? 0 : 1]]),
    ...(counts === null
      ? []
      : family(
          'hearsay_queue_pages',
          'gauge',
          'Pages in the queue, of all workers.',
          Object.entries(counts).map(([state, count]): Sample => [`{state="${state}"}`, count as number]),
        )),
    ...family('process_resident_memory_bytes', 'gauge', 'Memory of this process.', [['', process.memoryUsage.rss()]]),
  ].join('\n')}\n`
}
