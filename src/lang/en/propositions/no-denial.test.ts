import { describe, expect, it } from 'vitest'
import { deniesNothing } from './no-denial.js'

describe('a "no" that denies nothing', () => {
  it.each([
    'There’s nothing left. It’s been wiped out.',
    'nothing was left of the mill',
    'Nobody has ever seen anything like it',
    'We have never seen a flood like this',
    'there is no doubt that the mill was sold',
    'no fewer than 14 people were hurt',
  ])('%s', (words) => expect(deniesNothing(words)).toBe(true))
  it.each([
    'the mill was not sold',
    'the mill was sold',
    'nothing is left, and the mill was not sold',
    'nobody was hurt',
    'he has never been to Ostry',
  ])('denies, or has none: %s', (words) => expect(deniesNothing(words)).toBe(false))
})
