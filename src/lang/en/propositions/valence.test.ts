import { expect, test } from 'vitest'
import { valenceOf } from './valence.js'

test('a verb of judging takes its thing well or ill, or does not say', () => {
  expect(['praised', 'also defended', 'slammed', 'was criticised for'].map(valenceOf)).toEqual([
    'good',
    'good',
    'bad',
    'bad',
  ])
  expect(['said', 'called', 'praised and slammed'].map(valenceOf)).toEqual(['', '', ''])
})
