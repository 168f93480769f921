import { expect, it } from 'vitest'
import { directionOf, type Standing } from './direction.js'

const page = (outlet: string | null, published: string | null, ...credits: string[]): Standing => ({
  outlet,
  published,
  credits,
})

const CASES: readonly (readonly [
  string,
  Standing,
  Standing,
  'a' | 'b' | 'elsewhere' | null,
  'credit' | 'time' | null,
])[] = [
  [
    'the credited',
    page('Corva News', '2031-03-04', 'Meridian Press'),
    page('Meridian Press', '2031-03-04'),
    'b',
    'credit',
  ],
  [
    'the credited though it is dated later',
    page('Corva News', '2031-03-03', 'Meridian Press'),
    page('Meridian Press', '2031-03-04'),
    'b',
    'credit',
  ],
  [
    'the credited, the other way round',
    page('Meridian Press', null),
    page('Corva News', null, 'Meridian Press'),
    'a',
    'credit',
  ],
  [
    'a third that both credit',
    page('Corva News', '2031-03-03', 'Meridian Press'),
    page('Novinar', '2031-03-04', 'Meridian Press'),
    'elsewhere',
    'credit',
  ],
  ['the earlier day', page('Corva News', '2031-03-05'), page('Novinar', '2031-03-04T23:00'), 'b', 'time'],
  [
    'nobody within a day by two clocks',
    page('Corva News', '2031-03-04T09:00'),
    page('Novinar', '2031-03-04T12:00'),
    null,
    null,
  ],
  [
    'the earlier hour by one clock',
    page('Novinar', '2031-03-04T09:00'),
    page('Novinar', '2031-03-04T12:00'),
    'a',
    'time',
  ],
  ['nobody where a day has no year', page('Corva News', 'XXXX-03-04'), page('Novinar', '2031-03-04'), null, null],
  ['nobody where a date is unknown', page('Corva News', null), page('Novinar', '2031-03-04'), null, null],
  [
    'nobody where each credits the other',
    page('Corva News', '2031-03-04', 'Novinar'),
    page('Novinar', '2031-03-04', 'Corva News'),
    null,
    null,
  ],
]

it.each(CASES)('%s had the words first', (_, a, b, first, basis) => {
  expect(directionOf(a, b)).toMatchObject({ first, basis })
  const swapped = first === 'a' ? 'b' : first === 'b' ? 'a' : first
  expect(directionOf(b, a)).toMatchObject({ first: swapped, basis })
})
