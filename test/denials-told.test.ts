import { afterEach, describe, expect, it } from 'vitest'
import { claims } from '../src/ask/queries/claims.js'
import { story } from '../src/ask/queries/story.js'
import type { Store } from '../src/store/store.js'
import { exported } from './export/exported.js'
import { type InventedPage, inventedStore } from './invented-store.js'

let store: Store
afterEach(() => store.close())
const asking = () => ({ store, who: 'nobody', now: () => '2031-06-01T00:00:00Z' }) as never
const headlines = async (pages: readonly InventedPage[]) => {
  store = await inventedStore(pages)
  return (await claims.ask(asking(), {})).map(({ text }) => text)
}

describe('a denial', () => {
  it('in negative words is said as it was said', async () => {
    const pages: readonly InventedPage[] = [
      [
        'Vessa Daily',
        '2031-03-04',
        'Keeper Jan Petrak denied the reports. "No gate of the Tarn weir had opened," Petrak said.',
      ],
      [
        'Orlo Courier',
        '2031-03-04',
        'The Water Board denied everything, stating that no boat of the board was on the lake on Monday.',
      ],
    ]
    const found = await headlines(pages)
    expect(found.join('\n')).toMatch(/(?:Petrak|Water Board), denying: ["“]?No /)
    const text = await exported(store, 'markdown')
    expect(text).not.toMatch(/denies: “(?:no|nobody) /i)
  })

  it('of something that is only named has a verb', async () => {
    expect(
      await headlines([
        ['Vessa Daily', '2031-03-04', 'The Orlan Water Board denied any part in the opening of the weir.'],
      ]),
    ).toEqual(['Orlan Water Board denies any part in the opening of the weir'])
    await store.close()
    expect(
      await headlines([
        [
          'Vessa Daily',
          '2031-03-04',
          'The Orlan Water Board denied reports that one of its boats had struck the weir.',
        ],
      ]),
    ).toEqual(['Orlan Water Board denies reports that one of its boats had struck the weir'])
  })
})

describe('a headline', () => {
  it('keeps the hedge that a copy drops', async () => {
    const found = await headlines([
      [
        'Orlo Courier',
        '2031-03-04',
        'At least 14 people were killed in a fire at the Tarn mill, Mayor Mira Halden said on Tuesday.',
      ],
      [
        'Vessa Daily',
        '2031-03-04',
        '14 people were killed in the fire at the Tarn mill on Monday evening, Mayor Mira Halden said on Tuesday.',
      ],
    ])
    expect(found).toEqual(['At least 14 people were killed in a fire at the Tarn mill'])
  })

  it('has no clause that takes the report back, and what a correction repeats is said by nobody', async () => {
    const found = await headlines([
      ['Orlo Courier', '2031-03-04', 'The keeper of the Tarn weir has been arrested, police said.'],
      [
        'Vessa Daily',
        '2031-03-06',
        'Correction: An article published by Vessa Daily on 5 March said that the keeper of the Tarn weir had been arrested; Vessa Daily has withdrawn that report.',
      ],
    ])
    for (const text of found) expect(text).not.toContain('withdrawn')
    const { voices } = await story.ask(asking(), {})
    expect(voices.map(({ name }) => name).join()).not.toMatch(/article/)
    const text = await exported(store, 'markdown')
    expect(text).toContain('had said, as its correction or retraction repeats')
  })
})
