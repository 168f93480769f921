import { describe, expect, it } from 'vitest'
import type { ClaimState, FigureState } from './claim-state.js'
import { compareClaim } from './compare-claim.js'

const figure = (speaker: string, surface: string, at: string, n: number, more: Partial<FigureState> = {}) => ({
  statement: `s-${speaker}-${surface}`,
  speaker,
  at,
  surface,
  min: n,
  max: n,
  counted: 'people',
  scope: 'killed',
  unit: 'people',
  part: 'unknown' as const,
  stated: true,
  ...more,
})
const state = (more: Partial<ClaimState> = {}): ClaimState => ({
  id: 'c1',
  text: 'The dam broke',
  status: 'reported',
  statusBy: null,
  at: '2031-03-03',
  cause: 'said by the ministry',
  causeStatements: ['s1'],
  origins: { atLeast: 1, atMost: 1, because: [] },
  voices: ['ministry'],
  statements: ['s1'],
  figures: [],
  ...more,
})
const ministry14 = figure('Ministry', '14', '2031-03-03', 14)

/** What was, what is, and the moves in words. */
const CASES: readonly (readonly [name: string, was: ClaimState | null, is: ClaimState, moves: readonly string[]])[] = [
  ['nothing', state(), state(), []],
  ['a new claim', null, state(), ['new: new, reported']],
  ['a denial', state(), state({ status: 'denied', statusBy: 'the mayor' }), ['status: reported → denied by the mayor']],
  [
    'another who confirms',
    state({ status: 'confirmed', statusBy: 'the mayor' }),
    state({ status: 'confirmed', statusBy: 'the governor' }),
    ['status: confirmed by the mayor → confirmed by the governor'],
  ],
  [
    'a speaker’s own figure revised',
    state({ figures: [ministry14] }),
    state({ figures: [ministry14, figure('Ministry', '17', '2031-03-04', 17)] }),
    ['figure: Ministry: 14 → 17 killed'],
  ],
  [
    'a figure of which no page states the day is no revision',
    state({ figures: [ministry14] }),
    state({ figures: [ministry14, figure('Ministry', 'almost 17', '2031-03-04', 17, { stated: false })] }),
    ['figure: Ministry says almost 17 killed on a day that is not stated; so far: 14'],
  ],
  [
    'nor does it found one',
    state({ figures: [{ ...ministry14, stated: false }] }),
    state({ figures: [{ ...ministry14, stated: false }, figure('Ministry', '17', '2031-03-04', 17)] }),
    ['figure: Ministry says 17 killed; so far: 14'],
  ],
  [
    'the same figure said again',
    state({ figures: [ministry14] }),
    state({ figures: [ministry14, figure('Ministry', 'fourteen', '2031-03-04', 14)] }),
    [],
  ],
  [
    'another speaker with the same figure',
    state({ figures: [ministry14] }),
    state({ figures: [ministry14, figure('Union', '14', '2031-03-04', 14)] }),
    [],
  ],
  [
    'another speaker with another figure',
    state({ figures: [ministry14] }),
    state({ figures: [ministry14, figure('Union', '31', '2031-03-04', 31)] }),
    ['figure: Union says 31 killed; so far: 14'],
  ],
  [
    'the wounded are no revision of the dead',
    state({ figures: [ministry14] }),
    state({ figures: [ministry14, figure('Ministry', '70', '2031-03-04', 70, { scope: 'wounded' })] }),
    ['figure: Ministry says 70 wounded, the first such figure'],
  ],
  [
    'an older figure that arrives late is no revision',
    state({ figures: [figure('Ministry', '17', '2031-03-04', 17)] }),
    state({ figures: [figure('Ministry', '17', '2031-03-04', 17), ministry14] }),
    ['figure: Ministry had said 14 killed before (2031-03-03)'],
  ],
  [
    'one more origin',
    state(),
    state({ origins: { atLeast: 2, atMost: 3, because: [] }, voices: ['ministry', 'union'], statements: ['s1', 's2'] }),
    ['origins: 1 → 2–3 independent origins'],
  ],
  ['a reprint', state(), state({ statements: ['s1', 's2'] }), ['evidence: 1 statement more']],
]

describe('what moved about a claim', () => {
  it.each(CASES)('%s', (_, was, is, moves) => {
    expect(compareClaim(was, is).map(({ kind, words }) => `${kind}: ${words}`)).toEqual(moves)
  })

  it('gives the cause and the statements behind a status and a count', () => {
    const [status] = compareClaim(state(), state({ status: 'denied', cause: 'denied by X', causeStatements: ['s9'] }))
    expect(status).toMatchObject({ cause: 'denied by X', statements: ['s9'], at: '2031-03-03' })
    const is = state({
      origins: { atLeast: 1, atMost: 2, because: ['nobody is named'] },
      voices: ['ministry', 'a resident'],
      statements: ['s1', 's2'],
    })
    expect(compareClaim(state(), is)[0]).toMatchObject({
      cause: 'now also a resident; nobody is named',
      statements: ['s2'],
    })
  })
})
