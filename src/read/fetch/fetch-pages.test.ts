import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ReadItem } from '../raw.js'
import { type FetchOptions, fetchPages, type Validator } from './fetch-pages.js'

const PAGE =
  '<html><body><article><p>The harbour office closed the north quay on Monday, its head said.</p></article></body></html>'
let server: Server
let inner: Server
let at = ''
let host = ''
let innerAt = ''
let asked: string[] = []
let innerAsked = 0

const listen = (answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> =>
  new Promise((resolve) => {
    const made = createServer(answer).listen(0, '127.0.0.1', () => resolve(made))
  })

beforeAll(async () => {
  inner = await listen((_, response) => {
    innerAsked++
    response.end('inside')
  })
  innerAt = `http://127.0.0.1:${(inner.address() as AddressInfo).port}/`
  server = await listen((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    const html = (body: string | Buffer, headers: Record<string, string> = {}) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)
    if (path === '/robots.txt') response.end('User-agent: *\nDisallow: /staff/\n')
    else if (path.startsWith('/to?'))
      response
        .writeHead(302, { location: decodeURIComponent(path.slice(4)).replace(/[^\x20-\x7e]/g, encodeURIComponent) })
        .end()
    else if (path === '/round') response.writeHead(301, { location: '/round' }).end()
    else if (path === '/moved') response.writeHead(301, { location: '/page' }).end()
    else if (path === '/page' && request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else if (path === '/page') html(PAGE, { etag: '"v1"', date: 'Mon, 03 Mar 2031 10:00:00 GMT' })
    else if (path === '/packed') html(gzipSync(PAGE), { 'content-encoding': 'gzip' })
    else if (path === '/bomb') html(gzipSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'gzip' })
    else if (path === '/endless') {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65536)));
      }
      response.on('drain', more)
      more()
    } else if (path === '/stall') {
      html(PAGE)
      // This process hangs, with the answer on its way.
      for (const until = performance.now() + 600; performance.now() < until; );
    } else if (path === '/slow') response.writeHead(200, { 'content-type': 'text/html' }).write('<p>')
    else if (path.startsWith('/busy?')) {
      const [, status, after, times] = path.split(/[?,]/)
      if (asked.filter((one) => one === path).length > Number(times)) html(PAGE)
      else response.writeHead(Number(status), after === '' ? {} : { 'retry-after': after }).end()
    } else if (path === '/feed')
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(
          `<rss><channel><title>Novinar</title><item><link>${at}page</link></item><item><link>${innerAt}</link></item></channel></rss>`,
        )
    else response.writeHead(404).end('no')
  })
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  at = `http://${host}/`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  inner.close()
})

async function fetched(urls: readonly string[], options: FetchOptions = {}): Promise<ReadItem[]> {
  asked = []
  const items: ReadItem[] = []
  for await (const item of fetchPages(urls, { allowPrivate: [host], perHostMs: 0, ...options })) items.push(item)
  return items
}
const codeOf = (item: ReadItem | undefined): string => (item === undefined ? 'none' : item.ok ? 'ok' : item.code)

it('reads a page under its address after redirects', async () => {
  const [item] = await fetched([`${at}moved`])
  expect(item).toMatchObject({ ok: true, item: `${at}moved`, raw: { kind: 'html', record: { url: `${at}page` } } })
  expect(item?.ok && item.raw.snapshot.capturedAt).toBe('2031-03-03T10:00:00.000Z')
})

it('asks again only whether a page has changed', async () => {
  const kept = new Map<string, Validator>()
  const validators = {
    get: (url: string) => kept.get(url) ?? null,
    set: (url: string, one: Validator) => void kept.set(url, one),
  }
  expect((await fetched([`${at}page`], { validators })).map(codeOf)).toEqual(['ok'])
  expect((await fetched([`${at}page`], { validators })).map(codeOf)).toEqual(['read/not-modified'])
})

it('keeps to robots.txt and asks for it once', async () => {
  expect((await fetched([`${at}staff/rota`, `${at}page`])).map(codeOf)).toEqual(['read/robots', 'ok'])
  expect(asked).toEqual(['/robots.txt', '/page'])
})

it('does not count against a server the time in which this process hung', async () => {
  expect((await fetched([`${at}stall`], { timeoutMs: 300 })).map(codeOf)).toEqual(['ok'])
})

it('unpacks, and stops bombs, endless, slow and circling answers', async () => {
  expect((await fetched([`${at}packed`])).map(codeOf)).toEqual(['ok'])
  expect((await fetched([`${at}bomb`])).map(codeOf)).toEqual(['read/unpacks-too-large'])
  expect((await fetched([`${at}endless`], { maxBytes: 300_000 })).map(codeOf)).toEqual(['read/too-large'])
  expect((await fetched([`${at}slow`], { timeoutMs: 300 })).map(codeOf)).toEqual(['read/timed-out'])
  expect((await fetched([`${at}round`])).map(codeOf)).toEqual(['read/too-many-redirects'])
  expect((await fetched([`${at}nothing`])).map(codeOf)).toEqual(['read/status'])
})

it('waits as long as a busy server asks for, and tries again', async () => {
  const before = performance.now()
  expect((await fetched([`${at}busy?503,1,1`])).map(codeOf)).toEqual(['ok'])
  expect(performance.now() - before).toBeGreaterThan(900)
  expect(asked.filter((path) => path.startsWith('/busy'))).toHaveLength(2)
})

it('leaves a host alone that asks for a long time or stays busy, and says for how long', async () => {
  const options = { maxRetries: 1, maxWaitMs: 100 }
  const items = await fetched([`${at}busy?429,600,9`, `${at}page`], options)
  expect(items.map(codeOf)).toEqual(['read/try-later', 'read/try-later'])
  expect(items.map((item) => !item.ok && item.message)).toEqual(Array(2).fill(expect.stringContaining('in 600 s')))
  expect(asked.filter((path) => path !== '/robots.txt')).toHaveLength(1)
  // A gateway that fails for one page says nothing of the host.
  expect((await fetched([`${at}busy?502,,9`, `${at}page`], options)).map(codeOf)).toEqual(['read/try-later', 'ok'])
})

it('reads a feed’s pages, each under the same guard', async () => {
  expect((await fetched([`${at}feed`])).map(codeOf)).toEqual(['ok', 'read/private-address'])
})

/** Ways to write addresses that lead inside. `PORT` stands for a server on this machine that must not be asked. */
const INSIDE = [
  'http://127.0.0.1:PORT/',
  'http://localhost:PORT/',
  'http://2130706433:PORT/',
  'http://0x7f000001:PORT/',
  'http://0x7f.1:PORT/',
  'http://0177.0.0.1:PORT/',
  'http://017700000001:PORT/',
  'http://127.1:PORT/',
  'http://0:PORT/',
  'http://0.0.0.0:PORT/',
  'http://%31%32%37.0.0.1:PORT/',
  'http://１２７.0.0.1:PORT/',
  'http://[::1]:PORT/',
  'http://[::]:PORT/',
  'http://[::ffff:127.0.0.1]:PORT/',
  'http://[::ffff:7f00:1]:PORT/',
  'http://[64:ff9b::7f00:1]:PORT/',
  'http://[fe80::1]:PORT/',
  'http://[fd00::1]:PORT/',
  'http://[ff02::1]:PORT/',
  'http://[2002:7f00:1::]:PORT/',
  'http://169.254.169.254/latest/meta-data/',
  'http://2852039166/',
  'http://10.0.0.1/',
  'http://172.16.0.1/',
  'http://192.168.0.1/',
  'http://100.64.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
]

it.each(INSIDE)('refuses %s, asked for and redirected to', async (form) => {
  const url = form.replace('PORT', new URL(innerAt).port)
  innerAsked = 0
  expect((await fetched([url])).map(codeOf)).toEqual(['read/private-address'])
  expect((await fetched([`${at}to?${encodeURIComponent(url)}`])).map(codeOf)).toEqual(['read/private-address'])
  expect(innerAsked).toBe(0)
})

it.each([
  'file:///etc/hosts',
  'ftp://novinar.example/',
  'http://me:secret@novinar.example/',
  'novinar',
  'data:text/html,x',
])('takes no %s', async (url) => {
  expect((await fetched([url])).map(codeOf)).toEqual(['read/not-an-address'])
  if (url.includes(':'))
    expect((await fetched([`${at}to?${encodeURIComponent(url)}`])).map(codeOf)).toEqual(['read/not-an-address'])
})
