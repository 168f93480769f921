import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadItem } from './raw.js'
import { type ReadOptions, readInputs } from './read-inputs.js'

let folder = ''
const put = (name: string, data: string | Uint8Array): void => writeFileSync(join(folder, name), data)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-read-'))
  mkdirSync(join(folder, 'b'))
  put('c.txt', 'The ferry stops.')
  put('a.html', '<html><body><p>The ferry stops.</p></body></html>')
  put('b/d.md', '# Ferry\n\nIt stops.')
  put('.hidden', 'x')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function all(inputs: readonly string[], options: ReadOptions = {}): Promise<ReadItem[]> {
  const items: ReadItem[] = []
  for await (const item of readInputs(inputs, options)) items.push(item)
  return items
}
async function* stream(...parts: readonly (string | Uint8Array)[]): AsyncIterable<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}
const codes = (items: readonly ReadItem[]): string[] => items.map((item) => (item.ok ? item.raw.kind : item.code))

describe('readInputs', () => {
  it('reads a folder in the order of its paths, without hidden files', async () => {
    const items = await all([folder])
    expect(items.map((item) => (item.ok ? `${item.raw.name} ${item.raw.kind}` : item.code))).toEqual([
      'a.html html',
      'b/d.md markdown',
      'c.txt text',
    ])
  })

  const bad: readonly [string, string | Uint8Array, string][] = [
    ['empty.txt', '', 'read/empty'],
    ['blank.txt', ' \n\t ', 'read/empty'],
    ['image.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'read/binary'],
    ['noise.txt', Uint8Array.from({ length: 400 }, (_, i) => (i * 37) % 32), 'read/binary'],
    ['broken.jsonl', '{"id": 1, "text": ', 'read/not-json'],
    ['list.jsonl', '[1, 2]', 'read/not-a-record'],
    ['no-text.jsonl', '{"id": "a", "text": 7}', 'read/no-text'],
    ['blank.jsonl', '{"id": "a", "text": "  "}', 'read/empty'],
  ]
  for (const [name, data, code] of bad)
    it(`${name}: ${code}`, async () => {
      const own = mkdtempSync(join(tmpdir(), 'hearsay-bad-'))
      writeFileSync(join(own, name), data)
      const [item] = await all([join(own, name)])
      rmSync(own, { recursive: true })
      expect(item).toMatchObject({ ok: false, code, stage: 'read' })
    })

  it('reports a missing input and goes on', async () => {
    const items = await all([join(folder, 'nowhere.txt'), join(folder, 'c.txt')])
    expect(codes(items)).toEqual(['read/missing', 'text'])
  })
  it('reports an input above the limit and goes on', async () => {
    const items = await all([join(folder, 'c.txt'), join(folder, 'a.html')], { maxBytes: 20 })
    expect(codes(items)).toEqual(['text', 'read/too-large'])
  })
  it('reads records from standard input, a broken one as a row', async () => {
    const stdin = stream('{"id":"a","text":"The ferry', ' stops."}\n\n{"id":"b",\n{"id":"c","html":"<p>It stops.</p>"}')
    const items = await all(['-'], { stdin })
    expect(codes(items)).toEqual(['text', 'read/not-json', 'html'])
    expect(items.map(({ item }) => item)).toEqual(['stdin#1', 'stdin#3', 'stdin#4'])
  })
  it('reads one page from standard input', async () => {
    expect(codes(await all(['-'], { stdin: stream('<!doctype html><p>', 'The ferry stops.') }))).toEqual(['html'])
    const [text] = await all(['-'], { stdin: stream('The ferry\nstops.\n') })
    expect(text).toMatchObject({ ok: true, raw: { text: 'The ferry\nstops.\n', kind: 'text' } })
  })
  it('reports a record that is too long without holding it', async () => {
    const stdin = stream(
      '{"id":"a","text":"x"}\n',
      '{"id":"b","text":"',
      'y'.repeat(500),
      '"}\n{"id":"c","text":"z"}\n',
    )
    expect(codes(await all(['-'], { stdin, maxBytes: 100 }))).toEqual(['text', 'read/too-large', 'text'])
  })
  it('keeps a record’s text as it is', async () => {
    const text = ' a\r\nb\u00a0\ud83d c '
    const [item] = await all(['-'], { stdin: stream(JSON.stringify({ id: 1, text, clean: false })) })
    // Half a surrogate pair is no character: it keeps its place, and the offsets theirs.
    const kept = text.replace('\ud83d', '\ufffd')
    expect(item).toMatchObject({ ok: true, raw: { text: kept, name: '1', record: { id: '1', clean: false } } })
  })
})
