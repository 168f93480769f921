import { briefOf } from '../link/document-brief.js'
import { asidesOf } from '../link/repeated/set-aside.js'
import { findComponents } from '../link/same-claim/components.js'
import { groupComponent } from '../link/same-claim/group-component.js'
import { linkAll } from '../link/same-claim/link-all.js'
import { prepareDocument } from '../link/same-claim/prepare-document.js'
import type { Prepared } from '../link/same-claim/prepared.js'
import type { Claim, Statement, StatementId } from '../model/index.js'
import { statementDay } from '../store/as-of.js'
import { foldActors, nameRowsOf } from './actors.js'
import { type ClaimContext, foldClaim } from './claims.js'
import { countedGroup, withoutJudged } from './counted-group.js'
import { compareDays } from './entry.js'
import { readJudged } from './judged.js'
import { speaksForOf } from './known-parties.js'
import type { Ledger, Log } from './ledger.js'
import { DEFAULT_POLICY, type Policy } from './policy.js'

export interface FoldOptions {
  /** Only what had been published or said by the end of this day (`2031-03-04`). Grouping is by what is known now. */
  readonly asOf?: string
  readonly policy?: Policy
}

/**
 * Folds a log into a ledger. Pure: the same log gives the same bytes, whatever the order of its rows.
 *
 * @example fold({ documents, mentions: [], statements, judgements: [] }).claims[0].origins // { atLeast: 2, atMost: 3, because: […] }
 */
export function fold(log: Log, options: FoldOptions = {}): Ledger {
  const nodes = new Map<string, Prepared>()
  const byDocument = new Map<string, Statement[]>()
  for (const statement of log.statements) {
    const list = byDocument.get(statement.document)
    if (list === undefined) byDocument.set(statement.document, [statement])
    else list.push(statement)
  }
  const briefs = new Map(log.documents.map((document) => [document.id as string, briefOf(document)]))
  for (const document of log.documents) {
    for (const node of prepareDocument(document, byDocument.get(document.id) ?? [])) nodes.set(node.node, node)
  }
  const judged = readJudged(log.judgements)
  const people = log.judgements.filter((one) => one.judgedAt !== null)
  const pages = log.mentions.flatMap(({ document, mentions }) => {
    const brief = briefs.get(document)
    return brief === undefined ? [] : [{ document: brief.id, day: brief.day, mentions }]
  })
  const everybody = foldActors(nameRowsOf(pages), people)
  const links = linkAll([...nodes.values()])
  const context: ClaimContext = {
    nodes,
    statements: new Map<StatementId, Statement>(log.statements.map((statement) => [statement.id, statement])),
    briefs,
    originJudged: judged.origins,
    judgedBy: judged.judgedBy,
    policy: options.policy ?? DEFAULT_POLICY,
    asOf: options.asOf,
    speaksFor: speaksForOf(everybody),
  }
  const asides = withoutJudged(asidesOf(log.documents, byDocument).statements, judged)
  const claims: Claim[] = []
  for (const component of findComponents(links, judged.claims.same)) {
    const members = component.map((node) => nodes.get(node)).filter((one) => one !== undefined)
    for (const group of groupComponent(members, links, judged.claims)) {
      const counted = countedGroup(group, nodes, asides)
      const claim = counted === null ? null : foldClaim(counted, context)
      if (claim !== null) claims.push(claim)
    }
  }
  const undated = log.statements.filter(
    (statement) => statementDay(briefs.get(statement.document)?.day ?? null, statement.saidAt) === null,
  ).length
  const { asOf } = options
  const actors = (
    asOf === undefined
      ? everybody
      : foldActors(nameRowsOf(pages.filter(({ day }) => day !== null && day <= asOf)), people)
  ).map(({ actor }) => actor)
  return { claims: claims.sort(byFirstSaid), actors, undated }
}

/** Claims in the order in which they were first said, unknown last, then by id. */
export const byFirstSaid = (a: Claim, b: Claim): number =>
  compareDays(a.firstSaid, b.firstSaid) || (a.id < b.id ? -1 : 1)
