import { afterEach, expect, it } from 'vitest'
import { changes } from '../src/ask/queries/changes.js'
import { claim } from '../src/ask/queries/claim.js'
import { claims } from '../src/ask/queries/claims.js'
import { figures } from '../src/ask/queries/figures.js'
import { series } from '../src/ask/queries/series.js'
import { timeline } from '../src/ask/queries/timeline.js'
import { daysWords } from '../src/ask/words.js'
import { makePen } from '../src/faces/cli/pen.js'
import { changesWords } from '../src/faces/cli/words/changes.js'
import { claimWords } from '../src/faces/cli/words/claim.js'
import { claimsWords } from '../src/faces/cli/words/claims.js'
import { figuresWords } from '../src/faces/cli/words/figures.js'
import { moveWords } from '../src/faces/cli/words/watch.js'
import { boundsWords, daysWords as spelledDays } from '../src/faces/export/words.js'
import type { Store } from '../src/store/store.js'
import { days } from '../web/src/parts/words.js'
import { exported } from './export/exported.js'
import { inventedStore } from './invented-store.js'

let store: Store | undefined
afterEach(() => store?.close())

/** What a page gives as a month is a month on every face, and never its first day. */
it.each([
  ['2031-06-01', '2031-06-30', '2031-06', 'June 2031', 'June 2031'],
  ['2032-02-01', '2032-02-29', '2032-02', 'Feb 2032', 'February 2032'],
  ['2031-02-01', '2031-02-27', '2031-02-01 to 2031-02-27', '1 Feb 2031 to 27 Feb 2031', '1–27 February 2031'],
  ['2031-01-01', '2031-12-31', '2031', '2031', '2031'],
  ['2031-06-01', '2031-06-01', '2031-06-01', '1 June 2031', '1 June 2031'],
  ['2031-06-02', '2031-06-30', '2031-06-02 to 2031-06-30', '2 June 2031 to 30 June 2031', '2–30 June 2031'],
])('%s to %s', (from, to, atTerminal, onScreen, inBriefing) => {
  expect([daysWords(from, to), days(from, to), spelledDays(from, to)]).toEqual([atTerminal, onScreen, inBriefing])
})

it('a figure of "in June" is of June 2031: in its table, its claim, its series and a briefing', async () => {
  store = await inventedStore([
    [
      'Orlo Courier',
      '2031-09-12',
      'Then, in June, a Vessa University study said that 4,645 people had drowned in the Lintel flood.',
    ],
  ])
  const asking = { store, who: 'nobody', now: () => '2031-10-01T00:00:00Z' } as never
  const found = await figures.ask(asking, {})
  expect(found.flatMap(({ points }) => points.map(({ at, to, dated }) => [at, to, dated]))).toEqual([
    ['2031-06-01', '2031-06-30', 'stated'],
  ])
  const pen = makePen({ width: 200, isColoured: false } as never)
  expect(figuresWords(found, pen)).toContain('2031-06  4,645')
  const ledger = await claims.ask(asking, {} as never)
  expect(claimsWords(ledger as never, pen)).toMatch(/ · 2031-06 · /)
  expect((await series.ask(asking, {})).map(({ from, to }) => [from, to])).toEqual([['2031-06-01', '2031-06-30']])
  const briefing = await exported(store, 'markdown')
  expect(briefing).toContain('June 2031')
  expect(briefing).not.toMatch(/\b1 June 2031/)
})

it('a change of status on a page of June is of June: in changes, watches, the claim, the timeline, the story and a briefing', async () => {
  store = await inventedStore([
    ['Orlo Courier', '2031-05-20', 'The dam at Tarn has cracked, Mira Halden, the mayor of Orlo, said.'],
    ['Teller Post', '', 'Jan Petrak, the governor of Vessa, denied in June 2031 that the dam at Tarn had cracked.'],
    ['Vessa Daily', '2031-05-12', 'On Monday a Vessa University study said that 31 people had drowned in the flood.'],
    [
      'Vessa Daily',
      '2031-09-12',
      'Then, in June, a Vessa University study said that 45 people had drowned in the flood.',
    ],
  ])
  const asking = { store, who: 'nobody', now: '2031-10-01T00:00:00Z' }
  const pen = makePen({ width: 200, isColoured: false } as never)
  const list = await claims.ask(asking, {} as never)
  const dam = list.find(({ status }) => status === 'disputed')
  expect(dam?.history.map(({ at, from }) => [at, from])).toEqual([
    ['2031-05-20', '2031-05-20'],
    ['2031-06-30', '2031-06-01'],
  ])
  const moved = await changes.ask(asking, { since: '2031-05-25' })
  const told = changesWords(moved, pen)
  expect(told).toContain('reported → disputed (2031-06, assumed)')
  expect(told).toContain('31 → 45 killed (2031-06)')
  expect(moved.changes.filter(({ at }) => at === '2031-06-30').map(({ atFrom }) => atFrom)).toContain('2031-06-01')
  expect(moveWords(moved.changes.find(({ kind }) => kind === 'status') as never, pen)).toContain(
    'disputed (2031-06, assumed)',
  )
  expect(claimWords((await claim.ask(asking, { id: dam?.id ?? '' })) as never, pen)).toMatch(
    /\n {2}2031-06 \(assumed\) +disputed/,
  )
  expect(
    (await timeline.ask(asking, {})).filter(({ kind }) => kind === 'status').map(({ at, to }) => [at, to]),
  ).toEqual([['2031-06-01', '2031-06-30']])
  for (const from of ['2031-05-20', '2031-07-01']) {
    const part = await timeline.page?.(asking, { from }, { after: null, size: 50 })
    expect(part?.found).toEqual(await timeline.ask(asking, { from }))
  }
  expect(await exported(store, 'markdown')).toContain('June 2031 (assumed) disputed')
})

it('what "about" reaches over is not told as the speaker’s limits', () => {
  const about = { min: 2974.5, max: 2975.5, value: 2975, bound: 'about' } as const
  expect(boundsWords(about)).toBe('about 2,975')
  expect(boundsWords({ ...about, bound: 'range', value: null, min: 2900, max: 3100 })).toBe('2,900 to 3,100')
})
