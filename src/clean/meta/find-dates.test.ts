import { describe, expect, it } from 'vitest'
import { dateOfUrl, findDates } from './find-dates.js'

const CASES: readonly [string, readonly string[]][] = [
  ['World » RIVERS | March 3, 2031, Monday // 15:07', ['2031-03-03T15:07']],
  ['Published 3 March 2031 at 3:07 pm', ['2031-03-03T15:07']],
  ['Mar. 3, 2031', ['2031-03-03']],
  ['2031-03-03', ['2031-03-03']],
  ['03.04.2031 09:15', ['2031-04-03T09:15']],
  ['25/12/2031', ['2031-12-25']],
  ['12/25/2031', ['2031-12-25']],
  ['3 березня 2031, 10:20', ['2031-03-03T10:20']],
  ['Miércoles, 5 de marzo de 2031', ['2031-03-05']],
  ['2031年3月3日', ['2031-03-03']],
  ['٣ مارس ٢٠٣١', ['2031-03-03']],
  ['in March 2031', []],
  ['March 3', []],
  ['version 1.2.3', []],
  ['May said 40 people came', []],
]

describe('findDates', () => {
  for (const [text, values] of CASES) it(text, () => expect(findDates(text).map(({ value }) => value)).toEqual(values))
  it('spans the date with its clock', () => {
    const text = 'Posted on March 3, 2031 15:07 by the desk'
    const [date] = findDates(text)
    expect(text.slice(date!.start, date!.end)).toBe('March 3, 2031 15:07')
  })
  it('reads month first where asked and says that it is ambiguous', () => {
    expect(findDates('03/04/2031', { monthFirst: true })[0]).toMatchObject({ value: '2031-03-04', isAmbiguous: true })
    expect(findDates('03/04/2031')[0]).toMatchObject({ value: '2031-04-03', isAmbiguous: true })
  })
  it('never fills in a year', () => expect(findDates('March 3', { withoutYear: true })[0]!.value).toBe('XXXX-03-03'))
})

describe('dateOfUrl', () => {
  const cases: readonly [string, string | null][] = [
    ['https://post.example/world/2031/03/05/ferry.html', '2031-03-05'],
    ['https://post.example/2031/mar/05/ferry', '2031-03-05'],
    ['https://post.example/ferry-20310305-a', '2031-03-05'],
    ['https://post.example/story/482031', null],
    ['https://post.example/2031/13/05/', null],
  ]
  for (const [url, date] of cases) it(url, () => expect(dateOfUrl(url)).toBe(date))
})
