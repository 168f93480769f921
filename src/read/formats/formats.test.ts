import { createHash } from 'node:crypto'
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { ReadItem } from '../raw.js'
import { readAny } from '../read-any.js'
import { readCsv } from './csv.js'
import { readXmlFeed } from './feed.js'
import { inflate } from './inflate.js'
import { readZip } from './zip.js'

const bytes = (text: string): Uint8Array => Buffer.from(text)

async function read(name: string, data: Uint8Array | string, maxBytes = 10_000_000): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  const given = typeof data === 'string' ? bytes(data) : data
  for await (const item of readAny({ item: name, name, bytes: given, maxBytes, depth: 0 })) items.push(item)
  return items
}
const shown = (items: readonly ReadItem[]): string[] =>
  items.map((item) => (item.ok ? item.raw.text.trim() : item.code))

describe('CSV', () => {
  const cases: readonly [string, readonly (readonly string[])[]][] = [
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\r\n"1;x";"say ""no"""\r\n',
      [
        ['a', 'b'],
        ['1;x', 'say "no"'],
      ],
    ],
    [
      'a\tb\n"two\nlines"\tc',
      [
        ['a', 'b'],
        ['two\nlines', 'c'],
      ],
    ],
    ['a,b\n"open', [['a', 'b'], ['open']]],
    ['', []],
  ]
  for (const [text, rows] of cases)
    it(JSON.stringify(text), () => expect([...readCsv(text)].map(({ cells }) => cells)).toEqual(rows))
  it('reads rows as records', async () => {
    const items = await read('a.csv', 'id,text,outlet\n1,"The ferry, again, stops.",Aune Post\n2,,x\n')
    expect(shown(items)).toEqual(['The ferry, again, stops.', 'read/empty'])
    expect(items[0]).toMatchObject({ raw: { name: '1', record: { outlet: 'Aune Post' } } })
  })
  it('says which column is missing', async () =>
    expect(shown(await read('a.csv', 'x,y\n1,2'))).toEqual(['read/no-text']))
})

describe('feeds', () => {
  it('reads RSS with full content first', () => {
    const feed = `<?xml version="1.0"?><rss xmlns:content="x"><channel><title>Aune Post</title><link>https://a.example</link>
      <item><title>Ferry stops</title><link>https://a.example/1</link><guid>g1</guid><pubDate>Mon, 03 Mar 2031 10:00:00 GMT</pubDate>
      <description>Short.</description><content:encoded><![CDATA[<p>The ferry stops.</p>]]></content:encoded></item></channel></rss>`
    expect(readXmlFeed(feed)).toEqual([
      {
        html: '<p>The ferry stops.</p>',
        id: 'g1',
        url: 'https://a.example/1',
        title: 'Ferry stops',
        outlet: 'Aune Post',
        published: 'Mon, 03 Mar 2031 10:00:00 GMT',
      },
    ])
  })
  it('reads Atom', async () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Aune Post</title><entry><id>e1</id><title>Ferry</title>
      <link rel="alternate" href="https://a.example/2"/><published>2031-03-03T10:00:00Z</published><author><name>Tove</name></author>
      <content type="html">&lt;p&gt;It sails again.&lt;/p&gt;</content></entry></feed>`
    const [item] = await read('a.xml', feed)
    expect(item).toMatchObject({
      ok: true,
      raw: { kind: 'html', name: 'e1', record: { author: 'Tove', url: 'https://a.example/2' } },
    })
  })
  it('reads JSON Feed and arrays of records', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Aune',
      items: [{ id: '1', content_html: '<p>a</p>' }, { id: '2' }],
    }
    expect(shown(await read('f.json', JSON.stringify(feed)))).toEqual(['<p>a</p>', 'read/no-text'])
    expect(shown(await read('r.json', '[{"id":1,"text":"a"},{"id":2,"text":"b"}]'))).toEqual(['a', 'b'])
  })
})

describe('mail', () => {
  const eml = [
    'From: Tove Lindqvist <t@a.example>',
    'Subject: =?utf-8?B?RsOkaHJl?=',
    'Date: Mon, 03 Mar 2031 10:00:00 +0100',
    'MIME-Version: 1.0',
    'Content-Type: multipart/alternative; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'plain',
    '--b1',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><body><p>Die F=C3=A4hre f=',
    '=C3=A4hrt.</p></body></html>',
    '--b1--',
    '',
  ].join('\r\n')
  it('takes the HTML part of a message', async () => {
    const [item] = await read('a.eml', eml)
    expect(item).toMatchObject({
      ok: true,
      raw: { kind: 'html', record: { title: 'Fähre', author: 'Tove Lindqvist' } },
    })
    expect(shown([item!])[0]).toContain('Die Fähre fährt.')
  })
  it('takes a page and its address out of MHTML', async () => {
    const page = eml
      .replace('multipart/alternative', 'multipart/related')
      .replace('quoted-printable', 'quoted-printable\r\nContent-Location: https://a.example/x')
    expect((await read('a.mhtml', page))[0]).toMatchObject({
      ok: true,
      raw: { record: { url: 'https://a.example/x' } },
    })
  })
})

/** A zip archive of stored or packed entries, with room to lie. */
function zip(
  entries: readonly { name: string; data: Uint8Array; mode?: number; stated?: number; method?: number }[],
): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const { name, data, mode = 0, stated, method = 8 } of entries) {
    const packed = method === 8 ? deflateRawSync(data) : Buffer.from(data)
    const label = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(label.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(method, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(stated ?? data.length, 24)
    entry.writeUInt16LE(label.length, 28)
    entry.writeUInt32LE((mode << 16) >>> 0, 38)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, label, packed)
    central.push(entry, label)
    offset += 30 + label.length + packed.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, directory, end])
}

describe('packing', () => {
  const page = 'The ferry stops. '.repeat(5)
  it('reads gzip, brotli and zip around a page', async () => {
    for (const [name, data] of [
      ['a.txt.gz', gzipSync(page)],
      ['a.txt.br', brotliCompressSync(page)],
      ['a.zip', zip([{ name: 'in/a.txt', data: bytes(page) }])],
    ] as const)
      expect(shown(await read(name, data)), name).toEqual([page.trim()])
  })
  it('stops at two layers', async () => {
    expect(shown(await read('a.txt.gz.gz', gzipSync(gzipSync(page))))).toEqual([page.trim()])
    expect(shown(await read('a.txt.gz.gz.gz', gzipSync(gzipSync(gzipSync(page)))))).toEqual(['read/packed-too-deep'])
  })
  it('stops bombs of gzip and brotli at the cap', () => {
    const bomb = Buffer.alloc(50_000_000)
    for (const [packing, data] of [
      ['gzip', gzipSync(bomb)],
      ['br', brotliCompressSync(bomb)],
      ['deflate-raw', deflateRawSync(bomb)],
    ] as const)
      expect(inflate(data, packing, 100_000_000), packing).toMatchObject({ ok: false, code: 'read/unpacks-too-large' })
  })
  it('reports every truncation of a packed file', async () => {
    const noise = Array.from({ length: 4000 }, (_, i) => `${createHash('md5').update(String(i)).digest('hex')} `).join(
      '',
    )
    const packed = gzipSync(noise)
    let cuts = 0
    for (let cut = 97; cut < packed.length; cut += 97) {
      const codes = shown(await read('a.txt.gz', packed.subarray(0, cut)))
      expect(codes[0], `cut at ${cut}`).toBe('read/truncated')
      cuts++
    }
    expect(cuts).toBeGreaterThan(400)
  })
  const refused: readonly [string, Parameters<typeof zip>[0], string][] = [
    ['a climbing name', [{ name: '../../etc/x.txt', data: bytes('x') }], 'read/unsafe-entry'],
    ['a backslash', [{ name: '..\\x.txt', data: bytes('x') }], 'read/unsafe-entry'],
    ['an absolute name', [{ name: '/etc/x.txt', data: bytes('x') }], 'read/unsafe-entry'],
    ['a drive', [{ name: 'C:\\x.txt', data: bytes('x') }], 'read/unsafe-entry'],
    ['a link', [{ name: 'l', data: bytes('/etc/passwd'), mode: 0xa1ff }], 'read/unsafe-entry'],
    ['a lying size', [{ name: 'a.txt', data: bytes('abcdef'), stated: 3 }], 'read/broken-archive'],
    ['an unknown method', [{ name: 'a.txt', data: bytes('abc'), method: 12 }], 'read/unsupported'],
  ]
  for (const [name, entries, code] of refused)
    it(`refuses ${name}`, () => expect([...readZip(zip(entries), 1000)]).toMatchObject([{ ok: false, code }]))
  it('refuses the second entry of one name', () => {
    const entries = [
      ...readZip(
        zip([
          { name: 'a.txt', data: bytes('1') },
          { name: 'a.txt', data: bytes('2') },
        ]),
        1000,
      ),
    ]
    expect(entries.map(({ ok }) => ok)).toEqual([true, false])
  })
  it('reports every truncation of a zip', () => {
    const whole = zip([
      { name: 'a.txt', data: bytes(page.repeat(40)), method: 0 },
      { name: 'b.txt', data: bytes(page), method: 0 },
    ])
    for (let cut = 0; cut < whole.length; cut += 97)
      expect(
        [...readZip(whole.subarray(0, cut), 100_000)].some(({ ok }) => !ok),
        `cut at ${cut}`,
      ).toBe(true)
  })
})

const base32 = (data: Buffer): string => {
  const bits = [...data].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits
    .match(/.{1,5}/g)!
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('')
}
function warcRecord(
  url: string,
  body: string,
  options: { readonly digest?: string; readonly status?: string; readonly type?: string } = {},
): Buffer {
  const http = Buffer.from(
    `HTTP/1.1 ${options.status ?? '200 OK'}\r\nContent-Type: ${options.type ?? 'text/html; charset=utf-8'}\r\n\r\n${body}`,
  )
  const digest = options.digest ?? base32(createHash('sha1').update(http).digest())
  const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2031-03-03T10:00:00Z\r\nWARC-Block-Digest: sha1:${digest}\r\nContent-Length: ${http.length}\r\n\r\n`
  return Buffer.concat([Buffer.from(head), http, Buffer.from('\r\n\r\n')])
}

describe('WARC', () => {
  const records = [1, 2, 3].map((n) =>
    warcRecord(`https://a.example/${n}`, `<html><p>The ferry stops for the ${n}. time.</p></html>`),
  )
  it('reads pages, plain and packed by member, and passes over what is no page', async () => {
    const all = [
      ...records,
      warcRecord('https://a.example/i', 'x', { type: 'image/png' }),
      warcRecord('https://a.example/r', '', { status: '301 Moved' }),
    ]
    const plain = await read('a.warc', Buffer.concat(all))
    const packed = await read('a.warc.gz', Buffer.concat(all.map((record) => gzipSync(record))))
    for (const items of [plain, packed])
      expect(items.map((item) => (item.ok ? item.raw.record.url : item.code))).toEqual([
        'https://a.example/1',
        'https://a.example/2',
        'https://a.example/3',
      ])
    expect(plain[0]).toMatchObject({
      raw: { snapshot: { capturedAt: '2031-03-03T10:00:00Z', url: 'https://a.example/1' }, diagnostics: [] },
    })
  })
  it('says that a digest does not fit', async () => {
    const [item] = await read(
      'a.warc',
      warcRecord('https://a.example/1', '<html><p>x y z.</p></html>', { digest: 'A'.repeat(32) }),
    )
    expect(item).toMatchObject({ ok: true, raw: { diagnostics: [{ code: 'read/digest-mismatch' }] } })
  })
  it('reads pages of a WACZ', async () => {
    const wacz = zip([
      { name: 'archive/data.warc.gz', data: gzipSync(records[0]!), method: 0 },
      { name: 'indexes/index.cdx', data: bytes('x') },
    ])
    expect((await read('a.wacz', wacz)).map((item) => item.ok)).toEqual([true])
  })
  for (const [name, whole, ends] of [
    [
      'a.warc',
      Buffer.concat(records),
      [0, 1, 2, 3].map((n) => records.slice(0, n).reduce((sum, record) => sum + record.length, 0)),
    ],
    [
      'a.warc.gz',
      Buffer.concat(records.map((record) => gzipSync(record))),
      [0, 1, 2, 3].map((n) => records.slice(0, n).reduce((sum, record) => sum + gzipSync(record).length, 0)),
    ],
  ] as const)
    it(`reports ${name} cut at every 97th byte and keeps the whole records before`, async () => {
      for (let cut = 97; cut < whole.length; cut += 97) {
        const items = await read(name, whole.subarray(0, cut))
        const isBetween = ends.includes(cut)
        expect(items.some((item) => !item.ok && item.code === 'read/truncated') || isBetween, `cut at ${cut}`).toBe(
          true,
        )
        const complete = ends.filter((end) => end > 0 && end <= cut).length
        expect(items.filter((item) => item.ok).length, `kept at ${cut}`).toBeGreaterThanOrEqual(complete)
      }
    })
})

describe('PDF', () => {
  it('is read, or says which package is missing', async () => {
    const [item] = await read('a.pdf', '%PDF-1.4\n%broken')
    expect(item).toMatchObject({ ok: false })
    expect(['read/pdf-not-installed', 'read/broken-pdf', 'read/empty']).toContain(shown([item!])[0])
  })
})
