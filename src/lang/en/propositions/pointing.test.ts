import { expect, it } from 'vitest'
import { points } from './pointing.js'

it.each(['this is untrue', 'the reports are false', 'She stood by her word', 'it is so'])('%s: points', (text) =>
  expect(points(text)).toBe(true))
it.each(['everybody knows everybody', 'fixes', 'all of us'])('%s: does not', (text) => expect(points(text)).toBe(false))
