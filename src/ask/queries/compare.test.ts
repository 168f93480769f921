import { expect, it } from 'vitest'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import { claims } from './claims.js'
import { compare } from './compare.js'

const page = (n: number, outlet: string, published: string, text: string) =>
  JSON.stringify({ id: `p${n}`, outlet, published, text, clean: false })

async function partiesOf(...lines: readonly string[]) {
  const store = await openStore(':memory:')
  const asking = { store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' }
  const stdin = [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>
  for await (const added of addInputs(store, ['-'], { stdin })) expect(added.outcome).toBe('added')
  const [claim] = await claims.ask(asking, {})
  const { parties } = await compare.ask(asking, { id: claim.id })
  await store.close()
  return parties
}

it.each([
  ['raised the death toll from the flood to an estimated 412 from 64', ['estimated 412']],
  ['said on Monday that the flood had killed 412 people instead of the official 64', ['412']],
  ['said on Monday that the death toll had risen from 64 to 412', ['64 to 412']],
])('gives nobody the number that his own is set against: %s', async (words, figures) => {
  const parties = await partiesOf(page(1, 'Orlo Courier', '2031-03-03', `On Monday the governor of Orlo ${words}.`))
  expect(parties.map((one) => one.figures)).toEqual([figures])
})

it('takes two figures of one saying, and of two things, for no change', async () => {
  const parties = await partiesOf(
    page(
      1,
      'Orlo Courier',
      '2031-03-03',
      'On Monday the Water Ministry of Orlo said that 412 people had been killed and 60 wounded, or 95 percent of those below the dam.',
    ),
  )
  expect(parties.map(({ figures }) => figures)).toEqual([['412']])
})

it('shows each change of a figure once, and no copy that lost its hedge', async () => {
  const parties = await partiesOf(
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
  )
  expect(parties.map(({ figures }) => figures)).toEqual([['At least 14', 'Seventeen']])
})
