import { describe, expect, it } from 'vitest'
import type { SaidAt } from '../model/index.js'
import { latestDay, statementDay } from './as-of.js'

describe('latestDay', () => {
  it.each([
    ['2031-03-05', '2031-03-05'],
    ['2031-03-05T23:59', '2031-03-05'],
    ['2031-02', '2031-02-28'],
    ['2032-02', '2032-02-29'],
    ['2031', '2031-12-31'],
    ['XXXX-03-05', null],
    ['', null],
    [null, null],
  ])('%s → %s', (date, day) => expect(latestDay(date)).toBe(day))
})

describe('statementDay', () => {
  const said = (from: string | null, to: string | null, stated = true): SaidAt => ({ from, to, stated, span: null })
  it.each([
    ["the page's day", '2031-03-09', said('2031-03-04', '2031-03-05'), '2031-03-09'],
    ['the last day of the saying, which is included', null, said('2031-03-01', '2031-03-10'), '2031-03-10'],
    ['over a month’s end', null, said('2031-02-28', '2031-03-01'), '2031-03-01'],
    ['an instant', null, said('2031-03-04T10:00', '2031-03-04T11:00'), '2031-03-04'],
    ['to before from', null, said('2031-03-04', '2031-03-03'), '2031-03-04'],
    ['from and to alike', null, said('2031-03-04', '2031-03-04'), '2031-03-04'],
    ['open', null, said('2031-03-04', null), null],
    ['inferred', null, said('2031-03-04', '2031-03-05', false), null],
    ['nothing', null, null, null],
  ])('%s', (_, page, saidAt, day) => expect(statementDay(page, saidAt)).toBe(day))
})
