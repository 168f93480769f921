import { expect, it } from 'vitest'
import { partyOf } from './party.js'

it('takes no state of the Union for an island or a country', () => {
  expect(partyOf('New Jersey governor')).toBeNull()
  expect(partyOf('president of Christian Dental Associations')).toBeNull()
  expect(partyOf('New England Journal')).toBeNull()
  expect(partyOf('Jersey harbour master')).toBe('Jersey')
  expect(partyOf('New Zealand minister')).toBe('New Zealand')
})
