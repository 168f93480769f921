import { CLAIM } from '../fold/claim-row.js'
import { byFirstSaid, fold } from '../fold/fold.js'
import type { Actor, Claim, Document, DocumentId, StatementId } from '../model/index.js'
import { HearsayError } from '../problems.js'
import type { At, Store } from '../store/store.js'
import type { Evidence } from './view.js'

/** The ledger at both times of a read: from the folded views where none is given, folded anew from the log where one is. */
export async function ledgerAt(
  store: Store,
  at: At,
): Promise<{ readonly claims: readonly Claim[]; readonly actors: readonly Actor[] }> {
  if (at.asOf === undefined && at.knownAt === undefined) {
    const claims = (await store.views(CLAIM)).map((row) => row.body as Claim)
    const actors = (await store.views('actor')).map((row) => row.body as Actor)
    return { claims: claims.sort(byFirstSaid), actors }
  }
  // The day restricts what a claim shows and never regroups it, so that its id is the same on every day.
  const held = { knownAt: at.knownAt }
  const documents = await store.documents({}, held)
  const statements = await store.statements({}, held)
  const mentions = await store.mentions(documents.map(({ id }) => id))
  const judgements = await store.judgements({ withdrawn: false }, held)
  return fold({ documents, mentions, statements, judgements }, { asOf: at.asOf })
}

/** Fetches the statements and documents that claims stand on. */
export async function evidenceOf(store: Store, claims: readonly Claim[], at: At = {}): Promise<Evidence> {
  const ids = [...new Set(claims.flatMap((claim) => claim.statements))]
  return evidenceFor(store, ids, at)
}

/** Fetches statements by id with their documents. */
export async function evidenceFor(store: Store, ids: readonly StatementId[], at: At = {}): Promise<Evidence> {
  const statements = new Map(
    (await store.statements({ ids }, at)).map((statement) => [statement.id as string, statement]),
  )
  const documentIds = [...new Set([...statements.values()].map((statement) => statement.document))]
  const documents = new Map(
    (await store.documents({ ids: documentIds })).map((document) => [document.id as string, document]),
  )
  return { statements, documents }
}

/** Where ids of a kind that no command lists can be read. */
const HINTS: Readonly<Record<string, string>> = {
  statement: 'Name a statement of this claim; its ids stand in: hearsay claim ID',
  judgement: 'Judgements stand in: hearsay audit',
}

/** Finds the one item that an id or the beginning of an id names, or says what is wrong. */
export function findById<T extends { readonly id: string }>(items: readonly T[], id: string, kind: string): T {
  const wanted = id.split(':')[0] ?? id
  const exact = items.find((item) => item.id === wanted)
  if (exact !== undefined) return exact
  const found = items.filter((item) => item.id.startsWith(wanted))
  const first = found[0]
  if (first === undefined)
    throw new HearsayError('not-found', `There is no ${kind} ${id}.`, {
      hint: HINTS[kind] ?? `List them with: hearsay ${kind}s`,
    })
  if (found.length > 1)
    throw new HearsayError('usage', `${id} begins the ids of ${found.length} ${kind}s.`, {
      hint: 'Give more of the id.',
    })
  return first
}

/** Finds a document by id, by id and name, or by name alone. */
export async function findDocument(store: Store, wanted: string): Promise<Document> {
  const [id] = wanted.split(':')
  const direct = await store.document(id as DocumentId)
  if (direct !== null) return direct
  const named = (await store.documents({})).filter(
    (document) => document.name === wanted || document.id.startsWith(wanted) || document.name.endsWith(`/${wanted}`),
  )
  const first = named[0]
  if (first === undefined)
    throw new HearsayError('not-found', `There is no document ${wanted}.`, {
      hint: 'List them with: hearsay documents',
    })
  if (named.length > 1)
    throw new HearsayError('usage', `${wanted} names ${named.length} documents.`, { hint: 'Give the id.' })
  return first
}
