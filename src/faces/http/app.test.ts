import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInputs } from '../../pipeline/add.js'
import type { ReadItem } from '../../read/raw.js'
import { readBytes } from '../../read/read-bytes.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { makeApp } from './app.js'
import { webPage } from './web-files.js'

const PAGE = `The Quay Courier
9 March 2024

Mayor Ilse Brandt said on Saturday that at least 12 people were hurt when the ferry struck the pier.

"=SUM(A1:A9)" was painted on the hull, police spokesman Tom Arnd said.

The shipping line denied that the ferry had struck the pier.
`

let store: Store
let told: Store
let sample: ReturnType<typeof makeApp>
const SAMPLE = fileURLToPath(new URL('../../../examples/sample-story/pages', import.meta.url))
const HOSTS = ['127.0.0.1:4747', 'localhost:4747']
const app = (over: { readonly writable?: boolean; readonly hosts?: readonly string[] | null } = {}) =>
  makeApp({
    store,
    who: 'Iva Morrow',
    now: () => '2024-03-20T12:00:00.000Z',
    writable: over.writable ?? true,
    hosts: over.hosts === undefined ? null : over.hosts,
  })

beforeAll(async () => {
  store = await openStore(':memory:', {})
  await store.migrate()
  async function* items(): AsyncIterable<ReadItem> {
    yield readBytes({ item: 'ferry.txt', name: 'ferry.txt', bytes: new TextEncoder().encode(PAGE) })
  }
  for await (const _ of addInputs(store, ['ferry.txt'], { items: items() })) void _
  told = await openStore(':memory:', {})
  await told.migrate()
  for await (const _ of addInputs(told, [SAMPLE])) void _
  sample = makeApp({ store: told, who: '', now: () => '', writable: false, hosts: null })
})
afterAll(async () => {
  await store.close()
  await told.close()
})

const ROUTES = [
  '/story.json',
  '/ledger.json',
  '/ledger.csv',
  '/claims.json',
  '/claims.csv',
  '/figures.json',
  '/timeline.csv',
  '/actors.json',
  '/origins.json',
  '/chains.json',
  '/documents.csv',
  '/search/ferry.json',
  '/changes.json?since=2024-01-01',
  '/arrivals/2024-01-01.json',
  '/moments.json',
  '/imports.csv',
  '/review.json',
  '/audit.json',
  '/verify.json',
  '/openapi.json',
]

describe('routes', () => {
  it.each(ROUTES)('%s answers as text, with the policy', async (route) => {
    const response = await app().request(route)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toMatch(route.endsWith('.csv') ? /^text\/csv/ : /^application\/json/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/)
  })

  it('has every route of the description, and no other verb on it', async () => {
    const { paths } = (await (await app().request('/openapi.json')).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    for (const [path, verbs] of Object.entries(paths)) {
      if (!('get' in verbs)) continue
      const response = await app().request(path.replace(/\{[^}]+\}/g, 'nothing-of-that-name'), { method: 'DELETE' })
      expect([404, 405], path).toContain(response.status)
    }
  })
})

describe('the counts of the story', () => {
  const LISTS = {
    disputed: 'status=disputed,denied',
    changed: 'status=confirmed,corrected,retracted,superseded',
    unconfirmed: 'status=reported&maxorigins=1&mindocuments=2',
  }

  it('each open to a list of just those claims', async () => {
    const ids = async (path: string) => ((await (await sample.request(path)).json()) as { rows: { id: string }[] }).rows
    const told = (await (await sample.request('/story.json')).json()) as {
      totals: Record<string, number>
    } & Record<string, { id: string }[]>
    expect(told.totals.disputed).toBeGreaterThan(1)
    expect(told.totals.changed).toBeGreaterThan(0)
    for (const [name, filters] of Object.entries(LISTS)) {
      const listed = await ids(`/ledger.json?${filters}`)
      expect(listed.map(({ id }) => id).sort(), name).toEqual(told[name].map(({ id }) => id).sort())
      expect(listed.length).toBe(told.totals[name])
      const claims = (await (await sample.request(`/claims.json?${filters}`)).json()) as { id: string }[]
      expect(claims.map(({ id }) => id).sort(), `${name}, whole claims`).toEqual(listed.map(({ id }) => id).sort())
    }
  })

  it('name the claims of each voice by their words', async () => {
    const { voices } = (await (await sample.request('/story.json')).json()) as {
      voices: { claims: string[]; count: number; first: { id: string; text: string }[] }[]
    }
    expect(voices.length).toBeGreaterThan(5)
    for (const { claims, count, first } of voices) {
      expect(claims.length).toBe(count)
      expect(first.map(({ id }) => id)).toEqual(claims.slice(0, 12))
      expect(first.every(({ text }) => text.length > 5)).toBe(true)
    }
  })

  it('say which words are statuses where one is none', async () => {
    const response = await app().request('/ledger.json?status=wrong')
    expect(response.status).toBe(400)
    const { error } = (await response.json()) as { error: { message: string } }
    expect(error.message).toMatch(/^status: "wrong" is no status\. Write one of reported, /)
  })
})

describe('an address that leads nowhere', () => {
  it.each([
    ['/nonsense', 'text/html,application/xhtml+xml', webPage() === null ? /json/ : /html/],
    ['/nonsense', 'application/json', /json/],
    ['/nonsense.json', 'text/html', /json/],
    ['/nonsense', undefined, /json/],
  ])('%s for one who takes %s is a page or an answer', async (path, accept, type) => {
    const response = await app().request(path, { headers: accept === undefined ? {} : { accept } })
    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toMatch(type)
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
  })
})

describe('entity tags', () => {
  it('answers 304 to a reader that has it, and a new tag when the answer is another', async () => {
    const first = await app().request('/ledger.json')
    const tag = first.headers.get('etag') ?? ''
    expect(tag).toMatch(/^"[\w-]{27}"$/)
    const again = await app().request('/ledger.json', { headers: { 'if-none-match': tag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await app().request('/ledger.json?order=first&size=1')
    expect(other.headers.get('etag')).not.toBe(tag)
  })
})

describe('answers that are kept', () => {
  const KEPT = [
    '/ledger.json?size=1',
    '/timeline.json?pagesize=1',
    '/origins.json?pagesize=1',
    '/chains.json',
    '/figures.json',
    '/series.json',
    '/ledger.json?asof=2024-03-09',
  ]
  const told = async (server: ReturnType<typeof app>, route: string) => {
    const response = await server.request(route)
    return { body: await response.text(), headers: Object.fromEntries(response.headers) }
  }

  it('are what a server that kept none would say, also after a judgement and after it was taken back', async () => {
    const own = app()
    const same = async () => {
      for (const route of KEPT) {
        const first = await told(own, route)
        expect(await told(own, route)).toEqual(first)
        expect(first).toEqual(await told(app(), route))
      }
      return ((await (await own.request('/ledger.json?size=1')).json()) as { total: number }).total
    }
    const post = (route: string, body: unknown) =>
      own.request(route, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    const { rows } = (await (await own.request('/ledger.json')).json()) as { rows: { id: string }[] }
    const before = await same()
    const [a, b] = [rows[0]?.id, rows[1]?.id]
    const merged = await post('/merge.json', { a, b })
    const { act } = (await merged.json()) as { act: string }
    expect(await same()).toBe(before - 1)
    expect((await post('/undo.json', { id: act })).status).toBe(200)
    expect(await same()).toBe(before)
  })
})

describe('paging', () => {
  it('goes through the ledger without gaps and without doubles', async () => {
    const all = (await (await app().request('/ledger.json')).json()) as { total: number; rows: { id: string }[] }
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const page = (await (
        await app().request(`/ledger.json?size=1${next === '' ? '' : `&after=${next}`}`)
      ).json()) as {
        rows: { id: string }[]
        next: string | null
      }
      seen.push(...page.rows.map(({ id }) => id))
      next = page.next
    }
    expect(seen).toEqual(all.rows.map(({ id }) => id))
    expect(seen.length).toBe(all.total)
  })

  it('says so when the place is gone', async () => {
    const response = await app().request('/ledger.json?after=c0000000000000000')
    expect(response.status).toBe(404)
  })

  it('gives a list in pages with a link to the next', async () => {
    const response = await app().request('/claims.json?pagesize=1')
    expect((await response.json()) as unknown[]).toHaveLength(1)
    expect(response.headers.get('link')).toMatch(/after=.*rel="next"/)
  })
})

const WRONG: readonly (readonly [route: string, status: number])[] = [
  ['/nothing.json', 404],
  ['/claim/c0000000000000000.json', 404],
  ['/document/nothing.json', 404],
  ['/claims.json?colour=red', 400],
  ['/claims.json?asof=yesterday', 400],
  ['/ledger.json?size=0', 400],
  ['/ledger.json?size=abc', 400],
  ['/ledger.json?size=1001', 400],
  ['/claims.json?pagesize=abc', 400],
  ['/timeline.json?pagesize=abc', 400],
  ['/timeline.json?pagesize=0', 400],
  ['/claims/c10d154.json', 404],
  ['/claims/c10d154.csv', 404],
  ['/ledger.json?order=__proto__', 400],
  ['/assets/../../package.json', 404],
  ['/assets/%2e%2e%2fpackage.json', 404],
  ['/assets/x.js', 404],
]

describe('errors', () => {
  it.each(WRONG)('%s has the one shape', async (route, status) => {
    const response = await app().request(route)
    expect(response.status).toBe(status)
    const body = (await response.json()) as { error: { code: string; message: string; hint: string | null } }
    expect(Object.keys(body)).toEqual(['error'])
    expect(Object.keys(body.error).sort()).toEqual(['code', 'hint', 'message'])
    expect(body.error.message).not.toBe('')
  })
})

describe('who may ask', () => {
  const from = (headers: Record<string, string>, init: RequestInit = {}) =>
    app({ hosts: HOSTS }).request('/undo.json', {
      method: 'POST',
      body: '{}',
      ...init,
      headers: { 'content-type': 'application/json', ...headers },
    })
  it('refuses a name that is not the server’s (DNS rebinding)', async () => {
    expect((await app({ hosts: HOSTS }).request('/story.json', { headers: { host: 'evil.example' } })).status).toBe(403)
    expect((await app({ hosts: HOSTS }).request('/', { headers: { host: 'evil.example' } })).status).toBe(403)
  })
  it('refuses what another site’s page sends', async () => {
    expect((await from({ host: HOSTS[0], origin: 'http://evil.example' })).status).toBe(403)
    expect((await from({ host: HOSTS[0], origin: 'null' })).status).toBe(403)
    expect((await from({ host: HOSTS[0], origin: 'http://127.0.0.1:9999' })).status).toBe(403)
  })
  it('answers its own page', async () => {
    const response = await from({ host: HOSTS[0], origin: `http://${HOSTS[0]}` })
    expect([200, 404]).toContain(response.status)
    expect(((await response.json()) as { error?: { code: string } }).error?.code).not.toBe('not-allowed')
  })
  it('takes no judgement and no import where it only answers', async () => {
    for (const route of ['/merge.json', '/split.json', '/undo.json', '/judge.json', '/import.json'])
      expect((await app({ writable: false }).request(route, { method: 'POST', body: '{}' })).status, route).toBe(403)
  })
})

describe('an id', () => {
  it('is read in capitals as well', async () => {
    const [claim] = (await (await sample.request('/claims.json?pagesize=1')).json()) as {
      id: string
      statements: { id: string }[]
    }[]
    const { id = '', statements = [] } = claim ?? {}
    expect((await sample.request(`/claim/${id.slice(0, 9).toUpperCase()}.json`)).status).toBe(200)
    expect((await sample.request(`/trace/${statements[0]?.id.toUpperCase()}.json`)).status).toBe(200)
    expect((await sample.request(`/timeline.json?claim=${id.toUpperCase()}`)).status).toBe(200)
  })
})

describe('claims of an actor', () => {
  it('are none where nobody is called so, whatever the words of claims', async () => {
    const idsOf = async (path: string) => ((await (await sample.request(path)).json()) as unknown[]).length
    for (const word of ['were', 'Nobody', 'killed']) {
      expect(await totalOf(word), word).toBe(0)
      expect(await idsOf(`/claims.json?actor=${word}`), word).toBe(0)
    }
  })

  const totalOf = async (actor: string): Promise<number> => {
    const response = await sample.request(`/ledger.json?actor=${encodeURIComponent(actor)}`)
    return ((await response.json()) as { total: number }).total
  }
  it('are the same by each of its spellings', async () => {
    const total = await totalOf('Yurii Hrabovets')
    expect(total).toBeGreaterThan(0)
    for (const spelling of ['Yuriy Grabovets', 'Jurij Hrabovets', 'Yuriy Hrabovets'])
      expect(await totalOf(spelling), spelling).toBe(total)
  })
  it('and so is what is found of it', async () => {
    const found = async (speaker: string): Promise<number> => {
      const words = encodeURIComponent(`speaker:"${speaker}"`)
      return ((await (await sample.request(`/search/${words}.json`)).json()) as unknown[]).length
    }
    const total = await found('Yurii Hrabovets')
    expect(total).toBeGreaterThan(3)
    expect(await found('Yuriy Grabovets')).toBe(total)
  })
  it('hold those of which a part of the name speaks', async () => {
    expect(await totalOf('Hrabov')).toBeGreaterThan(0)
    expect(await totalOf('Nobody Of That Name')).toBe(0)
  })
})

describe('CSV', () => {
  const own = async (query: string) => {
    const inside = app()
    const uploaded = await inside.request('/import.json', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        pages: [{ name: '=HYPERLINK("http://a.example")', text: 'The mayor said the pier was safe.' }],
      }),
    })
    const { run } = (await uploaded.json()) as { run: string }
    await (await inside.request(`/import/${run}/events`)).text()
    return inside.request(`/imports.csv?run=${run}${query}`)
  }
  it('has no cell that a spreadsheet would run', async () => {
    const text = await (await own('')).text()
    expect(text).toContain(`'=HYPERLINK`)
    expect(text).not.toMatch(/(?:^|,|,")[=+@]/m)
  })
  it('keeps cells as they are where raw is asked for', async () => {
    const response = await own('&raw')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain(',"=HYPERLINK')
  })
})

describe('import', () => {
  const post = (body: unknown) =>
    app().request('/import.json', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  it('tells each row until all are done', async () => {
    const own = app()
    const started = await own.request('/import.json', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        pages: [
          { name: 'pier.txt', text: 'The harbour office said on Sunday that the pier was closed.' },
          { name: 'empty.txt', text: '   ' },
        ],
      }),
    })
    expect(started.status).toBe(202)
    const { run, items } = (await started.json()) as { run: string; items: number }
    expect(items).toBe(2)
    const events = await (await own.request(`/import/${run}/events`)).text()
    expect(events).toContain('"stage":"done"')
    expect(events).toContain('"stage":"failed"')
    expect(events.trimEnd().endsWith('data: {}')).toBe(true)
    type Report = { item: string; outcome: string }[]
    const first = await own.request(`/imports.json?run=${run}&pagesize=1`)
    expect(first.headers.get('x-total-count')).toBe('2')
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1] ?? ''
    const second = await own.request(next)
    expect(second.headers.get('link')).toBeNull()
    const report = [...((await first.json()) as Report), ...((await second.json()) as Report)]
    expect(report.map(({ item, outcome }) => [item, outcome])).toEqual(
      expect.arrayContaining([
        ['pier.txt', 'added'],
        ['empty.txt', 'failed'],
      ]),
    )
  })
  it('refuses what is no page', async () => {
    expect((await post({ pages: [] })).status).toBe(400)
    expect((await post({ pages: [{ name: 3 }] })).status).toBe(400)
    expect((await post([])).status).toBe(400)
  })
})
