import { evidenceFor } from '../../ask/ledger.js'
import { CLAIM } from '../../fold/claim-row.js'
import type { Claim, StatementId } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import { type Untrusted, untrusted } from './fence.js'

/** Where an answer can be checked: the exact words of a page. Offsets are UTF-16 code units of its clean text, end exclusive. */
export interface Citation {
  readonly statement: string
  readonly document: string
  readonly outlet: Untrusted | null
  readonly url: Untrusted | null
  readonly published: string | null
  /** SHA-256 of the captured bytes. */
  readonly snapshot: string
  readonly start: number
  readonly end: number
  readonly sentence: Untrusted
}

/** Citations handed on with one answer. */
const MOST = 40
/** Statements cited of a claim that the answer names without them. */
const OF_A_CLAIM = 3

/** Cites the sentences behind every statement and claim that an answer names. */
export async function citationsOf(
  store: Store,
  answer: unknown,
  at: At,
): Promise<{ readonly citations: readonly Citation[]; readonly leftOff: number }> {
  const statements = new Set<string>()
  const claims = new Set<string>()
  collect(answer, statements, claims)
  for (const row of claims.size === 0 ? [] : await store.views(CLAIM, { ids: [...claims].slice(0, MOST) })) {
    const own = (row.body as Claim).statements
    if (!own.some((id) => statements.has(id))) for (const id of own.slice(0, OF_A_CLAIM)) statements.add(id)
  }
  const cited = [...statements].slice(0, MOST)
  const evidence = await evidenceFor(store, cited as StatementId[], at)
  const citations = cited.flatMap((id): Citation[] => {
    const statement = evidence.statements.get(id)
    const document = statement === undefined ? undefined : evidence.documents.get(statement.document)
    if (statement === undefined || document === undefined) return []
    const { start, end } = statement.context
    return [
      {
        statement: id,
        document: document.id,
        outlet: document.outlet === null ? null : untrusted(document.outlet.value),
        url: document.url === null ? null : untrusted(document.url),
        published: document.published?.value ?? null,
        snapshot: document.snapshot,
        start,
        end,
        sentence: untrusted(document.text.slice(start, end)),
      },
    ]
  })
  return { citations, leftOff: statements.size - cited.length }
}

const STATEMENT = /^s[0-9a-f]{12,}$/
const OF_CLAIM = /^c[0-9a-f]{12,}$/

function collect(value: unknown, statements: Set<string>, claims: Set<string>): void {
  if (typeof value === 'string') {
    if (STATEMENT.test(value)) statements.add(value)
    else if (OF_CLAIM.test(value)) claims.add(value)
  } else if (Array.isArray(value)) for (const one of value) collect(one, statements, claims)
  else if (value !== null && typeof value === 'object')
    for (const one of Object.values(value)) collect(one, statements, claims)
}
