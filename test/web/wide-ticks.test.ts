import { expect, it } from 'vitest'
import { wideTicks } from '../../web/src/plots/wide-ticks.js'

const log =
  (pixels: number) =>
  (value: number): number =>
    -pixels * Math.log10(1 + value)

it.each([
  ['powers of ten alone where there is no more room', 20, 0, 9000, [0, 1, 10, 100, 1000]],
  ['a number above the last power where it has room', 30, 0, 9000, [0, 1, 10, 100, 1000, 5000]],
  ['both between, where both have room', 70, 1, 600, [1, 10, 100, 5, 50, 20, 500, 200]],
])('shows %s', (_, pixels, low, high, ticks) => {
  expect(wideTicks(log(pixels), low, high)).toEqual(ticks)
})
