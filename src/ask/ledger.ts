import { ACTOR, foldActors, nameRowsOf } from '../fold/actors.js'
import { byFirstSaid, fold } from '../fold/fold.js'
import type { Actor, Claim, Document, DocumentId, StatementId } from '../model/index.js'
import { HearsayError } from '../problems.js'
import { documentDay } from '../store/as-of.js'
import type { At, Store } from '../store/store.js'
import { claimsInOrder } from './claims-at.js'
import type { Evidence } from './view.js'
import { withId } from './with-id.js'

/** The ledger at both times of a read. Where one claim or a page of claims will do, see `claims-at.ts`. */
export async function ledgerAt(
  store: Store,
  at: At,
): Promise<{ readonly claims: readonly Claim[]; readonly actors: readonly Actor[] }> {
  if (at.knownAt === undefined) {
    const claims: Claim[] = []
    for await (const claim of claimsInOrder(store, at)) claims.push(claim)
    return { claims: claims.sort(byFirstSaid), actors: await actorsAsOf(store, at.asOf) }
  }
  // What was held at an earlier instant was linked from less: it is folded anew, from the log as it stood then.
  const held = { knownAt: at.knownAt }
  const documents = await store.documents({}, held)
  const statements = await store.statements({}, held)
  const mentions = await store.mentions(documents.map(({ id }) => id))
  const judgements = await store.judgements({ withdrawn: false }, held)
  return fold({ documents, mentions, statements, judgements }, { asOf: at.asOf })
}

/** The actors that the pages published by the end of a day name; all of them where no day is given. */
export async function actorsAsOf(store: Store, asOf: string | undefined): Promise<readonly Actor[]> {
  if (asOf === undefined) return (await store.views(ACTOR)).map((row) => row.body as Actor)
  const days = new Map<string, string>()
  for (const document of await store.documents({})) {
    const day = documentDay(document)
    if (day !== null && day <= asOf) days.set(document.id, day)
  }
  const mentions = await store.mentions([...days.keys()] as DocumentId[])
  const people = (await store.judgements({ withdrawn: false })).filter((one) => one.judgedAt !== null)
  const pages = mentions.map((one) => ({
    document: one.document,
    day: days.get(one.document) ?? null,
    mentions: one.mentions,
  }))
  return foldActors(nameRowsOf(pages), people).map(({ actor }) => actor)
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
  name: 'Name it as hearsay actors spells it, or by the id that hearsay review lists.',
}

/** Finds the one item that an id or the beginning of an id names, or says what is wrong. */
export function findById<T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  kind: string,
  hint = HINTS[kind] ?? `List them with: hearsay ${kind}s`,
): T {
  const [first, ...more] = withId(items, id)
  if (first === undefined) throw new HearsayError('not-found', `There is no ${kind} ${id}.`, { hint })
  if (more.length > 0)
    throw new HearsayError('usage', `${id} begins the ids of ${more.length + 1} ${kind}s.`, {
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
