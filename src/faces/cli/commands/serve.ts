import type { Command } from 'commander'
import { HearsayError } from '../../../problems.js'
import type { Store } from '../../../store/store.js'
import { readConfig } from '../config.js'
import { listen } from '../listen.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings } from '../session.js'

interface ServeFlags extends CommonFlags {
  readonly port?: string
  readonly readOnly?: boolean
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
    .addHelpText('before', 'Example:\n  hearsay serve --store story.sqlite --port 4747\n')
    .action(async (flags: ServeFlags) => {
      const store = await openConfigured(around, flags, { create: false })
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
  const hosts: string[] = []
  const app = makeApp({ store, who: who.value, now: around.now, writable: flags.readOnly !== true, hosts })
  await listen(app.fetch, portOf(flags.port), (port) => {
    hosts.push(`127.0.0.1:${port}`, `localhost:${port}`)
    if (flags.quiet !== true) around.stderr.write(`Serving at http://127.0.0.1:${port}/ (Ctrl-C ends)\n`)
  })
}

/** The port a flag names; 4747 where none does. */
export function portOf(given: string | undefined): number {
  const port = given === undefined ? 4747 : Number(given)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new HearsayError('usage', `--port ${given} is no port.`, { hint: 'Write a number from 0 to 65535.' })
  return port
}
