import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Derivation } from '../model/index.js'
import { prevails } from './prevails.js'

const by = (maker: string, version: number, kind: Derivation['kind'] = 'rule'): Derivation => ({ maker, version, kind })

describe('prevails', () => {
  it.each([
    ['a higher version over a lower', [by('a', 2)], [by('a', 1)], true],
    ['not a lower over a higher', [by('a', 1)], [by('a', 2)], false],
    ['a person over a rule', [by('z', 1, 'human')], [by('a', 9)], true],
    ['the lesser name over the greater', [by('a', 1)], [by('b', 9)], true],
    ['not over itself', [by('a', 1)], [by('a', 1)], false],
    ['the foremost of several counts', [by('z', 1), by('a', 2)], [by('a', 1), by('b', 1)], true],
    ['anything over nothing', [by('a', 1)], [], true],
    ['nothing over nothing', [], [], false],
  ])('%s', (_, theirs, ours, wins) => expect(prevails(theirs, ours)).toBe(wins))

  it('is never both ways', () => {
    const derivation = fc.record({
      maker: fc.constantFrom('a', 'b', 'c'),
      version: fc.nat(3),
      kind: fc.constantFrom('rule' as const, 'human' as const),
    })
    const set = fc.array(derivation, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(set, set, (x, y) => !(prevails(x, y) && prevails(y, x))),
      { seed: 20310305 },
    )
  })
})
