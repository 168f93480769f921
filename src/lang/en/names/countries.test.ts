import countries from 'i18n-iso-countries'
import { describe, expect, it } from 'vitest'
import { countryNamed, countryOf, countries as table } from './countries.js'

describe('the table of countries', () => {
  it('has every code of ISO 3166-1', () => {
    const ours = new Set(table().map(({ code }) => code))
    expect(Object.keys(countries.getAlpha2Codes()).filter((code) => !ours.has(code))).toEqual([])
  })

  it('has no code twice', () => {
    const codes = table().map(({ code }) => code)
    expect(codes.length).toBe(new Set(codes).size)
  })

  it.each([
    ['DPRK', 'KP'],
    ['North Koreans', 'KP'],
    ['Pyongyang', 'KP'],
    ['U.S.', 'US'],
    ['Kyiv', 'UA'],
    ['Kiev', 'UA'],
    ['us', undefined],
    ['Norvik', undefined],
  ])('%s is %s', (word, code) => expect(countryOf(word)?.code).toBe(code))

  it('does not take a capital for the name of its country', () => {
    expect(countryNamed('Pyongyang')).toBeUndefined()
    expect(countryNamed('North Korean')?.code).toBe('KP')
  })
})
