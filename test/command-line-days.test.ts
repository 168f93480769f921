import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-days-'))
const store = join(folder, 'store.sqlite')
const at = (...words: string[]) => hearsay([...words, '--store', store])

beforeAll(async () => {
  expect((await at('add', resolve('examples/sample-story/pages'))).status).toBe(0)
})

// The call is made on Wednesday, 20 March 2024.
it.each([
  ['2 weeks ago', '2024-03-06'],
  ['monday', '2024-03-18'],
  ['yesterday', '2024-03-19'],
])('changes since %s are those since %s', async (words, day) => {
  const spoken = await at('changes', '--since', words)
  expect(spoken.out).toBe((await at('changes', '--since', day)).out)
  expect(spoken.out).toContain(`Since ${day}`)
})

it('says how a day is written where none was given, or none that is known', async () => {
  for (const words of [[], ['--since', 'someday']]) {
    const { status, err } = await at('changes', ...words)
    expect(status).toBe(2)
    expect(err).toMatch(/changes: since: (is missing\. W|w)rite a day as 2024-03-08 .*yesterday/)
  }
})

it('takes days in words for the as-of day too', async () => {
  expect((await at('story', '--as-of', '2 weeks ago')).out).toBe((await at('story', '--as-of', '2024-03-06')).out)
})

it('writes Markdown under the name of its files, and lists the formats where a word is none', async () => {
  expect((await at('export', '--as', 'md')).out).toBe((await at('export', '--as', 'markdown')).out)
  const { status, err } = await at('export', '--as', 'word')
  expect(status).toBe(2)
  expect(err).toMatch(/There is no format "word"[\s\S]*html, markdown, csv/)
})

it('lists origins whole, under ids that can be typed', async () => {
  const { out } = await at('origins')
  const found = JSON.parse((await at('origins', '--json')).out) as {
    text: string
    claim: string
    voices: { name: string }[]
  }[]
  const flat = out.replace(/\s+/g, ' ')
  expect(found.length).toBeGreaterThan(10)
  for (const { text, claim, voices } of found) {
    expect(flat).toContain(text.replace(/\s+/g, ' '))
    for (const { name } of voices) expect(flat).toContain(name)
    expect(out).not.toContain(claim)
  }
})

it('makes no store for a folder without files', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'hearsay-none-'))
  const none = join(empty, 'sub', 'store.sqlite')
  const { status, err } = await hearsay(['add', empty, '--store', none])
  expect(status).toBe(2)
  expect(err).toMatch(/no files are in there\. No store was made\./)
  expect(existsSync(none)).toBe(false)
})
