import { expect, it } from 'vitest'
import type { Derivation, Draft } from '../model/index.js'
import { actOf, withSpans } from './act.js'

const draft: Draft = {
  source: [{ start: 0, end: 4 }],
  cue: [{ start: 5, end: 9 }],
  content: [{ start: 10, end: 24 }],
  score: 0.5,
  because: ['said-that'],
  act: 'mental',
  unnamed: true,
  assumed: true,
  voice: { start: 30, end: 34 },
}
const derivations: readonly Derivation[] = [
  { maker: 'a', version: 1, kind: 'rule', score: 0.5, because: ['said-that'] },
]

it('changes the spans that are given and keeps all else', () => {
  expect(withSpans(draft, { content: [] })).toEqual({ ...draft, content: [] })
  expect(withSpans(draft, { source: [], cue: [] })).toEqual({ ...draft, source: [], cue: [] })
})

it('makes an act of all that a draft says', () => {
  expect(actOf(draft, derivations)).toEqual({ ...draft, derivations })
})

it('gives every draft and act the same properties in the same order', () => {
  const bare: Draft = { content: [], cue: [], source: [], because: [], score: 1 }
  expect(Object.keys(withSpans(bare, {}))).toEqual(Object.keys(withSpans(draft, {})))
  expect(Object.keys(actOf(bare, derivations))).toEqual(Object.keys(actOf(draft, derivations)))
})
