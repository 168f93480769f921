import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { politeReader } from './polite-reader.js'
import { type AskWith, NEW_FEED, pollFeed } from './poll-feed.js'

let server: Server
let at = ''
let host = ''
/** What the feed answers next, and what it was asked. */
let next: { status: number; headers?: Record<string, string>; body?: string }
let asked: IncomingHttpHeaders[] = []

const rss = (...names: string[]) => ({
  status: 200,
  headers: { 'content-type': 'application/rss+xml', etag: `"${names.join('')}"` },
  body: `<rss><channel><title>Novinar</title>${names.map((name) => `<item><guid>${name}</guid><link>/${name}</link><title>${name}</title></item>`).join('')}</channel></rss>`,
})

beforeAll(async () => {
  server = await new Promise<Server>((resolve) => {
    const made = createServer((request, response) => {
      if (request.url === '/robots.txt') return void response.writeHead(404).end()
      asked.push(request.headers)
      response.writeHead(next.status, next.headers).end(next.body)
    }).listen(0, '127.0.0.1', () => resolve(made))
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  at = `http://${host}/feed`
})
afterAll(() => void server.close())
beforeEach(() => {
  asked = []
})

const ask: AskWith = (validators) =>
  politeReader({ validators, allowPrivate: [host], perHostMs: 0, maxRetries: 0, timeoutMs: 5000 })
const NOW = '2031-03-04T10:00:00.000Z'
const LATER = '2031-03-04T11:00:00.000Z'

it('gives each entry once, with its address made absolute', async () => {
  next = rss('dam', 'ship')
  const first = await pollFeed(at, NEW_FEED, ask, { now: NOW })
  expect(first).toMatchObject({ outcome: 'new', code: null })
  expect(first.entries.map(({ url }) => url)).toEqual([`http://${host}/dam`, `http://${host}/ship`])
  next = rss('vote', 'dam', 'ship')
  const second = await pollFeed(at, first.memory, ask, { now: LATER })
  expect(second.entries.map(({ entry }) => entry.title)).toEqual(['vote'])
  expect(second.memory.seen).toEqual(['vote', 'dam', 'ship'])
})

it('asks whether the feed has changed and takes 304 for an answer', async () => {
  next = rss('dam')
  const { memory } = await pollFeed(at, NEW_FEED, ask, { now: NOW })
  next = { status: 304 }
  const again = await pollFeed(at, memory, ask, { now: LATER })
  expect(asked[1]?.['if-none-match']).toBe('"dam"')
  expect(again).toMatchObject({ outcome: 'same', entries: [] })
  expect(again.memory).toEqual({ ...memory, dueAt: '2031-03-04T11:15:00.000Z' })
})

it('asks nothing before the feed is due', async () => {
  next = rss('dam')
  const { memory } = await pollFeed(at, NEW_FEED, ask, { now: NOW, everyMs: 3_600_000 })
  const early = await pollFeed(at, memory, ask, { now: '2031-03-04T10:59:59.999Z' })
  expect(early).toMatchObject({ outcome: 'early', memory })
  expect(asked).toHaveLength(1)
})

it('waits twice as long after each failure, at most a day, and forgets them when it goes well', async () => {
  next = { status: 500 }
  let memory = NEW_FEED
  const waits: number[] = []
  for (let i = 0, now = Date.parse(NOW); i < 9; i++) {
    const polled = await pollFeed(at, memory, ask, { now: new Date(now).toISOString() })
    expect(polled).toMatchObject({ outcome: 'failed', code: 'read/status' })
    waits.push((Date.parse(polled.memory.dueAt!) - now) / 60_000)
    memory = polled.memory
    now = Date.parse(memory.dueAt!)
  }
  expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440, 1440])
  next = rss('dam')
  const well = await pollFeed(at, { ...memory, dueAt: null }, ask, { now: NOW })
  expect(well.memory.failures).toBe(0)
})

it('keeps what was seen through a failure, and keeps to Retry-After', async () => {
  next = rss('dam')
  const { memory } = await pollFeed(at, NEW_FEED, ask, { now: NOW })
  next = { status: 503, headers: { 'retry-after': '7200' } }
  const busy = await pollFeed(at, memory, ask, { now: LATER })
  expect(busy).toMatchObject({ outcome: 'failed', code: 'read/try-later' })
  expect(busy.memory).toMatchObject({ seen: ['dam'], validator: memory.validator, dueAt: '2031-03-04T13:00:00.000Z' })
})

it('reads a JSON feed, and says of a page that it is none', async () => {
  next = {
    status: 200,
    headers: { 'content-type': 'application/feed+json' },
    body: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Novinar',
      items: [{ id: '1', url: '/dam', content_text: 'The dam held.' }],
    }),
  }
  expect((await pollFeed(at, NEW_FEED, ask, { now: NOW })).entries.map(({ url }) => url)).toEqual([
    `http://${host}/dam`,
  ])
  next = { status: 200, headers: { 'content-type': 'text/html' }, body: '<p>The dam held.</p>' }
  expect(await pollFeed(at, NEW_FEED, ask, { now: NOW })).toMatchObject({ outcome: 'failed', code: 'read/not-a-feed' })
})
