import { expect, test } from 'vitest'
import { sample } from '../../store/samples.js'
import { judgeStatements, scoreStatements } from './judge-statements.js'
import { areNeighbours, NEIGHBOURS, neighbourKeys, ON_PAGE_FEATURES } from './on-page.js'
import { onPageWeights } from './pair-weights.js'
import { prepareDocument } from './prepare-document.js'
import type { OnPage, Prepared } from './prepared.js'

const BLANK: OnPage = { order: 0, lines: [0, 0], speaker: '', direct: false, adds: false, opens: '', judges: false }

const at = (order: number, onPage: Partial<OnPage> = {}, more: Partial<Prepared> = {}): Prepared =>
  ({
    ...{ node: `s${order}`, id: `s${order}`, document: 'd1', stance: 'assert', mode: 'fact', voice: [], names: [] },
    ...{ terms: [], bits: [], events: [], runs: [], around: { keys: [], worth: [] }, figures: [] },
    ...more,
    onPage: { ...BLANK, order, ...onPage },
  }) as unknown as Prepared

const measure = (name: string, a: Prepared, b: Prepared): number | undefined =>
  ON_PAGE_FEATURES.find((one) => one.name === name)?.measure(a, b)

test('neighbours on a page share a block, wherever they stand; others are no neighbours', () => {
  const nodes = Array.from({ length: 40 }, (_, order) => at(order))
  for (const a of nodes)
    for (const b of nodes) {
      const near = a !== b && Math.abs(a.onPage.order - b.onPage.order) <= NEIGHBOURS
      expect(areNeighbours(a, b)).toBe(near)
      if (near) expect(neighbourKeys(a).some((key) => neighbourKeys(b).includes(key))).toBe(true)
    }
  expect(areNeighbours(at(0), at(1, {}, { document: 'd2' as Prepared['document'] }))).toBe(false)
  // Two parts of one statement.
  expect(areNeighbours(at(0), at(1, {}, { id: 's0' as Prepared['id'] }))).toBe(false)
})

test('every measure has a weight, and every weight a measure', () => {
  const names = [...ON_PAGE_FEATURES.map(({ name }) => name), 'said by itself', 'base']
  expect([...onPageWeights().keys()].sort()).toEqual(names.sort())
})

test('who answers, in which voice and where', () => {
  const told = at(0, { speaker: 'the mayor' })
  const denial = at(1, { speaker: 'the port' }, { stance: 'deny', denies: true })
  expect(measure('another denies', told, denial)).toBe(1)
  expect(measure('another denies', told, at(1, { speaker: 'the mayor' }, { stance: 'deny', denies: true }))).toBe(0)
  expect(measure('answered at once', told, denial)).toBe(1)
  expect(measure('answered at once', told, at(2, { speaker: 'the port' }, { stance: 'deny', denies: true }))).toBe(0)
  expect(measure('two answers', denial, at(2, { speaker: 'the navy' }, { stance: 'no-comment' }))).toBe(1)
  expect(measure('two answers', told, denial)).toBe(0)
  expect(measure('an answer, a paragraph on', told, denial)).toBe(0)
  expect(measure('an answer, a paragraph on', told, at(1, { lines: [2, 2] }, { stance: 'deny', denies: true }))).toBe(1)
})

test('how much of what a statement tells the earlier one has', () => {
  const told = at(0, {}, { terms: ['bridg', 'collaps'], bits: [8, 10], events: ['collapse'], names: ['@orlo'] })
  const again = at(1, {}, { stance: 'deny', terms: ['collaps'], bits: [10], events: ['collapse'] })
  const other = at(1, {}, { stance: 'deny', terms: ['ferri'], bits: [10], events: ['sail'] })
  expect(measure('an answer in the same words', told, again)).toBeCloseTo(14 / 18)
  expect(measure('an answer in the same words', told, other)).toBe(0)
  expect(measure('words around', told, again)).toBe(1)
  expect(measure('words around', told, other)).toBe(0)
})

test('a score of two neighbours is symmetrical and tells of the page', () => {
  const { document, statements } = sample(7, { statements: 12, filler: 0 })
  const nodes = prepareDocument(document, statements)
  const pairs = nodes.flatMap((a) => nodes.filter((b) => areNeighbours(a, b)).map((b) => [a, b] as const))
  expect(pairs.length).toBeGreaterThan(40)
  for (const [a, b] of pairs) {
    expect(scoreStatements(a, b)).toBe(scoreStatements(b, a))
    const reasons = judgeStatements(a, b).because.map(({ feature }) => feature)
    expect(ON_PAGE_FEATURES.some(({ name }) => reasons.includes(name))).toBe(true)
  }
})
