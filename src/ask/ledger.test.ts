import { describe, expect, it } from 'vitest'
import { withId } from './ledger.js'

describe('withId', () => {
  const claims = ['c3f2aa-1', 'c3f2aa', 'c3f2bb', 'c81a'].map((id) => ({ id }))
  it.each([
    ['c3f2aa', ['c3f2aa']],
    ['c3f2aa-1', ['c3f2aa-1']],
    ['c3f2', ['c3f2aa-1', 'c3f2aa', 'c3f2bb']],
    ['c9', []],
  ])('%s', (id, found) => {
    expect(withId(claims, id).map((one) => one.id)).toEqual(found)
  })
})
