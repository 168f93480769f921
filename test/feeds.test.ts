import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-feeds-'))
const store = join(folder, 'store.sqlite')
let server: Server
let host = ''

beforeAll(async () => {
  server = await new Promise<Server>((resolve) => {
    const made = createServer((request, response) => {
      const { url } = request
      if (url === '/feed.xml')
        response
          .writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' })
          .end('<rss><channel><title>Novinar</title><item><guid>1</guid><link>/harbour</link></item></channel></rss>')
      else if (url === '/harbour')
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(
            '<html lang="en"><body><article><h1>Boats lost</h1><p>The harbour office said on Monday that three boats were lost in the storm near Selby.</p><p>The office said the coast road stayed shut.</p></article></body></html>',
          )
      else response.writeHead(404).end()
    }).listen(0, '127.0.0.1', () => resolve(made))
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const feeds = (...words: string[]) => hearsay(['feeds', ...words, '--store', store])
const poll = (...words: string[]) => feeds('poll', '--delay', '0', '--allow-private', host, ...words)

it('adds feeds from an OPML file, polls them, lists them, and forgets them', async () => {
  const list = join(folder, 'papers.opml')
  writeFileSync(list, `<opml><body><outline xmlUrl="http://${host}/feed.xml"/></body></opml>`)
  expect(await feeds('add', list)).toMatchObject({ status: 0, err: '1 feed added, 0 watched already.\n' })
  expect((await feeds('add', list)).err).toMatch(/0 feeds added, 1 watched already/)
  expect(await poll()).toMatchObject({
    status: 0,
    err: expect.stringMatching(/1 feed asked: 1 changed.*1 document added/),
  })
  expect(await poll()).toMatchObject({ status: 0, err: 'No feed is due.\n' })
  const listed = await feeds('list', '--json')
  expect(JSON.parse(listed.out)).toEqual([
    {
      ...{ url: `http://${host}/feed.xml`, last: '2024-03-20T12:00:00.000Z', outcome: 'new', problem: null },
      ...{ due: '2024-03-20T12:15:00.000Z', failures: 0, again: 0 },
    },
  ])
  expect((await feeds('remove', `http://${host}/feed.xml`)).status).toBe(0)
  expect((await feeds('remove', `http://${host}/feed.xml`)).status).toBe(1)
  expect((await feeds('list')).status).toBe(1)
  expect((await poll()).err).toMatch(/watches no feeds/)
})

it('says which feed failed, with status 3, and takes no list that is none', async () => {
  await feeds('add', `http://${host}/nothing.xml`)
  expect(await poll()).toMatchObject({
    status: 3,
    err: expect.stringMatching(/failed .*nothing\.xml \(read\/status\)/),
  })
  const list = join(folder, 'notes.txt')
  writeFileSync(list, 'novinar')
  expect(await feeds('add', list)).toMatchObject({ status: 2, err: expect.stringMatching(/no OPML file/) })
})
