import { describe, expect, it } from 'vitest'
import { cutByMod, intervalOf } from './interval.js'

describe('intervalOf', () => {
  it.each([
    ['2031', '2031-01-01', '2032-01-01', 'year'],
    ['2031-10', '2031-10-01', '2031-11-01', 'month'],
    ['2031-10-17', '2031-10-17', '2031-10-18', 'day'],
    ['2031-W20', '2031-05-12', '2031-05-19', 'week'],
    ['2031-W20-WE', '2031-05-17', '2031-05-19', 'weekend'],
    ['2031-Q4', '2031-10-01', '2032-01-01', 'quarter'],
    ['2031-H1', '2031-01-01', '2031-07-01', 'half-year'],
    ['2031-WI', '2031-12-01', '2032-03-01', 'season'],
    ['198', '1980-01-01', '1990-01-01', 'decade'],
    ['18', '1800-01-01', '1900-01-01', 'century'],
    ['2031-10-17TNI', '2031-10-17T18:00', '2031-10-18T06:00', 'part-of-day'],
    ['2031-10-17T10:35', '2031-10-17T10:35', '2031-10-17T10:36', 'minute'],
    ['2031-10-27/2031-10-28', '2031-10-27', '2031-10-29', 'day'],
    ['XXXX-10-17', null, null, 'day'],
    ['XXXX-WXX-1', null, null, 'day'],
    ['PAST_REF', null, null, 'vague'],
  ])('reads %s', (value, from, to, grain) => expect(intervalOf(value)).toEqual({ from, to, grain }))

  it('cuts months and years by their modifier', () => {
    expect(cutByMod(intervalOf('2031-10'), 'START')).toMatchObject({ from: '2031-10-01', to: '2031-10-11' })
    expect(cutByMod(intervalOf('2031-10'), 'END')).toMatchObject({ from: '2031-10-21', to: '2031-11-01' })
    expect(cutByMod(intervalOf('XXXX-10'), 'END')).toMatchObject({ from: null, to: null })
  })
})
