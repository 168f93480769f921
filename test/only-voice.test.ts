import { afterEach, expect, it } from 'vitest'
import { ONLY_VOICE } from '../src/ask/only-voice.js'
import { claims } from '../src/ask/queries/claims.js'
import { ledger } from '../src/ask/queries/ledger.js'
import { story } from '../src/ask/queries/story.js'
import { makePen } from '../src/faces/cli/pen.js'
import { claimWords } from '../src/faces/cli/words/claim.js'
import { claimsWords } from '../src/faces/cli/words/claims.js'
import { ledgerWords } from '../src/faces/cli/words/ledger.js'
import { storyWords } from '../src/faces/cli/words/story.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: '2031-06-01T00:00:00Z' }) as never
const pen = makePen({ color: 'never', isTerminal: false, width: 400, noColor: true })

const FIRST: InventedPage = ['Orlo Courier', '2031-03-03', 'The Boatmen’s Union said that the dam at Orlo had cracked.']
const CONFIRMS: InventedPage = [
  'Teller Post',
  '2031-03-08',
  'The Orlan Water Board confirmed that the dam at Orlo had cracked.',
]

/** What each face says of the claims of these pages. */
async function told(...pages: readonly InventedPage[]): Promise<readonly string[]> {
  store = await inventedStore(pages)
  const found = await claims.ask(asking(), {})
  expect(found.map(({ status, statusBy }) => [status, statusBy])).toEqual([['confirmed', 'Orlan Water Board']])
  return [
    claimsWords(found, pen),
    claimWords(found[0], pen),
    ledgerWords(await ledger.ask(asking(), { order: 'first', size: 9 }), pen),
    storyWords(await story.ask(asking(), {}), pen),
    await exported(store, 'markdown'),
  ]
}

it('what its only voice confirms is told from what another confirms, on every face', async () => {
  for (const words of await told(CONFIRMS)) expect(words).toContain(`onfirmed by Orlan Water Board, ${ONLY_VOICE}`)
  await store.close()
  for (const words of await told(FIRST, CONFIRMS)) expect(words).not.toContain(ONLY_VOICE)
})
