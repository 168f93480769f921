import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const store = join(mkdtempSync(join(tmpdir(), 'hearsay-fetch-')), 'store.sqlite')
let server: Server
let host = ''
let boats = 'three'

beforeAll(async () => {
  server = await new Promise<Server>((resolve) => {
    const made = createServer((request, response) => {
      const etag = `"${boats}"`
      if (request.url !== '/harbour') response.writeHead(404).end()
      else if (request.headers['if-none-match'] === etag) response.writeHead(304).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/html', etag })
          .end(
            `<html lang="en"><body><article><h1>Boats lost</h1><p>The harbour office said on Monday that ${boats} boats were lost in the storm near Selby.</p><p>The search went on through the night, and the office said the coast road stayed shut.</p></article></body></html>`,
          )
    }).listen(0, '127.0.0.1', () => resolve(made))
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const fetched = (...words: string[]) => hearsay(['fetch', ...words, '--delay', '0', '--store', store])

it('adds a page, asks again only for what changed, and stores the change as a revision', async () => {
  const url = `http://${host}/harbour`
  const first = await fetched(url, '--allow-private', host)
  expect(first.err).toMatch(/1 document added/)
  expect(first.status).toBe(0)
  const again = await fetched(url, '--allow-private', host)
  expect(again.err).toMatch(/not changed since it was last read/)
  expect(again.status).toBe(0)
  boats = 'four'
  expect((await fetched(url, '--allow-private', host)).err).toMatch(/1 revised/)
})

it('asks no private address unless it is named', async () => {
  const ran = await fetched(`http://${host}/harbour`)
  expect(ran.err).toMatch(/read\/private-address/)
  expect(ran.status).toBe(3)
})
