import type { Command } from 'commander'
import { readConfig } from '../config.js'
import { listen } from '../listen.js'
import type { Status } from '../program.js'
import { type CommonFlags, openConfigured, type Surroundings } from '../session.js'
import { portOf } from './serve.js'

interface McpFlags extends CommonFlags {
  readonly http?: boolean
  readonly port?: string
  readonly allowJudgements?: boolean
}

/** `hearsay mcp`: the queries as tools of a Model Context Protocol server. */
export function mcpCommand(program: Command, around: Surroundings, _status: Status): Command {
  return program
    .command('mcp')
    .summary('Answer a language model’s questions (Model Context Protocol)')
    .description(
      'Serves the queries as tools over standard input and output, or with --http at http://127.0.0.1:PORT/mcp. It changes nothing unless --allow-judgements is given. Text of pages stands only under "untrusted"; every answer carries its citations.',
    )
    .option('--http', 'Streamable HTTP on this machine instead of standard input and output')
    .option('--port <n>', 'With --http: the port (default 4747; 0 takes a free one)')
    .option('--allow-judgements', 'Let the model merge, split and judge, signed with --who; each can be undone')
    .addHelpText('before', 'Example:\n  hearsay mcp --store story.sqlite\n')
    .action(async (flags: McpFlags) => {
      const store = await openConfigured(around, flags, { create: false })
      try {
        const { who } = readConfig({ who: flags.who }, around.environment, around.folder)
        const options = {
          asking: () => ({ store, who: who.value, now: around.now() }),
          writable: flags.allowJudgements === true,
        }
        if (flags.http === true) {
          const { makeMcpApp } = await import('../../mcp/http.js')
          const hosts: string[] = []
          const app = makeMcpApp({ ...options, hosts })
          await listen(app.fetch, portOf(flags.port), (port) => {
            hosts.push(`127.0.0.1:${port}`, `localhost:${port}`)
            if (flags.quiet !== true) around.stderr.write(`MCP at http://127.0.0.1:${port}/mcp (Ctrl-C ends)\n`)
          })
          return
        }
        const { serveStdio, StdioServerTransport } = await import('@modelcontextprotocol/server/stdio')
        const { makeMcpServer } = await import('../../mcp/server.js')
        await new Promise<void>((resolve) => {
          const transport = new StdioServerTransport()
          const handle = serveStdio(() => makeMcpServer(options), { transport })
          // The client ends the session by closing its end of the pipe.
          process.stdin.once('end', () => void handle.close().then(resolve, resolve))
        })
      } finally {
        await store.close()
      }
    })
}
