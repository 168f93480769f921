/** Reads e-mail and MHTML: headers, nested parts, transfer encodings. It reads what is there and never fetches. */
import { Buffer } from 'node:buffer'

export interface MimePart {
  readonly headers: ReadonlyMap<string, string>
  readonly type: string
  readonly charset: string | null
  readonly bytes: Uint8Array
  readonly location: string | null
  readonly isAttachment: boolean
}

const MAX_DEPTH = 8
const MAX_PARTS = 1000

/** The leaves of a MIME message in order. The first part's headers are those of its own part; see {@link readHeaders} for the message's. */
export function readMime(bytes: Uint8Array): {
  readonly headers: ReadonlyMap<string, string>
  readonly parts: readonly MimePart[]
} {
  const parts: MimePart[] = []
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { headers, body } = readHeaders(text)
  visit(headers, body, parts, 0)
  return { headers, parts }
}

function visit(headers: ReadonlyMap<string, string>, body: string, parts: MimePart[], depth: number): void {
  if (parts.length >= MAX_PARTS) return
  const contentType = headers.get('content-type') ?? 'text/plain'
  const type = /^[\w.+-]{1,60}\/[\w.+-]{1,80}/.exec(contentType.trim())?.[0].toLowerCase() ?? 'text/plain'
  const boundary = parameter(contentType, 'boundary')
  if (type.startsWith('multipart/') && boundary !== null && depth < MAX_DEPTH) {
    const pieces = `\n${body}`.split(`\n--${boundary}`)
    for (const piece of pieces.slice(1)) {
      if (piece.startsWith('--')) break
      const inner = readHeaders(piece.replace(/^[^\n]{0,200}\n/, ''))
      visit(inner.headers, inner.body.replace(/\r?\n$/, ''), parts, depth + 1)
    }
    return
  }
  if (type === 'message/rfc822' && depth < MAX_DEPTH) {
    const inner = readHeaders(body)
    visit(inner.headers, inner.body, parts, depth + 1)
    return
  }
  parts.push({
    headers,
    type,
    charset: parameter(contentType, 'charset'),
    bytes: decodeBody(body, headers.get('content-transfer-encoding') ?? ''),
    location: headers.get('content-location') ?? null,
    isAttachment: /^attachment/i.test(headers.get('content-disposition') ?? ''),
  })
}

/** Splits headers from body. Folded lines are joined, names are in lower case, the first of a name counts. */
export function readHeaders(text: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  // A part that has no headers begins with the blank line after them.
  const opening = /^\r?\n/.exec(text)
  if (opening !== null) return { headers: new Map(), body: text.slice(opening[0].length) }
  const found = /\r?\n\r?\n/.exec(text)
  const head = found === null ? text : text.slice(0, found.index)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]{1,200}/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':')
    if (at <= 0) continue
    const name = line.slice(0, at).trim().toLowerCase()
    if (!headers.has(name)) headers.set(name, decodeWords(line.slice(at + 1).trim()))
  }
  return { headers, body: found === null ? '' : text.slice(found.index + found[0].length) }
}

function parameter(value: string, name: string): string | null {
  const found = new RegExp(`;\\s{0,20}${name}\\s{0,5}=\\s{0,5}(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(value)
  return found ? (found[1] ?? found[2] ?? null) : null
}

function decodeBody(body: string, encoding: string): Uint8Array {
  const kind = encoding.trim().toLowerCase()
  if (kind === 'base64') return Buffer.from(body, 'base64')
  return kind === 'quoted-printable' ? quotedPrintable(body) : Buffer.from(body, 'latin1')
}

function quotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]{0,20}\r?\n/g, '')
  return Buffer.from(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
    'latin1',
  )
}

/** Encoded words of a header: `=?utf-8?B?…?=`. UTF-8 and Latin-1 are read; others stay as they are. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s{1,20}=\?/g, '?==?')
    .replace(/=\?([\w-]{1,30})\?([BQ])\?([^?]{0,2000})\?=/gi, (whole, charset: string, kind: string, data: string) => {
      const name = charset.toLowerCase()
      if (name !== 'utf-8' && name !== 'iso-8859-1' && name !== 'us-ascii') return whole
      const bytes = kind.toUpperCase() === 'B' ? Buffer.from(data, 'base64') : quotedPrintable(data.replace(/_/g, ' '))
      return Buffer.from(bytes).toString(name === 'utf-8' ? 'utf8' : 'latin1')
    })
}
