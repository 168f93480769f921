import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from './decode.js'

const bytes = (text: string, encoding: string): Uint8Array => iconv.encode(text, encoding)

const CASES: readonly { name: string; given: Uint8Array; declared?: string; text: string; encoding: string }[] = [
  { name: 'plain UTF-8', given: bytes('Zürich ferry', 'utf8'), text: 'Zürich ferry', encoding: 'utf-8' },
  {
    name: 'UTF-8 with a byte order mark',
    given: new Uint8Array([0xef, 0xbb, 0xbf, 0x61]),
    text: 'a',
    encoding: 'utf-8',
  },
  {
    name: 'UTF-16LE with a mark',
    given: new Uint8Array([0xff, 0xfe, 0x61, 0, 0x62, 0]),
    text: 'ab',
    encoding: 'utf-16le',
  },
  { name: 'UTF-16BE with a mark', given: new Uint8Array([0xfe, 0xff, 0, 0x61]), text: 'a', encoding: 'utf-16be' },
  {
    name: 'UTF-16LE without a mark',
    given: bytes('The harbour was closed.', 'utf16le'),
    text: 'The harbour was closed.',
    encoding: 'utf-16le',
  },
  {
    name: 'declared windows-1251',
    given: bytes('Паром снова ходит', 'win1251'),
    declared: 'windows-1251',
    text: 'Паром снова ходит',
    encoding: 'windows-1251',
  },
  {
    name: 'iso-8859-1 means windows-1252',
    given: bytes('“quoted” – café', 'win1252'),
    declared: 'iso-8859-1',
    text: '“quoted” – café',
    encoding: 'windows-1252',
  },
  {
    name: 'the meta element of a page',
    given: bytes('<html><head><meta charset="windows-1251"></head><body>Паром</body>', 'win1251'),
    text: '<html><head><meta charset="windows-1251"></head><body>Паром</body>',
    encoding: 'windows-1251',
  },
  {
    name: 'valid UTF-8 beats a wrong declaration',
    given: bytes('Übersetzung läuft', 'utf8'),
    declared: 'iso-8859-1',
    text: 'Übersetzung läuft',
    encoding: 'utf-8',
  },
]

describe('decode', () => {
  for (const { name, given, declared, text, encoding } of CASES)
    it(name, () => expect(decode(given, declared)).toMatchObject({ text, encoding }))

  it('keeps a UTF-8 page with one broken byte and counts it', () => {
    const good = bytes(`<meta charset=utf-8>${'naïve café '.repeat(200)}`, 'utf8')
    const broken = new Uint8Array([...good, 0xff, 0x61])
    expect(decode(broken)).toMatchObject({ encoding: 'utf-8', replaced: 1 })
  })
  it('sniffs legacy text that declares nothing', () => {
    const text = 'Министр заявил в понедельник, что три человека пострадали при аварии парома. '.repeat(5)
    expect(decode(bytes(text, 'win1251')).text).toBe(text)
  })
  it('never throws on any bytes', () => {
    for (let seed = 1; seed < 200; seed++) {
      const noise = Uint8Array.from({ length: 64 }, (_, i) => (seed * 31 + i * i * 17 + ((seed * i) % 251)) & 255)
      expect(typeof decode(noise, seed % 2 ? 'utf-8' : 'no-such-charset').text).toBe('string')
    }
  })
})
