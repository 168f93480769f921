import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { clean } from '../../src/clean/clean.js'
import { mainSpans } from '../../src/clean/main-spans.js'
import type { Document } from '../../src/model/index.js'
import { makeRaw } from '../../src/read/make-raw.js'
import type { RawKind } from '../../src/read/raw.js'

interface Case {
  readonly name: string
  readonly head: ReadonlyMap<string, string>
  readonly page: string
  readonly expected: readonly (readonly [string, string])[]
}

function readCases(text: string): Case[] {
  return text
    .split(/^### /m)
    .slice(1)
    .map((part) => {
      const [top = '', rest = ''] = split(part, '\n---\n')
      const [page = '', wanted = ''] = split(rest, '\n==>\n')
      const [name = '', ...fields] = top.split('\n')
      return { name, head: new Map(fields.map(pair)), page, expected: wanted.trim().split('\n').map(pair) }
    })
}

const split = (text: string, at: string): string[] => {
  const found = text.indexOf(at)
  return [text.slice(0, found), text.slice(found + at.length)]
}
const pair = (line: string): [string, string] => {
  const at = line.indexOf(': ')
  return [line.slice(0, at), line.slice(at + 2)]
}

function documentOf({ name, head, page }: Case): Document {
  const record: Record<string, string | boolean> = {}
  for (const key of ['url', 'outlet', 'published']) if (head.has(key)) record[key] = head.get(key)!
  if (head.get('clean') === 'false') record.clean = false
  const kind = (head.get('kind') ?? 'text') as RawKind
  return clean(makeRaw({ bytes: Buffer.from(page), text: page, encoding: 'utf-8', kind, origin: name, name, record }))
}

const shown = (read: { readonly value: string; readonly basis: string } | null, wanted: string): string =>
  read === null ? 'null' : wanted.endsWith(']') ? `${read.value} [${read.basis}]` : read.value

/** "Opening words … closing words" of a block. */
function covers(text: string, wanted: string): boolean {
  const [opening = '', closing] = wanted.split(' … ')
  return closing === undefined ? text === opening : text.startsWith(opening) && text.endsWith(closing)
}

const folder = new URL('.', import.meta.url)
for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt')))
  describe(`gold/reading/${file}`, () => {
    for (const one of readCases(readFileSync(new URL(file, folder), 'utf8')))
      it(one.name, () => {
        const document = documentOf(one)
        const text = (block: { start: number; end: number }): string => document.text.slice(block.start, block.end)
        const spans = mainSpans(document)
        const main = document.blocks
          .filter(({ start, end }) => spans.some((span) => span.start <= start && end <= span.end))
          .map(text)
        const wantedMain = one.expected.filter(([key]) => key === 'main').map(([, value]) => value)
        expect(main.map((words, i) => (covers(words, wantedMain[i] ?? '') ? wantedMain[i] : words))).toEqual(wantedMain)
        for (const [key, value] of one.expected) {
          if (key === 'aside') {
            const [reason = '', words = ''] = value.split(' | ')
            const block = document.blocks.find((found) => found.reason === reason && text(found).startsWith(words))
            expect(
              block,
              `${value}\n${document.blocks.map((b) => `${b.reason} | ${text(b).slice(0, 40)}`).join('\n')}`,
            ).toBeDefined()
          } else if (key === 'credits') expect(document.credits.map(({ name }) => name).join(', ')).toBe(value)
          else if (key === 'title' || key === 'outlet' || key === 'published' || key === 'author')
            expect(shown(document[key], value), key).toBe(value)
        }
      })
  })
