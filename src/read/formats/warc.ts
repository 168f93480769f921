/**
 * Reads WARC archives as a stream, a record at a time: memory does not grow with the archive. Whole records are kept
 * when the file breaks off, and that it does is reported; so is a digest that does not fit its block.
 */
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { createGunzip, type Gunzip } from 'node:zlib'

export interface WarcPage {
  readonly url: string
  readonly capturedAt: string | null
  readonly contentType: string
  readonly bytes: Uint8Array
  /** Where the record starts in the unpacked archive. */
  readonly offset: number
  readonly digest: 'right' | 'wrong' | 'none'
}

export type WarcEvent =
  | { readonly kind: 'page'; readonly page: WarcPage }
  | { readonly kind: 'trouble'; readonly offset: number; readonly code: string; readonly message: string }

/** Yields the response and resource records of an archive, packed or not, and what was wrong with it. */
export async function* readWarc(
  chunks: AsyncIterable<Uint8Array>,
  isPacked: boolean,
  maxBytes: number,
): AsyncIterable<WarcEvent> {
  const source = isPacked ? gunzipped(chunks) : wrapped(chunks)
  let held: Buffer = Buffer.alloc(0)
  let offset = 0
  let ended: string | null = null
  const more = async (): Promise<boolean> => {
    if (ended !== null) return false
    const next = await source.next()
    if (next.done) {
      ended = 'end'
      return false
    }
    if (typeof next.value === 'string') {
      ended = next.value
      return false
    }
    held = held.length === 0 ? Buffer.from(next.value) : Buffer.concat([held, next.value])
    return true
  }
  const skip = (size: number): void => {
    held = held.subarray(size)
    offset += size
  }
  for (;;) {
    // Blank lines between records.
    for (;;) {
      let blank = 0
      while (blank < held.length && (held[blank] === 13 || held[blank] === 10)) blank++
      skip(blank)
      if (held.length > 0 || !(await more())) break
    }
    if (held.length === 0) break
    let headEnd = held.indexOf('\r\n\r\n')
    while (headEnd === -1 && held.length < MAX_HEAD && (await more())) headEnd = held.indexOf('\r\n\r\n')
    const start = offset
    if (headEnd === -1 || !held.subarray(0, 5).equals(WARC)) {
      const isCut = headEnd === -1 && ended !== null
      yield trouble(
        start,
        isCut ? 'read/truncated' : 'read/broken-archive',
        isCut
          ? 'The archive breaks off inside a record’s header. The records before it are kept.'
          : 'Expected a WARC record here. The rest of the archive is not read.',
      )
      return
    }
    const head = headersOf(held.toString('latin1', 0, headEnd))
    skip(headEnd + 4)
    const size = Number(head.get('content-length') ?? Number.NaN)
    if (!Number.isSafeInteger(size) || size < 0) {
      yield trouble(start, 'read/broken-archive', 'The record has no length. The rest of the archive is not read.')
      return
    }
    const isKept = size <= maxBytes && (head.get('warc-type') === 'response' || head.get('warc-type') === 'resource')
    const parts: Buffer[] = []
    let left = size
    while (left > 0) {
      if (held.length === 0 && !(await more())) break
      const piece = held.subarray(0, left)
      if (isKept) parts.push(piece)
      left -= piece.length
      skip(piece.length)
    }
    if (left > 0) {
      yield trouble(
        start,
        'read/truncated',
        `The archive breaks off ${left} bytes before the end of a record. The records before it are kept.`,
      )
      return
    }
    while (held.length < 4 && (await more()));
    if (!held.subarray(0, 4).equals(GAP)) {
      const isCut = ended !== null && held.length < 4
      yield trouble(
        start,
        isCut ? 'read/truncated' : 'read/broken-archive',
        'The record is not closed as it should be; it is read none the less.',
      )
    }
    if (size > maxBytes)
      yield trouble(start, 'read/too-large', `The record has ${size} bytes, at most ${maxBytes} are read.`)
    if (isKept) {
      const block = Buffer.concat(parts)
      const page = pageOf(head, block, start)
      if (page !== null) yield { kind: 'page', page }
    }
  }
  if (ended !== null && ended !== 'end') yield trouble(offset, 'read/truncated', ended)
}

const WARC = Buffer.from('WARC/')
const GAP = Buffer.from('\r\n\r\n')
const MAX_HEAD = 1_000_000

const trouble = (offset: number, code: string, message: string): WarcEvent => ({
  kind: 'trouble',
  offset,
  code,
  message,
})

async function* wrapped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | string> {
  for await (const chunk of chunks) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
}

/** Unpacks the members of a packed archive one after another; a broken or cut stream ends with a message. */
async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer | string> {
  const gunzip = createGunzip()
  let failure: string | null = null
  const feed = (async () => {
    try {
      for await (const chunk of chunks) {
        if (gunzip.destroyed) return
        if (!gunzip.write(chunk)) await drained(gunzip)
      }
      gunzip.end()
    } catch (error) {
      gunzip.destroy(error instanceof Error ? error : new Error(String(error)))
    }
  })()
  try {
    for await (const chunk of gunzip) yield chunk as Buffer
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    failure = /unexpected end/i.test(message)
      ? 'The packed archive ends too early. The records before are kept; fetch it again.'
      : `The packed archive is broken: ${message}. The records before are kept.`
  }
  await feed
  if (failure !== null) yield failure
}

/** Waits until a stream takes more, or is closed. */
function drained(stream: Gunzip): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      stream.off('drain', done)
      stream.off('close', done)
      resolve()
    }
    stream.on('drain', done)
    stream.on('close', done)
  })
}

function headersOf(text: string): Map<string, string> {
  const headers = new Map<string, string>()
  for (const line of text.split('\r\n').slice(1)) {
    const at = line.indexOf(':')
    if (at <= 0) continue
    const name = line.slice(0, at).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, line.slice(at + 1).trim())
  }
  return headers
}

function pageOf(head: ReadonlyMap<string, string>, block: Buffer, offset: number): WarcPage | null {
  const url = (head.get('warc-target-uri') ?? '').replace(/^<|>$/g, '')
  const capturedAt = head.get('warc-date') ?? null
  const digest = checkDigest(head.get('warc-block-digest'), block)
  if (head.get('warc-type') === 'resource')
    return { url, capturedAt, contentType: head.get('content-type') ?? '', bytes: block, offset, digest }
  const end = block.indexOf('\r\n\r\n')
  if (end === -1) return null
  const http = block.toString('latin1', 0, end)
  if (!/^HTTP\/[\d.]{1,5} 2\d\d/.test(http)) return null
  const headers = headersOf(http)
  let body: Buffer = block.subarray(end + 4)
  const payload = checkDigest(head.get('warc-payload-digest'), body)
  if (/chunked/i.test(headers.get('transfer-encoding') ?? '')) body = unchunk(body)
  const coding = headers.get('content-encoding')
  return {
    url,
    capturedAt,
    contentType: `${headers.get('content-type') ?? ''}${coding ? `; coding=${coding}` : ''}`,
    bytes: body,
    offset,
    digest:
      digest === 'wrong' || payload === 'wrong'
        ? digest === 'right'
          ? 'right'
          : 'wrong'
        : digest === 'none'
          ? payload
          : digest,
  }
}

/** Digests are `sha1:` in base 32 or any known hash in hexadecimal. */
function checkDigest(stated: string | undefined, bytes: Uint8Array): WarcPage['digest'] {
  const found = /^(sha-?1|sha-?256|sha-?512|md5):([A-Za-z0-9+/=]{16,140})$/i.exec(stated ?? '')
  if (found === null) return 'none'
  const hash = createHash(found[1]!.toLowerCase().replace('-', '')).update(bytes).digest()
  const value = found[2]!
  return value.toLowerCase() === hash.toString('hex') || value.toUpperCase().replace(/=+$/, '') === base32(hash)
    ? 'right'
    : 'wrong'
}

function base32(bytes: Uint8Array): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  let text = ''
  let bits = 0
  let value = 0
  for (const byte of bytes) {
    value = (value << 8) | byte
    bits += 8
    while (bits >= 5) {
      text += letters[(value >>> (bits - 5)) & 31]
      bits -= 5
    }
    value &= 255
  }
  return bits > 0 ? text + letters[(value << (5 - bits)) & 31] : text
}

/** Joins the chunks of a chunked body; a body that only says it is chunked stays as it is. */
function unchunk(body: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < body.length) {
    const line = body.indexOf('\r\n', at)
    const size = line === -1 ? Number.NaN : Number.parseInt(body.toString('latin1', at, Math.min(line, at + 20)), 16)
    if (!Number.isSafeInteger(size) || size < 0) return parts.length === 0 ? body : Buffer.concat(parts)
    if (size === 0) break
    parts.push(body.subarray(line + 2, line + 2 + size))
    at = line + 2 + size + 2
  }
  return Buffer.concat(parts)
}
