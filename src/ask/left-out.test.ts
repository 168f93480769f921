import { expect, it } from 'vitest'
import { firstItems, leftOutWords } from './left-out.js'

it.each([
  ['a whole list says nothing', firstItems([1, 2], 2, 2), null],
  ['a list of which nothing is known', [1, 2], null],
  [
    'a list that was cut, with how many there are',
    firstItems([1, 2, 3], 2, 1300),
    '2 of 1,300 are shown: --limit N shows more.',
  ],
  [
    'a list that was cut',
    firstItems([1, 2, 3], 2),
    'The first 2 are shown, and there are more: --limit N shows others.',
  ],
  ['what is no list', { rows: [] }, null],
])('%s', (_, answer, words) => {
  expect(leftOutWords(answer)).toBe(words)
})
