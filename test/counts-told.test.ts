import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { QUERIES } from '../src/ask/queries.js'
import { makePen } from '../src/faces/cli/pen.js'
import { WORDS } from '../src/faces/cli/words/index.js'
import { FORMAT_NAMES } from '../src/faces/export/format-names.js'
import type { Store } from '../src/store/store.js'
import { count } from '../src/text/count.js'
import { exported } from './export/exported.js'
import { inventedStore } from './invented-store.js'
import { NOUNS, ONE_OF_MANY } from './one-of-many.js'

describe('a count with its noun', () => {
  it.each([
    [1, 'claim', undefined, '1 claim'],
    [0, 'claim', undefined, '0 claims'],
    [1, 'party', 'parties', '1 party'],
    [1200, 'party', 'parties', '1,200 parties'],
  ])('%i %s', (n, noun, plural, words) => {
    expect(count(n, noun, plural)).toBe(words)
  })

  it('would see a one before a noun of many', () => {
    expect('of 1 claims').toMatch(ONE_OF_MANY)
    expect('1 independent origins').toMatch(ONE_OF_MANY)
    for (const words of ['0–1 origins', '11 claims', '3,001 claims', '1 claim']) expect(words).not.toMatch(ONE_OF_MANY)
  })
})

describe('where there is one of everything', () => {
  let store: Store
  beforeAll(async () => {
    store = await inventedStore([
      [
        'Orlo Courier',
        '2031-03-06',
        'Mayor Mira Halden said on Monday that nine people drowned when the Lintel ferry sank.',
      ],
    ])
  })
  afterAll(() => store.close())

  const given: Readonly<Record<string, (ids: Readonly<Record<string, string>>) => object>> = {
    changes: () => ({ since: '2031-03-01' }),
    arrivals: () => ({ since: '2000-01-01' }),
    actor: () => ({ name: 'Halden' }),
    spellings: () => ({ actor: 'Halden' }),
    search: () => ({ words: ['ferry'] }),
    claim: ({ claim }) => ({ id: claim }),
    compare: ({ claim }) => ({ id: claim }),
    trace: ({ statement }) => ({ statement }),
    document: ({ document }) => ({ id: document }),
    revisions: ({ document }) => ({ document }),
    reprints: ({ document }) => ({ document }),
  }

  it.each(QUERIES.filter(({ effect }) => effect === 'read').map(({ name }) => name))('%s says so', async (name) => {
    const query = QUERIES.find((one) => one.name === name)!
    const [one] = await store.statements({})
    const [claim] = await store.views('claim')
    const ids = { claim: claim.id, statement: one.id as string, document: one.document as string }
    const input = query.input.parse(given[name]?.(ids) ?? {})
    const answer = await query.ask({ store, who: 'nobody', now: '2031-06-01T00:00:00Z' }, input)
    const pen = makePen({ color: 'never', isTerminal: false, width: 400, noColor: true })
    expect(WORDS[name]?.(answer as never, pen) ?? '').not.toMatch(ONE_OF_MANY)
    expect(JSON.stringify(answer)).not.toMatch(ONE_OF_MANY)
  })

  it.each(FORMAT_NAMES)('the export %s says so', async (format) => {
    expect(await exported(store, format)).not.toMatch(ONE_OF_MANY)
  })
})

it('no count is written before a noun of many by hand', () => {
  const byHand = new RegExp(`\\}(?:</[a-z]+>)? (?:${NOUNS})\\b(?!=)`)
  const isCode = (name: string): boolean => /\.tsx?$/.test(name) && !name.includes('.test.')
  const found = ['src/ask', 'src/faces', 'src/fold', 'web/src'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(isCode)
      .flatMap((name) =>
        readFileSync(join(folder, name), 'utf8')
          .split('\n')
          .filter((line) => byHand.test(line))
          .map((line) => `${folder}/${name}: ${line.trim()}`),
      ),
  )
  expect(found.filter((line) => !MANY.some((part) => line.includes(part)))).toEqual([])
})

/** Where there are always several: what is said of one stands beside it. */
const MANY = [
  '} passed on',
  'begins the ids of',
  'what founded it is now in',
  "hint: 'Give the id.'",
  'claims that most pages carry',
  'entries$',
  'Open all ',
]
