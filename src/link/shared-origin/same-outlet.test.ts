import { expect, it } from 'vitest'
import { isOneOutlet } from './same-outlet.js'

it.each([
  ['Orlan News Agency', 'Orlan'],
  ['Continental Press Wire', 'CPW'],
  ['The Brannick Ledger', 'Brannik Ledger'],
  ['Khaldrin', 'Haldrin Wire'],
  ['Daily Whistle', 'the Whistle'],
  ['Kondor', 'Condor'],
] as const)('%s is %s', (a, b) => {
  expect(isOneOutlet(a, b)).toBe(true)
  expect(isOneOutlet(b, a)).toBe(true)
})

it.each([
  ['Orlo Courier', 'Orlo Post'],
  ['Orlo Press', 'Orlo Wire'],
  ['Orlo News Agency', 'Vessa News Agency'],
  ['Vesk Post', 'Tesk Post'],
  ['Orlo Courier', null],
  ['', 'Orlo Courier'],
] as const)('%s is not %s', (a, b) => {
  expect(isOneOutlet(a, b)).toBe(false)
})
