import { describe, expect, it } from 'vitest'
import { withId } from './with-id.js'

describe('withId', () => {
  const claims = ['c3f2aa-1', 'c3f2aa', 'c3f2bb', 'c81a'].map((id) => ({ id }))
  it.each([
    ['c3f2aa', ['c3f2aa']],
    ['c3f2aa-1', ['c3f2aa-1']],
    ['c3f2a', ['c3f2aa']],
    ['c3f2a-1', ['c3f2aa-1']],
    ['c3f2a-2', []],
    ['c3f2', ['c3f2aa', 'c3f2bb']],
    ['c3f2a:whatever', ['c3f2aa']],
    ['c9', []],
  ])('%s', (id, found) => {
    expect(withId(claims, id).map((one) => one.id)).toEqual(found)
  })
  it('leads to the only part that is there', () => {
    expect(withId([{ id: 'c3f2aa-1' }], 'c3f2')).toEqual([{ id: 'c3f2aa-1' }])
  })
})
