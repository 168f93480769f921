import { codesOf } from '../mark/figures/profiles.js'
import type { Claim, Document, Figure, FigurePoint, Statement } from '../model/index.js'
import { hopsOnce } from './chain-hops.js'
import type { ClaimView, DocumentRef, FigurePointView, StatementView } from './shapes.js'

/** How answers name a document: its id and the name it came under. */
export const documentName = (document: Pick<Document, 'id' | 'name'>): string => `${document.id}:${document.name}`

/** A document as answers refer to it. */
export const documentRef = (document: Omit<Document, 'text'>): DocumentRef => ({
  id: documentName(document),
  title: document.title?.value ?? null,
  outlet: document.outlet?.value ?? null,
  published: document.published?.value ?? null,
  url: document.url,
  snapshot: document.snapshot,
})

const figureView = ({ surface, min, max, value, bound, unit, counted, scope, part, change }: Figure) => ({
  codes: codesOf({ bound, min }),
  surface,
  min,
  max,
  value,
  bound,
  unit,
  counted,
  scope,
  part,
  was: change?.from ?? null,
})

/**
 * A statement with the sentence that carries it.
 *
 * @param elsewhere What other pages say that its speaker speaks for, where its own does not.
 */
export function statementView(
  statement: Statement,
  document: Document,
  elsewhere: string | null = null,
): StatementView {
  const { context } = statement
  return {
    id: statement.id,
    document: documentRef(document),
    text: statement.text,
    sentence: document.text.slice(context.start, context.end),
    context,
    source: [...statement.source],
    cue: [...statement.cue],
    content: [...statement.content],
    quote: statement.quote,
    act: statement.act,
    speaker: statement.speaker,
    party: statement.speaker.party ?? elsewhere,
    chain: hopsOnce(document.outlet?.value ?? null, statement.chain, statement.speaker.name).map(
      ({ name, type, span }) => ({ name, type, span }),
    ),
    stance: statement.stance,
    certainty: statement.certainty,
    hedges: [...statement.hedges],
    polarity: statement.polarity,
    saidAt:
      statement.saidAt === null
        ? null
        : { from: statement.saidAt.from, to: statement.saidAt.to, stated: statement.saidAt.stated },
    figures: statement.figures.map(figureView),
    assumed: statement.assumed,
    makers: statement.derivations.map(({ maker, version }) => `${maker}@${version}`),
    score: Math.max(0, ...statement.derivations.map(({ score }) => score ?? 0)),
  }
}

/** The statements and documents that a set of claims stands on. */
export interface Evidence {
  readonly statements: ReadonlyMap<string, Statement>
  readonly documents: ReadonlyMap<string, Document>
}

/** One figure of one claim with the sentence behind it. */
export function figurePointView(claim: Claim, point: FigurePoint, evidence: Evidence): FigurePointView | null {
  const statement = evidence.statements.get(point.statement)
  const document = statement === undefined ? undefined : evidence.documents.get(statement.document)
  if (statement === undefined || document === undefined) return null
  return {
    claim: claim.id,
    statement: point.statement,
    assumed: statement.assumed,
    document: documentRef(document),
    speaker: point.speaker,
    party: point.party,
    at: point.saidOn,
    to: point.saidTo ?? point.saidOn,
    dated: point.dated,
    disowned: point.disowned ?? null,
    figure: figureView(point.figure),
    sentence: document.text.slice(statement.context.start, statement.context.end),
  }
}

/** A claim with everything behind it. */
export function claimView(claim: Claim, evidence: Evidence): ClaimView {
  const elsewhere = new Map<string, string>(claim.saidElsewhere ?? [])
  const statements = claim.statements.flatMap((id) => {
    const statement = evidence.statements.get(id)
    const document = statement === undefined ? undefined : evidence.documents.get(statement.document)
    return statement === undefined || document === undefined
      ? []
      : [statementView(statement, document, elsewhere.get(id) ?? null)]
  })
  return {
    id: claim.id,
    text: claim.text,
    status: claim.status,
    statusBy: claim.statusBy,
    policy: claim.policy,
    history: claim.history.map((change) => ({
      ...change,
      from: change.from ?? change.at,
      statements: [...change.statements],
      assumed: change.assumed ?? false,
    })),
    denials: (claim.denials ?? []).map(({ by, at, statements: ids }) => ({
      by,
      at,
      assumed: at !== null && ids.every((id) => evidence.statements.get(id)?.saidAt?.stated !== true),
      statements: [...ids],
    })),
    origins: {
      ...claim.origins,
      because: claim.origins.because.map((reason) => ({ ...reason, statements: [...reason.statements] })),
    },
    voices: claim.voices.map(({ name, party, known, statements: ids, documents }) => ({
      name,
      party,
      known,
      statements: [...ids],
      documents: [...documents],
    })),
    parties: [...claim.parties],
    figures: claim.figures.flatMap((point) => figurePointView(claim, point, evidence) ?? []),
    firstSaid: claim.firstSaid,
    lastSaid: claim.lastSaid,
    firstTo: claim.firstTo ?? claim.firstSaid,
    lastTo: claim.lastTo ?? claim.lastSaid,
    firstStated: claim.firstStated,
    lastStated: claim.lastStated,
    documents: claim.documents.length,
    grouped: claim.because.map(({ a, b, author, reasons }) => ({ a, b, author, reasons: [...reasons] })),
    statements,
  }
}
