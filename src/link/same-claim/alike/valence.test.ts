import { expect, test } from 'vitest'
import { valenceOf } from '../../../lang/en/propositions/valence.js'
import { FEATURES } from '../features.js'
import type { Prepared } from '../prepared.js'

test('a verb of judging takes its thing well or ill, or does not say', () => {
  expect(['praised', 'also defended', 'slammed', 'was criticised for'].map(valenceOf)).toEqual([
    'good',
    'good',
    'bad',
    'bad',
  ])
  expect(['said', 'called', 'praised and slammed'].map(valenceOf)).toEqual(['', '', ''])
})

test('two who judge a thing otherwise are held apart', () => {
  const measure = FEATURES.find(({ name }) => name === 'judged otherwise')?.measure
  const judging = (valence: Prepared['valence']) => ({ valence }) as Prepared
  expect(measure?.(judging('good'), judging('bad'))).toBe(1)
  expect(measure?.(judging('good'), judging('good'))).toBe(0)
  expect(measure?.(judging(''), judging('bad'))).toBe(0)
})
