import { expect, it } from 'vitest'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import { claims } from './claims.js'
import { compare } from './compare.js'

const page = (n: number, outlet: string, published: string, text: string) =>
  JSON.stringify({ id: `p${n}`, outlet, published, text, clean: false })

it('shows each change of a figure once, and no copy that lost its hedge', async () => {
  const store = await openStore(':memory:')
  const asking = { store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' }
  const lines = [
    page(
      1,
      'Orlo Courier',
      '2031-03-03',
      'At least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.',
    ),
    page(
      2,
      'Vessa Daily',
      '2031-03-03',
      '14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.',
    ),
    page(
      3,
      'Teller Post',
      '2031-03-05',
      'Seventeen people were killed when the Orlo dam broke, the Water Ministry said on Wednesday.',
    ),
  ]
  const stdin = [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>
  for await (const added of addInputs(store, ['-'], { stdin })) expect(added.outcome).toBe('added')
  const [claim] = await claims.ask(asking, {})
  const { parties } = await compare.ask(asking, { id: claim.id })
  expect(parties.map(({ figures }) => figures)).toEqual([['At least 14', 'Seventeen']])
  await store.close()
})
