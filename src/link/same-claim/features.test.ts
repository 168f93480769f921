import { expect, test } from 'vitest'
import { FEATURES } from './features.js'
import type { Prepared } from './prepared.js'

test('two who judge a thing otherwise are held apart', () => {
  const measure = FEATURES.find(({ name }) => name === 'judged otherwise')?.measure
  const judging = (valence: Prepared['valence']) => ({ valence }) as Prepared
  expect(measure?.(judging('good'), judging('bad'))).toBe(1)
  expect(measure?.(judging('good'), judging('good'))).toBe(0)
  expect(measure?.(judging(''), judging('bad'))).toBe(0)
})

const counting = (
  document: string,
  min: number,
  more: { readonly names?: readonly string[]; readonly times?: Prepared['times'] } = {},
) =>
  ({
    document,
    figures: [{ at: 0, min, max: min, counted: '', scope: 'killed', isPart: false, of: [] }],
    names: more.names ?? [],
    times: more.times ?? [],
    scene: ['orlo', 'kelm'],
    day: 20_000,
  }) as unknown as Prepared

test('the dead of another event are another count', () => {
  const measure = FEATURES.find(({ name }) => name === 'count elsewhere')?.measure
  const here = counting('d1', 3)
  expect(measure?.(here, counting('d2', 5))).toBe(0)
  expect(measure?.(here, counting('d2', 5, { names: ['orlo'] }))).toBe(0)
  expect(measure?.(here, counting('d2', 13, { names: ['harun'] }))).toBe(1)
  expect(measure?.(here, counting('d2', 3, { names: ['harun'] }))).toBe(0)
  expect(measure?.(here, counting('d2', 13, { times: [[18_500, 18_501]] }))).toBe(1)
})

test('the words of one on the page of another, whole or nearly so', () => {
  const measure = FEATURES.find(({ name }) => name === 'same words')?.measure
  const on = (document: string, runs: readonly number[]) => ({ document, runs }) as unknown as Prepared
  const long = on('d1', [1, 2, 3, 4, 5, 6, 7, 8])
  expect(measure?.(long, on('d2', [3, 4, 5, 6]))).toBe(1)
  expect(measure?.(long, on('d2', [3, 4, 5, 6, 90]))).toBe(1)
  expect(measure?.(long, on('d2', [3, 4, 5, 90, 91]))).toBe(0)
  expect(measure?.(long, on('d2', [3, 4, 5]))).toBe(0)
  expect(measure?.(long, on('d1', [3, 4, 5, 6]))).toBe(0)
})

test('what a page only recalls, from a year before, is no answer to what is said now', () => {
  const measure = FEATURES.find(({ name }) => name === 'days')?.measure
  const said = (day: number | null, saidBy: number | null, voice = `${day} ${saidBy}`) =>
    ({ day, saidBy, voice: [voice], times: [] }) as unknown as Prepared
  const now = said(20_000, 20_000)
  expect(measure?.(now, said(20_001, 19_600))).toBe(-3)
  expect(measure?.(said(null, 19_600), now)).toBe(-3)
  // The same voice may say it again.
  expect(measure?.(said(null, 19_600, 'holm'), said(20_000, 20_000, 'holm'))).toBeCloseTo(0)
  expect(measure?.(said(null, 19_600), said(null, 19_600))).toBeCloseTo(0)
  expect(measure?.(said(20_001, 19_990), now)).toBeCloseTo(0)
  // Said a year before on a page of that year: the pages are far apart, and no more.
  expect(measure?.(now, said(19_600, 19_600))).toBe(-1)
  expect(measure?.(now, said(19_600, null))).toBe(-1)
})
