import { expect, it } from 'vitest'
import { inventedStore } from '../../test/invented-store.js'
import type { Claim } from '../model/index.js'
import { CLAIM } from './claim-row.js'

const headlines = async (text: string): Promise<readonly string[]> => {
  const store = await inventedStore([['Orlo Courier', '2031-03-04', text]])
  const rows = await store.views(CLAIM, {})
  await store.close()
  return rows.map(({ body }) => (body as Claim).text)
}

it.each([
  [
    'Mayor Mira Halden said that the recent floods in the valley were a serious matter for all who live below the dam and emphasised the readiness of the town to work with the farmers of Vessa.',
    /^Mira Halden emphasised the readiness of the town/,
  ],
  [
    'The first group of around 260 engineers is expected to be stationed at Cape Dorn, though nothing is known of the rest.',
    /^The first group of around 260 engineers is expected to be stationed at Cape Dorn/,
  ],
])('tells what is only named as the page tells it: %#', async (text, words) => {
  expect(await headlines(text)).toContainEqual(expect.stringMatching(words))
})
