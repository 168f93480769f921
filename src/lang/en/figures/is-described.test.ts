import { describe, expect, it } from 'vitest'
import { cut } from '../tokens/cut.js'
import { findFigures } from './find-figures.js'

/** The numbers of a text that count something. */
const counts = (text: string): readonly string[] =>
  findFigures(cut(text), { times: [] })
    .filter(({ countable }) => countable)
    .map(({ surface }) => surface)

describe('a number that says what kind of thing it is', () => {
  it.each([
    'She sat on a four-legged chair.',
    'A three star general spoke to the crew.',
    'The suspect drives a 4-door Harl.',
  ])('counts nothing: %s', (text) => expect(counts(text)).toEqual([]))

  it.each([
    ['It has two full-time employees.', ['two']],
    ['Three young children were hurt.', ['Three']],
    ['One man was killed.', ['One']],
    ['Five pipe bombs were found.', ['Five']],
  ])('%s', (text, expected) => expect(counts(text)).toEqual(expected))
})
