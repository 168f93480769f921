import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it('takes a count of people hurt and not an act upon things', () => {
  expect(statementLines('The hospital reduced its number of beds to 30 as the fever waned.')).toEqual([])
  expect(statementLines('The ministry raised its number of the dead to 30 as the night went on.')).toHaveLength(1)
})
