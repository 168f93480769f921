import { afterEach, expect, it } from 'vitest'
import { claims } from '../src/ask/queries/claims.js'
import { ledger } from '../src/ask/queries/ledger.js'
import { story } from '../src/ask/queries/story.js'
import { makePen } from '../src/faces/cli/pen.js'
import { claimWords } from '../src/faces/cli/words/claim.js'
import { claimsWords } from '../src/faces/cli/words/claims.js'
import { storyWords } from '../src/faces/cli/words/story.js'
import { deniedWords } from '../src/fold/denied-before.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' }) as never
const pen = makePen({ color: 'never', isTerminal: false, width: 200, noColor: true })

const PAGES: readonly InventedPage[] = [
  ['Orlo Courier', '2031-03-03', 'The Boatmen’s Union said that the dam at Orlo had cracked.'],
  ['Vessa Daily', '2031-03-05', 'Mayor Mira Halden denied that the dam at Orlo had cracked.'],
  ['Teller Post', '2031-03-08', 'The Orlan Water Board confirmed that the dam at Orlo had cracked.'],
]

it('a claim that was confirmed says who had denied it, on every face', async () => {
  store = await inventedStore(PAGES)
  const found = await claims.ask(asking(), {})
  const [one] = found
  expect([one.status, one.denials.map(({ by, at }) => [by, at])]).toEqual([
    'confirmed',
    [['Mira Halden', '2031-03-05']],
  ])
  const { rows } = await ledger.ask(asking(), { order: 'first', size: 10 })
  expect(rows.map(({ deniedBy }) => deniedBy)).toEqual([['Mira Halden']])
  const words = 'denied before by Mira Halden'
  expect(claimsWords(found, pen)).toContain(words)
  expect(claimWords(one, pen)).toContain(`${words}, 2031-03-05`)
  expect(storyWords(await story.ask(asking(), {}), pen)).toContain(words)
  expect(await exported(store, 'markdown')).toContain(`${words} (5 March 2031, assumed)`)
})

it('one whose status says so already does not say it twice', async () => {
  store = await inventedStore(PAGES)
  const at = { asOf: '2031-03-06' }
  const [one] = await claims.ask(asking(), at)
  expect([one.status, one.denials.length]).toEqual(['disputed', 1])
  expect(
    (await ledger.ask(asking(), { order: 'first', size: 10, ...at })).rows.map(({ deniedBy }) => deniedBy),
  ).toEqual([[]])
  expect(claimWords(one, pen)).not.toContain('denied before')
})

it('names two, and counts the others', () => {
  expect(deniedWords(['A', 'B'])).toBe('denied before by A, B')
  expect(deniedWords(['A', 'B', 'C', 'D'])).toBe('denied before by A, B and 2 more')
})
