import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/lang/en/figures/find-figures.js'
import { findTimes } from '../../src/lang/en/times/find-times.js'
import { tokenise } from '../../src/lang/en/tokens/tokenise.js'
import type { Figure } from '../../src/model/figure.js'
import { type GoldFigure, readCases } from './read-cases.js'

const near = (a: number | null, b: number | null): boolean =>
  a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-4 * Math.max(1, Math.abs(a)))

/** What is wrong with a found figure, in words; empty when nothing is. */
function faults(gold: GoldFigure, found: Figure | undefined): { readonly number: string; readonly thing: string } {
  if (found === undefined) return { number: `missing "${gold.surface}"`, thing: 'missing' }
  const number =
    found.bound === gold.bound && near(found.min, gold.min) && near(found.max, gold.max) && found.unit === gold.unit
      ? ''
      : `"${gold.surface}" read as ${found.bound} ${found.min}..${found.max} <${found.unit}>`
  const thing =
    found.counted === gold.counted && found.scope === gold.scope
      ? ''
      : `"${gold.surface}" of "${found.counted}" (${found.scope}), not "${gold.counted}" (${gold.scope})`
  return { number, thing }
}

const cases = readCases(new URL('./', import.meta.url))
const results = cases.map(({ text, figures }) => {
  const tokens = tokenise(text)
  const found = findFigures(tokens, { times: findTimes(tokens, { reference: null }) })
  const judged = figures.map((gold) => ({ gold, figure: found.find((figure) => figure.surface === gold.surface) }))
  const extra = found.filter((figure) => !figures.some((gold) => gold.surface === figure.surface))
  return { text, judged: judged.map(({ gold, figure }) => ({ gold, figure, ...faults(gold, figure) })), extra }
})
const all = results.flatMap((result) => result.judged)
const share = (right: number): number => right / all.length

describe('gold figures', () => {
  it('holds at least 200 labelled figures', () => {
    expect(all.length).toBeGreaterThanOrEqual(200)
  })

  it('reads number, bound, limits and unit', () => {
    const wrong = results.flatMap(({ text, judged, extra }) =>
      [
        ...judged.map(({ number }) => number).filter((words) => words !== ''),
        ...extra.map((figure) => `extra "${figure.surface}"`),
      ].map((words) => `${text}\n    ${words}`),
    )
    console.info(
      `gold figures: number right ${(100 * share(all.filter(({ number }) => number === '').length)).toFixed(1)} % of ${all.length}, extra ${results.flatMap(({ extra }) => extra).length}`,
    )
    expect(wrong.length / all.length, wrong.join('\n')).toBeLessThanOrEqual(0.03)
  })

  it('reads the counted thing and the scope of at least 85 %', () => {
    const wrong = results.flatMap(({ text, judged }) =>
      judged.filter(({ thing }) => thing !== '').map(({ thing }) => `${text}\n    ${thing}`),
    )
    console.info(`gold figures: counted and scope right ${(100 * share(all.length - wrong.length)).toFixed(1)} %`)
    expect(share(all.length - wrong.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.85)
  })

  it('tells counts from other quantities', () => {
    for (const { gold, figure } of all)
      if (figure) expect(figure.countable, gold.surface).toBe(!gold.flags.includes('no-count'))
  })

  it('tells parts, totals, new and cumulative counts where they are marked', () => {
    const marked = all.flatMap(({ gold, figure }) =>
      gold.flags
        .filter((flag) => flag !== 'no-count')
        .map((flag) => ({ flag, right: figure?.part === flag || figure?.count === flag, surface: gold.surface })),
    )
    const wrong = marked.filter(({ right }) => !right)
    expect(wrong.length / marked.length, JSON.stringify(wrong)).toBeLessThanOrEqual(0.15)
  })
})
