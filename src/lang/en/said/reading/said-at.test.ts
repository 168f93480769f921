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
