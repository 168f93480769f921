import { expect, it } from 'vitest'
import { makePen } from '../pen.js'
import { figuresWords } from './figures.js'

const figure = (surface: string, bound: string, min: number | null, max: number | null, was: number | null = null) => ({
  ...{ surface, bound, min, max, was, unit: '', counted: '', scope: '', part: 'unknown', codes: null },
  value: min === max || bound === 'about' ? max : null,
})

it.each([
  [figure('412', 'exact', 412, 412), '412'],
  [figure('4,645', 'exact', 4645, 4645), '4,645'],
  [figure('two', 'exact', 2, 2), 'two [2]'],
  [figure('about 500', 'about', 495, 505), 'about 500'],
  [figure('up to 5,740', 'at-most', null, 5740), 'up to 5,740 [5,740 at most]'],
  [figure('2,658-3,290', 'range', 2658, 3290), '2,658-3,290 [2,658 to 3,290]'],
  [figure('64 to 412', 'exact', 412, 412, 64), '64 to 412 [412, 64 before]'],
])('says what a figure allows where its words do not print it: $surface', (one, words) => {
  const point = {
    ...{ claim: 'c1', statement: 's1', assumed: false, speaker: 'Mira Halden', party: null, sentence: '' },
    ...{ at: '2031-03-03', to: '2031-03-03', dated: 'stated', disowned: null, document: { outlet: 'Orlo Courier' } },
    figure: one,
  }
  const pen = makePen({ color: 'never', isTerminal: false, width: 120, noColor: true })
  expect(figuresWords([{ claim: 'c1', text: 'The flood', points: [point] }] as never, pen)).toContain(
    `2031-03-03  ${words} – Mira Halden (Orlo Courier)`,
  )
})
