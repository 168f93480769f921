import { describe, expect, it } from 'vitest'
import { Ties } from './ties.js'

/** Claims of voices such as `Mira (Orlo) = Ilse, Jan`: who is counted as one with whom. */
function rootsOf(claims: readonly (readonly string[])[]) {
  const ties = new Ties()
  for (const voices of claims)
    ties.add(
      voices.map((voice) => {
        const [, key, party, together] = /^(\w+)(?: \((\w+)\))?(?: = (.*))?$/u.exec(voice) ?? []
        return { key, party: party ?? null, together: together?.split(', ') ?? [] }
      }),
    )
  const rootOf = ties.roots()
  return { areOne: (a: string, b: string) => rootOf(a) === rootOf(b), partyOf: (key: string) => ties.partyOf(key) }
}

describe('ties between the voices of a story', () => {
  it('hold where one claim takes two together and none keeps them apart', () => {
    const { areOne } = rootsOf([['Mira = Ilse'], ['Ilse'], ['Jan']])
    expect(areOne('Mira', 'Ilse')).toBe(true)
    expect(areOne('Mira', 'Jan')).toBe(false)
  })
  it('do not hold where as many claims keep two apart as take them together', () => {
    const one = rootsOf([
      ['Mira = Jan', 'Jan = Mira'],
      ['Mira', 'Jan'],
    ])
    expect(one.areOne('Mira', 'Jan')).toBe(false)
    const two = rootsOf([['Mira = Jan', 'Jan = Mira'], ['Mira', 'Jan'], ['Jan = Mira']])
    expect(two.areOne('Mira', 'Jan')).toBe(true)
  })
  it('do not hold where one claim takes two together who are heard in many', () => {
    const apart = [['Mira'], ['Mira'], ['Mira'], ['Mira'], ['Jan'], ['Jan'], ['Jan'], ['Jan']]
    expect(rootsOf([['Mira = Jan', 'Jan = Mira'], ...apart]).areOne('Mira', 'Jan')).toBe(false)
    expect(rootsOf([['Mira = Jan', 'Jan = Mira'], ...apart.slice(1)]).areOne('Mira', 'Jan')).toBe(true)
  })
  it('go by the party for which most claims let a voice speak', () => {
    const { areOne, partyOf } = rootsOf([
      ['Mira (Orlo)'],
      ['Mira (Orlo)'],
      ['Mira (Vessa)'],
      ['Jan (Vessa)'],
      ['Ilse (Orlo)'],
    ])
    expect(partyOf('Mira')).toBe('Orlo')
    expect(areOne('Mira', 'Jan')).toBe(false)
    expect(areOne('Mira', 'Ilse')).toBe(true)
  })
  it('go by no party where none has most claims', () => {
    expect(rootsOf([['Mira (Orlo)'], ['Mira (Vessa)']]).partyOf('Mira')).toBe(null)
  })
})
