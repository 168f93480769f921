import { afterEach, expect, it } from 'vitest'
import { ASSUMED } from '../src/ask/assumed.js'
import { changes } from '../src/ask/queries/changes.js'
import { claims } from '../src/ask/queries/claims.js'
import { compare } from '../src/ask/queries/compare.js'
import { figures } from '../src/ask/queries/figures.js'
import { ledger } from '../src/ask/queries/ledger.js'
import { story } from '../src/ask/queries/story.js'
import { timeline } from '../src/ask/queries/timeline.js'
import { makePen } from '../src/faces/cli/pen.js'
import { changesWords } from '../src/faces/cli/words/changes.js'
import { claimWords } from '../src/faces/cli/words/claim.js'
import { claimsWords } from '../src/faces/cli/words/claims.js'
import { compareWords } from '../src/faces/cli/words/compare.js'
import { figuresWords } from '../src/faces/cli/words/figures.js'
import { storyWords } from '../src/faces/cli/words/story.js'
import { timelineWords } from '../src/faces/cli/words/timeline.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' }) as never
const pen = makePen({ color: 'never', isTerminal: false, width: 200, noColor: true })

const STATED: InventedPage = [
  'Orlo Courier',
  '2031-03-06',
  'Mayor Mira Halden said on Monday that nine people drowned when the Lintel ferry sank.',
]
const UNSTATED: InventedPage = [
  'Vessa Daily',
  '2031-03-09',
  'Mayor Mira Halden said that twelve people drowned when the Lintel ferry sank.',
]

it('the first and the last day of a claim say whether a page states them', async () => {
  store = await inventedStore([STATED, UNSTATED])
  const { rows } = await ledger.ask(asking(), { order: 'first', size: 10 })
  expect(rows.map((row) => [row.firstSaid, row.firstStated, row.lastSaid, row.lastStated])).toEqual([
    ['2031-03-03', true, '2031-03-09', false],
  ])
  // As of a day before the second page both are the stated one.
  const then = await ledger.ask(asking(), { order: 'first', size: 10, asOf: '2031-03-07' })
  expect(then.rows.map((row) => [row.lastSaid, row.lastStated])).toEqual([['2031-03-03', true]])
})

it('a day that no page states is marked in one word, wherever it stands in words', async () => {
  store = await inventedStore([STATED, UNSTATED])
  const found = await claims.ask(asking(), {})
  const [one] = found
  const shown: readonly (readonly [string, string])[] = [
    ['claims', claimsWords(found, pen)],
    ['claim', claimWords(one, pen)],
    ['compare', compareWords(await compare.ask(asking(), { id: one.id }), pen)],
    ['figures', figuresWords(await figures.ask(asking(), {}), pen)],
    ['changes', changesWords(await changes.ask(asking(), { since: '2031-03-07' }), pen)],
    ['briefing', await exported(store, 'markdown')],
    ['page', await exported(store, 'html')],
  ]
  for (const [where, words] of shown) {
    const marked = words.match(/(?:2031-03-09|9 March 2031)[ ,]*\(?assumed\)?/g) ?? []
    expect(marked.length, `${where}: ${words}`).toBeGreaterThan(0)
    expect(words, where).not.toMatch(/(?:2031-03-03|(?<!\d)3 March 2031)(?: \(|, )assumed/)
    expect(words, where).not.toMatch(/day of the page|day assumed|assumed from/)
  }
  expect(
    timelineWords(await timeline.ask(asking(), {}), pen)
      .split('\n')
      .filter((line) => line.endsWith(ASSUMED)),
  ).toHaveLength(1)
})

it('a status moved by an undated page alone has an assumed day', async () => {
  store = await inventedStore([
    STATED,
    [
      'Vessa Daily',
      '',
      'The Orlan Water Board confirmed on 12 March 2031 that nine people drowned when the Lintel ferry sank.',
    ],
  ])
  const [one] = await claims.ask(asking(), {})
  expect(one.history.map(({ status, at, assumed }) => [status, at, assumed])).toEqual([
    ['reported', '2031-03-06', false],
    ['confirmed', '2031-03-12', true],
  ])
  expect(claimWords(one, pen)).toContain(`2031-03-12 ${ASSUMED}`)
  expect(storyWords(await story.ask(asking(), {}), pen)).toContain(`2031-03-12 ${ASSUMED}`)
  const turn = (await timeline.ask(asking(), {})).find(({ kind }) => kind === 'status')
  expect(turn).toMatchObject({ at: '2031-03-12', stated: false })
})

it('a status that nobody is said to have moved on a day has the day of the page, marked as the evidence is', async () => {
  store = await inventedStore([
    STATED,
    ['Vessa Daily', '2031-03-09', 'The Orlan Water Board denied that nine people drowned when the Lintel ferry sank.'],
    [
      'Teller Post',
      '2031-03-13',
      'The Orlan Water Board confirmed on Wednesday that nine people drowned when the Lintel ferry sank.',
    ],
  ])
  const [one] = await claims.ask(asking(), {})
  expect(one.history.map(({ status, at, assumed }) => [status, at, assumed])).toEqual([
    ['reported', '2031-03-06', false],
    ['disputed', '2031-03-09', true],
    ['confirmed', '2031-03-13', false],
  ])
  expect(one.denials.map(({ at, assumed }) => [at, assumed])).toEqual([['2031-03-09', true]])
  const shown = claimWords(one, pen)
  expect(shown).toMatch(/2031-03-09 \(assumed\) +disputed/)
  expect(shown).toMatch(/denied before by Orlan Water Board, 2031-03-09 \(assumed\)/)
  const then = await story.ask(asking(), { asOf: '2031-03-09' })
  expect(then.disputed).toHaveLength(1)
  const turns = (await timeline.ask(asking(), {})).filter(({ kind }) => kind === 'status')
  expect(turns.map(({ at, stated }) => [at, stated])).toEqual([
    ['2031-03-09', false],
    ['2031-03-13', true],
  ])
  expect(await exported(store, 'markdown')).toMatch(/9 March 2031 \(assumed\) disputed/)
})
