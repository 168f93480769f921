import { expect, it } from 'vitest'
import { roleBag, roleFit } from './role-bag.js'

it('tells one office from another that holds its word', () => {
  expect(roleFit(roleBag('attorney'), roleBag('Attorney General'))).toBe(0)
  expect(roleFit(roleBag('president'), roleBag('Vice President'))).toBe(0)
  expect(roleFit(roleBag('attorney general'), roleBag('Attorney General'))).toBe(1)
  expect(roleFit(roleBag('president'), roleBag('President'))).toBe(1)
})
