/**
 * Gets one address over HTTP under caps on bytes, time and redirects. The address that is checked is the one that is
 * connected to, at the first request and again after every redirect.
 */
import { lookup as resolveName } from 'node:dns'
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { inflate } from '../formats/inflate.js'
import { isPublicAddress } from './public-address.js'

export interface GetOptions {
  readonly userAgent: string
  readonly maxBytes: number
  /** For one request, answer and all; every redirect is a request. */
  readonly timeoutMs: number
  readonly maxRedirects: number
  /** `host:port` of this machine that may be asked although it is not public. For tests. */
  readonly allowPrivate: readonly string[]
  readonly headers: Readonly<Record<string, string>>
  /** Asked before every hop, with its address; a refusal ends it. */
  readonly mayFollow?: (url: URL) => Promise<Refusal | null>
  /** Told of every hop when its answer has come, or none has. */
  readonly onAnswered?: (url: URL) => void
}

/** Why an address was not read. */
export interface Refusal {
  readonly ok: false
  readonly code: string
  readonly message: string
  /** How long to leave the server alone, where that is why. */
  readonly retryAfterMs?: number
}

/** What an address gave in the end. */
export interface Gotten {
  readonly ok: true
  /** After redirects. */
  readonly url: URL
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Unpacked. */
  readonly bytes: Uint8Array
}

const refusal = (code: string, message: string): Refusal => ({ ok: false, code, message })
const REDIRECTS = new Set([301, 302, 303, 307, 308])

/** Gets an address. Never throws for what a server does. */
export async function get(address: string, options: GetOptions): Promise<Gotten | Refusal> {
  let url: URL | Refusal = readAddress(address)
  for (let hops = 0; ; hops++) {
    if (!(url instanceof URL)) return url
    const may: Refusal | null = (await options.mayFollow?.(url)) ?? null
    if (may !== null) return may
    const answer = await ask(url, options)
    options.onAnswered?.(url)
    if (!answer.ok) return answer
    const { location } = answer.headers
    if (!REDIRECTS.has(answer.status) || location === undefined) return answer
    if (hops >= options.maxRedirects)
      return refusal('read/too-many-redirects', `The address leads on more than ${options.maxRedirects} times.`)
    url = readAddress(location, url)
  }
}

/** Reads an address; `http` and `https` only, and none with a password in it. URL writes decimal and octal hosts out as IP addresses. */
function readAddress(address: string, base?: URL): URL | Refusal {
  if (!URL.canParse(address, base?.href))
    return refusal('read/not-an-address', `Found "${address.slice(0, 80)}", expected an address such as https://….`)
  const url = new URL(address, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refusal('read/not-an-address', `Found ${url.protocol}, expected http or https.`)
  if (url.username !== '' || url.password !== '')
    return refusal('read/not-an-address', 'The address has a name or password in it, which is not sent.')
  return url
}

/** A host that must not be asked: what the guard found. */
class ClosedAddress extends Error {}

/** Parts in which the time that a server has is counted. */
const PARTS = 20

/**
 * Aborts when a server has had its time. Counted in parts, each as long as it was meant to be: while this process was busy
 * with something else it could not take the answer, and that is not the server's fault.
 */
function deadlineAfter(ms: number): { readonly signal: AbortSignal; clear(): void } {
  const controller = new AbortController()
  let left = PARTS
  const timer = setInterval(
    () => {
      if (--left === 0) controller.abort()
    },
    Math.ceil(ms / PARTS),
  )
  timer.unref()
  return { signal: controller.signal, clear: () => clearInterval(timer) }
}

async function ask(url: URL, options: GetOptions): Promise<Gotten | Refusal> {
  const deadline = deadlineAfter(options.timeoutMs)
  try {
    return await answerOf(url, options, deadline.signal)
  } finally {
    deadline.clear()
  }
}

function answerOf(url: URL, options: GetOptions, deadline: AbortSignal): Promise<Gotten | Refusal> {
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isAllowed = options.allowPrivate.includes(`${url.hostname}:${port}`)
  const closed = (what: string): Refusal =>
    refusal(
      'read/private-address',
      `${url.host} is ${what}, an address that is not on the open internet. It is not asked.`,
    )
  if (!isAllowed && isIP(host) !== 0 && !isPublicAddress(host)) return Promise.resolve(closed(host))
  return new Promise((resolve) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      agent: false,
      signal: deadline,
      ...(isAllowed ? {} : { lookup: guardedLookup }),
      headers: { 'user-agent': options.userAgent, accept: ACCEPT, 'accept-encoding': 'gzip, br', ...options.headers },
    })
    const fail = (error: unknown): void => {
      const why = error instanceof Error ? error : new Error(String(error))
      if (why instanceof ClosedAddress) resolve(closed(why.message))
      else if (deadline.aborted)
        resolve(
          refusal('read/timed-out', `No whole answer came within ${options.timeoutMs / 1000} s. Try again later.`),
        )
      else
        resolve(
          refusal(
            'read/unreachable',
            `The address could not be read: ${'code' in why ? String(why.code) : why.message}.`,
          ),
        )
    }
    request.on('error', fail)
    request.on('socket', (socket) =>
      // The lookup has checked it already; should a later Node go round the lookup, this holds.
      socket.once('connect', () => {
        const { remoteAddress = '' } = socket
        if (!isAllowed && !isPublicAddress(remoteAddress)) socket.destroy(new ClosedAddress(remoteAddress))
      }),
    )
    request.on('response', (response) => {
      readBody(response, options.maxBytes).then((body) => {
        if (body === null) {
          request.destroy()
          resolve(refusal('read/too-large', `The page has more than ${options.maxBytes} bytes. It is not read.`))
          return
        }
        resolve(unpacked(url, response, body, options.maxBytes))
      }, fail)
    })
    request.end()
  })
}

const ACCEPT = 'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,text/plain;q=0.9,*/*;q=0.5'

/** Resolves a name and refuses it if any of its addresses is closed; the socket connects to one of those handed on. */
const guardedLookup: LookupFunction = (host, options, done) => {
  resolveName(host, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, '')
    const closed = found.find(({ address }) => !isPublicAddress(address))
    if (closed !== undefined) return done(new ClosedAddress(closed.address), '')
    if (options.all === true) return done(null, found)
    const first = found[0]
    if (first === undefined) return done(new Error('no address'), '')
    return done(null, first.address, first.family)
  })
}

/** The bytes of a body, or null where there are more than may be read. */
async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array | null> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) return null
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Uint8Array>) {
    size += part.byteLength
    if (size > maxBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function unpacked(url: URL, response: IncomingMessage, body: Uint8Array, maxBytes: number): Gotten | Refusal {
  const coding = (response.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  const gotten = { ok: true, url, status: response.statusCode ?? 0, headers: response.headers } as const
  if (coding === 'identity' || coding === '' || body.byteLength === 0) return { ...gotten, bytes: body }
  const packing = coding === 'gzip' || coding === 'x-gzip' ? 'gzip' : coding === 'br' ? 'br' : null
  if (packing === null) return refusal('read/unknown-packing', `The answer is packed as "${coding.slice(0, 40)}".`)
  const result = inflate(body, packing, maxBytes)
  return result.ok ? { ...gotten, bytes: result.bytes } : refusal(result.code, result.message)
}
