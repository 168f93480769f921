import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { hearsay } from './command-line.js'

const SAID = 'The mayor of Orla said on 3 May 2031 that the bridge of Orla is closed.'
const folder = mkdtempSync(join(tmpdir(), 'hearsay-undated-'))
const storeOf = (name: string): string[] => ['--store', join(folder, `${name}.sqlite`)]

const add = async (name: string, published: string | undefined): Promise<void> => {
  const file = join(folder, `${name}.jsonl`)
  writeFileSync(file, `${JSON.stringify({ id: name, text: SAID, clean: false, published })}\n`)
  expect((await hearsay([...storeOf(name), 'add', file])).status).toBe(0)
}

beforeAll(async () => {
  await add('undated', undefined)
  await add('dated', '2031-05-04')
})

const WORDS = /^1 page gives no date and is left out; what it says of a day of its own is counted from that day\.$/m

it('a look at the past says that pages without a date are left out, and that what they date counts', async () => {
  const past = await hearsay([...storeOf('undated'), 'claims', '--as-of', '2031-05-10'])
  expect(past.err).toMatch(WORDS)
  expect(past.out).toContain('bridge of Orla is closed')
  expect((await hearsay([...storeOf('undated'), 'claims'])).err).toBe('')
  expect((await hearsay([...storeOf('undated'), '-q', 'claims', '--as-of', '2031-05-10'])).err).toBe('')
  expect((await hearsay([...storeOf('dated'), 'claims', '--as-of', '2031-05-10'])).err).toBe('')
})

it('so does a briefing, in its stamp', async () => {
  const briefing = (name: string) => hearsay(['export', '--as', 'markdown', '--as-of', '2031-05-10', ...storeOf(name)])
  expect((await briefing('undated')).out).toContain('what had been said by the end of that day. 1 page gives no date')
  expect((await briefing('dated')).out).not.toContain('gives no date')
})
