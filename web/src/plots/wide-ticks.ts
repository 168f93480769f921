const POWERS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]
/** Pixels from one number of the scale to the next, at least. */
const APART = 18

/**
 * The numbers that a scale over several powers of ten shows: nought and each power, then their half and their fifth where
 * these have room. Most figures may stand above the last power: "5,000" tells of them what "1,000" below does not.
 *
 * @param y Where a number stands, in pixels.
 */
export function wideTicks(y: (value: number) => number, low: number, high: number): readonly number[] {
  const isWithin = (tick: number): boolean => tick >= low && tick <= high
  const shown = [0, ...POWERS].filter(isWithin)
  for (const tick of POWERS.flatMap((power) => [power * 5, power * 2]))
    if (isWithin(tick) && shown.every((other) => Math.abs(y(other) - y(tick)) >= APART)) shown.push(tick)
  return shown
}
