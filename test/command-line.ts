import { PassThrough, Readable } from 'node:stream'
import { run } from '../src/faces/cli/run.js'

/** What one run of the command line gave. */
export interface Ran {
  readonly status: number
  readonly out: string
  readonly err: string
}

/** Runs the command line in this process with streams of its own, as a shell that pipes would. */
export async function hearsay(
  words: readonly string[],
  options: { readonly stdin?: string; readonly environment?: NodeJS.ProcessEnv; readonly folder?: string } = {},
): Promise<Ran> {
  const collect = () => {
    const stream = new PassThrough()
    const parts: string[] = []
    stream.on('data', (chunk: Buffer) => parts.push(chunk.toString('utf8')))
    return { stream, text: () => parts.join('') }
  }
  const out = collect()
  const err = collect()
  const status = await run(words, {
    environment: { XDG_CONFIG_HOME: '/nowhere', ...options.environment },
    folder: options.folder ?? process.cwd(),
    stdin: Readable.from([Buffer.from(options.stdin ?? '')]),
    stdout: out.stream,
    stderr: err.stream,
    now: () => '2024-03-20T12:00:00.000Z',
  })
  await new Promise((resolve) => setImmediate(resolve))
  return { status, out: out.text(), err: err.text() }
}
