import { describe, expect, it } from 'vitest'
import { strongest } from '../../web/src/parts/reasons.js'

const reason = (feature: string, weight: number, words: string) => ({ feature, weight, words })

describe('the reasons of a pair', () => {
  it('are the three that weigh most, once each, in plain words', () => {
    expect(
      strongest([
        reason('gist', 0.4, 'what they say'),
        reason('meant', 0.9, 'what they say, in whichever words'),
        reason('event', 0.7, 'event: blast'),
        reason('surroundings', -0.5, 'they stand in like places'),
        reason('same page', 0.1, 'they stand on one page'),
      ]),
    ).toBe('they say much the same; both tell of “blast”; against it: what stands around them differs')
  })

  it('say of a pair without any that a person judged it', () => {
    expect(strongest([])).toBe('judged the same')
  })
})
