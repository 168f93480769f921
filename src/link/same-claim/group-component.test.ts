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
  const nodes = Object.entries(stances).map(([node, stance]) => ({ node, id: node, stance }) as unknown as Prepared)
  return groupComponent(nodes, linksOf(scores)).map((group) => group.nodes.join(' '))
}

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
