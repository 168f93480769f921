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
  ['displaced', 'people', '40 people were uprooted', 'evacuated'],
  ['infected', 'figure', 'cannot confirm any figure above three', ''],
  ['', 'lamps', '20 lamps stand on the quay', ''],
])('%s %s: %s: %s', (scope, counted, words, tale) => {
  expect(taleOf(figure(scope, counted), words)).toBe(tale)
})

test('a lot that is told without a figure', () => {
  expect(fateIn('The skipper drowned')).toBe('killed')
  expect(fateIn('The lamp was lit')).toBe('')
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
  expect(meantFigure(figure('', 'lamps', 100, 7), page, 'saw ')).toBeNull()
})
