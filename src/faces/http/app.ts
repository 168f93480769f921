import type { ServerResponse } from 'node:http'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { z } from 'zod'
import { totalOf } from '../../ask/left-out.js'
import { QUERIES } from '../../ask/queries.js'
import type { Part, Query, Row } from '../../ask/query.js'
import { leftForLater } from '../../ask/told-later.js'
import { HearsayError, PROBLEMS } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { csv } from '../csv.js'
import type { Beside } from './beside.js'
import { changeRoutes } from './change-routes.js'
import { exportRoutes } from './export-routes.js'
import { guardHost } from './guard.js'
import { importRoutes } from './import-routes.js'
import type { Turn } from './in-turn.js'
import { jsonBytes } from './json-bytes.js'
import { type KeptAnswer, type KeptAnswers, keepAnswers } from './kept-answers.js'
import { giveBack, lend } from './lent-memory.js'
import { openapi } from './openapi.js'
import { checked, inputFrom, pathOf } from './route.js'
import type { Gate } from './shared/gate.js'
import { tagOf } from './tag-of.js'
import { isPageWanted, serveWeb, webPage } from './web-files.js'

export interface AppOptions {
  readonly store: Store
  /** Who signs judgements made here. */
  readonly who: string
  /** The instant of a request. */
  now(): string
  /** Whether judgements may be made. */
  readonly writable: boolean
  /** Host names that a request may carry; null lets any pass (requests made in the process). */
  readonly hosts: readonly string[] | null
  /** Accounts and roles, where the server is shared. */
  readonly gate?: Gate
  /** A thread that works out some answers of a great store, where there is a processor for it. */
  readonly beside?: Beside
}

/** What every answer carries: nothing may be loaded but what this server sends, and no page may frame it. */
const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/**
 * The HTTP face: one route for each query, `.json` and `.csv`, an OpenAPI description, one error shape.
 * It answers `hearsay get` without a server in the same way.
 */
export function makeApp(options: AppOptions): Hono {
  const app = new Hono()
  app.use(async (context, next) => {
    if (options.hosts !== null) guardHost(context, options.hosts)
    await next()
    const { headers } = context.res
    for (const [name, value] of Object.entries(HEADERS)) if (!headers.has(name)) headers.set(name, value)
  })
  if (options.gate !== undefined) {
    app.use(options.gate.guard)
    options.gate.routes(app)
  }
  app.onError((error, context) => problem(context, error))
  app.notFound((context) => {
    const { pathname } = new URL(context.req.url)
    const page = isPageWanted(pathname, context.req.header('accept')) ? webPage() : null
    if (page !== null) {
      for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
      return context.html(page, 404)
    }
    return problem(
      context,
      new HearsayError('not-found', `There is nothing at ${pathname}.`, { hint: 'See /openapi.json.' }),
    )
  })
  app.get('/openapi.json', (context) => context.json(openapi(QUERIES)))
  app.get('/health.json', async (context) => {
    // Whoever is not signed in learns that the server runs, and no more.
    if (options.gate !== undefined && options.gate.accountOf(context) === null) return context.json({ ok: true })
    return context.json({ ok: true, counts: await options.store.counts() })
  })
  app.get('/me.json', (context) => {
    const account = options.gate?.accountOf(context) ?? null
    return context.json({
      isShared: options.gate !== undefined,
      account: options.gate === undefined ? options.who : (account?.name ?? null),
      role: options.gate === undefined ? 'admin' : (account?.role ?? null),
    })
  })
  const kept = keepAnswers(KEPT_BYTES)
  for (const query of QUERIES) route(app, query, options, kept)
  exportRoutes(app, options.store)
  importRoutes(app, options)
  changeRoutes(app, options.store)
  serveWeb(app)
  return app
}

/** Bytes of answers that one server keeps. */
const KEPT_BYTES = 96 * 2 ** 20
const TYPE = { json: 'application/json; charset=utf-8', csv: 'text/csv; charset=utf-8' } as const

function route(app: Hono, query: Query, options: AppOptions, kept: KeptAnswers): void {
  const asking = (context: Context) => ({
    store: options.store,
    who: options.gate?.accountOf(context)?.name ?? options.who,
    now: options.now(),
  })
  if (query.effect === 'judge') {
    app.post(`/${query.name}.json`, async (context) => {
      if (!options.writable)
        throw new HearsayError('not-allowed', 'This server only answers questions.', {
          hint: 'Start it without --read-only.',
        })
      const body: unknown = await context.req.json().catch(() => {
        throw new HearsayError('usage', 'The body is not JSON.', {
          hint: `Send the fields of ${query.name} as a JSON object.`,
        })
      })
      return context.json(await query.ask(asking(context), checked(query, body)))
    })
    return
  }
  /** The answer with its headers, worked out. */
  const work = async (context: Context, input: z.output<Query['input']>, search: URLSearchParams, ending: string) => {
    const headers: Record<string, string> = { 'content-type': TYPE[ending === 'csv' ? 'csv' : 'json'] }
    const linkTo = (next: string | null): void => {
      if (next !== null) headers.link = linkAfter(context, next)
    }
    const later = await leftForLater(options.store, query.name, input)
    if (later !== null) headers['x-told-later'] = String(later)
    const part = ending === 'json' && query.page !== undefined ? partOf(query, search) : null
    if (part !== null && query.page !== undefined) {
      const { found, next, total } = await query.page(asking(context), input, part)
      linkTo(next)
      if (total !== null) headers['x-total-count'] = String(total)
      return answerOf(jsonBytes(found, lenderTo(context)), headers)
    }
    const size = sizeOf(query, search)
    const found = await query.ask(asking(context), input)
    if (ending === 'csv') return answerOf(Buffer.from(csv(query.rows(found), { raw: search.has('raw') })), headers)
    const total = totalOf(found)
    if (total !== null) headers['x-total-count'] = String(total)
    const { page, next } = paged(found, search, size)
    linkTo(next)
    return answerOf(jsonBytes(page, lenderTo(context)), headers)
  }
  /** The same, worked out by the thread beside; null where it cannot now. The next request's turn begins. */
  const beside = async (context: Context, input: z.output<Query['input']>): Promise<KeptAnswer | null> => {
    if (query.isOfStore !== true) return null
    const begun = options.beside?.begin({ name: query.name, input }, lenderTo(context)) ?? null
    if (begun === null) return null
    ;(context.env as Partial<Turn> | undefined)?.endTurn?.()
    const written = await begun
    return written === null ? null : { ...written, headers: { 'content-type': TYPE.json } }
  }
  const answer = async (context: Context, path: string | undefined, ending: string) => {
    const { search, searchParams } = new URL(context.req.url)
    const input = checked(query, inputFrom(query, path, searchParams))
    const ground = ending === 'json' ? ((await query.standsOn?.(asking(context), input)) ?? null) : null
    if (ground === null) return sent(context, await work(context, input, searchParams, ending))
    const name = `${query.name}/${path ?? ''}${search}`
    const known = kept.get(name, ground)
    if (known !== undefined) return sent(context, isThere(context, known) ? known : lentTo(context, known))
    const from = performance.now()
    const made = (await beside(context, input)) ?? (await work(context, input, searchParams, ending))
    kept.put(name, ground, { answer: made, took: performance.now() - from })
    return sent(context, made)
  }
  if (query.positional.length === 0) {
    for (const ending of ['json', 'csv'])
      app.get(`/${query.name}.${ending}`, (context) => answer(context, undefined, ending))
    return
  }
  app.get(`/${query.name}/:rest{.+\\.(json|csv)}`, (context) => {
    const rest = context.req.param('rest') ?? ''
    const dot = rest.lastIndexOf('.')
    return answer(context, rest.slice(0, dot), rest.slice(dot + 1))
  })
  for (const ending of ['json', 'csv'])
    app.get(`/${query.name}.${ending}`, (context) => answer(context, undefined, ending))
}

/** Items of a part where a reader names no number, and the most that may be asked for. */
const SIZE = 100
const MOST = 1000

/** The part of a long list that is asked for: `pagesize` items after the one that `after` names. */
function partOf(query: Query, search: URLSearchParams): Part {
  return { after: search.get('after'), size: sizeOf(query, search) ?? SIZE }
}

/** How many items are asked for, at most as many as are given; null where nothing is said. @throws HearsayError `usage`. */
function sizeOf(query: Query, search: URLSearchParams): number | null {
  const size = search.get('pagesize')
  if (size === null) return null
  const wanted = Number(size)
  if (!Number.isInteger(wanted) || wanted < 1)
    throw new HearsayError('usage', `pagesize: ${size} is no number of items.`, {
      hint: `See /openapi.json, ${query.name}.`,
    })
  return Math.min(wanted, MOST)
}

/** Where the next part is. */
function linkAfter(context: Context, next: string): string {
  const url = new URL(context.req.url)
  url.searchParams.set('after', next)
  return `<${url.pathname}${url.search}>; rel="next"`
}

/** Keyset paging over a list: `pagesize` items after the one whose id is `after`. A whole list where neither is asked for. */
function paged(found: unknown, search: URLSearchParams, size: number | null): { page: unknown; next: string | null } {
  const after = search.get('after')
  if (!Array.isArray(found) || (size === null && after === null)) return { page: found, next: null }
  const idOf = (item: unknown) => String((item as Row).id ?? (item as Row).statement ?? (item as Row).claim ?? '')
  const start = after === null ? 0 : found.findIndex((item) => idOf(item) === after) + 1
  const page = found.slice(start, start + (size ?? SIZE))
  return { page, next: start + page.length < found.length && page.length > 0 ? idOf(page.at(-1)) : null }
}

/** Lends memory for the body of an answer, until it is sent; for one that no connection waits for it is its own. */
function lenderTo(context: Context): (size: number) => Buffer<ArrayBuffer> {
  const outgoing = (context.env as { readonly outgoing?: ServerResponse } | undefined)?.outgoing
  if (outgoing === undefined) return Buffer.allocUnsafe
  return (size) => {
    const lent = lend(size)
    outgoing.once('close', () => giveBack(lent))
    return lent
  }
}

/** The same answer in memory that is lent until it is sent: by then the one that is kept may be another's. */
function lentTo(context: Context, answer: KeptAnswer): KeptAnswer {
  const body = lenderTo(context)(answer.body.byteLength)
  body.set(answer.body)
  return { ...answer, body }
}

/** Whether the reader has an answer already. */
const isThere = (context: Context, { tag }: KeptAnswer): boolean => context.req.header('if-none-match') === tag

function answerOf(body: Buffer<ArrayBuffer>, headers: Readonly<Record<string, string>>): KeptAnswer {
  return { body, tag: tagOf(body), headers }
}

/** Sends a body with its entity tag, or 304 where the reader has it already. */
function sent(context: Context, answer: KeptAnswer): Response {
  const isKnown = isThere(context, answer)
  context.header('etag', answer.tag)
  context.header('cache-control', 'no-cache')
  for (const [name, value] of Object.entries(answer.headers))
    if (!isKnown || name !== 'content-type') context.header(name, value)
  return isKnown ? context.body(null, 304) : context.body(answer.body)
}

/** The one error shape: `{error: {code, message, hint}}`. */
function problem(context: Context, error: unknown): Response {
  for (const [name, value] of Object.entries(HEADERS)) context.header(name, value)
  if (error instanceof HearsayError)
    return context.json(
      { error: { code: error.code, message: error.message, hint: error.hint } },
      PROBLEMS[error.code].http,
    )
  return context.json(
    { error: { code: 'bug', message: 'Something went wrong here.', hint: 'Look at the server’s standard error.' } },
    500,
  )
}

export { pathOf }
