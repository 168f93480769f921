import { expect, test } from 'vitest'
import { isOutletName } from './voice.js'

test.each([
  ['The Orlo Courier', 'Orlo Courier', true],
  ['the Courier', 'Orlo Courier', true],
  ['OC', 'Orlo Courier', true],
  ['the Daily', 'The Daily Lantern', false],
  ['the Times', 'Vessa Times', false],
  ['Orlo Times', 'Orlo Courier', false],
  ['Lantern', 'Lantern', true],
])('%s is %s: %s', (name, outlet, is) => expect(isOutletName(name, outlet)).toBe(is))
