import { expect, it } from 'vitest'
import { readRecord } from './read-record.js'

it.each([
  ['a list of one', { authors: ['Ada Velt'] }, 'Ada Velt'],
  ['a name', { authors: 'Ada Velt' }, 'Ada Velt'],
  ['its own field first', { author: 'Ivo Reed', authors: ['Ada Velt'] }, 'Ivo Reed'],
  ['several', { authors: ['Ada Velt', 'Ivo Reed'] }, undefined],
  ['several in one', { authors: 'Ada Velt, Ivo Reed' }, undefined],
  ['nobody', { authors: [] }, undefined],
  ['no name', { authors: 7 }, undefined],
])('takes the one author whom a record names: %s', (_, given, expected) => {
  const item = readRecord({ id: 'a', text: 'The gate is shut.', ...given }, 'stdin#1')
  expect(item.ok && item.raw.record?.author).toBe(expected)
})
