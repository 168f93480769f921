import { readFileSync } from 'node:fs'
import { expect, it, vi } from 'vitest'
import type { Prepared } from '../prepared.js'

/** Meanings that are kinds of each other, as `drown < die`: where one is telling and the other common, the two sides differ. */
const PAIRS = readFileSync('src/lang/en/propositions/meanings.txt', 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, name, broader] = /^([a-z-]+) < ([a-z -]+):/.exec(line) ?? []
    return name === undefined || broader === undefined ? [] : broader.split(' ').map((one) => [name, one] as const)
  })

const saying = (word: string): Prepared =>
  ({ terms: [`~${word}`], bits: [6], shares: [1], expressions: [] }) as unknown as Prepared

/** The comparison in a process that has compared nothing yet. */
async function fresh() {
  vi.resetModules()
  return import('./meaning.js')
}

it('compares two words alike whichever side was met first', async () => {
  expect(PAIRS.length).toBeGreaterThan(50)
  const [forth, back] = [await fresh(), await fresh()]
  const different = PAIRS.filter(([a, b]) => {
    const [one, other] = [saying(a), saying(b)]
    return forth.meantAgreement(one, other) !== back.meantAgreement(other, one)
  })
  expect(different).toEqual([])
})
