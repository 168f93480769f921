import { describe, expect, it } from 'vitest'
import { linkShortNames } from './short-names.js'

const bodies = (...names: readonly string[]) => [
  ...linkShortNames(names.map((name) => ({ name, kind: 'organisation' as const }))),
]

describe('linkShortNames', () => {
  it('links a short name to the fuller one, and to the fullest of those that go on from each other', () => {
    expect(bodies('Halvern Shipping', 'Halvern')).toEqual([-1, 0])
    expect(bodies('Halvern Shipping', 'Halvern Shipping Company', 'Halvern')).toEqual([1, -1, 1])
  })

  it('links a short name that two bodies share to neither', () => {
    expect(bodies('Halvern Shipping', 'Halvern Records', 'Halvern')).toEqual([-1, -1, -1])
  })
})
