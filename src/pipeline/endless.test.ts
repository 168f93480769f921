import { expect, it } from 'vitest'
import { ENDLESS_TEXTS } from '../lang/en/testing/hostile-texts.js'
import { annotateText } from './annotate-text.js'

/** Processor time, in milliseconds. */
function costOf(run: () => unknown): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Ten for a linear reading, a hundred for a quadratic one; between them there is room for a machine that pauses. */
const QUADRATIC = 40

/** How much more work ten times the text makes; measured again where it looks like too much. */
function growth(make: (length: number) => string): number {
  const [small, large] = [make(4_000), make(40_000)]
  annotateText(small)
  let least = Math.min(...[1, 2, 3].map(() => costOf(() => annotateText(small))))
  let most = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 6; turn++) {
    most = Math.min(
      most,
      costOf(() => annotateText(large)),
    )
    if (most / Math.max(1, least) <= QUADRATIC) break
    least = Math.min(
      least,
      costOf(() => annotateText(small)),
    )
  }
  return most / Math.max(1, least)
}

it.each(Object.keys(ENDLESS_TEXTS))('a page of %s is read in a time that grows with its length', (title) => {
  expect(growth(ENDLESS_TEXTS[title])).toBeLessThanOrEqual(QUADRATIC)
})

it('what is said at the end of an endless sentence is found as at its beginning', () => {
  const found = annotateText(ENDLESS_TEXTS['names that say'](20_000)).statements
  const last = found.at(-1)!
  expect(found.length).toBeGreaterThan(500)
  expect(last.content[0].start).toBeGreaterThan(19_000)
  expect(last.text).toMatch(/^it sank/)
})
