import { describe, expect, it } from 'vitest'
import { dateOfLine, dateOfPostLine } from './date-line.js'

const LINES: readonly [string, string | null][] = [
  ['04.05.2031, 18:12   Views: 7 305   Comments: 12', '2031-05-04T18:12'],
  ['14.11.2031 09:40      Author: duty desk    2 118 views', '2031-11-14T09:40'],
  ['Press release                                          Mill Sound, 14 November 2031, 19:30', '2031-11-14T19:30'],
  ['Notice 2031/8      Corran, 6 May 2031', '2031-05-06'],
  ['To all tenants      9 June 2031', '2031-06-09'],
  ['06 May 2031', '2031-05-06'],
  ['Tuesday, May 6, 2031', '2031-05-06'],
  ['Published: 6 May 2031 | by Ada Quell', '2031-05-06'],
  ['Closing date: 6 May 2031', null],
  ['© 2031 Corran Post', null],
  ['Valid until 6 May 2031', null],
  ['The mill opened on 6 May 2031', null],
  ['6 May 2031 - 9 May 2031', null],
  ['6 May 2031: ferry strike begins', null],
  ['Founded 6 May 1981', null],
  ['06 May', null],
]

describe('dateOfLine', () => {
  for (const [line, value] of LINES) it(line, () => expect(dateOfLine(line)?.value ?? null).toBe(value))
  it('spans the date and its clock', () => {
    const line = 'To all tenants  9 June 2031, 18:00'
    const date = dateOfLine(line)
    expect(line.slice(date!.start, date!.end)).toBe('9 June 2031, 18:00')
  })
})

describe('dateOfPostLine', () => {
  const lines: readonly [string, string | null][] = [
    ['7 May 2031  21:47   views 12.4K   forwarded 310 times', '2031-05-07T21:47'],
    ['7 May 2031  21:47', null],
    ['7 May 2031 the ferry leaves', null],
  ]
  for (const [line, value] of lines) it(line, () => expect(dateOfPostLine(line)?.value ?? null).toBe(value))
})
