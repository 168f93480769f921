import { describe, expect, it } from 'vitest'
import { figureGroups, readGroup } from './figure-groups.js'

const figure = (scope: string, counted = '', unit = '') => ({ scope, counted, unit })

describe('what figures are of', () => {
  it.each([
    ['their own words', [figure('killed', 'people'), figure('', 'Boats')], ['killed|', 'boats|']],
    [
      'those of the others, where these are one thing',
      [figure('killed'), figure(''), figure('killed')],
      ['killed|', 'killed|', 'killed|'],
    ],
    [
      'the claim, where the others are two',
      [figure('killed'), figure('wounded'), figure('')],
      ['killed|', 'wounded|', 'claim c1|'],
    ],
    ['the claim, where there are no others', [figure('', '', 'krone')], ['claim c1|krone']],
    [
      'the claim, where the others have another unit',
      [figure('killed'), figure('', '', 'krone')],
      ['killed|', 'claim c1|krone'],
    ],
  ])('is read off %s', (_, figures, groups) => {
    expect(figureGroups('c1', figures)).toEqual(groups)
  })

  it('is told apart again', () => {
    expect(readGroup('grain|tonne')).toEqual({ of: 'grain', unit: 'tonne', claim: null })
    expect(readGroup('claim c1|')).toEqual({ of: '', unit: '', claim: 'c1' })
  })
})
