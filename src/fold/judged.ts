import type { Judged } from '../link/same-claim/group-component.js'
import type { Judgement, StatementId } from '../model/index.js'
import type { OriginJudged } from './voice-groups.js'

/** People's judgements in the form that grouping and counting read. The linker's own follow from the log and are left out. */
export interface PeopleJudged {
  readonly claims: Judged
  readonly origins: OriginJudged
  /** "a b" → author, for the explanation. */
  readonly judgedBy: ReadonlyMap<string, string>
}

type Pair = readonly [string, string]

/** Sorts out people's judgements. "Unsure" joins nothing and blocks nothing. The result does not depend on their order. */
export function readJudged(judgements: readonly Judgement[]): PeopleJudged {
  const people = judgements
    .filter((one) => one.judgedAt !== null)
    .sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : x.b < y.b ? -1 : x.b > y.b ? 1 : x.id < y.id ? -1 : 1))
  const pairs = (on: Judgement['on'], verdict: Judgement['verdict']): readonly Pair[] => {
    const seen = new Set<string>()
    return people
      .filter((one) => one.on === on && one.verdict === verdict)
      .filter((one) => !seen.has(`${one.a} ${one.b}`) && seen.add(`${one.a} ${one.b}`) !== undefined)
      .map((one): Pair => [one.a, one.b])
  }
  const judgedBy = new Map<string, string>()
  for (const one of people) {
    if (one.on === 'claim' && one.verdict === 'same' && !judgedBy.has(`${one.a} ${one.b}`)) {
      judgedBy.set(`${one.a} ${one.b}`, one.author)
    }
  }
  const onOrigins = (verdict: Judgement['verdict']): OriginJudged['same'] =>
    pairs('origin', verdict).map(([a, b]) => [a as StatementId, b as StatementId])
  return {
    claims: { same: pairs('claim', 'same'), different: pairs('claim', 'different') },
    origins: { same: onOrigins('same'), different: onOrigins('different') },
    judgedBy,
  }
}
