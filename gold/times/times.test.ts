import { describe, expect, it } from 'vitest'
import { findTimes } from '../../src/lang/en/times/find-times.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import { readCases } from './read-cases.js'

const cases = readCases(new URL('./', import.meta.url))

/** What is wrong with the times found in a case, a line each. */
function faults({ reference, text, times }: (typeof cases)[number]): readonly string[] {
  const found = findTimes(tokenise(text), { reference })
  const wrong = times.flatMap((gold) => {
    const time = found.find((one) => one.surface === gold.surface)
    if (time === undefined) return [`missing "${gold.surface}"`]
    const seen = `"${gold.surface}" read as ${time.type} ${time.value} ${time.from}..${time.to}`
    if (time.type !== gold.type || time.value !== gold.value) return [seen]
    return gold.interval === undefined || (time.from === gold.interval.from && time.to === gold.interval.to)
      ? []
      : [seen]
  })
  const extra = found
    .filter((time) => !times.some((gold) => gold.surface === time.surface))
    .map((time) => `extra "${time.surface}" ${time.value}`)
  return [...wrong, ...extra].map((words) => `${text} @ ${reference}\n    ${words}`)
}

describe('gold times', () => {
  it('holds at least 150 expressions', () => {
    expect(cases.flatMap((one) => one.times).length).toBeGreaterThanOrEqual(150)
  })

  for (const file of new Set(cases.map((one) => one.file)))
    it(`reads ${file}`, () => {
      const wrong = cases.filter((one) => one.file === file).flatMap(faults)
      expect(wrong, wrong.join('\n')).toEqual([])
    })
})
