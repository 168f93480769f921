import { idOf, type Judgement, type JudgementOn, type Verdict } from '../model/index.js'

/** What a person says about a pair. */
export interface PersonJudges {
  readonly on: JudgementOn
  readonly a: string
  readonly b: string
  readonly verdict: Verdict
  readonly author: string
  /** ISO instant. */
  readonly judgedAt: string
  readonly reason?: string
}

/** Makes a person's judgement. The pair is put in order; the same judgement twice has one id. */
export function judge(said: PersonJudges): Judgement {
  const [a, b] = said.a < said.b ? [said.a, said.b] : [said.b, said.a]
  return {
    id: idOf('j', [said.on, a, b, said.verdict, said.author]),
    on: said.on,
    a,
    b,
    verdict: said.verdict,
    score: 1,
    because: said.reason === undefined ? [] : [{ feature: 'judged', weight: 1, words: said.reason }],
    author: said.author,
    judgedAt: said.judgedAt,
  }
}
