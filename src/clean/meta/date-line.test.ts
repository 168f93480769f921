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
  ['15.11.2031, 13:47 | Section: Incidents | Views: 38 114 | Comments: 0 (closed)', '2031-11-15T13:47'],
  ['05.11.2031 / 20:41 / Heading: Mills / Read: 19 204 / Font + -', '2031-11-05T20:41'],
  ['15.11.2031  14:22     Rubric: Country     Read: 61 209     Text: duty desk, Corran Wire', '2031-11-15T14:22'],
  ['10.11.2031  09:14   Reads: 18 204   Print version', '2031-11-10T09:14'],
  ['14/11/2031   11:05     (ks)', '2031-11-14T11:05'],
  ['04.11.2031, 18:12 | Section: Mills | Views: 5 411 | A+ A-', '2031-11-04T18:12'],
  ['Home > Mills > 11.11.2031, 09:40', '2031-11-11T09:40'],
  ['Press Notice 31-114              Release: May 6, 2031, 13:00', '2031-05-06T13:00'],
  ['Closing date: 6 May 2031', null],
  ['06.05.2031 18:00 | Concert in the mill', null],
  ['Home: 6 May 2031 | Away: Corran', null],
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
