import { expect, test, vi } from 'vitest'
import type { Stance } from '../../model/index.js'
import type { ClaimLink } from './claim-link.js'
import { groupComponent } from './group-component.js'
import type { Prepared } from './prepared.js'

/** Scores of pairs by their nodes, as if the features had given them. */
const SCORES = new Map<string, number>()
vi.mock('./judge-statements.js', () => ({
  STRONG: 0.8,
  agrees: () => true,
  scoreStatements: (a: Prepared, b: Prepared) => SCORES.get([a.node, b.node].sort().join(' ')) ?? 0,
}))

const groups = (scores: Readonly<Record<string, number>>, stances: Readonly<Record<string, Stance>>) => {
  SCORES.clear()
  for (const [pair, score] of Object.entries(scores)) SCORES.set(pair, score)
  const nodes = Object.entries(stances).map(([node, stance]) => on(node, 0, node, stance))
  return groupComponent(nodes, linksOf(scores)).map((group) => group.nodes.join(' '))
}

/** A node of a page, at its place there. */
const on = (document: string, order: number, node: string, stance: Stance = 'assert'): Prepared =>
  ({ node, id: node, document, stance, onPage: { order } }) as unknown as Prepared

/** What blocking finds: each pair, from the later node. */
function linksOf(scores: Readonly<Record<string, number>>) {
  const links = new Map<string, ClaimLink[]>()
  for (const [pair, score] of Object.entries(scores)) {
    const [to, from] = pair.split(' ')
    links.set(from, [...(links.get(from) ?? []), { to, score }])
  }
  return links
}

/** So many others that a component is joined along its links alone. */
const CROWD = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`z${n}`, 'assert' as const]))

test('what leaves a matter open holds no two groups together that disagree', () => {
  const scores = { 'depot house': 0.1, 'depot open': 0.9, 'house open': 0.8 }
  expect(groups(scores, { depot: 'assert', house: 'assert', open: 'no-comment' })).toEqual(['depot open', 'house'])
  // The same scores, were the third one to tell something.
  expect(groups(scores, { depot: 'assert', house: 'assert', open: 'assert' })).toEqual(['depot house open'])
})

test('nor does it in a crowd', () => {
  const scores = { 'depot house': 0.1, 'depot open': 0.9, 'house open': 0.8 }
  const crowded = (stance: Stance) =>
    groups(scores, { depot: 'assert', house: 'assert', open: stance, ...CROWD }).filter((one) => !one.startsWith('z'))
  expect(crowded('no-comment')).toEqual(['depot open', 'house'])
  expect(crowded('assert')).toEqual(['depot house open'])
})

test('what leaves a matter open joins what tells it, and those that tell it join over it where they agree', () => {
  const stances = { depot: 'assert', house: 'assert', open: 'cannot-confirm' } as const
  expect(groups({ 'depot open': 0.9 }, stances)).toEqual(['depot open', 'house'])
  expect(groups({ 'depot house': 0.3, 'depot open': 0.9, 'house open': 0.8 }, stances)).toEqual(['depot house open'])
})

test('two alone need a better reason to join than one and several who agree', () => {
  const stances = { a: 'assert', b: 'assert', c: 'assert' } as const
  expect(groups({ 'a b': 0.4 }, stances)).toEqual(['a', 'b', 'c'])
  expect(groups({ 'a b': 0.9, 'a c': 0.4, 'b c': 0.3 }, stances)).toEqual(['a b c'])
})

test('one joins several for no less than a fair reason', () => {
  const stances = { a: 'assert', b: 'assert', c: 'assert' } as const
  expect(groups({ 'a b': 0.9, 'a c': 0.35, 'b c': 0.35 }, stances)).toEqual(['a b', 'c'])
})

/** Six who agree on other pages, and on page "p" one of them at place 0 and a denial that is like that one alone. */
function withDenial(score: number, order = 1): readonly string[] {
  SCORES.clear()
  const others = ['a', 'b', 'c', 'd', 'e']
  for (const x of [...others, 'told']) for (const y of others) if (x !== y) SCORES.set([x, y].sort().join(' '), 0.95)
  SCORES.set('denial told', score)
  const nodes = [...others.map((node) => on(node, 0, node)), on('p', 0, 'told'), on('p', order, 'denial', 'deny')]
  return groupComponent(nodes, new Map()).map((group) => group.nodes.join(' '))
}

test('what no group has taken goes with the earlier one of its page that it most likely speaks of', () => {
  expect(withDenial(0.5)).toEqual(['a b c d denial e told'])
  expect(withDenial(0.49)).toEqual(['a b c d e told', 'denial'])
  // Too far down the page, or above it.
  expect(withDenial(0.9, 5)).toEqual(['a b c d e told', 'denial'])
  expect(withDenial(0.9, -1)).toEqual(['a b c d e told', 'denial'])
})
