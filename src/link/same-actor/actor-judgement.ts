import { idOf, type Judgement } from '../../model/index.js'

/** The linker's name and version, as it signs its judgements. */
export const ACTOR_LINKER = 'rule:same-actor@5'

/** Makes a judgement of the linker on two names. */
export function actorJudgement(
  a: string,
  b: string,
  { verdict, score, because }: Pick<Judgement, 'verdict' | 'score' | 'because'>,
): Judgement {
  const [first, second] = a <= b ? [a, b] : [b, a]
  return {
    id: idOf('j', ['actor', first, second, verdict, ACTOR_LINKER]),
    on: 'actor',
    a: first,
    b: second,
    verdict,
    score,
    because,
    author: ACTOR_LINKER,
    judgedAt: null,
  }
}
