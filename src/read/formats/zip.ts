/**
 * Reads the entries of a zip archive from its central directory, in memory. Nothing is ever written by an entry's name;
 * names that climb out, links, twice-named entries and sizes that lie are refused one by one.
 */
import { inflate } from './inflate.js'

export type ZipEntry =
  | { readonly name: string; readonly ok: true; readonly bytes: Uint8Array }
  | { readonly name: string; readonly ok: false; readonly code: string; readonly message: string }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const MAX_ENTRIES = 100_000

/** Yields the files of a zip archive in the order of its directory. */
export function* readZip(bytes: Uint8Array, maxBytes: number): Iterable<ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const size = bytes.byteLength
  let end = -1
  for (let at = size - 22; at >= Math.max(0, size - 22 - 65_535); at--)
    if (view.getUint32(at, true) === END) {
      end = at
      break
    }
  if (end === -1) {
    yield broken(
      '',
      'read/truncated',
      'The archive has no directory at its end: it is truncated or no zip. Fetch it again.',
    )
    return
  }
  const count = Math.min(view.getUint16(end + 10, true), MAX_ENTRIES)
  let at = view.getUint32(end + 16, true)
  const seen = new Set<string>()
  let unpacked = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > size || view.getUint32(at, true) !== CENTRAL) {
      yield broken('', 'read/broken-archive', `The archive's directory breaks off after ${i} of ${count} entries.`)
      return
    }
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const packed = view.getUint32(at + 20, true)
    const stated = view.getUint32(at + 24, true)
    const nameLength = view.getUint16(at + 28, true)
    const mode = view.getUint32(at + 38, true) >>> 16
    const offset = view.getUint32(at + 42, true)
    const name = Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, Math.min(nameLength, size - at - 46)).toString(
      'utf8',
    )
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (name.endsWith('/')) continue
    const refusal = refuse(name, mode, flags, seen)
    seen.add(name)
    if (refusal !== null) {
      yield broken(name, 'read/unsafe-entry', refusal)
      continue
    }
    if (offset + 30 > size || view.getUint32(offset, true) !== LOCAL) {
      yield broken(name, 'read/broken-archive', 'The entry is not where the directory says.')
      continue
    }
    const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
    if (from + packed > size) {
      yield broken(name, 'read/truncated', 'The entry runs past the end of the archive.')
      continue
    }
    const data = bytes.subarray(from, from + packed)
    if (method !== 0 && method !== 8) {
      yield broken(name, 'read/unsupported', `The entry is packed by method ${method}; stored and deflate are read.`)
      continue
    }
    const result =
      method === 0 ? ({ ok: true, bytes: data, isTruncated: false } as const) : inflate(data, 'deflate-raw', maxBytes)
    if (!result.ok) {
      yield broken(name, result.code, result.message)
      continue
    }
    unpacked += result.bytes.byteLength
    if (unpacked > maxBytes * 8) {
      yield broken(name, 'read/unpacks-too-large', 'The archive as a whole unpacks to more than is read. Split it.')
      return
    }
    if (result.isTruncated || result.bytes.byteLength !== stated)
      yield broken(
        name,
        'read/broken-archive',
        `The entry has ${result.bytes.byteLength} bytes, its directory says ${stated}.`,
      )
    else yield { name, ok: true, bytes: result.bytes }
  }
}

function refuse(name: string, mode: number, flags: number, seen: ReadonlySet<string>): string | null {
  if (name.includes('\0') || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name) || /^(?:[\\/]|[A-Za-z]:)/.test(name))
    return 'The entry’s name climbs out of the archive.'
  if ((mode & 0xf000) === 0xa000) return 'The entry is a link.'
  if (seen.has(name)) return 'The archive holds two entries of this name; the first is read.'
  return flags & 1 ? 'The entry is encrypted.' : null
}

const broken = (name: string, code: string, message: string): ZipEntry => ({ name, ok: false, code, message })
