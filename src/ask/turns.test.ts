import { describe, expect, it } from 'vitest'
import type { Stance } from '../model/index.js'
import type { Side } from './side.js'
import { type Said, turnsOf, turnsWords } from './turns.js'
import { daysWords } from './words.js'

type Case = readonly [day: string | null, stance: Stance, side: Side, isAssumed?: true]

const told = (...cases: readonly Case[]): string =>
  turnsWords(
    turnsOf(
      cases.map(
        ([at, stance, side, isAssumed], index): Said => ({
          at,
          to: at,
          stated: isAssumed !== true,
          stance,
          side,
          statement: `s${index}`,
        }),
      ),
    ),
    daysWords,
  )

describe('the turns of one party', () => {
  it.each<readonly [string, readonly Case[]]>([
    [
      'denied on 2031-05-03 → confirmed on 2031-05-09',
      [
        ['2031-05-03', 'deny', 'against'],
        ['2031-05-05', 'deny', 'against'],
        ['2031-05-09', 'confirm', 'for'],
      ],
    ],
    [
      'could not confirm on 2031-05-03 (assumed) → denied on 2031-05-04',
      [
        ['2031-05-03', 'cannot-confirm', 'open', true],
        ['2031-05-04', 'deny', 'against'],
      ],
    ],
    // More to the same end is another turn, and no change of mind.
    [
      'asserted on 2031-05-03, demanded on 2031-05-04',
      [
        ['2031-05-03', 'assert', 'for'],
        ['2031-05-04', 'demand', 'for'],
      ],
    ],
    // Two sides of one day, of which another page repeats one.
    [
      'asserted and could not confirm on 2031-05-03',
      [
        ['2031-05-03', 'assert', 'for'],
        ['2031-05-03', 'cannot-confirm', 'open'],
        ['2031-05-04', 'assert', 'for', true],
        ['2031-05-05', 'cannot-confirm', 'open', true],
      ],
    ],
    ['said that it is not so on 2031-05-03', [['2031-05-03', 'assert', 'against']]],
    // Who repeats a report to mend it says nothing of his own.
    [
      'asserted on 2031-05-03, repeated in a correction on 2031-05-04',
      [
        ['2031-05-03', 'assert', 'for'],
        ['2031-05-04', 'assert', 'mended'],
      ],
    ],
    // Nobody knows whether what has no day came before or after.
    [
      'denied on 2031-05-03, confirmed, undated',
      [
        ['2031-05-03', 'deny', 'against'],
        [null, 'confirm', 'for'],
      ],
    ],
    ['did not comment on 2031-05-03', [['2031-05-03', 'no-comment', 'open']]],
  ])('%s', (words, cases) => {
    expect(told(...cases)).toBe(words)
  })

  it('takes a day that one of its pages states as stated, and keeps the statements of each turn', () => {
    const said = { at: '2031-05-03', to: '2031-05-03', stance: 'deny', side: 'against' } as const
    const [turn] = turnsOf([
      { ...said, stated: false, statement: 's1' },
      { ...said, stated: true, statement: 's2' },
    ])
    expect([turn?.stated, turn?.statements]).toEqual([true, ['s2', 's1']])
  })
})
