/**
 * Reads the bytes of one file in whatever format they are: a page, a table, a feed, a message, an archive of such.
 * Every item of it is a page or a row that says what was found; nested packing ends at two levels.
 */

import { decode } from '../text/decode.js'
import { readCsv } from './formats/csv.js'
import { looksLikeFeed, readJsonFeed, readXmlFeed } from './formats/feed.js'
import { inflate, type Packing } from './formats/inflate.js'
import { readMime } from './formats/mime.js'
import { readPdf } from './formats/pdf.js'
import { readWarc, type WarcPage } from './formats/warc.js'
import { readZip } from './formats/zip.js'
import { linesOf } from './lines.js'
import { failed, type RawKind, type ReadItem } from './raw.js'
import { readBytes } from './read-bytes.js'
import { readRecord } from './read-record.js'
import { magicOf } from './sniff.js'

export interface File {
  readonly item: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly maxBytes: number
  /** How many layers of packing were taken off already. */
  readonly depth: number
}

const MAX_DEPTH = 2
const KINDS: Readonly<Record<string, RawKind>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
}

/** The last part of a file's name in lower case: `html`, `gz`, or ''. */
export const extensionOf = (name: string): string => /\.([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** Reads every page in a file's bytes. */
export async function* readAny(file: File): AsyncIterable<ReadItem> {
  const { item, name, bytes, maxBytes } = file
  const extension = extensionOf(name)
  const magic = magicOf(bytes)
  if (magic === 'gzip' || extension === 'br') {
    yield* unpacked(file, magic === 'gzip' ? 'gzip' : 'br')
  } else if (magic === 'zip') yield* zipped(file)
  else if (magic === 'pdf') yield await readPdf(item, name, bytes)
  else if (extension === 'warc' || startsWith(bytes, 'WARC/')) yield* readWarcItems(item, one(bytes), false, maxBytes)
  else if (extension === 'csv' || extension === 'tsv') yield* tabled(file)
  else if (extension === 'jsonl' || extension === 'ndjson') yield* readRecords(item, linesOf(one(bytes), maxBytes))
  else if (extension === 'json') yield* fromJson(file)
  else if (extension === 'eml' || extension === 'mht' || extension === 'mhtml') yield* mailed(file)
  else if (extension === 'xml' || extension === 'rss' || extension === 'atom' || extension === 'rdf') yield* fed(file)
  else yield readBytes({ item, name, bytes, kind: KINDS[extension] })
}

const startsWith = (bytes: Uint8Array, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, text.length)).toString('latin1') === text

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes
}

const tooDeep = (item: string): ReadItem =>
  failed(
    item,
    'read/packed-too-deep',
    'Found packing inside packing inside packing; two layers are read. Unpack it first.',
  )

async function* unpacked(file: File, packing: Packing): AsyncIterable<ReadItem> {
  if (file.depth >= MAX_DEPTH) {
    yield tooDeep(file.item)
    return
  }
  const inner = file.name.replace(/\.(?:gz|br)$/i, '')
  if (packing === 'gzip' && extensionOf(inner) === 'warc') {
    yield* readWarcItems(file.item, one(file.bytes), true, file.maxBytes)
    return
  }
  const result = inflate(file.bytes, packing, file.maxBytes)
  if (!result.ok) {
    yield failed(file.item, result.code, result.message)
    return
  }
  if (result.isTruncated)
    yield failed(
      file.item,
      'read/truncated',
      `The ${packing} data ends too early; what could be unpacked is read. Fetch the file again.`,
    )
  if (result.bytes.byteLength > 0 || !result.isTruncated)
    yield* readAny({ ...file, name: inner, bytes: result.bytes, depth: file.depth + 1 })
}

async function* zipped(file: File): AsyncIterable<ReadItem> {
  if (file.depth >= MAX_DEPTH) {
    yield tooDeep(file.item)
    return
  }
  const isArchive = extensionOf(file.name) === 'wacz'
  for (const entry of readZip(file.bytes, file.maxBytes)) {
    const item = `${file.item}!${entry.name}`
    if (isArchive && !/^archive\/.{1,200}\.warc(?:\.gz)?$/.test(entry.name)) continue
    if (!entry.ok) yield failed(item, entry.code, entry.message)
    else
      yield* readAny({
        ...file,
        item,
        name: entry.name,
        bytes: entry.bytes,
        depth: isArchive ? file.depth : file.depth + 1,
      })
  }
}

/** Reads the pages of a WARC stream. Redirects, images and scripts are passed over without a row. */
export async function* readWarcItems(
  item: string,
  chunks: AsyncIterable<Uint8Array>,
  isPacked: boolean,
  maxBytes: number,
): AsyncIterable<ReadItem> {
  for await (const event of readWarc(chunks, isPacked, maxBytes)) {
    if (event.kind === 'trouble') yield failed(`${item}@${event.offset}`, event.code, event.message)
    else yield* pageOf(item, event.page, maxBytes)
  }
}

function* pageOf(item: string, page: WarcPage, maxBytes: number): Iterable<ReadItem> {
  const at = `${item}@${page.offset}`
  if (!/^\s{0,5}(?:text\/(?:html|plain|markdown)|application\/xhtml)/i.test(page.contentType)) return
  let bytes = page.bytes
  const coding = /coding=(gzip|x-gzip|br|deflate)/i.exec(page.contentType)?.[1]?.toLowerCase()
  if (coding !== undefined && bytes.byteLength > 0) {
    const result = inflate(bytes, coding === 'br' ? 'br' : coding === 'deflate' ? 'deflate' : 'gzip', maxBytes)
    if (result.ok) bytes = result.bytes
    else if (result.code === 'read/unpacks-too-large') {
      yield failed(at, result.code, result.message)
      return
    }
  }
  const read = readBytes({
    item: at,
    name: page.url || at,
    bytes,
    kind: /html/i.test(page.contentType) ? 'html' : 'text',
    charset: /charset=["']?([\w.:-]{2,40})/i.exec(page.contentType)?.[1] ?? null,
    record: page.url === '' ? {} : { url: page.url },
    capturedAt: page.capturedAt,
  })
  if (read.ok && page.digest === 'wrong')
    yield {
      ...read,
      raw: {
        ...read.raw,
        diagnostics: [
          ...read.raw.diagnostics,
          {
            code: 'read/digest-mismatch',
            severity: 'warning',
            message: 'The record’s digest does not fit its bytes: the archive was changed or damaged.',
          },
        ],
      },
    }
  else yield read
}

async function* tabled(file: File): AsyncIterable<ReadItem> {
  let header: readonly string[] | null = null
  for (const row of readCsv(decode(file.bytes).text)) {
    if (header === null) {
      header = row.cells.map((cell) => cell.trim().toLowerCase())
      if (!header.includes('text') && !header.includes('html')) {
        yield failed(
          file.item,
          'read/no-text',
          'The table has no column "text" or "html" in its first row. Name one of them so.',
        )
        return
      }
      continue
    }
    const record: Record<string, string> = {}
    header.forEach((name, i) => {
      if (name !== '' && row.cells[i] !== undefined) record[name] ??= row.cells[i]!
    })
    yield readRecord(record, `${file.item}#${row.number}`)
  }
  if (header === null) yield failed(file.item, 'read/empty', 'The table has no rows. Nothing to read.')
}

async function* fromJson(file: File): AsyncIterable<ReadItem> {
  let parsed: unknown
  try {
    parsed = JSON.parse(decode(file.bytes).text)
  } catch (error) {
    // Lines of JSON under the wrong name.
    if (startsWith(file.bytes, '{') && file.bytes.includes(10)) {
      yield* readRecords(file.item, linesOf(one(file.bytes), file.maxBytes))
      return
    }
    const why = error instanceof Error ? error.message : String(error)
    yield failed(file.item, 'read/not-json', `The file is not JSON: ${why.slice(0, 200)}.`)
    return
  }
  const feed = parsed as Readonly<Record<string, unknown>>
  const isFeed = typeof parsed === 'object' && parsed !== null && Array.isArray(feed.items)
  const records: readonly unknown[] = Array.isArray(parsed) ? parsed : isFeed ? readJsonFeed(feed) : [parsed]
  if (records.length === 0) yield failed(file.item, 'read/empty', 'The list has no records. Nothing to read.')
  for (const [i, record] of records.entries())
    yield readRecord(record, records.length === 1 ? file.item : `${file.item}#${i + 1}`)
}

async function* fed(file: File): AsyncIterable<ReadItem> {
  const { text } = decode(file.bytes)
  if (!looksLikeFeed(text)) {
    yield readBytes({ item: file.item, name: file.name, bytes: file.bytes })
    return
  }
  const entries = readXmlFeed(text)
  if (entries.length === 0) yield failed(file.item, 'read/empty', 'The feed has no entries. Nothing to read.')
  for (const [i, entry] of entries.entries()) yield readRecord(entry, `${file.item}#${i + 1}`)
}

async function* mailed(file: File): AsyncIterable<ReadItem> {
  const { headers, parts } = readMime(file.bytes)
  const body =
    parts.find(({ type, isAttachment }) => type === 'text/html' && !isAttachment) ??
    parts.find(({ type, isAttachment }) => type === 'text/plain' && !isAttachment)
  if (body === undefined) {
    yield failed(file.item, 'read/no-text', 'The message has no part that is text or HTML.')
    return
  }
  const url = body.location ?? headers.get('snapshot-content-location')
  const sender = headers
    .get('from')
    ?.replace(/\s{0,5}<[^>]{0,200}>$/, '')
    .replace(/^"|"$/g, '')
  yield readBytes({
    item: file.item,
    name: file.name,
    bytes: body.bytes,
    kind: body.type === 'text/html' ? 'html' : 'text',
    charset: body.charset,
    record: {
      ...(url !== undefined && url !== null && /^https?:/i.test(url) ? { url } : {}),
      ...(headers.get('subject') ? { title: headers.get('subject')! } : {}),
      ...(sender && extensionOf(file.name) === 'eml' ? { author: sender } : {}),
      ...(headers.get('date') && extensionOf(file.name) === 'eml' ? { published: headers.get('date')! } : {}),
    },
  })
}

/** Reads JSONL: a record a line, a broken line a row. */
export async function* readRecords(item: string, lines: ReturnType<typeof linesOf>): AsyncIterable<ReadItem> {
  for await (const line of lines) {
    const at = `${item}#${line.number}`
    if (line.bytes === null) {
      yield failed(at, 'read/too-large', `The line has ${line.size} bytes. Split it into records of a page each.`)
      continue
    }
    const text = line.bytes
      .toString('utf8')
      .trim()
      .replace(/^\uFEFF/, '')
    if (text === '') continue
    let record: unknown
    try {
      record = JSON.parse(text)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      yield failed(at, 'read/not-json', `The line is not JSON: ${why.slice(0, 200)}. Write one object a line.`)
      continue
    }
    yield readRecord(record, at)
  }
}
