import { expect, it } from 'vitest'
import type { Statement } from '../../model/index.js'
import { outletNamed } from './outlet-named.js'
import { outletReportedFor } from './reported-for.js'

const by = (role: string | null, stance = 'assert', type = 'person') =>
  ({ speaker: { name: 'Dina Orm', type, role }, stance }) as unknown as Statement

it.each([
  ["CNN's", 'CNN'],
  ['of the New York Times', 'The New York Times'],
  ['Reuters correspondent', 'Reuters'],
  ["WKOR's", 'WKOR'],
  ['New York Times columnist', null],
  ['mayor of Orlo', null],
  [null, null],
])('whose role is %s reports for %s', (role, outlet) => {
  expect(outletReportedFor(by(role))).toBe(outlet)
})

it('nobody reports a judgement of his own', () => {
  expect(outletReportedFor(by("CNN's", 'opinion'))).toBeNull()
})

it.each([
  ['Fox News Sunday', 'Fox News'],
  ['WKOR', 'WKOR'],
  ['KVES-TV', 'KVES-TV'],
  ['WHO', null],
  ['WADA', null],
  ['Orlo Sunday', null],
])('%s names the outlet %s', (name, outlet) => {
  expect(outletNamed(name)).toBe(outlet)
})
