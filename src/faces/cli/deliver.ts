import { spawn } from 'node:child_process'
import { appendFile } from 'node:fs/promises'
import type { Batch } from '../../ask/watch/follow-watches.js'
import { HearsayError } from '../../problems.js'
import { version } from '../../version.js'

/** Brings a batch of moves to one place; rejects where it did not arrive. */
export type Sink = (batch: Batch) => Promise<void>

const COMMAND_MS = 60_000
const WEBHOOK_MS = 15_000

/** A move a line. What pages say stands in JSON strings and nowhere else. */
const linesOf = ({ events }: Batch): string => events.map((event) => `${JSON.stringify(event)}\n`).join('')

/** Adds the moves to the end of a file, a JSON object a line. */
export function fileSink(path: string): Sink {
  return async (batch) => {
    try {
      await appendFile(path, linesOf(batch), { flush: true })
    } catch (error) {
      throw new HearsayError('environment', `${path} could not be written: ${reason(error)}.`, {
        hint: 'Check that the folder is there and may be written to.',
      })
    }
  }
}

/**
 * Runs a command line, as the shell reads it, with the moves on its standard input, a JSON object a line. Nothing that a
 * page says is ever part of the command line. A status other than 0 counts as not delivered.
 */
export function commandSink(line: string): Sink {
  return (batch) =>
    new Promise((resolve, reject) => {
      const child = spawn(line, { shell: true, stdio: ['pipe', 'ignore', 'inherit'], timeout: COMMAND_MS })
      const failed = (why: string): void =>
        reject(
          new HearsayError('environment', `The command ${why}.`, { hint: `Run it by hand: … | ${line.slice(0, 80)}` }),
        )
      child.on('error', (error) => failed(`could not be run: ${reason(error)}`))
      child.on('close', (status, signal) => {
        if (status === 0) resolve()
        else failed(signal === null ? `ended with status ${status}` : `was ended by ${signal}`)
      })
      // A command that does not read its input to the end may still do its work.
      child.stdin.on('error', () => {})
      child.stdin.end(linesOf(batch))
    })
}

/** Posts `{who, until, events}` as JSON. Redirects are not followed; any answer but 2xx counts as not delivered. */
export function webhookSink(address: string): Sink {
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
    throw new HearsayError('usage', `--webhook ${address.slice(0, 80)} is no address.`, {
      hint: 'Write --webhook https://…',
    })
  return async (batch) => {
    const host = new URL(address).host
    const failed = (why: string): HearsayError =>
      new HearsayError('environment', `${host} did not take the moves: ${why}.`, {
        hint: 'Check the address, and that whoever is there answers a POST with 2xx.',
      })
    let response: Response
    try {
      response = await fetch(address, {
        method: 'POST',
        redirect: 'error',
        headers: {
          'content-type': 'application/json',
          'user-agent': `hearsay/${version}`,
          // The same batch, brought again, has the same key.
          'idempotency-key': `${batch.events[0]?.id ?? ''}-${batch.events.length}-${batch.events.at(-1)?.id ?? ''}`,
        },
        body: JSON.stringify(batch),
        signal: AbortSignal.timeout(WEBHOOK_MS),
      })
      await response.body?.cancel()
    } catch (error) {
      throw failed(error instanceof Error && error.name === 'TimeoutError' ? 'no answer in time' : reason(error))
    }
    if (!response.ok) throw failed(`it answered ${response.status}`)
  }
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? error.cause : error
  return 'code' in cause ? String(cause.code) : cause.message
}
