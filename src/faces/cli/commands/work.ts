import type { Command } from 'commander'
import { pause } from '../../../pause.js'
import type { WorkOptions, WorkStats } from '../../../pipeline/work.js'
import { HearsayError } from '../../../problems.js'
import type { Store } from '../../../store/store.js'
import { count } from '../../../text/count.js'
import { plain } from '../pen.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings } from '../session.js'
import { portOf } from './serve.js'

interface WorkFlags extends CommonFlags {
  readonly once?: boolean
  readonly lanes?: string
  readonly tries?: string
  readonly port?: string
}

/** `hearsay work`: a worker that brings queued pages in until it is told to end. */
export function workCommand(program: Command, around: Surroundings, status: Status): Command {
  return program
    .command('work')
    .summary('Bring in queued pages, beside other workers')
    .description(
      'Takes pages from the queue of a PostgreSQL store, annotates, stores, links and folds them. Run it in as many processes on as many machines as there is work for. SIGTERM or Ctrl-C ends it after the pages in hand; a second one at once. A page that was in the hands of a worker that died is taken by another at once; one that breaks its workers is given up after some tries, with its reason (hearsay queue --status).',
    )
    .option('--once', 'End when nothing waits')
    .option('--lanes <n>', 'Pages in hand at once: one is annotated while another is stored', '2')
    .option('--tries <n>', 'Tries before a page is given up', '3')
    .option('--port <n>', 'Answer /health and /metrics (Prometheus) on 127.0.0.1 at this port; 0 takes a free one')
    .addHelpText('before', 'Example:\n  hearsay work --store postgres://desk@db.example/news --port 9464\n')
    .action(async (flags: WorkFlags) => {
      const lanes = numberOf('--lanes', flags.lanes, 16)
      const tries = numberOf('--tries', flags.tries, 1000)
      around.standAside?.()
      const { work } = await import('../../../pipeline/work.js')
      const stop = new AbortController()
      const end = (): void => {
        if (stop.signal.aborted) process.exit(130)
        stop.abort()
        if (flags.quiet !== true) around.stderr.write('Ending after the pages in hand. Once more ends at once.\n')
      }
      process.removeAllListeners('SIGINT')
      process.on('SIGINT', end)
      process.on('SIGTERM', end)
      const store = await openWaiting(around, flags, stop.signal)
      if (store === null) return
      let close = (): void => {}
      try {
        const told: { stats: WorkStats | null } = { stats: null }
        if (flags.port !== undefined) close = await answer(store, { told, stop: stop.signal, around, flags })
        const options: WorkOptions = {
          ...{ lanes, tries, once: flags.once, signal: stop.signal },
          onStats: (stats) => {
            told.stats = stats
          },
          onPage: ({ item, outcome, message }) => {
            const isGood = outcome === 'added' || outcome === 'known' || outcome === 'revised'
            if (flags.quiet !== true && (flags.verbose === true || !isGood))
              around.stderr.write(
                `${outcome.padEnd(7)} ${plain(item)}${message === null ? '' : `: ${plain(message)}`}\n`,
              )
          },
        }
        const { pages, outages } = await work(store, options)
        if (flags.quiet !== true)
          around.stderr.write(
            `${count(pages.added, 'document')} added, ${pages.revised} revised, ${pages.known} already there, ${pages.failed} failed, ${pages.parked} given up${outages > 0 ? `; the store was away ${count(outages, 'time')}` : ''}.\n`,
          )
        if (pages.failed + pages.parked > 0) status.code = 3
      } finally {
        close()
        process.off('SIGINT', end)
        process.off('SIGTERM', end)
        await store.close()
      }
    })
}

/** The longest pause before an absent store is looked for again. */
const LONGEST_MS = 10_000

/** Opens the store; one that cannot be reached is waited for, as it is later on. Null where the signal came first. */
async function openWaiting(around: Surroundings, flags: WorkFlags, signal: AbortSignal): Promise<Store | null> {
  for (let waitMs = 500; !signal.aborted; waitMs = Math.min(LONGEST_MS, waitMs * 2)) {
    try {
      return await openConfigured(around, flags, { create: true })
    } catch (error) {
      if (flags.once === true || !(error instanceof HearsayError) || error.code !== 'environment') throw error
      if (flags.quiet !== true) around.stderr.write(`${plain(error.message)} Waiting for it.\n`)
    }
    await pause(waitMs, signal)
  }
  return null
}

function numberOf(flag: string, given: string | undefined, most: number): number {
  const number = Number(given)
  if (!Number.isInteger(number) || number < 1 || number > most)
    throw new HearsayError('usage', `${flag} ${given} is not possible.`, { hint: `Write a number from 1 to ${most}.` })
  return number
}

const NOTHING: WorkStats = {
  pages: { added: 0, known: 0, revised: 0, failed: 0, skipped: 0, again: 0, parked: 0 },
  ...{ outages: 0, annotateSeconds: 0, storeSeconds: 0, taken: 0 },
}

/** Answers for the worker on the loopback address. @returns what ends it. */
async function answer(
  store: Store,
  from: {
    readonly told: { readonly stats: WorkStats | null }
    readonly stop: AbortSignal
    readonly around: Surroundings
    readonly flags: WorkFlags
  },
): Promise<() => void> {
  const { serve } = await import('@hono/node-server')
  const { makeWorkApp } = await import('../../http/work-app.js')
  const { queueOf } = await import('../../../pipeline/queue-pages.js')
  const queue = queueOf(store)
  const app = makeWorkApp({
    stats: () => from.told.stats ?? NOTHING,
    counts: () => queue.counts(),
    isEnding: () => from.stop.aborted,
  })
  const port = portOf(from.flags.port)
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
      if (from.flags.quiet !== true)
        from.around.stderr.write(`Answering at http://127.0.0.1:${info.port}/health and /metrics\n`)
      resolve(() => {
        server.close()
        if ('closeAllConnections' in server) server.closeAllConnections()
      })
    })
    server.on('error', (cause: Error) =>
      reject(
        new HearsayError('environment', `Port ${port} cannot be used.`, { hint: 'Choose another with --port.', cause }),
      ),
    )
  })
}
