import { expect, it } from 'vitest'
import { holdsName } from './holds-name.js'

it.each([
  ['the mayor of Bath', 'Bath', true],
  ['the mayor of Bath', 'bath', true],
  ['they took a bath', 'Bath', false],
  ['Bathgate is closed', 'Bath', false],
  ['BATH is closed', 'bath', true],
  ['Bath', '', false],
  ['“Bath”, they said', 'Bath', true],
])('%s holds %s: %s', (text, name, expected) => expect(holdsName(text, name)).toBe(expected))
