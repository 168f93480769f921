/**
 * Turns captured bytes into text, and says which encoding was used and why. It never throws on bad bytes:
 * what cannot be read becomes U+FFFD and is counted.
 */

import { Buffer, isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import { bareTable } from './bare-table.js'
import { wellFormed } from './well-formed.js'

export type DecodeBasis = 'bom' | 'valid-utf-8' | 'declared' | 'meta' | 'sniffed' | 'fallback'

export interface Decoded {
  readonly text: string
  /** The encoding's name in lower case, such as `utf-8` or `windows-1252`. */
  readonly encoding: string
  readonly basis: DecodeBasis
  /** How many U+FFFD the decoding put in. */
  readonly replaced: number
}

/** Bytes of a page's head in which a declaration of its encoding is looked for. */
const PRESCAN = 4096
/** Bytes shown to the sniffer; more makes it slower and hardly surer. */
const SAMPLE = 65_536

/**
 * Decodes bytes: byte order mark, then valid UTF-8, then the declared encoding, then the page's own `<meta>`, then statistics.
 * @param declared an encoding that the bytes' carrier names (HTTP header, MIME part, WARC record)
 */
export function decode(bytes: Uint8Array, declared?: string | null): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const mark = byteOrderMark(buffer)
  if (mark) return finish(iconv.decode(buffer.subarray(mark.length), mark.encoding), mark.encoding, 'bom')
  const wide = withoutMark(buffer)
  if (wide) return finish(iconv.decode(buffer, wide), wide, 'sniffed')
  if (isUtf8(buffer)) return { text: buffer.toString('utf8'), encoding: 'utf-8', basis: 'valid-utf-8', replaced: 0 }

  const candidates: { encoding: string; basis: DecodeBasis }[] = []
  const carrier = known(declared)
  if (carrier) candidates.push({ encoding: carrier, basis: 'declared' })
  const meta = known(metaCharset(buffer))
  if (meta) candidates.push({ encoding: meta, basis: 'meta' })
  for (const { encoding, basis } of candidates) {
    const result = finish(iconv.decode(buffer, encoding), encoding, basis)
    // A page that says UTF-8 may hold a few broken bytes: up to one in 500 the declaration is still believed.
    if (result.replaced * 500 <= buffer.length) return result
  }
  const sniffed = known(sniff(buffer))
  if (sniffed && sniffed !== 'utf-8') return finish(iconv.decode(buffer, sniffed), sniffed, 'sniffed')
  return finish(iconv.decode(buffer, 'windows-1252'), 'windows-1252', 'fallback')
}

function byteOrderMark(b: Buffer): { encoding: string; length: number } | null {
  if (b.length >= 3 && b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (b.length >= 4 && b[0] === 0xff && b[1] === 0xfe && b[2] === 0 && b[3] === 0)
    return { encoding: 'utf-32le', length: 4 }
  if (b.length >= 4 && b[0] === 0 && b[1] === 0 && b[2] === 0xfe && b[3] === 0xff)
    return { encoding: 'utf-32be', length: 4 }
  if (b.length >= 2 && b[0] === 0xff && b[1] === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (b.length >= 2 && b[0] === 0xfe && b[1] === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** UTF-16 without a mark: in text with Latin letters nearly every second byte is zero. */
function withoutMark(b: Buffer): string | null {
  const n = Math.min(b.length & ~1, 2048)
  if (n < 8) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < n; i += 2) {
    if (b[i] === 0) even++
    if (b[i + 1] === 0) odd++
  }
  const half = n / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

/** The charset that a page's head names; pages say `iso-8859-1` and mean `windows-1252`, as the WHATWG standard has it. */
function metaCharset(b: Buffer): string | null {
  const head = b.toString('latin1', 0, Math.min(b.length, PRESCAN))
  const found = /<meta[^>]{0,400}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_:.-]{2,40})/i.exec(head)
  if (found) return found[1]!
  return /^<\?xml[^>]{0,200}?encoding\s{0,5}=\s{0,5}["']([A-Za-z0-9_:.-]{2,40})/.exec(head)?.[1] ?? null
}

const MEANT: Readonly<Record<string, string>> = bareTable({
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  ascii: 'windows-1252',
  'iso-8859-9': 'windows-1254',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'ks_c_5601-1987': 'euc-kr',
  'x-sjis': 'shift_jis',
  'utf-16': 'utf-16le',
})

function known(name: string | null | undefined): string | null {
  if (!name) return null
  const lower = name.trim().toLowerCase()
  const meant = MEANT[lower] ?? lower
  return iconv.encodingExists(meant) ? meant : null
}

function sniff(b: Buffer): string | null {
  return chardet.detect(b.subarray(0, SAMPLE))
}

function finish(decoded: string, encoding: string, basis: DecodeBasis): Decoded {
  // UTF-16 can hold half of a surrogate pair, which no database keeps.
  const text = wellFormed(decoded)
  let replaced = 0
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', at + 1)) replaced++
  return { text, encoding, basis, replaced }
}
