import { createHash } from 'node:crypto'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { expect, it } from 'vitest'
import { addInputs } from '../../pipeline/add.js'
import { openStore } from '../../store/index.js'
import { makeApp } from './app.js'

const SAMPLE = fileURLToPath(new URL('../../../examples/sample-story/pages', import.meta.url))
// Of about one size, so that memory of one would do for another.
const ROUTES = ['/claims.json', '/claims.json?limit=30', '/claims.json?stance=assert', '/claims.json?limit=40']

/** Asks for all of these on one connection, and reads nothing for so long. */
const readLate = (port: number, paths: readonly string[], waitMs: number) =>
  new Promise<Buffer>((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect({ port, host: '127.0.0.1' })
    socket.on('data', (bytes) => parts.push(bytes))
    socket.on('end', () => resolve(Buffer.concat(parts)))
    socket.on('error', reject)
    socket.pause()
    setTimeout(() => socket.resume(), waitMs)
    for (const [place, path] of paths.entries())
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: desk\r\nConnection: ${place === paths.length - 1 ? 'close' : 'keep-alive'}\r\n\r\n`,
      )
  })

/** The answers in what came over a connection: the tag that each was sent with, and that of the bytes that came. */
function* answersIn(bytes: Buffer): Generator<{ readonly tag: string | undefined; readonly own: string }> {
  for (let at = 0; at < bytes.length; ) {
    const start = bytes.indexOf('\r\n\r\n', at) + 4
    const head = bytes.subarray(at, start).toString('latin1')
    at = start + Number(/^content-length: (\d+)/im.exec(head)?.[1])
    const own = createHash('sha256').update(bytes.subarray(start, at)).digest('base64url').slice(0, 27)
    yield { tag: /^etag: (\S+)/im.exec(head)?.[1], own: `"${own}"` }
  }
}

it('sends what its tag says, to those also who do not read while many answers wait for them', async () => {
  const store = await openStore(':memory:', {})
  await store.migrate()
  for await (const _ of addInputs(store, [SAMPLE])) void _
  const app = makeApp({ store, who: '', now: () => '', writable: false, hosts: null })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
  if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const paths = Array.from({ length: 100 }, (_, turn) => ROUTES[turn % ROUTES.length])
  const came = await Promise.all([readLate(port, paths, 1000), readLate(port, paths.slice(2), 0)])
  const answers = came.flatMap((bytes) => [...answersIn(bytes)])
  expect(answers).toHaveLength(198)
  for (const { tag, own } of answers) expect(own).toBe(tag)
  await new Promise((resolve) => server.close(resolve))
  await store.close()
}, 60_000)
