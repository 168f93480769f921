import { expect, test } from 'vitest'
import { ownWords } from './pointing.js'
import { readProposition } from './read-proposition.js'
import { stem } from './stem.js'
import { surfacesOf } from './surfaces-of.js'

test('a sentence hangs on its predicate, a bare noun phrase on its head', () => {
  expect(readProposition('The terminal had been hit by a drone').heads).toEqual([stem('hit')])
  expect(readProposition('the reports of seepage').heads).toEqual([stem('seepage')])
})

test('news hangs on what it is of, not on what that is for', () => {
  expect(readProposition('the information about the training of guards to be sent to Vesk').main).toEqual(['train'])
  expect(readProposition('talk about the supposed sending of volunteers').main).toEqual(['send'])
  expect(readProposition('talks between the union and the port on wages').main).toEqual(['talk'])
  expect(readProposition('guards to be sent to Vesk').main).toEqual(['send'])
})

test('what is told as a circumstance is set apart', () => {
  const text = 'the depot was hit by a drone after a blast that killed nine people'
  const [aside] = readProposition(text).asides
  expect(text.slice(aside?.[0], aside?.[1])).toContain('killed nine people')
  expect(readProposition(text).main).not.toContain('kill')
})

test('a plane is no plan', () => {
  expect(stem('planes')).not.toBe(stem('plans'))
})

test('words that only point say nothing of their own', () => {
  expect(ownWords('we cannot confirm these reports at this moment')).toEqual([])
  expect(ownWords("the engineers' words")).toEqual(['engineer'])
})

test('keys are shown as the words that stand on the page', () => {
  const words = surfacesOf('Water is seeping through the wall')
  expect(words.get('leak')).toBe('seeping')
  expect(words.get(stem('seep'))).toBe('seeping')
})
