import type { Command } from 'commander'
import { PROBLEMS, type ProblemCode } from '../../../problems.js'
import { readConfig } from '../config.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings } from '../session.js'

/** `hearsay get ROUTE`: answers any HTTP route without a server. */
export function getCommand(program: Command, around: Surroundings, status: Status): Command {
  return program
    .command('get')
    .summary('Answer any HTTP route without a server')
    .description(
      'Answers a GET route of the HTTP API on standard output, without starting a server; JSON is indented at a terminal.',
    )
    .argument('<route>', 'Such as /claims.json?asof=2024-03-08')
    .addHelpText('before', "Example:\n  hearsay get '/claims.csv?status=disputed'\n")
    .action(async (route: string, flags: CommonFlags) => {
      const { makeApp } = await import('../../http/app.js')
      const store = await openConfigured(around, flags, { create: false })
      try {
        const { who } = readConfig({ who: flags.who }, around.environment, around.folder)
        const app = makeApp({ store, who: who.value, now: around.now, writable: false, hosts: null })
        const response = await app.request(route.startsWith('/') ? route : `/${route}`)
        const body = await response.text()
        if (response.ok) {
          const isJson = response.headers.get('content-type')?.startsWith('application/json') === true
          const shown = around.stdout.isTTY === true && isJson ? JSON.stringify(JSON.parse(body), null, 2) : body
          around.stdout.write(shown.endsWith('\n') ? shown : `${shown}\n`)
          return
        }
        const { error } = JSON.parse(body) as { error: { code: string; message: string; hint: string | null } }
        around.stderr.write(`hearsay: ${error.message}\n${error.hint === null ? '' : `${error.hint}\n`}`)
        status.code = error.code in PROBLEMS ? PROBLEMS[error.code as ProblemCode].exit : 1
      } finally {
        await store.close()
      }
    })
}
