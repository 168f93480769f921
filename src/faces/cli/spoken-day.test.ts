import { expect, it } from 'vitest'
import { spokenDay } from './spoken-day.js'

// A Wednesday.
const NOW = '2024-03-20T12:00:00.000Z'

it.each([
  ['today', '2024-03-20'],
  ['Yesterday', '2024-03-19'],
  ['3 days ago', '2024-03-17'],
  ['1 day ago', '2024-03-19'],
  ['2 weeks ago', '2024-03-06'],
  ['monday', '2024-03-18'],
  ['last Friday', '2024-03-15'],
  ['wednesday', '2024-03-13'],
  ['2024-03-08', '2024-03-08'],
  ['2024-03-08T09:00:00Z', '2024-03-08T09:00:00Z'],
  ['someday', 'someday'],
  ['-3 days ago', '-3 days ago'],
])('%s is %s', (text, day) => {
  expect(spokenDay(text, NOW)).toBe(day)
})
