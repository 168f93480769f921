import { expect, it } from 'vitest'
import { isLittle, isPronoun } from './little-words.js'

it.each([
  ['he', true],
  ['They', true],
  ['Heath', false],
  ['the minister', false],
])('%s is a pronoun: %s', (name, expected) => expect(isPronoun(name)).toBe(expected))

it.each([
  [['to'], true],
  [['that', 'they'], true],
  [['not'], false],
  [['may'], false],
  [['to', 'repair'], false],
])('%j says nothing by itself: %s', (words, expected) => expect(isLittle(words)).toBe(expected))
