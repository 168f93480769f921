import { expect, it } from 'vitest'
import { partyOf } from './party.js'

it('takes no state of the Union for an island or a country', () => {
  expect(partyOf('New Jersey governor')).toBeNull()
  expect(partyOf('president of Christian Dental Associations')).toBeNull()
  expect(partyOf('New England Journal')).toBeNull()
  expect(partyOf('Jersey harbour master')).toBe('Jersey')
  expect(partyOf('New Zealand minister')).toBe('New Zealand')
})

it('takes nobody for a state who only bears its name', () => {
  for (const words of [
    'Norwegian lawmakers',
    'former Norwegian defence minister',
    'half of Norwegians',
    'the University of Norway',
    'Norwegian Senate Minority Leader',
    'Norwegian Fishery Association',
    'a Norwegian man',
    'Norwegian patient',
    'some critics of the Norwegian approach',
    "Norwegian County's chief executive",
    'Norwegian Rep.',
    'Norwegian magistrate judge',
    'chairman of the Norwegian parliamentary security committee',
    'Norwegian Interfaith Council',
  ])
    expect(partyOf(words), words).toBeNull()
  expect(partyOf('Norwegian defence minister')).toBe('Norway')
  expect(partyOf('Norwegian trade representative')).toBe('Norway')
  expect(partyOf('Norwegian Justice Department')).toBe('Norway')
  expect(partyOf('spokeswoman of the Norwegian navy')).toBe('Norway')
})
