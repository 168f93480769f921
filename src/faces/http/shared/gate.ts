import { createHash, randomBytes } from 'node:crypto'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { HearsayError } from '../../../problems.js'
import { type Account, ROLES, type Role, readAccounts, verifyAccount } from './accounts.js'
import { type Allowance, Rates } from './rate.js'
import { needOf } from './roles.js'

export interface GateOptions {
  /** The file of accounts; read at each sign-in, so that a removed account is out at once. */
  readonly accounts: string
  /** Whether the server is reached over TLS: then the cookie is for TLS only. */
  readonly isSecure: boolean
  /** Milliseconds, from any beginning. */
  readonly clock?: () => number
  readonly allowance?: Allowance
  readonly signInAllowance?: Allowance
}

const COOKIE = 'hearsay-session'
const HOURS = 12
const LASTS_MS = HOURS * 3600_000
/** What an interface asks in a moment of hurry, and the pace after that. */
const ALLOWANCE: Allowance = { burst: 120, perSecond: 20 }
const SIGN_INS: Allowance = { burst: 6, perSecond: 0.1 }

interface Session {
  readonly name: string
  readonly until: number
}

/** Who may pass: accounts with roles, sessions, and a pace for each. Deny by default. Lives as long as the server. */
export interface Gate {
  readonly guard: MiddlewareHandler
  /** Adds the routes of signing in and out. */
  routes(app: Hono): void
  /** The account that a request came from, once the guard let it pass. */
  accountOf(context: Context): Account | null
}

/** Makes the gate of a shared server. */
export function makeGate(options: GateOptions): Gate {
  const clock = options.clock ?? (() => performance.now())
  const sessions = new Map<string, Session>()
  const rates = new Rates(options.allowance ?? ALLOWANCE)
  const signIns = new Rates(options.signInAllowance ?? SIGN_INS)
  const passed = new WeakMap<Request, Account>()

  /** Name and token of scripts, checked once: the check is slow on purpose. */
  const checked = new Map<string, string>()

  const identify = (context: Context): Account | null => {
    const given = basic(context)
    if (given !== null) return byToken(context, given)
    const key = getCookie(context, COOKIE)
    const session = key === undefined ? undefined : sessions.get(key)
    if (session === undefined || session.until < clock()) return null
    // The account may have been removed, or its role lowered, since.
    return readAccounts(options.accounts).find((one) => one.name === session.name) ?? null
  }

  const byToken = (context: Context, { name, token }: Given): Account | null => {
    const accounts = readAccounts(options.accounts)
    const key = createHash('sha256').update(`${name}\u0000${token}`).digest('base64url')
    const known = accounts.find((one) => one.name === name && checked.get(key) === one.hash)
    if (known !== undefined) return known
    slow(signIns.take(`address ${addressOf(context)}`, clock()), context)
    const account = verifyAccount(accounts, name, token)
    if (account !== null) checked.set(key, account.hash)
    if (checked.size > 1000) checked.clear()
    return account
  }

  const slow = (wait: number, context: Context): void => {
    if (wait === 0) return
    context.header('retry-after', String(wait))
    throw new HearsayError('too-many', 'Too many requests.', { hint: `Wait ${wait} s.` })
  }

  return {
    guard: async (context, next) => {
      const need = needOf(context.req.method, new URL(context.req.url).pathname)
      const account = identify(context)
      slow(rates.take(account === null ? `address ${addressOf(context)}` : `account ${account.name}`, clock()), context)
      if (need === null) throw new HearsayError('not-allowed', 'There is nothing here for anybody.')
      if (need !== 'anyone') {
        if (account === null)
          throw new HearsayError('not-signed-in', 'Sign in first.', {
            hint: 'In a browser, open this server; in a script, curl --user NAME:TOKEN.',
          })
        if (!may(account.role, need))
          throw new HearsayError('not-allowed', `This needs the role ${need}; ${account.name} has ${account.role}.`, {
            hint: 'Ask whoever runs this server.',
          })
      }
      if (account !== null) passed.set(context.req.raw, account)
      await next()
    },
    routes(app) {
      app.post('/sign-in.json', async (context) => {
        const body = (await context.req.json().catch(() => null)) as { name?: unknown; token?: unknown } | null
        const [name, token] = [body?.name, body?.token]
        if (typeof name !== 'string' || typeof token !== 'string')
          throw new HearsayError('usage', 'Send {"name": "…", "token": "…"}.')
        slow(signIns.take(`address ${addressOf(context)}`, clock()), context)
        slow(signIns.take(`name ${name}`, clock()), context)
        const account = verifyAccount(readAccounts(options.accounts), name, token)
        if (account === null) throw new HearsayError('not-signed-in', 'The name and the token do not belong together.')
        for (const [key, { until }] of sessions) if (until < clock()) sessions.delete(key)
        const key = randomBytes(32).toString('base64url')
        sessions.set(key, { name: account.name, until: clock() + LASTS_MS })
        setCookie(context, COOKIE, key, {
          httpOnly: true,
          sameSite: 'Strict',
          secure: options.isSecure,
          path: '/',
          maxAge: HOURS * 3600,
        })
        return context.json({ account: account.name, role: account.role })
      })
      app.post('/sign-out.json', (context) => {
        const key = getCookie(context, COOKIE)
        if (key !== undefined) sessions.delete(key)
        deleteCookie(context, COOKIE, { path: '/' })
        return context.json({ account: null, role: null })
      })
    },
    accountOf: (context) => passed.get(context.req.raw) ?? null,
  }
}

const may = (has: Role, needs: Role): boolean => ROLES.indexOf(has) >= ROLES.indexOf(needs)

interface Given {
  readonly name: string
  readonly token: string
}

/** Name and token of a script: `curl --user NAME:TOKEN`. */
function basic(context: Context): Given | null {
  const encoded = /^Basic ([A-Za-z0-9+/=]{1,800})$/.exec(context.req.header('authorization') ?? '')?.[1]
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.lastIndexOf(':')
  return colon < 0 ? null : { name: text.slice(0, colon), token: text.slice(colon + 1) }
}

/** The other end of the connection. Headers that name another are not believed: anybody can write them. */
const addressOf = (context: Context): string =>
  (context.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket
    ?.remoteAddress ?? 'unknown'
