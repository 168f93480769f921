import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import type { Command } from 'commander'
import { prepareBoard } from '../../../ask/board/prepare-board.js'
import { HearsayError } from '../../../problems.js'
import type { Store } from '../../../store/store.js'
import type { Gate } from '../../http/shared/gate.js'
import { readConfig } from '../config.js'
import { listen } from '../listen.js'
import type { Status } from '../program.js'
import { openConfigured, type Surroundings } from '../session.js'
import { type AccountFlags, accountsPath } from './account.js'

interface ServeFlags extends AccountFlags {
  readonly port?: string
  readonly readOnly?: boolean
  readonly shared?: boolean
  readonly host?: string
  readonly origin?: string
}

/** `hearsay serve`: the HTTP API on this machine's loopback address. */
export function serveCommand(program: Command, around: Surroundings, _status: Status): Command {
  return program
    .command('serve')
    .summary('Serve the ledger on this machine')
    .description(
      'Serves the ledger at http://127.0.0.1:PORT/ to this machine only. Every query has .json and .csv twins; /openapi.json describes them.',
    )
    .option('--port <n>', 'The port (default 4747; 0 takes a free one)')
    .option('--read-only', 'Answer questions, take no judgements')
    .option('--shared', 'For several people: nothing without an account (see hearsay account), each with its role')
    .option('--host <address>', 'With --shared: the address to listen on (default 127.0.0.1)')
    .option(
      '--origin <urls>',
      'With --shared: where people reach it, such as https://desk.example; several with commas',
    )
    .option('--accounts <file>', 'With --shared: the file of accounts (default accounts.json beside the store)')
    .addHelpText('before', 'Example:\n  hearsay serve --store story.sqlite --port 4747\n')
    .action(async (flags: ServeFlags) => {
      const place = readConfig({ store: flags.store }, around.environment, around.folder).store.value
      const isNew = place !== ':memory:' && !place.includes('://') && !existsSync(place)
      // A first import may come through the browser; who only answers has nothing to answer from.
      const store = await openConfigured(around, flags, { create: isNew && flags.readOnly !== true })
      if (isNew && flags.quiet !== true)
        around.stderr.write(
          `There was no store at ${place}: an empty one was made. Import pages in the browser, or: hearsay add FILE…\n`,
        )
      try {
        await serveStore(store, around, flags)
      } finally {
        await store.close()
      }
    })
}

/** Serves a store on the loopback address until Ctrl-C. */
export async function serveStore(store: Store, around: Surroundings, flags: ServeFlags): Promise<void> {
  const { makeApp } = await import('../../http/app.js')
  const { who } = readConfig({ who: flags.who }, around.environment, around.folder)
  const shared = flags.shared === true ? await sharedOptions(flags, around) : alone(flags)
  const hosts = [...shared.hosts]
  const place = readConfig({ store: flags.store }, around.environment, around.folder).store.value
  // A database elsewhere answers many at once.
  const isElsewhere = place.includes('://')
  const { makeBeside } = await import('../../http/beside.js')
  const beside = isElsewhere || place === ':memory:' || availableParallelism() < 2 ? undefined : makeBeside({ place })
  const app = makeApp({
    store,
    who: who.value,
    now: around.now,
    writable: flags.readOnly !== true,
    hosts,
    gate: shared.gate,
    beside,
  })
  const { inTurn } = await import('../../http/in-turn.js')
  await listen(
    isElsewhere ? app.fetch : inTurn(app.fetch),
    portOf(flags.port),
    (port) => {
      hosts.push(`127.0.0.1:${port}`, `localhost:${port}`)
      // Read before anybody asks; who asks meanwhile waits for the same reading.
      prepareBoard(store).catch(() => undefined)
      if (flags.quiet !== true)
        around.stderr.write(`Serving at ${shared.origin ?? `http://127.0.0.1:${port}`}/ (Ctrl-C ends)\n`)
    },
    shared.host,
  )
  await beside?.close()
}

interface Shared {
  readonly hosts: readonly string[]
  readonly gate: Gate | undefined
  readonly host: string | undefined
  readonly origin: string | undefined
}

function alone(flags: ServeFlags): Shared {
  if (flags.host !== undefined || flags.origin !== undefined || flags.accounts !== undefined)
    throw new HearsayError('usage', '--host, --origin and --accounts belong to a shared server.', {
      hint: 'Add --shared: then nothing is answered without an account.',
    })
  return { hosts: [], gate: undefined, host: undefined, origin: undefined }
}

async function sharedOptions(flags: ServeFlags, around: Surroundings): Promise<Shared> {
  const { readAccounts } = await import('../../http/shared/accounts.js')
  const { makeGate } = await import('../../http/shared/gate.js')
  const accounts = accountsPath(flags, around)
  if (readAccounts(accounts).length === 0)
    throw new HearsayError('usage', `There are no accounts in ${accounts}.`, {
      hint: 'Add one first: hearsay account add NAME --role admin',
    })
  const origins = (flags.origin ?? '').split(',').flatMap((text) => (text.trim() === '' ? [] : [originOf(text.trim())]))
  if (flags.host !== undefined && !/^(?:127\.|localhost$|::1$)/.test(flags.host) && origins.length === 0)
    throw new HearsayError('usage', 'A server that others reach must know under which name.', {
      hint: 'Add --origin https://NAME. Requests under any other name are refused.',
    })
  return {
    hosts: origins.map(({ host }) => host),
    gate: makeGate({
      accounts,
      isSecure: origins.length > 0 && origins.every(({ protocol }) => protocol === 'https:'),
    }),
    host: flags.host,
    origin: origins[0]?.origin,
  }
}

function originOf(text: string): URL {
  try {
    const url = new URL(text)
    if (url.protocol === 'https:' || url.protocol === 'http:') return url
  } catch {
    // Told below.
  }
  throw new HearsayError('usage', `--origin ${text} is no address.`, { hint: 'Write https://desk.example' })
}

/** The port a flag names; 4747 where none does. */
export function portOf(given: string | undefined): number {
  const port = given === undefined ? 4747 : Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new HearsayError('usage', `--port ${given} is no port.`, { hint: 'Write a number from 0 to 65535.' })
  return port
}
