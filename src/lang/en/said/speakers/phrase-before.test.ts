import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'
import { partyOf } from './party.js'
import { roleBag, roleFit } from './role-bag.js'

it('calls who speaks behind a relative pronoun by the words it stands for', () => {
  const [line] = statementLines('Two port inspectors, who said that the wall leaked, left at noon.')
  expect(line).toContain(':: Two port inspectors')
})

it('tells one office from another that holds its word', () => {
  expect(roleFit(roleBag('attorney'), roleBag('Attorney General'))).toBe(0)
  expect(roleFit(roleBag('president'), roleBag('Vice President'))).toBe(0)
  expect(roleFit(roleBag('attorney general'), roleBag('Attorney General'))).toBe(1)
  expect(roleFit(roleBag('president'), roleBag('President'))).toBe(1)
})

it('takes no state of the Union for an island or a country', () => {
  expect(partyOf('New Jersey governor')).toBeNull()
  expect(partyOf('New England Journal')).toBeNull()
  expect(partyOf('Jersey harbour master')).toBe('Jersey')
  expect(partyOf('New Zealand minister')).toBe('New Zealand')
})
