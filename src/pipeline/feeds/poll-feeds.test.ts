import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openSqlite } from '../../store/sqlite/open-sqlite.js'
import type { Store } from '../../store/store.js'
import { addFeeds, keptFeed, keptFeeds, removeFeed } from './kept-feeds.js'
import { type PollFeedsOptions, pollFeeds } from './poll-feeds.js'

let server: Server
let host = ''
let at = ''
/** What each path answers: a page's number of boats, a feed's entries, or a status. */
let answers: Record<string, { status?: number; entries?: readonly string[]; boats?: string }>
let asked: { readonly path: string; readonly tag: string | undefined }[]
let store: Store

const page = (boats: string) =>
  `<html lang="en"><body><article><h1>${boats} boats</h1><p>The harbour office said on Monday that ${boats} boats were lost in the storm near Selby.</p><p>The office said the coast road stayed shut through the night.</p></article></body></html>`
const atom = (entries: readonly string[]) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><title>Novinar</title>${entries
    .map((entry) => {
      const [path = '', updated = '2031-03-03T10:00:00Z'] = entry.split(' ')
      return `<entry><id>${path}</id><title>${path}</title><link href="${path}"/><updated>${updated}</updated></entry>`
    })
    .join('')}</feed>`

beforeAll(async () => {
  server = await new Promise<Server>((resolve) => {
    const made = createServer((request, response) => {
      const path = request.url ?? ''
      if (path === '/robots.txt') return void response.writeHead(404).end()
      asked.push({ path, tag: request.headers['if-none-match'] })
      const { status = 200, entries, boats } = answers[path] ?? { status: 404 }
      if (status !== 200) return void response.writeHead(status).end()
      const etag = `"${JSON.stringify(entries ?? boats).replaceAll('"', '')}"`
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end()
      const type = entries === undefined ? 'text/html' : 'application/atom+xml'
      response.writeHead(200, { 'content-type': type, etag }).end(entries ? atom(entries) : page(boats ?? ''))
    }).listen(0, '127.0.0.1', () => resolve(made))
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  at = `http://${host}`
})
afterAll(() => void server.close())
beforeEach(async () => {
  asked = []
  answers = {}
  store = await openSqlite(':memory:')
  return () => store.close()
})

const minute = (n: number) => new Date(Date.UTC(2031, 2, 4, 10, n)).toISOString()
const poll = (n: number, options: Partial<PollFeedsOptions> = {}) =>
  pollFeeds(store, {
    now: () => minute(n),
    ...options,
    fetch: { allowPrivate: [host], perHostMs: 0, maxRetries: 0, timeoutMs: 5000, ...options.fetch },
  })
const paths = () => asked.splice(0).map(({ path }) => path)

it('brings in what is new, asks on condition when due, and brings in what changed', async () => {
  answers = { '/feed': { entries: ['/a', '/b'] }, '/a': { boats: 'three' }, '/b': { boats: 'nine' } }
  await addFeeds(store, [`${at}/feed`])
  expect(await poll(0)).toMatchObject({ feeds: { new: 1 }, pages: { added: 2, failed: 0 } })
  expect(paths()).toEqual(['/feed', '/a', '/b'])
  expect((await poll(14)).feeds).toMatchObject({ early: 1 })
  expect(paths()).toEqual([])

  expect((await poll(16)).feeds).toMatchObject({ same: 1 })
  expect(asked.splice(0)).toEqual([{ path: '/feed', tag: expect.stringContaining('/a') }])

  answers['/feed'] = { entries: ['/c', '/a 2031-03-04T10:20:00Z', '/b'] }
  answers['/c'] = { boats: 'two' }
  answers['/a'] = { boats: 'four' }
  expect(await poll(40)).toMatchObject({ feeds: { new: 1 }, pages: { added: 1, revised: 1 } })
  expect(paths()).toEqual(['/feed', '/c', '/a'])
})

it('offers again what could not be had, and gives up what stays broken', async () => {
  answers = { '/feed': { entries: ['/busy', '/gone'] }, '/busy': { status: 503 } }
  await addFeeds(store, [`${at}/feed`])
  for (let n = 0; n < 3; n++) {
    expect((await poll(20 * n)).pages.failed).toBe(2)
    expect(paths()).toEqual(['/feed', '/busy', '/gone'])
  }
  // The page that is not there has had its tries; the busy one is asked for as long as it is listed.
  expect((await poll(80)).pages.failed).toBe(1)
  expect(paths()).toEqual(['/feed', '/busy'])
  answers['/busy'] = { boats: 'five' }
  expect((await poll(100)).pages.added).toBe(1)
  paths()
  expect((await poll(120)).feeds.same).toBe(1)
})

it('an interrupted poll is made good by the next; nothing is remembered before it is stored', async () => {
  answers = { '/feed': { entries: ['/a', '/b', '/c'] } }
  for (const path of ['/a', '/b', '/c']) answers[path] = { boats: `six ${path}` }
  await addFeeds(store, [`${at}/feed`])
  const broken = poll(0, {
    onPage: () => {
      throw new Error('the process dies')
    },
  })
  await expect(broken).rejects.toThrow('dies')
  expect((await keptFeed(store, `${at}/feed`))?.memory.seen).toEqual([])
  // In hand for a while yet: another poller would not take it.
  expect((await poll(1)).feeds.early).toBe(1)
  expect((await poll(6)).pages).toMatchObject({ added: 2, known: 1 })
  expect((await store.counts()).documents).toBe(3)
})

it('a signal ends it after the page in hand; the rest comes at the next poll', async () => {
  answers = { '/feed': { entries: ['/a', '/b', '/c'] } }
  for (const path of ['/a', '/b', '/c']) answers[path] = { boats: `six ${path}` }
  await addFeeds(store, [`${at}/feed`])
  const stop = new AbortController()
  const first = await poll(0, { signal: stop.signal, fetch: {}, onPage: () => stop.abort(), maxEntries: 2 })
  expect(first.pages.added).toBeLessThan(3)
  await poll(20)
  expect((await store.counts()).documents).toBe(3)
})

it('a page that two feeds list is asked for once; a failing feed waits longer and longer', async () => {
  answers = {
    '/one': { entries: ['/a'] },
    '/two': { entries: ['/a'] },
    '/a': { boats: 'three' },
    '/bad': { status: 500 },
  }
  await addFeeds(store, [`${at}/one`, `${at}/two`, `${at}/bad`])
  expect(await poll(0)).toMatchObject({ feeds: { new: 2, failed: 1 }, pages: { added: 1 } })
  expect(paths().filter((path) => path === '/a')).toHaveLength(1)
  expect((await keptFeed(store, `${at}/bad`))?.memory.dueAt).toBe(minute(30))
  await poll(31)
  expect((await keptFeed(store, `${at}/bad`))?.memory.dueAt).toBe(minute(91))
  expect((await keptFeed(store, `${at}/bad`))?.last).toMatchObject({ outcome: 'failed', code: 'read/status' })
})

it('takes addresses only, each once, and forgets them', async () => {
  await expect(addFeeds(store, ['https://novinar.example/a', 'papers.txt'])).rejects.toMatchObject({ code: 'usage' })
  await expect(addFeeds(store, ['https://me:secret@novinar.example/a'])).rejects.toMatchObject({ code: 'usage' })
  expect(await keptFeeds(store)).toEqual([])
  expect(await addFeeds(store, ['https://novinar.example/a', 'https://novinar.example/a'])).toEqual({
    added: 1,
    known: 1,
  })
  expect(await removeFeed(store, 'https://novinar.example/a')).toBe(true)
  expect(await removeFeed(store, 'https://novinar.example/a')).toBe(false)
})
