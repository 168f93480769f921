import { expect, test } from 'vitest'
import { FEATURES } from './features.js'
import type { Prepared } from './prepared.js'

test('two who judge a thing otherwise are held apart', () => {
  const measure = FEATURES.find(({ name }) => name === 'judged otherwise')?.measure
  const judging = (valence: Prepared['valence']) => ({ valence }) as Prepared
  expect(measure?.(judging('good'), judging('bad'))).toBe(1)
  expect(measure?.(judging('good'), judging('good'))).toBe(0)
  expect(measure?.(judging(''), judging('bad'))).toBe(0)
})
