import { expect, test } from 'vitest'
import { nameKey } from './name-key.js'

test.each([
  ['Vethmark', 'Vetmark'],
  ['Vethmark', 'Vethmarkers'],
  ['Tansora', 'Tanzora'],
  ['Orvath', 'Orvathis'],
  ['Kelunia', 'Kelunija'],
  ['Kelunia', 'Kelunians'],
])('%s and %s have one key', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test.each([
  ['Brenner', 'Brenn'],
  ['Orla', 'Orvath'],
])('%s and %s have not', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other))
})
