import { expect, it } from 'vitest'
import { isClause } from './is-clause.js'

it.each([
  ['the gate of the weir had opened', true],
  ['Orlan boats are on the lake', true],
  ['nobody was hurt', true],
  ['she is the keeper of the weir', true],
  ['the families of the dead would receive half a million crowns each', true],
  ['an inquiry into what might follow', false],
  ['any plan that would harm the valley', false],
  ['any part in the opening of the weir', false],
  ['every connection with the flood', false],
  ['the keeper\u2019s statements', false],
])('%s', (words, is) => expect(isClause(words)).toBe(is))
