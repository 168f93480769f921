import { expect, test } from 'vitest'
import { readProposition } from './read-proposition.js'

test('a word that happens as a verb only names no happening as a noun', () => {
  expect(readProposition('The council named a new harbour head').events).toContain('appoint')
  expect(readProposition('The name of the harbour is old').events).not.toContain('appoint')
  expect(readProposition('They start the pumps').events).toContain('start')
  expect(readProposition('Pumps come at the start of the month').events).not.toContain('start')
})

test('days and feasts are no names', () => {
  expect(readProposition('The ferry sails again before Easter, on Nov 4').names).toEqual([])
})
