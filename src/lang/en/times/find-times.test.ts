import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayText } from '../../../mark/times/calendar.js'
import { cut } from '../tokens/cut.js'
import { findTimes } from './find-times.js'

const values = (text: string, reference: string | null): readonly string[] =>
  findTimes(cut(text), { reference }).map((time) => time.value)
const WORDS =
  'the a last next early late of in on May March October Monday 5 1998 2031 12:30 p.m. week years two three ago earlier quarter first end summer night yesterday today now every and to - , . \n few past century 20th'.split(
    ' ',
  )
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '))
const anyDay = fc.integer({ min: dayNumber(1950, 1, 1), max: dayNumber(2080, 1, 1) })

describe('findTimes', () => {
  it('finds spans that lie in the text, hold their surface and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const time of findTimes(cut(text), { reference: '2031-05-14' })) {
          expect(time.start).toBeGreaterThanOrEqual(last)
          expect(time.end).toBeGreaterThan(time.start)
          expect(text.slice(time.start, time.end)).toBe(time.surface)
          last = time.end
        }
      }),
    )
  })

  it('moves relative days with the reference', () => {
    const text = 'He came yesterday, left two days ago, sleeps today and sails tomorrow. Nine days ago it rained.'
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, by) => {
        const moved = values(text, dayText(day)).map((value) =>
          dayText(dayNumber(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8))) + by),
        )
        expect(values(text, dayText(day + by))).toEqual(moved)
      }),
    )
  })

  it('reads its own values as themselves', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const value of values(text, '2031-05-14'))
          if (/^\d{4}-\d\d-\d\d$/.test(value)) expect(values(`On ${value} it rained.`, null)).toEqual([value])
      }),
    )
  })

  it('keeps what it does not know open and says what it assumed', () => {
    const [open] = findTimes(cut('On Monday it rained.'), { reference: null })
    expect(open).toMatchObject({ value: 'XXXX-WXX-1', from: null, to: null, reference: null })
    const [filled] = findTimes(cut('On October 17 it rained.'), { reference: '2031-11-02' })
    expect(filled).toMatchObject({
      value: '2031-10-17',
      assumed: ['year from reference'],
      stated: ['month', 'day'],
      reference: '2031-11-02',
    })
    const [stated] = findTimes(cut('On October 17, 2029 it rained.'), { reference: '2031-11-02' })
    expect(stated).toMatchObject({ value: '2029-10-17', assumed: [], reference: null })
  })

  it('takes no notice of text outside the tokens', () => {
    const text = 'Menu Monday\nIt rained on Tuesday.'
    const times = findTimes(cut(text, [{ start: 12, end: text.length }]), { reference: null })
    expect(times.map((time) => time.surface)).toEqual(['Tuesday'])
  })
})
