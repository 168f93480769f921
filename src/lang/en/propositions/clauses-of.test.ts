import { expect, test } from 'vitest'
import { clausesOf } from './clauses-of.js'

const pieces = (text: string): readonly string[] => clausesOf(text).map(({ start, end }) => text.slice(start, end))

test('clauses with a subject and a verb of their own are pieces', () => {
  expect(pieces('nine miners have died and more than 70 people have been hurt')).toEqual([
    'nine miners have died',
    'more than 70 people have been hurt',
  ])
})

test('sentences are pieces, unless one only goes on with a pronoun', () => {
  expect(pieces('The harbour is open. There is no strike in Orlo.')).toHaveLength(2)
  expect(pieces('The harbour is open. They are working as usual.')).toHaveLength(1)
})

test('two things of one verb, and a reason, are one piece', () => {
  for (const text of [
    'the gate and the wall are damaged beyond repair',
    'the ferry sank because the gate was open and the sea was rough',
    'divers found the wreck and the captain',
    'the mayors discussed the progress made in the framework of the security and trade partnership announced at the summit in Orlo',
  ])
    expect(pieces(text)).toEqual([text])
})

test('a bare subject that does something is a piece', () => {
  expect(pieces('the hold of the ferry broke and sea water flooded the engine room')).toHaveLength(2)
})
