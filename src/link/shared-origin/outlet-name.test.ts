import { expect, test } from 'vitest'
import { isShortForOutlet } from '../../lang/en/propositions/outlet-words.js'
import { isOutletName } from './voice.js'

test('on its own page a word that many outlets bear will do', () => {
  expect(isShortForOutlet('Post', 'The Vessa Post', true)).toBe(true)
  expect(isShortForOutlet('Post', 'The Vessa Post', false)).toBe(false)
})

test.each([
  ['The Orlo Courier', 'Orlo Courier', true],
  ['the Courier', 'Orlo Courier', true],
  ['OC', 'Orlo Courier', true],
  ['the Daily', 'The Daily Lantern', false],
  ['the Times', 'Vessa Times', false],
  ['Orlo Times', 'Orlo Courier', false],
  ['Lantern', 'Lantern', true],
])('%s is %s: %s', (name, outlet, is) => expect(isOutletName(name, outlet)).toBe(is))
