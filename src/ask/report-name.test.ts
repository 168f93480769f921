import { expect, it } from 'vitest'
import { reportName } from './report-name.js'

it.each([
  ['article published by Orlo Courier on 9 March', null, 'Orlo Courier, article of 9 March'],
  ['An Article published by the Orlo Courier on Monday', null, 'the Orlo Courier, article of Monday'],
  ['report in Orlo Courier', null, 'Orlo Courier, report'],
  ['article of 3 May', 'Orlo Courier', 'Orlo Courier, article of 3 May'],
  ['same article', 'Orlo Courier', 'Orlo Courier, article'],
  ['an earlier version', 'Orlo Courier', 'Orlo Courier, version'],
  // Nobody knows whose it is.
  ['same article', null, 'same article'],
  ['report that the dam burst', 'Orlo Courier', 'report that the dam burst'],
  ['Mira Halden', 'Orlo Courier', 'Mira Halden'],
  ['Reporters of the Shore', 'Orlo Courier', 'Reporters of the Shore'],
  ['postmaster of Orlo', 'Orlo Courier', 'postmaster of Orlo'],
])('%s, on a page of %s: %s', (name, outlet, shown) => {
  expect(reportName(name, outlet)).toBe(shown)
})
