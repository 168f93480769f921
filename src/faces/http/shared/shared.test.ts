import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../../../store/index.js'
import type { Store } from '../../../store/store.js'
import { makeApp } from '../app.js'
import { addAccount, ROLES, readAccounts, removeAccount, verifyAccount } from './accounts.js'
import { makeGate } from './gate.js'
import { Rates } from './rate.js'
import { needOf } from './roles.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-shared-'))
const accounts = join(folder, 'accounts.json')
const tokens = new Map<string, string>()
let store: Store
let now = 0

beforeAll(async () => {
  store = await openStore(':memory:', {})
  for (const role of ROLES) tokens.set(role, addAccount(accounts, `${role} person`, role))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

const many = { burst: 1e9, perSecond: 1e9 }
const appWith = (allowance = many, signInAllowance = many): Hono =>
  makeApp({
    store,
    who: 'nobody in particular',
    now: () => '2024-03-20T12:00:00.000Z',
    writable: true,
    hosts: ['desk.example'],
    gate: makeGate({ accounts, isSecure: true, clock: () => now, allowance, signInAllowance }),
  })

const ask = (
  app: Hono,
  path: string,
  options: { method?: string; as?: string; cookie?: string; headers?: Record<string, string>; body?: string } = {},
) => {
  const token = options.as === undefined ? undefined : tokens.get(options.as)
  return app.request(`https://desk.example${path}`, {
    method: options.method ?? 'GET',
    body: options.body,
    headers: {
      host: 'desk.example',
      ...(token === undefined
        ? {}
        : { authorization: `Basic ${Buffer.from(`${options.as} person:${token}`).toString('base64')}` }),
      ...(options.cookie === undefined ? {} : { cookie: options.cookie }),
      ...(options.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
  })
}

describe('every route × every role', () => {
  const concrete = (path: string) =>
    path
      .replace(/:rest\{[^}]*\}$/, 'x.json')
      .replace(/:name\{[^}]*\}$/, 'x.js')
      .replace(/:[a-z]+/g, 'x')
  const routes = () => {
    const seen = new Map<string, { method: string; path: string }>()
    for (const { method, path } of appWith().routes)
      if (method !== 'ALL') seen.set(`${method} ${path}`, { method, path: concrete(path) })
    return [...seen.values()]
  }

  test('each route says whom it needs, none by default', () => {
    expect(routes().length).toBeGreaterThan(60)
    expect(routes().filter(({ method, path }) => needOf(method, path) === null)).toEqual([])
  })

  test.each(['nobody', ...ROLES])('as %s, exactly what the role allows is answered', async (role) => {
    const app = appWith()
    const wrong: string[] = []
    for (const { method, path } of routes()) {
      const need = needOf(method, path)
      if (path.endsWith('/events') || path.startsWith('/sign-')) continue
      const isAllowed =
        need === 'anyone' || (role !== 'nobody' && ROLES.indexOf(role as never) >= ROLES.indexOf(need as never))
      const { status } = await ask(app, path, {
        method,
        as: role === 'nobody' ? undefined : role,
        body: method === 'POST' ? '{}' : undefined,
      })
      const isRefused = status === 401 || status === 403
      if (isAllowed === isRefused) wrong.push(`${method} ${path}: ${status}`)
    }
    expect(wrong).toEqual([])
  })

  test.each([
    ['POST', '/claims.json'],
    ['PUT', '/claims.json'],
    ['DELETE', '/claim/c1.json'],
    ['GET', '/merge.json'],
    ['GET', '/.env'],
    ['GET', '/nothing'],
  ])('%s %s is refused to all', async (method, path) => {
    expect((await ask(appWith(), path, { method, as: 'admin' })).status).toBe(403)
  })
})

describe('signing in', () => {
  const signIn = (app: Hono, name: string, token: string) =>
    ask(app, '/sign-in.json', { method: 'POST', body: JSON.stringify({ name, token }) })

  test('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const app = appWith()
    const response = await signIn(app, 'read person', tokens.get('read') ?? '')
    expect(response.status).toBe(200)
    const cookie = response.headers.get('set-cookie') ?? ''
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/']) expect(cookie).toContain(part)
    const session = cookie.split(';')[0]
    expect((await ask(app, '/claims.json', { cookie: session })).status).toBe(200)
    expect(await (await ask(app, '/me.json', { cookie: session })).json()).toEqual({
      isShared: true,
      account: 'read person',
      role: 'read',
    })
    await ask(app, '/sign-out.json', { method: 'POST', cookie: session })
    expect((await ask(app, '/claims.json', { cookie: session })).status).toBe(401)
  })

  test('ends after twelve hours', async () => {
    const app = appWith()
    const session = (await signIn(app, 'read person', tokens.get('read') ?? '')).headers
      .get('set-cookie')
      ?.split(';')[0]
    now += 11 * 3600_000
    expect((await ask(app, '/claims.json', { cookie: session })).status).toBe(200)
    now += 2 * 3600_000
    expect((await ask(app, '/claims.json', { cookie: session })).status).toBe(401)
  })

  test.each([
    ['a wrong token', 'read person', 'x'.repeat(32)],
    ['a name that nobody has', 'who', 'x'.repeat(32)],
    ['no token', 'read person', ''],
  ])('%s is refused', async (_, name, token) => {
    expect((await signIn(appWith(), name, token)).status).toBe(401)
  })

  test('guessing is slowed down', async () => {
    const app = appWith(many, { burst: 3, perSecond: 0.1 })
    const statuses: number[] = []
    for (let i = 0; i < 5; i++) statuses.push((await signIn(app, 'read person', `guess ${i}`)).status)
    expect(statuses).toEqual([401, 401, 401, 429, 429])
  })

  test('a removed account is out at once', async () => {
    const token = addAccount(accounts, 'Passing Guest', 'read')
    const app = appWith()
    const session = (await signIn(app, 'Passing Guest', token)).headers.get('set-cookie')?.split(';')[0]
    expect((await ask(app, '/claims.json', { cookie: session })).status).toBe(200)
    removeAccount(accounts, 'Passing Guest')
    expect((await ask(app, '/claims.json', { cookie: session })).status).toBe(401)
  })
})

test('who asks too often is told to wait, and nobody else is', async () => {
  const app = appWith({ burst: 5, perSecond: 1 })
  const statuses: number[] = []
  for (let i = 0; i < 7; i++) statuses.push((await ask(app, '/claims.json', { as: 'read' })).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429])
  expect((await ask(app, '/claims.json', { as: 'review' })).status).toBe(200)
})

test.each([
  ['another host', { host: 'evil.example' }],
  ['a page of another site', { origin: 'https://evil.example' }],
])('%s is refused even with an account', async (_, headers) => {
  expect((await ask(appWith(), '/claims.json', { as: 'admin', headers })).status).toBe(403)
})

test('without an account the state of the server is one word', async () => {
  expect(await (await ask(appWith(), '/health.json')).json()).toEqual({ ok: true })
})

describe('the file of accounts', () => {
  test('is for its owner alone and holds no token', () => {
    expect(statSync(accounts).mode & 0o077).toBe(0)
    for (const token of tokens.values()) expect(JSON.stringify(readAccounts(accounts))).not.toContain(token)
  })
  test('a new token makes the old one worthless', () => {
    const first = addAccount(accounts, 'Twice Given', 'read')
    const second = addAccount(accounts, 'Twice Given', 'review')
    expect(verifyAccount(readAccounts(accounts), 'Twice Given', first)).toBeNull()
    expect(verifyAccount(readAccounts(accounts), 'Twice Given', second)?.role).toBe('review')
  })
  test.each(['', ' ', 'a\nb', 'x'.repeat(65), '<b>'])('%j is no name', (name) => {
    expect(() => addAccount(accounts, name, 'read')).toThrow()
  })
})

test('a pace: so many at once, then so many a second, whole again after a while', () => {
  const rates = new Rates({ burst: 2, perSecond: 0.5 })
  expect([rates.take('a', 0), rates.take('a', 0), rates.take('a', 0)]).toEqual([0, 0, 2])
  expect(rates.take('b', 0)).toBe(0)
  expect(rates.take('a', 2000)).toBe(0)
  expect(rates.take('a', 2000)).toBe(2)
})
