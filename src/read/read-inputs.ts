/**
 * Reads inputs (files, folders, `-`) into pages, in a stable order. It never throws for one item:
 * what cannot be read is a row that says what was found and what to do.
 */
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { type Line, linesOf } from './lines.js'
import { failed, type ReadItem } from './raw.js'
import { extensionOf, readAny, readRecords, readWarcItems } from './read-any.js'

export interface ReadOptions {
  /** What `-` reads; standard input when absent. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** The most bytes that one page or one record may have. */
  readonly maxBytes?: number
}

/** 64 MiB: far above any page of news, far below what a Node string holds. */
const MAX_BYTES = 64 * 1024 * 1024

/**
 * Reads every input in the order given; a folder's files are read recursively, sorted by path. Hidden files are left out.
 * @example for await (const item of readInputs(['pages', '-'], {})) console.log(item.item, item.ok)
 */
export async function* readInputs(inputs: readonly string[], options: ReadOptions = {}): AsyncIterable<ReadItem> {
  const maxBytes = options.maxBytes ?? MAX_BYTES
  for (const input of inputs) {
    if (input === '-') yield* readStream('stdin', options.stdin ?? process.stdin, maxBytes)
    else yield* readPath(input, maxBytes)
  }
}

async function* readPath(path: string, maxBytes: number): AsyncIterable<ReadItem> {
  let isFolder: boolean
  try {
    isFolder = (await stat(path)).isDirectory()
  } catch (error) {
    yield unreadable(path, error)
    return
  }
  if (!isFolder) {
    yield* readFileItem(path, basename(path), maxBytes)
    return
  }
  let files: string[]
  try {
    files = await filesUnder(path)
  } catch (error) {
    yield unreadable(path, error)
    return
  }
  if (files.length === 0) yield failed(path, 'read/empty', 'The folder holds no files. Nothing to read.')
  for (const file of files) yield* readFileItem(file, relative(path, file).replaceAll('\\', '/'), maxBytes)
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (file) =>
        !relative(folder, file)
          .split(/[\\/]/)
          .some((part) => part.startsWith('.')),
    )
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
}

async function* readFileItem(path: string, name: string, maxBytes: number): AsyncIterable<ReadItem> {
  const extension = extensionOf(name)
  try {
    const found = await stat(path)
    if (!found.isFile()) {
      yield found.isDirectory()
        ? failed(path, 'read/not-a-file', 'Found a link to a folder, which may lead back. Name that folder itself.')
        : failed(path, 'read/not-a-file', 'Found a device, pipe or socket, expected a file. Use - to read a pipe.')
      return
    }
    if (extension === 'jsonl' || extension === 'ndjson') {
      yield* readRecords(path, linesOf(createReadStream(path), maxBytes))
      return
    }
    if (extension === 'warc' || /\.warc\.gz$/i.test(name)) {
      yield* readWarcItems(path, createReadStream(path), extension === 'gz', maxBytes)
      return
    }
    if (found.size > (extension === 'zip' || extension === 'wacz' ? maxBytes * 8 : maxBytes)) {
      yield tooLarge(path, found.size, maxBytes)
      return
    }
    yield* readAny({ item: path, name, bytes: await readFile(path), maxBytes, depth: 0 })
  } catch (error) {
    yield unreadable(path, error)
  }
}

/** Standard input: JSONL if its first line is a JSON object, else one page. */
async function* readStream(item: string, chunks: AsyncIterable<Uint8Array>, maxBytes: number): AsyncIterable<ReadItem> {
  const lines = linesOf(chunks, maxBytes)[Symbol.asyncIterator]()
  const held: Line[] = []
  let isRecords = false
  for (let next = await lines.next(); !next.done; next = await lines.next()) {
    held.push(next.value)
    const first = next.value.bytes?.toString('utf8').trim() ?? ''
    if (first === '') continue
    isRecords = first.startsWith('{') && isJson(first)
    break
  }
  const rest = resume(held, lines)
  if (isRecords) {
    yield* readRecords(item, rest)
    return
  }
  const parts: Uint8Array[] = []
  let size = 0
  for await (const line of rest) {
    size += line.size + 1
    if (line.bytes === null || size > maxBytes + 1) {
      yield tooLarge(item, size, maxBytes)
      return
    }
    parts.push(line.bytes)
    if (line.isEnded) parts.push(NEWLINE)
  }
  yield* readAny({ item, name: item, bytes: Buffer.concat(parts), maxBytes, depth: 0 })
}

const NEWLINE = new Uint8Array([10])

async function* resume(held: readonly Line[], rest: AsyncIterator<Line>): AsyncIterable<Line> {
  yield* held
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function tooLarge(item: string, size: number, maxBytes: number): ReadItem {
  return failed(
    item,
    'read/too-large',
    `Found ${size} bytes or more, at most ${maxBytes} are read. Split the file into pages.`,
  )
}

function unreadable(item: string, error: unknown): ReadItem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return failed(item, 'read/missing', 'There is no file or folder of this name. Check the path.')
  if (code === 'EACCES' || code === 'EPERM')
    return failed(item, 'read/not-allowed', 'The file may not be read. Check its permissions.')
  if (code === 'ELOOP') return failed(item, 'read/link-loop', 'The link leads back to itself. Remove it.')
  return failed(item, 'read/unreadable', `Reading failed: ${error instanceof Error ? error.message : String(error)}`)
}
