import { STRONG, scoreStatements } from '../link/same-claim/judge-statements.js'
import type { Prepared } from '../link/same-claim/prepared.js'
import type { StatementId } from '../model/index.js'

/** Stances that are taken to what a report says. */
const REPLIES: ReadonlySet<string> = new Set(['confirm', 'deny'])

/** Tells whether two statements of a claim surely speak to one thing. */
export type SurelyOne = (a: StatementId, b: StatementId) => boolean

/**
 * What is surely one among the nodes of a claim: likeness of a strong link, or a person's word. Statements also stand in one
 * claim by weaker links; on real stories half of those between two voices were two things, and one in twenty of the strong.
 *
 * @param judgedBy "a b" of ids that a person judged the same claim → who
 */
export function surelyOne(nodes: readonly Prepared[], judgedBy: ReadonlyMap<string, string>): SurelyOne {
  const known = new Map<string, boolean>()
  // "Somebody knows of this" takes over the words it points at, and says nothing of whether they are so; "repeated the
  // statement of the council" takes over those of a report.
  const of = (id: StatementId): readonly Prepared[] =>
    nodes.filter((one) => one.id === id && one.refers === null && (!one.aboutReport || REPLIES.has(one.stance)))
  return (a, b) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`
    let answer = known.get(key)
    if (answer === undefined) {
      answer =
        judgedBy.has(`${a} ${b}`) ||
        judgedBy.has(`${b} ${a}`) ||
        of(a).some((x) => of(b).some((y) => scoreStatements(x, y) >= STRONG))
      known.set(key, answer)
    }
    return answer
  }
}
