/**
 * Reads the bytes of one page: text, Markdown or HTML. What is no text is a failed row that says what was found.
 */
import type { Diagnostic } from '../model/index.js'
import { decode } from '../text/decode.js'
import { makeRaw } from './make-raw.js'
import { failed, type RawKind, type ReadItem, type RecordFields } from './raw.js'
import { isBinary, looksLikeHtml, magicOf } from './sniff.js'

/** Reads one page from its bytes. `kind` overrides what the text looks like. */
export function readBytes(from: {
  readonly item: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind?: RawKind
  readonly charset?: string | null
  readonly record?: RecordFields
  readonly capturedAt?: string | null
}): ReadItem {
  const { item, bytes } = from
  if (bytes.length === 0) return failed(item, 'read/empty', 'The file has no bytes. Nothing to read.')
  const magic = magicOf(bytes)
  if (magic !== null)
    return failed(item, `read/binary`, `Found a file of kind ${magic}, expected text or HTML. Take its text out first.`)
  if (isBinary(bytes))
    return failed(item, 'read/binary', 'Found bytes that are no text in any encoding. Check that it is the right file.')
  const decoded = decode(bytes, from.charset)
  if (decoded.text.trim() === '')
    return failed(item, 'read/empty', 'The file has nothing but white space. Nothing to read.')
  const diagnostics: Diagnostic[] = []
  if (decoded.replaced > 0)
    diagnostics.push({
      code: 'read/broken-encoding',
      severity: 'warning',
      message: `${decoded.replaced} characters could not be read as ${decoded.encoding} and stand as U+FFFD.`,
    })
  const kind =
    from.kind === 'html' || from.kind === undefined
      ? looksLikeHtml(decoded.text)
        ? 'html'
        : (from.kind ?? 'text')
      : from.kind
  return {
    item,
    ok: true,
    raw: makeRaw({
      bytes,
      text: decoded.text,
      encoding: decoded.encoding,
      kind,
      origin: item,
      name: from.name,
      record: from.record ?? {},
      capturedAt: from.capturedAt ?? null,
      diagnostics,
    }),
  }
}
