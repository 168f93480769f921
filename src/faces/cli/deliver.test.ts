import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Batch } from '../../ask/watch/follow-watches.js'
import { commandSink, fileSink, webhookSink } from './deliver.js'

const HOSTILE = '$(touch pwned) `id` "; rm -rf x #'
const batch = {
  who: 'Iva',
  until: '2031-03-09T12:00:00.000000Z',
  events: [
    { id: 'e1', claim: 'c1', kind: 'status', words: HOSTILE, text: 'A quay\nsank' },
    { id: 'e2', claim: 'c2', kind: 'figure', words: '14 → 17', text: 'People were killed' },
  ],
} as unknown as Batch

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-deliver-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const lines = (path: string) =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { words: string })

describe('to a file', () => {
  it('adds a line a move', async () => {
    const path = join(folder, 'moves.jsonl')
    await fileSink(path)(batch)
    await fileSink(path)(batch)
    expect(lines(path).map(({ words }) => words)).toEqual([HOSTILE, '14 → 17', HOSTILE, '14 → 17'])
  })
  it('says what to do where it cannot be written', async () => {
    await expect(fileSink(join(folder, 'no', 'such'))(batch)).rejects.toMatchObject({ hint: /folder/ })
  })
})

describe('to a command', () => {
  it('gives the moves on standard input, and never as words of the command', async () => {
    const path = join(folder, 'got.jsonl')
    await commandSink(`cat > '${path}'`)(batch)
    expect(lines(path)[0]?.words).toBe(HOSTILE)
  })
  it('takes a command that reads nothing, and refuses one that fails', async () => {
    await commandSink('true')(batch)
    await expect(commandSink('exit 7')(batch)).rejects.toThrow('ended with status 7')
  })
})

describe('to a webhook', () => {
  let server: Server
  let status = 204
  const got: { request: IncomingMessage; body: Batch }[] = []
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  beforeEach(async () => {
    got.length = 0
    status = 204
    server = createServer((request, response) => {
      const parts: Buffer[] = []
      request.on('data', (part: Buffer) => parts.push(part))
      request.on('end', () => {
        got.push({ request, body: JSON.parse(Buffer.concat(parts).toString()) as Batch })
        response.writeHead(status, status === 302 ? { location: '/elsewhere' } : {}).end()
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => new Promise((resolve) => server.close(resolve)))

  it('posts the batch as JSON, with the same key for the same batch', async () => {
    await webhookSink(address())(batch)
    await webhookSink(address())(batch)
    expect(got.map(({ body }) => body)).toEqual([batch, batch])
    expect(got[0]?.request.method).toBe('POST')
    expect(got[0]?.request.headers['idempotency-key']).toBe(got[1]?.request.headers['idempotency-key'])
  })
  it('counts only 2xx as delivered, follows no redirect, and names no path in its words', async () => {
    status = 500
    await expect(webhookSink(address())(batch)).rejects.toThrow('it answered 500')
    status = 302
    const refused = webhookSink(address())(batch)
    await expect(refused).rejects.toThrow('did not take the moves')
    await expect(refused).rejects.not.toThrow('/hook')
    expect(got).toHaveLength(2)
  })
  it('refuses what is no address', () => {
    expect(() => webhookSink('desk')).toThrow('is no address')
    expect(() => webhookSink('file:///etc/hosts')).toThrow('is no address')
  })
})
