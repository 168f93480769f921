import { expect, it } from 'vitest'
import { outletDrift } from './drift-words.js'

it.each([
  [
    { outlet: 'outlet unknown', passed: 3, drifted: 2, kinds: [{ kind: 'hedge-dropped', count: 2 }] },
    'Pages that name no outlet changed 2 of the 3 statements that they passed on: hedge dropped 2 times',
  ],
  [
    { outlet: 'Orlo Courier', passed: 1, drifted: 1, kinds: [{ kind: 'figure', count: 1 }] },
    'Orlo Courier changed the one statement that it passed on: figure altered',
  ],
  [
    {
      outlet: 'Orlo Courier',
      passed: 2,
      drifted: 2,
      kinds: [
        { kind: 'scope', count: 1 },
        { kind: 'quote', count: 1 },
      ],
    },
    'Orlo Courier changed all 2 statements that it passed on: scope altered, quotation reworded',
  ],
  [
    { outlet: 'Orlo Courier', passed: 4, drifted: 0, kinds: [] },
    'Orlo Courier changed nothing in the 4 statements that it passed on',
  ],
])('what an outlet changed: %j', (one, words) => {
  expect(outletDrift(one).join(' ')).toBe(words)
})
