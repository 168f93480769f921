import { expect, it } from 'vitest'
import { inventedStore } from '../../../test/invented-store.js'
import { story } from './story.js'

const partiesOf = async (...texts: readonly string[]) => {
  const store = await inventedStore(texts.map((text, index) => [`Paper ${index}`, `2031-03-0${index + 4}`, text]))
  const { voices } = await story.ask({ store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' }, {})
  await store.close()
  return voices.map(({ party, voices: all }) => [party, [...all].sort()])
}

it('names the state for which several speak, and not whoever of them spoke most', async () => {
  expect(
    await partiesOf(
      'Norwegian President Mira Halden said on Tuesday that the dam had cracked. She said that nine boats had sunk.',
      'Norwegian Defence Minister Tilda Renn said on Wednesday that the mill at Orlo had burnt down.',
    ),
  ).toEqual([['Norway', ['Mira Halden', 'Tilda Renn']]])
})

it('names the body of which a person is the head, as the fullest of its names has it', async () => {
  expect(
    await partiesOf(
      'The Ferry Union of Cape Dorn said on Tuesday that 31 people had been killed at the mill. Tilda Renn, head of the Ferry Union, said on Tuesday that 31 people had been killed at the mill.',
      'Tilda Renn, head of the Ferry Union, said on Wednesday that 31 people had been killed at the mill. Tilda Renn said that the strike would go on.',
    ),
  ).toEqual([['Ferry Union of Cape Dorn', ['Ferry Union of Cape Dorn', 'Tilda Renn']]])
})

it('leaves a person who speaks for nobody that a page names by himself', async () => {
  expect(await partiesOf('Mira Halden said on Tuesday that the dam had cracked.')).toEqual([
    ['Mira Halden', ['Mira Halden']],
  ])
})
