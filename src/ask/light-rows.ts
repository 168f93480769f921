import { CLAIM_LINE, type ClaimLine, claimLine } from '../fold/claim-line.js'
import { evidence } from '../link/evidence.js'
import type { Claim } from '../model/index.js'
import type { At, Store, ViewRow } from '../store/store.js'
import { claimsInOrder } from './claims-at.js'
import { evidenceOf, ledgerAt } from './ledger.js'

/** Instants whose lines are held for each store: now, and the last few that somebody looked at. */
const KEPT = 6
/** Rows read before others get their turn. */
const PAGE = 2000
/** While a store grows, lines may be this old: so many times what reading them again costs, and never more than the most. */
const PATIENCE = 4
const MOST_PATIENCE_MS = 2000

interface Held {
  readonly stamp: string
  /** Judgements are never waited with: who judges sees what came of it. */
  readonly judged: string
  readonly lines: readonly ClaimLine[]
  readonly readAt: number
  readonly cost: number
}
const held = new WeakMap<Store, Map<string, Held>>()
const reading = new WeakMap<Store, Map<string, Promise<Held>>>()

/**
 * Every claim as a line, in order of first saying. What is held is used again until the store has changed; while an import
 * runs it may be some moments old, never more than {@link MOST_PATIENCE_MS}, and never older than the last judgement.
 */
export async function lightRows(store: Store, at: At): Promise<readonly ClaimLine[]> {
  const key = `${at.asOf ?? ''}|${at.knownAt ?? ''}`
  const [stamp, judged] = await Promise.all([store.lastRecorded(), judgedUntil(store)])
  const mine = held.get(store) ?? new Map<string, Held>()
  held.set(store, mine)
  const known = mine.get(key)
  if (known !== undefined && known.judged === judged) {
    if (known.stamp === stamp) return known.lines
    const patience = Math.min(MOST_PATIENCE_MS, known.cost * PATIENCE)
    if (performance.now() - known.readAt < patience) return known.lines
  }
  const now = reading.get(store) ?? new Map<string, Promise<Held>>()
  reading.set(store, now)
  const ticket = `${key}|${stamp}|${judged}`
  const begun = now.get(ticket) ?? read(store, at, stamp, judged)
  now.set(ticket, begun)
  try {
    const fresh = await begun
    mine.delete(key)
    mine.set(key, fresh)
    for (const old of mine.keys()) if (mine.size > KEPT) mine.delete(old)
    return fresh.lines
  } finally {
    now.delete(ticket)
  }
}

async function read(store: Store, at: At, stamp: string, judged: string): Promise<Held> {
  const from = performance.now()
  const lines = at.asOf === undefined && at.knownAt === undefined ? await linesNow(store) : await linesAt(store, at)
  const readAt = performance.now()
  return { stamp, judged, lines, readAt, cost: readAt - from }
}

/** The last entry of the log of judgements. */
async function judgedUntil(store: Store): Promise<string> {
  let last = seen.get(store) ?? 0
  for (;;) {
    const entries = await store.auditLog({ after: last, limit: 1000 })
    if (entries.length === 0) break
    last = entries.at(-1)?.sequence ?? last
  }
  seen.set(store, last)
  return String(last)
}
const seen = new WeakMap<Store, number>()

async function linesNow(store: Store): Promise<readonly ClaimLine[]> {
  const lines: ClaimLine[] = []
  let after: ViewRow | undefined
  for (;;) {
    const rows = await store.views(CLAIM_LINE, { after, limit: PAGE })
    for (const row of rows) lines.push(row.body as ClaimLine)
    after = rows.at(-1)
    if (after === undefined || rows.length < PAGE) return lines
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function linesAt(store: Store, at: At): Promise<readonly ClaimLine[]> {
  const lines: ClaimLine[] = []
  let page: Claim[] = []
  const take = async () => {
    const { statements, briefs } =
      at.knownAt === undefined
        ? await evidence(store).read([...new Set(page.flatMap((claim) => claim.statements))])
        : await heldThen(store, page, at)
    lines.push(...page.map((claim) => claimLine(claim, statements, briefs)))
    page = []
    await new Promise((resolve) => setImmediate(resolve))
  }
  const claims = at.knownAt === undefined ? claimsInOrder(store, at) : (await ledgerAt(store, at)).claims
  for await (const claim of claims) {
    page.push(claim)
    if (page.length >= 200) await take()
  }
  if (page.length > 0) await take()
  return lines
}

/** Statements as the store held them at an instant. */
async function heldThen(store: Store, claims: readonly Claim[], at: At) {
  const { statements, documents } = await evidenceOf(store, claims, at)
  const briefs = new Map([...documents].map(([id, document]) => [id, { outlet: document.outlet?.value ?? null }]))
  return { statements, briefs }
}
