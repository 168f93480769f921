import { describe, expect, it } from 'vitest'
import type { Derivation, Stance } from '../model/index.js'
import { actOf } from './act.js'
import { isTooUnsure } from './is-too-unsure.js'

const by = (kind: Derivation['kind'], score: number): Derivation => ({
  maker: `en/${kind}`,
  version: 1,
  kind,
  score,
  because: [],
})

const act = (score: number, kinds: readonly Derivation['kind'][], isNamed = true) =>
  actOf(
    {
      source: isNamed ? [{ start: 0, end: 4 }] : [],
      cue: [{ start: 5, end: 9 }],
      content: [{ start: 10, end: 20 }],
      score,
      because: [],
    },
    kinds.map((kind) => by(kind, score)),
  )

describe('what a model alone proposes', () => {
  const cases: readonly (readonly [string, ReturnType<typeof act>, boolean, Stance?])[] = [
    ['goes below .5', act(0.49, ['model']), true],
    ['stands at .5', act(0.5, ['model']), false],
    ['goes below .55 where it names nobody', act(0.54, ['model'], false), true],
    ['stands at .55 where it names nobody', act(0.55, ['model'], false), false],
    ['stands with a rule beside it', act(0.41, ['model', 'rule']), false],
    ['a rule alone stands by its own score', act(0.3, ['rule']), false],
    ['and so does a silence', act(0.41, ['model']), false, 'no-comment'],
    ['so does an answer of a language model', act(0.3, ['llm']), false],
  ]
  for (const [name, given, gone, stance = 'assert'] of cases)
    it(name, () => expect(isTooUnsure(given, stance)).toBe(gone))
})
