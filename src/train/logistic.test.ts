import { expect, test } from 'vitest'
import { fitLogistic } from './logistic.js'

const examples = [
  { x: [1, 0], y: true, weight: 10 },
  { x: [1, 1], y: true, weight: 10 },
  { x: [0, 1], y: false, weight: 10 },
  { x: [0, 0], y: false, weight: 10 },
]

test('what goes with the label weighs for it, and where nothing is found the logit is below nothing', () => {
  const [one, other, base] = fitLogistic(examples, [false, true])
  expect(one).toBeGreaterThan(1)
  expect(Math.abs(other ?? 9)).toBeLessThan(0.5)
  expect(base).toBeLessThan(0)
})

test('a likeness never weighs against', () => {
  const turned = examples.map((one) => ({ ...one, y: !one.y }))
  expect(fitLogistic(turned, [false, true])[0]).toBe(0)
  expect(fitLogistic(turned, [true, true])[0]).toBeLessThan(-1)
})
