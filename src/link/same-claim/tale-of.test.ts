import { expect, test } from 'vitest'
import type { Figure, Statement } from '../../model/index.js'
import { pageStatements } from './page-statements.js'
import { fateIn, meantFigure, taleOf } from './tale-of.js'

const figure = (scope: string, counted: string, start = 0, min = 3): Figure => ({
  start,
  end: start + 1,
  surface: String(min),
  min,
  max: min,
  value: min,
  bound: 'exact',
  unit: '',
  counted,
  countedSpan: null,
  scope,
  part: 'unknown',
  count: 'unknown',
  countable: true,
})

test.each([
  ['', 'miners', 'Helpers have brought 22 miners to the surface', 'rescued'],
  ['', 'miners', '33 miners were trapped', 'missing'],
  ['missing', 'miners', 'All nine missing miners have been found alive', 'rescued'],
  ['missing', 'miners', 'Nine miners are missing', 'missing'],
  ['wounded', 'patients', 'At least 3 patients wounded in the blast remain at Merrin Hospital', 'hospital'],
  ['wounded', 'people', 'Of the 3 people who were hurt 2 remain hospitalised', 'wounded'],
  ['displaced', 'people', '40 people were uprooted', 'evacuated'],
  ['infected', 'figure', 'cannot confirm any figure above three', ''],
  ['', 'people', 'Some 400 people came to the quay to mourn the victims', 'attended'],
  ['killed', 'people', 'Some 400 people held a vigil for the dead', 'attended'],
  ['', 'lamps', '20 lamps stand on the quay', ''],
])('%s %s: %s: %s', (scope, counted, words, tale) => {
  expect(taleOf(figure(scope, counted), words)).toBe(tale)
})

test('a lot that is told without a figure', () => {
  expect(fateIn('The skipper drowned')).toBe('killed')
  expect(fateIn('The lamp was lit')).toBe('')
  expect(fateIn('The two are either dead or arrested')).toBe('')
})

test('a bare count goes on with the same number, else with what was told most', () => {
  const told = [
    figure('wounded', 'people', 10, 7),
    figure('killed', 'people', 20, 5),
    figure('killed', 'people', 30, 6),
  ]
  const page = pageStatements([
    { id: 's1', content: [], cue: [{ start: 0, end: 1 }], speaker: { party: null }, figures: told },
  ] as unknown as readonly Statement[])
  expect(meantFigure(figure('', '', 100, 7), page, 'we counted ')?.scope).toBe('wounded')
  expect(meantFigure(figure('', 'figure', 100, 9), page, 'any figure above ')?.scope).toBe('killed')
  expect(meantFigure(figure('', '', 100, 7), page, 'tank number ')).toBeNull()
  expect(meantFigure(figure('', 'number', 100, 80), page, 'put their number at about ')).toBeNull()
  expect(meantFigure(figure('', 'lamps', 100, 7), page, 'saw ')).toBeNull()
  // The only bombs were the two that went off.
  expect(meantFigure(figure('', '', 100, 2), page, 'the only bombs were the ')).toBeNull()
  expect(meantFigure(figure('', '', 100, 7), page, 'of the ')?.scope).toBe('wounded')
})

test('"above six" goes on with a count that is above six', () => {
  const page = pageStatements([
    {
      id: 's1',
      content: [],
      cue: [{ start: 0, end: 1 }],
      speaker: { party: null },
      figures: [
        figure('killed', 'people', 10, 9),
        figure('missing', 'people', 20, 4),
        figure('missing', 'people', 30, 5),
      ],
    },
  ] as unknown as readonly Statement[])
  const above: Figure = { ...figure('', 'figure', 100, 6), bound: 'more-than', max: null }
  expect(meantFigure(above, page, 'any figure ')?.scope).toBe('killed')
  expect(meantFigure({ ...above, bound: 'exact' }, page, 'a figure of ')?.scope).toBe('missing')
})
