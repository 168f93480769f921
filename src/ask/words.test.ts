import { expect, it } from 'vitest'
import { causeBeside } from './words.js'

it.each([
  ['confirmed by Daniel Holm', 'confirmed by Dan Holm', ''],
  ['confirmed by Ada Holm', 'confirmed by Ada Holm', ''],
  [
    'confirmed by Ada Holm',
    'confirmed by Ada Holm; the port denied it before',
    'confirmed by Ada Holm; the port denied it before',
  ],
  ['confirmed by Ada Holm', 'denied by the port', 'denied by the port'],
  ['superseded', 'superseded', ''],
  ['reported', 'the denial was taken back', 'the denial was taken back'],
])('behind %j, %j is told as %j', (status, cause, told) => {
  expect(causeBeside(status, cause)).toBe(told)
})
