import { describe, expect, it } from 'vitest'
import { findTimes } from '../times/find-times.js'
import { tokenise } from '../tokens/tokenise.js'
import { findFigures } from './find-figures.js'

const surfaces = (text: string): readonly string[] => {
  const tokens = tokenise(text)
  return findFigures(tokens, { times: findTimes(tokens, { reference: null }) }).map(({ surface }) => surface)
}

describe('a number that is dialled in need', () => {
  it.each([
    ['She called 911 and waited.', []],
    ['Whoever is lost should dial 112.', []],
    ['The town sent reverse 911 calls to all homes.', []],
    ['The 999 calls came from the pier.', []],
    ['A 112 dispatcher answered.', []],
    ['The crew took 112 calls on Monday.', ['112']],
    ['The inquiry called 112 witnesses.', ['112']],
    ['About 911 people came.', ['About 911']],
    ['The port counted 999 boats.', ['999']],
  ])('%s', (text, expected) => {
    expect(surfaces(text)).toEqual(expected)
  })
})
