import { expect, it } from 'vitest'
import { issuesForItself } from './issuer.js'

it.each([
  'Harbour Ship Management',
  "Drivers' League",
  'Ministry of Water of Orla',
  'Vesk Motors',
  'Banque Orlo S.A.',
])('%s speaks for itself', (name) => {
  expect(issuesForItself(name)).toBe(true)
})

it.each([
  'Orlo Courier',
  'Coast Press Association',
  'Plumb Line',
  'Orlan Broadcasting Company',
  'Zap',
])('%s may be an outlet', (name) => {
  expect(issuesForItself(name)).toBe(false)
})
