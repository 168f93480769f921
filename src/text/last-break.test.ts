import { expect, it } from 'vitest'
import { lastBreak } from './last-break.js'

it.each([
  ['one\ntwo', 6, 3],
  ['one\ntwo', 4, 3],
  ['one\ntwo', 3, -1],
  ['\none', 2, 0],
  ['one', 0, -1],
  ['one', 3, -1],
])('of %j before %i is at %i', (text, offset, expected) => {
  expect(lastBreak(text, offset)).toBe(expected)
  expect(lastBreak(text, offset)).toBe(offset === 0 ? -1 : text.lastIndexOf('\n', offset - 1))
})

it('looks no further back than twenty thousand characters', () => {
  const text = `head\n${'a'.repeat(50_000)}`
  expect(lastBreak(text, 15_000)).toBe(4)
  expect(lastBreak(text, 45_000)).toBe(24_999)
})
