/**
 * Makes bad input of every family that archives, feeds and disks have shown: cut, mislabelled, nested, packed, forged. The
 * same number gives the same bytes. Each tells what may become of it: read, or refused with one of some codes.
 */
import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { seeded } from '../../store/samples.js'

export interface BadInput {
  readonly family: string
  /** File name, whose ending says what it pretends to be. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Codes with which some of its rows may end; `read` where a page may come of it. */
  readonly may: readonly string[]
}

const SENTENCES = [
  'The harbour office said on Monday that at least three boats were lost in the storm near Selby.',
  'Mira Halden, the mayor of Orlo, denied that the dam had cracked and told reporters it would hold.',
  '"We are searching," its head, Ana Petrel, said, citing officials of the coast guard.',
  'Around three hundred families were taken to schools in the upper town before nightfall.',
]
const ARTICLE = SENTENCES.join('\n\n')
const HTML = `<!doctype html><html><head><title>Storm</title></head><body><article><h1>Storm at Selby</h1>${SENTENCES.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')

/** A zip of one or more entries, packed; enough of the format for a reader. */
export function zipOf(entries: readonly (readonly [string, Uint8Array])[]): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, data] of entries) {
    const packed = deflateRawSync(data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crcOf(data), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(data.length, 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([utf8('PK\u0003\u0004'), shared, utf8(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(Buffer.concat([utf8('PK\u0001\u0002'), Buffer.from([20, 0]), shared, tail, utf8(name)]))
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, directory, utf8('PK\u0005\u0006'), end])
}

function crcOf(data: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of data) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return (crc ^ 0xffffffff) >>> 0
}

function warcOf(body: string, digest: string): Buffer {
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${body}`
  return utf8(
    `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://novinar.example/storm\r\nWARC-Date: 2031-03-04T10:00:00Z\r\nWARC-Record-ID: <urn:x:1>\r\nWARC-Payload-Digest: ${digest}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`,
  )
}

interface Dice {
  readonly below: (limit: number) => number
  readonly of: <T>(list: readonly T[]) => T
}

const READ = ['read']
const PACKED = ['read/truncated', 'read/broken-archive', 'read/binary', 'read/empty']
/** What may become of bytes that were hit anywhere. */
const ANYTHING = ['read', '*']
const GOOD: readonly (readonly [string, Buffer])[] = [
  ['a.html', utf8(HTML)],
  ['a.txt', utf8(ARTICLE)],
  ['a.html.gz', gzipSync(HTML)],
  ['a.txt.br', brotliCompressSync(utf8(ARTICLE))],
  ['a.zip', zipOf([['a.html', utf8(HTML)]])],
  ['a.warc', warcOf(HTML, `sha1:${createHash('sha1').update(HTML).digest('hex')}`)],
  ['a.jsonl', utf8(`${JSON.stringify({ id: 'a', text: ARTICLE })}\n`)],
  ['a.csv', utf8(`id,text\na,"${ARTICLE.replaceAll('"', '""')}"\n`)],
  [
    'a.xml',
    utf8(`<rss><channel><title>Novinar</title><item><description>${ARTICLE}</description></item></channel></rss>`),
  ],
  ['a.eml', utf8(`Subject: Storm\r\nContent-Type: text/plain\r\n\r\n${ARTICLE}`)],
  ['a.pdf', utf8(`%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n${ARTICLE}`)],
]

type Make = (dice: Dice) => Omit<BadInput, 'family'>

const FAMILIES: Readonly<Record<string, Make>> = {
  'cut short': ({ of, below }) => {
    const [name, bytes] = of(GOOD)
    return { name, bytes: bytes.subarray(0, below(bytes.length)), may: ANYTHING }
  },
  'bits flipped': ({ of, below }) => {
    const [name, good] = of(GOOD)
    const bytes = Buffer.from(good)
    for (let hits = 1 + below(12); hits > 0; hits--) {
      const at = below(bytes.length)
      bytes[at] = bytes[at]! ^ (1 << below(8))
    }
    return { name, bytes, may: ANYTHING }
  },
  'random bytes under any name': ({ of, below }) => ({
    name: of(GOOD)[0],
    bytes: Buffer.from(Array.from({ length: 1 + below(3000) }, () => below(256))),
    may: ANYTHING,
  }),
  'one format under the name of another': ({ of }) => ({ name: of(GOOD)[0], bytes: of(GOOD)[1], may: ANYTHING }),
  'an encoding that lies': ({ of }) => {
    const text = HTML.replace(
      '<head>',
      `<head><meta charset="${of(['utf-16', 'shift_jis', 'utf-7', 'x-none', 'koi8-r'])}">`,
    )
    return { name: 'lie.html', bytes: iconv.encode(text, of(['utf-8', 'windows-1252', 'utf-16le'])), may: READ }
  },
  mojibake: () => ({
    name: 'mojibake.txt',
    bytes: utf8(utf8(`“Où est-il ?” said Ana Petrel. ${ARTICLE}`).toString('latin1')),
    may: READ,
  }),
  'a few NULs': () => ({ name: 'nul.txt', bytes: utf8(`${ARTICLE.repeat(3)}\u0000\u0000${ARTICLE}`), may: READ }),
  'many NULs': ({ below }) => ({
    name: 'nuls.txt',
    bytes: Buffer.concat([Buffer.alloc(100 + below(900)), utf8(ARTICLE)]),
    may: ['read/binary'],
  }),
  'half surrogates': ({ of }) => ({
    name: 'half.jsonl',
    bytes: utf8(
      `{"id":"half","text":${JSON.stringify(ARTICLE).replace('said', of(['\\ud83d', '\\udc00 \\ud83d']))}}\n`,
    ),
    may: READ,
  }),
  'letters that turn the line round': () => ({
    name: 'bidi.txt',
    bytes: utf8(ARTICLE.replaceAll(' ', ' \u202e').replaceAll('.', '.\u2066')),
    may: READ,
  }),
  'nothing between all letters': () => ({ name: 'zero.txt', bytes: utf8([...ARTICLE].join('\u200b')), may: READ }),
  'one line without an end': ({ below }) => ({
    name: 'line.txt',
    bytes: utf8(`${SENTENCES.join(' ')} `.repeat(100 + below(50))),
    may: READ,
  }),
  'deep nesting': ({ of }) => ({
    name: 'deep.html',
    bytes: utf8(`<p>${ARTICLE}</p>${`<${of(['div', 'b', 'table', 'li', 'blockquote'])}>`.repeat(100_000)}${ARTICLE}`),
    may: READ,
  }),
  'a bomb': ({ of }) => {
    const zeros = Buffer.alloc(80 * 1024 * 1024)
    return of([
      () => ({ name: 'bomb.html.gz', bytes: gzipSync(zeros), may: ['read/unpacks-too-large'] }),
      () => ({ name: 'bomb.zip', bytes: zipOf([['a.txt', zeros]]), may: ['read/unpacks-too-large'] }),
      () => ({ name: 'bomb.gz.gz', bytes: gzipSync(gzipSync(zeros)), may: ['read/unpacks-too-large'] }),
    ])()
  },
  'archives in archives': ({ below }) => {
    let bytes: Buffer = utf8(HTML)
    for (let depth = 3 + below(4); depth > 0; depth--) bytes = zipOf([['a.zip', bytes]])
    return { name: 'nested.zip', bytes, may: ['read/packed-too-deep'] }
  },
  'mail within mail': ({ of, below }) => {
    const depth = 20 + below(200)
    const multi = 'Content-Type: multipart/mixed; boundary="x"\r\n\r\n--x\r\n'.repeat(depth)
    const mail = 'Content-Type: message/rfc822\r\n\r\n'.repeat(depth)
    return {
      name: 'cycle.eml',
      bytes: utf8(`${of([multi, mail])}\r\n${ARTICLE}`),
      may: ['read', 'read/no-text', 'read/empty'],
    }
  },
  'a message of a hundred thousand parts': () => ({
    name: 'parts.eml',
    bytes: utf8(`Content-Type: multipart/mixed; boundary=x\r\n\r\n${`--x\r\n\r\n${SENTENCES[0]}\r\n`.repeat(100_000)}`),
    may: READ,
  }),
  'a digest that does not fit': () => ({
    name: 'forged.warc',
    bytes: warcOf(HTML, 'sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'),
    may: READ,
  }),
  'a record longer than its archive': ({ below }) => ({
    name: 'long.warc',
    bytes: utf8(
      warcOf(HTML, 'sha1:x')
        .toString()
        .replace(/Content-Length: \d+/, `Content-Length: ${10 ** (4 + below(12))}`),
    ),
    may: ['read/truncated', 'read/too-large', 'read/broken-archive', 'read/broken-warc'],
  }),
  'a feed whose entities multiply': () => ({
    name: 'laughs.xml',
    bytes: utf8(
      `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><rss><channel><item><description>${ARTICLE} &a9;</description></item></channel></rss>`,
    ),
    may: ['read', 'read/empty'],
  }),
  'a feed of items without text': () => ({
    name: 'feed.json',
    bytes: utf8(JSON.stringify({ items: [null, 7, {}, { title: 'x' }, { content_text: ARTICLE }] })),
    may: ['read', 'read/no-text', 'read/not-a-record'],
  }),
  'records that name the prototype': () => ({
    name: 'proto.jsonl',
    bytes: utf8(
      `{"__proto__":{"text":"x"},"constructor":1}\n{"id":"__proto__","text":${JSON.stringify(ARTICLE)},"outlet":"constructor","url":"toString"}\n{"id":{"toString":1},"text":["x"]}\n`,
    ),
    may: ['read', 'read/no-text'],
  }),
  'JSON nested a hundred thousand deep': ({ of }) => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    return of([
      () => ({ name: 'deep.json', bytes: utf8(deep), may: ['read/not-json', 'read/not-a-record'] }),
      () => ({
        name: 'deep.jsonl',
        bytes: utf8(`{"id":"deep","x":${deep},"text":${JSON.stringify(ARTICLE)}}\n`),
        may: ['read', 'read/not-json'],
      }),
    ])()
  },
  'a table of formulas': () => ({
    name: 'formulas.csv',
    bytes: utf8(`id,outlet,text\n=1+1,@SUM(A1),"${SENTENCES[0]}"\n-2,+3,"=HYPERLINK(""x"")"\n"unclosed,,`),
    may: ['read', 'read/no-text', 'read/empty'],
  }),
  'a PDF that is none': ({ below }) => ({
    name: 'garbage.pdf',
    bytes: Buffer.concat([utf8('%PDF-1.7\n'), Buffer.from(Array.from({ length: 2000 }, () => below(256)))]),
    may: ['read/pdf-not-installed', 'read/broken-pdf', 'read/empty'],
  }),
  nothing: ({ of }) => ({
    name: of(GOOD)[0],
    bytes: utf8(of(['', ' ', '\n\n\n', '\ufeff'])),
    may: [...PACKED, 'read/not-json', 'read/no-text'],
  }),
  'nothing in a list': ({ of }) => ({
    name: 'none.json',
    bytes: utf8(of(['[]', '{"items":[]}', 'null', '7', '""'])),
    may: ['read/empty', 'read/not-a-record'],
  }),
}

export const BAD_FAMILIES: readonly string[] = Object.keys(FAMILIES)

/** One bad input of a family. */
export function badInput(family: string, seed: number): BadInput {
  const random = seeded(seed)
  const below = (limit: number): number => Math.floor(random() * limit)
  const made = FAMILIES[family]!({ below, of: (list) => list[below(list.length)]! })
  return { family, ...made }
}
