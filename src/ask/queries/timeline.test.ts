import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePen } from '../../faces/cli/pen.js'
import { timelineWords } from '../../faces/cli/words/timeline.js'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { timeline } from './timeline.js'

const PAGE = JSON.stringify({
  id: 'a',
  outlet: 'Orlo Courier',
  published: '2031-03-20',
  text: 'In early March the Water Ministry said that the Orlo dam was safe.\n\nThe mayor of Orlo, Mira Halden, said on 18 March that the bridge at Vessa had been closed.\n\nThe Union of Dam Keepers denied that the gates had been opened.',
  clean: false,
})
let store: Store
const ask = (input: { asOf?: string } = {}) => timeline.ask({ store, who: 'Iva', now: '2031-04-01T00:00:00Z' }, input)

beforeAll(async () => {
  store = await openStore(':memory:')
  for await (const added of addInputs(store, ['-'], {
    stdin: [Buffer.from(`${PAGE}\n`)] as unknown as AsyncIterable<Uint8Array>,
  }))
    expect(added.outcome).toBe('added')
})
afterAll(() => store.close())

describe('the timeline', () => {
  it('shows a vague date as an interval, a stated one as a day, an assumed one as assumed', async () => {
    const said = (await ask()).map(({ who, at, to, stated }) => ({ who, at, to, stated }))
    expect(said).toEqual([
      { who: 'Water Ministry', at: '2031-03-01', to: '2031-03-10', stated: true },
      { who: 'Mira Halden', at: '2031-03-18', to: '2031-03-18', stated: true },
      { who: 'Union of Dam Keepers', at: '2031-03-20', to: '2031-03-20', stated: false },
    ])
  })

  it('words it so', async () => {
    const pen = makePen({ color: 'never', isTerminal: false, width: 100, noColor: true })
    const words = timelineWords(await ask(), pen)
    expect(words).toMatch(/^2031-03-01 to 2031-03-10$/m)
    expect(words).toMatch(/^2031-03-18$/m)
    expect(words).not.toMatch(/^2031-03-01$/m)
  })
})
