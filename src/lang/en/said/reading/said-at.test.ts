import { expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'

const saidAt = (article: string) => {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${article}\n==>\n(none)`)
  return runCase(gold).statements.map((one) => one.saidAt?.from?.slice(0, 10) ?? null)
}

it('is the stated day, and never one after the page', () => {
  expect(saidAt('On 12 May the mayor of Orlo said that the dam had cracked.')).toEqual(['2031-05-12'])
  expect(saidAt('Ahead of the vote on 20 June, the mayor of Orlo said that it was sound.')).toEqual(['2031-05-15'])
})

it('is a month that opens the sentence, and no year of something else in it', () => {
  expect(saidAt('In September 2030, the mayor of Orlo said that the dam was sound.')).toEqual(['2030-09-01'])
  expect(saidAt('In a debate over the flood of 2005, the mayor of Orlo said that the dam was sound.')).toEqual([
    '2031-05-15',
  ])
})

it('is no year that belongs to the verb before', () => {
  const days = saidAt('The mayor of Orlo recalled the dead of the flood at Kelm in 2005 and urged people to leave.')
  expect(new Set(days)).toEqual(new Set(['2031-05-15']))
})

// 15 May 2031 is a Thursday.
it.each([
  ['said on Thursday', '2031-05-15'],
  ['said on Wednesday', '2031-05-14'],
  ['said on Saturday', '2031-05-10'],
  // A page that was brought up to date on the day after.
  ['said on Friday', '2031-05-16'],
  ['said last Friday', '2031-05-09'],
  // So far off it is no day of saying, and the page's own is assumed.
  ['lost a friend on Friday to the flood below the weir of Kelm and said', '2031-05-15'],
])('reads a day of the week as the last one, or the day after the page: %s', (words, day) => {
  expect(saidAt(`The mayor of Orlo ${words} that the dam had cracked.`)).toEqual([day])
})
