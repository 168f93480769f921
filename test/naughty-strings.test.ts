import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { NAUGHTY } from '../src/pipeline/faults/naughty.js'
import { hearsay } from './command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-naughty-'))
const store = join(folder, 'store.sqlite')
const at = (...words: string[]) => hearsay([...words, '--store', store])

/** One page a string, which stands in every field that a page and its carrier have. */
const records = NAUGHTY.map((odd, n) => ({
  id: `${n} ${odd}`,
  title: `Ferry ${odd} strikes pier ${n}`,
  outlet: `The ${odd} Courier`,
  author: odd,
  url: `https://courier.example/${n}/${odd}`,
  published: n % 2 === 0 ? '2031-03-09' : odd,
  text: `Ferry ${odd} strikes pier ${n}\n\nThe mayor of Orlo${n}, Ilse ${odd} Brandt, said on Saturday that at least ${12 + n} people were hurt when the ferry ${odd} struck pier ${n}.\n\n"${odd} we are searching ${n} boats," police spokesman Tom ${odd} Arnd said.\n`,
}))

beforeAll(async () => {
  const file = join(folder, 'pages.jsonl')
  writeFileSync(file, records.map((one) => `${JSON.stringify(one)}\n`).join(''))
  const added = await at('add', file)
  expect(added.err).toMatch(new RegExp(`${records.length} documents added, 0 already there, 0 failed`))
})

/** Control characters other than line breaks and tabs, and those that turn the direction of what follows. */
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u

describe('hostile strings in every field', () => {
  it('leave a store whose spans and hashes hold', async () => {
    expect(await at('verify')).toMatchObject({ status: 0 })
  })

  it.each([
    'claims',
    'documents',
    'actors',
    'origins',
    'timeline',
    'figures',
    'chains',
    'imports',
    'review',
  ])('print no control characters: %s', async (command) => {
    const { status, out, err } = await at(command)
    expect(status).toBe(0)
    expect(out.length).toBeGreaterThan(200)
    expect(UNSAFE.exec(out + err)?.[0]).toBeUndefined()
  })

  it('print no control characters: every page by itself', async () => {
    const pages = JSON.parse((await at('documents', '--json')).out) as { id: string }[]
    expect(pages).toHaveLength(records.length)
    for (const { id } of pages) {
      const { status, out } = await at('document', id)
      expect(status).toBe(0)
      expect(UNSAFE.exec(out)?.[0]).toBeUndefined()
    }
  })

  it.each(['claims', 'documents', 'actors'])('are JSON that reads back: %s', async (command) => {
    const rows = JSON.parse((await at(command, '--json')).out) as unknown[]
    // The pages tell of one event, in two statements each, whatever stands in their names.
    if (command === 'claims') expect(rows).toHaveLength(2)
    else expect(rows.length).toBeGreaterThan(10)
  })

  it.each(['claims', 'documents', 'actors'])('are no formulas in a table: %s', async (command) => {
    const { out } = await at(command, '--csv')
    const rows = parseCsv(out) as string[][]
    // The pages tell of one event, in two statements each, whatever stands in their names: a head and two rows.
    if (command === 'claims') expect(rows).toHaveLength(3)
    else expect(rows.length).toBeGreaterThan(10)
    for (const cell of rows.slice(1).flat()) expect(cell).not.toMatch(/^[=+@\t\r]|^-(?!\d+(?:\.\d+)?$)/)
  })

  it('are words to search for: nothing found or something, and never an error', async () => {
    for (const odd of NAUGHTY) {
      const { status, err } = await hearsay(['search', '--store', store, '--', odd])
      expect([0, 1, 2], `${JSON.stringify(odd)}: ${err}`).toContain(status)
      expect(err).not.toMatch(/SQL|fts5|Error:|\bat .*\.js:/i)
      expect(UNSAFE.exec(err)?.[0]).toBeUndefined()
    }
  })

  it('are names of nothing: an answer that says so', async () => {
    for (const odd of NAUGHTY) {
      const { status, err } = await hearsay(['document', '--store', store, '--', `${odd} nothing`])
      expect(status, JSON.stringify(odd)).not.toBe(0)
      expect(err).not.toMatch(/\bat .*\.js:/)
      expect(UNSAFE.exec(err)?.[0]).toBeUndefined()
    }
  })
})
