import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from './compare-names.js'
import { prepareName } from './prepare-name.js'
import { soundDistance, soundOf } from './sound-of.js'

const word = fc.constantFrom(
  'Ilse',
  'Brandt',
  'Kim',
  'Yong-ho',
  'al-Karim',
  'Abd',
  'bin',
  'Norvik',
  'Ltd',
  'GmbH',
  '12',
  'Bank',
  'of',
  'Юрій',
  'Грабовець',
  'J.',
  'Petrovich',
  '김',
  '習',
)

describe('compareNames', () => {
  it('is symmetric', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.array(word, { maxLength: 5 }),
        fc.constantFrom('person', 'organisation', 'place', 'vessel'),
        (a, b, type) => {
          expect(compareNames(a.join(' '), b.join(' '), type)).toEqual(compareNames(b.join(' '), a.join(' '), type))
        },
      ),
      { numRuns: 1000, seed: 3 },
    )
  })

  it('is symmetric and within 0 and 1 on any strings', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (a, b) => {
          const one = compareNames(a, b)
          expect(one).toEqual(compareNames(b, a))
          expect(one.score).toBeGreaterThanOrEqual(0)
          expect(one.score).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 500, seed: 4 },
    )
  })

  it('gives reasons', () => {
    const { because } = compareNames('Yurii Hrabovets', 'Yuriy Grabovets', 'person')
    expect(because.map(({ words }) => words)).toContain('hrabovets / grabovets')
  })

  it('reads a very long name in time', () => {
    const from = performance.now()
    prepareName(`${'Sh'.repeat(50_000)} ${'a.'.repeat(25_000)}`, 'organisation')
    expect(performance.now() - from).toBeLessThan(500)
  })
})

describe('soundOf', () => {
  it.each([
    ['hrabovskyy', 'hrabovskiy'],
    ['yoon', 'yun'],
    ['seok', 'sok'],
    ['mahmoud', 'mahmud'],
    ['sergey', 'sergei'],
  ])('%s sounds as %s', (a, b) => expect(soundOf(a)).toBe(soundOf(b)))

  it('keeps apart what is said apart', () => {
    expect(soundOf('yong')).not.toBe(soundOf('jong'))
    expect(soundDistance(soundOf('brandt'), soundOf('weld'))).toBeGreaterThan(3)
  })
})
