import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { inventedStore } from '../../../../test/invented-store.js'
import { ledger } from '../../../ask/queries/ledger.js'
import { review } from '../../../ask/queries/review.js'
import { timeline } from '../../../ask/queries/timeline.js'
import { makePen } from '../pen.js'
import { ledgerWords } from './ledger.js'
import { reviewWords } from './review.js'
import { timelineWords } from './timeline.js'

it.each([80, 100, 120])('the ledger, the review and the timeline cut no word in %i columns', async (width) => {
  const store = await inventedStore([
    [
      'Orlo Courier',
      '2031-03-06',
      'Mayor Mira Halden-Torvald of the Orlan Confederation of Harbour Towns said on Monday that nine people drowned when the Lintel ferry sank off Cape Dorn in the worst storm for many years.',
    ],
    ['Vessa Daily', '2031-03-09', 'Maira Haldenn-Torvald said that twelve people drowned when the Lintel ferry sank.'],
  ])
  const asking = { store, who: 'nobody', now: '2031-06-01T00:00:00Z' }
  const pen = makePen({ color: 'never', isTerminal: true, width, noColor: true })
  const found = await ledger.ask(asking, { order: 'first', size: 1 })
  const all = [
    ledgerWords(found, pen),
    reviewWords(await review.ask(asking, { limit: 9 }), pen),
    timelineWords(await timeline.ask(asking, {}), pen),
  ]
  await store.close()
  const [rows, pairs] = all
  // A name that waits is shown in its sentence, of which the middle is quoted.
  for (const words of all) if (words !== pairs) expect(words).not.toContain('…')
  for (const words of all) {
    for (const line of words.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  }
  for (const word of [...(found.rows[0]?.text.split(' ') ?? []), ...(found.rows[0]?.speakers ?? [])])
    expect(rows?.replaceAll(/\s+/g, ' ')).toContain(word)
  expect(pairs).toContain('Maira Haldenn-Torvald')
})
