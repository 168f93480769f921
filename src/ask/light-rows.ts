import type { Claim, Document, Statement } from '../model/index.js'
import type { At, Store } from '../store/store.js'
import { ledgerAt } from './ledger.js'
import type { LightRow } from './light-row.js'

/** Ledgers kept for each store: now, and the last few instants somebody looked at. */
const KEPT = 6

interface Held {
  readonly stamp: string
  readonly rows: readonly LightRow[]
}
const held = new WeakMap<Store, Map<string, Held>>()
const briefs = new WeakMap<Store, Map<string, { readonly outlet: string }>>()

/**
 * Every claim as a light row, in order of first saying. What is held is used again until the store has grown or
 * somebody has judged; documents never change, so their outlets are read once.
 */
export async function lightRows(store: Store, at: At): Promise<readonly LightRow[]> {
  const key = `${at.asOf ?? ''}|${at.knownAt ?? ''}`
  const stamp = await stampOf(store)
  const mine = held.get(store) ?? new Map<string, Held>()
  held.set(store, mine)
  const known = mine.get(key)
  if (known !== undefined && known.stamp === stamp) return known.rows
  const { claims } = await ledgerAt(store, at)
  const ids = [...new Set(claims.flatMap((claim) => claim.statements))]
  const statements = new Map((await store.statements({ ids }, at)).map((one) => [one.id as string, one]))
  const outlets = await outletsOf(store, [...new Set(claims.flatMap((claim) => claim.documents))])
  const rows = claims.map((claim) => lightRow(claim, statements, outlets))
  mine.delete(key)
  mine.set(key, { stamp, rows })
  for (const old of mine.keys()) if (mine.size > KEPT) mine.delete(old)
  return rows
}

/** Changes whenever anything was added, judged or withdrawn, by whatever process. */
async function stampOf(store: Store): Promise<string> {
  const counts = await store.counts()
  let last = seen.get(store) ?? 0
  for (;;) {
    const entries = await store.auditLog({ after: last, limit: 1000 })
    if (entries.length === 0) break
    last = entries.at(-1)?.sequence ?? last
  }
  seen.set(store, last)
  return `${JSON.stringify(counts)}|${last}`
}
const seen = new WeakMap<Store, number>()

async function outletsOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, { outlet: string }>> {
  const mine = briefs.get(store) ?? new Map<string, { readonly outlet: string }>()
  briefs.set(store, mine)
  const missing = ids.filter((id) => !mine.has(id))
  for (let start = 0; start < missing.length; start += 500)
    for (const one of await store.documents({ ids: missing.slice(start, start + 500) as Document['id'][] }))
      mine.set(one.id, { outlet: one.outlet?.value ?? 'outlet unknown' })
  return mine
}

function lightRow(
  claim: Claim,
  statements: ReadonlyMap<string, Statement>,
  outlets: ReadonlyMap<string, { readonly outlet: string }>,
): LightRow {
  const own = claim.statements.flatMap((id) => statements.get(id) ?? [])
  const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]
  const longest = own.reduce<Statement | null>(
    (best, one) => (best === null || one.chain.length > best.chain.length ? one : best),
    null,
  )
  const outlet = (id: string) => outlets.get(id)?.outlet ?? 'outlet unknown'
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
    figures: unique(claim.figures.map((point) => point.figure.surface)),
    firstSaid: claim.firstSaid,
    lastSaid: claim.lastSaid,
    documents: claim.documents.length,
    statements: claim.statements.length,
    outlets: unique(claim.documents.map(outlet)),
    against: own.filter((one) => one.stance === 'deny' || one.stance === 'cannot-confirm').length,
  }
}
