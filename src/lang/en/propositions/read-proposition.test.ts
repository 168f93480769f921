import { expect, test } from 'vitest'
import { readProposition } from './read-proposition.js'

test('a word that happens as a verb only names no happening as a noun', () => {
  expect(readProposition('The council named a new harbour head').events).toContain('appoint')
  expect(readProposition('The name of the harbour is old').events).not.toContain('appoint')
  expect(readProposition('They start the pumps').events).toContain('start')
  expect(readProposition('Pumps come at the start of the month').events).not.toContain('start')
  expect(readProposition('The union has stationed guards at the gate').events).toContain('arrive')
  expect(readProposition('Votes were counted at two polling stations').events).not.toContain('arrive')
})

test('days and feasts are no names', () => {
  expect(readProposition('The ferry sails again before Easter, on Nov 4').names).toEqual([])
})

test('what a place or gear is kept for has not happened', () => {
  expect(readProposition('The guards have reached the combat zone').events).not.toContain('fight')
  expect(readProposition('The guards died in combat').events).toContain('fight')
  expect(readProposition('Two rescue helicopters landed').events).not.toContain('rescue')
  expect(readProposition('The rescue began at dawn').events).toContain('rescue')
})

test('what names a thing by what it did is a circumstance', () => {
  const text = 'Two brothers placed the bombs that killed three in Orlo'
  expect(readProposition(text).asides.map(([from]) => text.slice(from, from + 11))).toEqual(['that killed'])
  const other = 'He was sentenced for his role in killing a guard'
  expect(readProposition(other).asides.map(([from]) => other.slice(from, from + 10))).toEqual(['in killing'])
  // Nothing else is told.
  expect(readProposition('the bombs that killed three in Orlo').asides).toEqual([])
})
