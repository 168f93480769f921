import type { DocumentBrief } from '../link/document-brief.js'
import type { Certainty, Claim, Stance, Statement, Status } from '../model/index.js'
import { deniedBefore } from './denied-before.js'

/** A claim as one line of the ledger: what a table shows and filters by, and no sentence. */
export interface ClaimLine {
  readonly id: string
  readonly text: string
  readonly status: Status
  readonly statusBy: string | null
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  /** The voice at the end of the longest chain. */
  readonly speaker: string
  readonly speakers: readonly string[]
  /** The longest chain behind the claim: outlet ← agency ← voice. */
  readonly chain: string
  readonly parties: readonly string[]
  readonly stances: readonly Stance[]
  readonly certainties: readonly Certainty[]
  readonly hedges: readonly string[]
  readonly figures: readonly string[]
  readonly firstSaid: string | null
  readonly lastSaid: string | null
  /** The last of the days that each begins: itself where the page gives one. */
  readonly firstTo: string | null
  readonly lastTo: string | null
  /** Whether a page states those days. */
  readonly firstStated: boolean
  readonly lastStated: boolean
  readonly documents: number
  readonly statements: number
  readonly outlets: readonly string[]
  /** Statements that deny it or cannot confirm it. */
  readonly against: number
  /** Who denied it, where its status does not say so any more. */
  readonly deniedBy: readonly string[]
}

const UNKNOWN = 'outlet unknown'

/** The line of a claim, from the statements and pages that it was folded from. */
export function claimLine(
  claim: Claim,
  statements: ReadonlyMap<string, Statement>,
  briefs: ReadonlyMap<string, Pick<DocumentBrief, 'outlet'>>,
): ClaimLine {
  const own = claim.statements.flatMap((id) => statements.get(id) ?? [])
  const longest = own.reduce<Statement | null>(
    (best, one) => (best === null || one.chain.length > best.chain.length ? one : best),
    null,
  )
  const outlet = (id: string) => briefs.get(id)?.outlet ?? UNKNOWN
  const speakers = unique(own.map((one) => one.speaker.name))
  return {
    id: claim.id,
    text: claim.text,
    status: claim.status,
    statusBy: claim.statusBy,
    origins: { atLeast: claim.origins.atLeast, atMost: claim.origins.atMost },
    speaker: longest?.speaker.name ?? speakers[0] ?? 'nobody named',
    speakers,
    chain:
      longest === null
        ? ''
        : [outlet(longest.document), ...longest.chain.map(({ name }) => name), longest.speaker.name].join(' ← '),
    parties: [...claim.parties],
    stances: unique(own.map((one) => one.stance)),
    certainties: unique(own.map((one) => one.certainty)),
    hedges: unique(own.flatMap((one) => one.hedges)),
    // What is only named to be denied, or was the outlet's slip, is nobody's figure.
    figures: unique(claim.figures.flatMap(({ figure, disowned }) => (disowned === undefined ? figure.surface : []))),
    firstSaid: claim.firstSaid,
    lastSaid: claim.lastSaid,
    firstTo: claim.firstTo ?? claim.firstSaid,
    lastTo: claim.lastTo ?? claim.lastSaid,
    firstStated: claim.firstStated,
    lastStated: claim.lastStated,
    documents: claim.documents.length,
    statements: claim.statements.length,
    outlets: unique(claim.documents.map(outlet)),
    against: own.filter((one) => one.stance === 'deny' || one.stance === 'cannot-confirm').length,
    deniedBy: deniedBefore(claim).map(({ by }) => by),
  }
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
