import { type ChildProcess, spawn } from 'node:child_process'
import { openStore } from '../../store/open-store.js'
import { seeded } from '../../store/samples.js'
import { ledgerOf } from './ledger-of.js'

export interface KillWorkersOptions {
  /** The compiled command line. */
  readonly main: string
  /** The location of a new store; asked for each time that a store is full. */
  readonly location: () => string
  /** Files and folders of pages. */
  readonly inputs: readonly string[]
  /** All that a ledger of the same pages must be. */
  readonly expected: string
  readonly kills: number
  readonly seed: number
  readonly progress?: (done: number) => void
}

export interface KillWorkersReport {
  readonly kills: { readonly workers: number; readonly importers: number }
  /** Stores that were filled from beginning to end. */
  readonly stores: number
  /** Pages that a worker said were in, and then still were. */
  readonly acknowledged: number
  readonly problems: readonly string[]
}

/** Two workers and an importer at a time; each dies at a random moment, is begun anew, and dies again, until the store is full. */
export async function killWorkers(options: KillWorkersOptions): Promise<KillWorkersReport> {
  const random = seeded(options.seed)
  const kills = { workers: 0, importers: 0 }
  const problems: string[] = []
  let acknowledged = 0
  let stores = 0
  while (kills.workers + kills.importers < options.kills) {
    const location = options.location()
    const said = new Set<string>()
    const begin = (...words: string[]): Running => run(options.main, [...words, '--store', location], said)
    await (await openStore(location)).close()
    for (let isQueued = false, isEmpty = false; !isEmpty; ) {
      const wanted = options.kills - kills.workers - kills.importers
      // Towards the end, and once enough were killed, whoever runs may finish.
      const spare = wanted <= 0 || random() < 0.1
      const importer = isQueued ? null : begin('queue', ...options.inputs)
      const workers = [
        begin('work', '--once', '--verbose', '--tries', '1000'),
        begin('work', '--once', '--verbose', '--tries', '1000'),
      ]
      const all = [...(importer === null ? [] : [importer]), ...workers]
      if (!spare) {
        // From the first moment, when it opens the store, to well into its work.
        for (const one of all)
          setTimeout(() => one.child.kill('SIGKILL'), 300 + random() * (random() < 0.5 ? 1500 : 8000))
      }
      for (const one of all) {
        const { signal, status, errors } = await one.ended
        if (signal === 'SIGKILL') {
          if (one === importer) kills.importers++
          else kills.workers++
        } else if (status === 0 && one === importer) isQueued = true
        else if (status !== 0) problems.push(`a process ended by itself with ${status}: ${errors.slice(-300)}`)
      }
      options.progress?.(kills.workers + kills.importers)
      const store = await openStore(location)
      try {
        const { waiting, taken } = await store.queue!.counts()
        isEmpty = isQueued && waiting + taken === 0
        const names = new Set((await store.documents({})).map(({ name }) => name))
        for (const item of said)
          if (![...names].some((name) => item.endsWith(name)))
            problems.push(`${item} was acknowledged and is not there`)
        if (problems.length > 20) return { kills, stores, acknowledged, problems }
      } finally {
        await store.close()
      }
    }
    acknowledged += said.size
    stores++
    problems.push(...(await check(location, options.expected)))
  }
  return { kills, stores, acknowledged, problems }
}

async function check(location: string, expected: string): Promise<string[]> {
  const store = await openStore(location)
  try {
    const { problems } = await store.verify()
    const parked = await store.queue!.parked()
    return [
      ...problems,
      ...parked.map(({ item, code }) => `${item} was given up: ${code}`),
      ...((await ledgerOf(store)) === expected ? [] : ['the ledger is another than that of one import']),
    ]
  } finally {
    await store.close()
  }
}

interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<{ readonly signal: string | null; readonly status: number | null; readonly errors: string }>
}

/** Begins a process and notes every page that it says is in. A line without its end was cut by the kill. */
function run(main: string, words: readonly string[], said: Set<string>): Running {
  const child = spawn(process.execPath, [main, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let errors = ''
  let rest = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-2000)
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const page = /^(?:added|revised) +(\S+)/.exec(line)?.[1]
      if (page !== undefined) said.add(page.replace(/:$/, ''))
    }
  })
  const ended = new Promise<Awaited<Running['ended']>>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status, signal) => resolve({ status, signal, errors }))
  })
  return { child, ended }
}
