import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMonths,
  dayNumber,
  dayOf,
  daysInMonth,
  dayText,
  easterOf,
  mondayOf,
  weekdayOf,
  weekOf,
  weekText,
} from './calendar.js'

const anyDay = fc.integer({ min: -700_000, max: 700_000 })

describe('calendar', () => {
  it('counts days from 1970-01-01', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayNumber(2000, 3, 1)).toBe(11017)
    expect(dayText(dayNumber(2031, 5, 14))).toBe('2031-05-14')
  })

  it('is its own inverse', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(dayNumber(dayOf(day).year, dayOf(day).month, dayOf(day).day)).toBe(day)
      }),
    )
  })

  it('walks through the weekdays', () => {
    expect(weekdayOf(dayNumber(2031, 5, 14))).toBe(3)
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) % 7) + 1)
      }),
    )
  })

  it('finds ISO weeks and their Mondays', () => {
    expect(weekText(dayNumber(2021, 1, 1))).toBe('2020-W53')
    expect(weekText(dayNumber(2031, 5, 14))).toBe('2031-W20')
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, week } = weekOf(day)
        expect(mondayOf(year, week)).toBe(day - weekdayOf(day) + 1)
      }),
    )
  })

  it('keeps a month added within its month', () => {
    expect(dayText(addMonths(dayNumber(2031, 1, 31), 1))).toBe('2031-02-28')
    expect(daysInMonth(2028, 2)).toBe(29)
  })

  it('knows Easter', () => {
    expect(dayText(easterOf(2024))).toBe('2024-03-31')
    expect(dayText(easterOf(2031))).toBe('2031-04-13')
  })
})
