import { expect, it } from 'vitest'
import { inventedStore } from '../../../test/invented-store.js'
import { search } from './search.js'

it('gives a short statement whole, and marks where words of a long one are left out', async () => {
  const store = await inventedStore([
    [
      'Orlo Courier',
      '2031-03-04',
      `Mayor Mira Halden said that the dam above the old mill had cracked before the engineers came. Tilda Renn said that ${'the boats of the harbour were late again and '.repeat(7)}that the engineers had gone home to Vessa long before the ferries came back.`,
    ],
  ])
  const asking = { store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' }
  const hits = (await search.ask(asking, { words: ['engineers'], limit: 20 } as never)).filter(
    ({ kind }) => kind === 'statement',
  )
  const of = (speaker: string) => hits.find((hit) => hit.speaker === speaker)
  expect(of('Mira Halden')?.snippet).toBe('that the dam above the old mill had cracked before the engineers came')
  const long = of('Tilda Renn')
  expect(long?.snippet).toMatch(/^… /)
  for (const hit of hits)
    expect(hit.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(['engineers'])
  await store.close()
})
