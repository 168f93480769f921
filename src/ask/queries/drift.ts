import { z } from 'zod'
import { DRIFTS } from '../../fold/drift/drifted.js'
import { type Drift, findDrift } from '../../fold/drift/find-drift.js'
import type { Claim, Document } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import { type BoardAt, boardAt } from '../board/board-at.js'
import { selectClaims } from '../board/select-claims.js'
import { findClaim } from '../find-claim.js'
import { evidenceFor, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, statementShape } from '../shapes.js'
import { statementView } from '../view.js'

/** Statements up to which all are compared, once while nothing moves; in a greater ledger a claim's own are compared with each other. */
const MOST = 3_000

const passageShape = z.object({
  claim: z.string().nullable().describe('The claim that holds the later statement'),
  text: z.string(),
  link: z.enum(['credits', 'same words', 'same voice']).describe('Why the two are taken for one utterance'),
  words: z.string(),
  from: statementShape,
  to: statementShape,
  changes: z.array(z.object({ kind: z.enum(DRIFTS), from: z.string(), to: z.string(), words: z.string() })),
})
const outletShape = z.object({
  outlet: z.string(),
  passed: z.number().int().describe('Statements that it passed on from another page'),
  drifted: z.number().int().describe('Those of them that changed on the way'),
  kinds: z.array(z.object({ kind: z.enum(DRIFTS), count: z.number().int() })),
})

const driftShape = z.object({
  passed: z.number().int().describe('Statements that were passed on from another page'),
  drifted: z.number().int(),
  passages: z.array(passageShape).describe('Those that changed, the earlier sentence beside the later'),
  outlets: z.array(outletShape),
})

export const drift = defineQuery({
  name: 'drift',
  summary:
    'Show what changed as statements passed from page to page: hedges, figures, scope, may and will, quotations, voices',
  effect: 'read',
  input: z.object({
    claim: z.string().optional().describe('Only this claim'),
    kind: z.enum(DRIFTS).optional().describe('Only changes of this kind'),
    outlet: z.string().optional().describe('Only what this outlet changed'),
    ...atFields,
  }),
  positional: ['claim'],
  output: driftShape,
  example: { command: 'drift', shows: 'who dropped which hedge, with both sentences, counted by outlet' },
  async ask({ store }, input) {
    const at = await boardAt(store, input)
    if (statementsAt(at) <= MOST) return everyDrift(store, at, input)
    const { found } = selectClaims(at, {})
    const chosen = input.claim === undefined ? null : await at.named(input.claim)
    return claimDrift(store, input, chosen === null ? await at.claims(found.map(({ claim }) => claim.id)) : [chosen])
  },
  async page({ store }, input, { size }) {
    const at = await boardAt(store, input)
    if (statementsAt(at) <= MOST) return { found: await everyDrift(store, at, input), next: null, total: null }
    if (input.claim !== undefined)
      return { found: await claimDrift(store, input, [await at.named(input.claim)]), next: null, total: null }
    const selected = selectClaims(at, {})
    const { page } = selected.page('documents', { size })
    const claims = await at.claims(page.map(({ claim }) => claim.id))
    return { found: await claimDrift(store, input, claims), next: null, total: null }
  },
  rows: ({ passages }) =>
    passages.flatMap(({ claim, link, from, to, changes }) =>
      changes.map((change) => ({
        outlet: to.document.outlet,
        kind: change.kind,
        from: change.from,
        to: change.to,
        words: change.words,
        earlier: from.document.outlet,
        link,
        before: from.sentence,
        after: to.sentence,
        statement: to.id,
        claim,
      })),
    ),
})

interface Wanted extends At {
  readonly claim?: string
  readonly kind?: (typeof DRIFTS)[number]
  readonly outlet?: string
}

/** How many statements stand in the claims of a board, each under each of them. */
const statementsAt = (at: BoardAt): number =>
  at.board.remember(`statements ${at.day ?? ''}`, () =>
    selectClaims(at, {}).found.reduce((sum, { statements }) => sum + statements, 0),
  )

/** What was found over all claims of a board. */
interface Every {
  readonly claims: readonly Claim[]
  readonly documents: ReadonlyMap<string, Document>
  readonly found: readonly Drift[]
}

/** All statements compared with all: once for each board, since every claim that is looked at asks for its part of it. */
async function everyDrift(store: Store, at: BoardAt, input: Wanted): Promise<z.output<typeof driftShape>> {
  const held = at.board.remember<{ every: Promise<Every> | null }>(`drift ${at.day ?? ''}`, () => ({ every: null }))
  held.every ??= compareAll(store, input)
  // What failed is tried again.
  held.every.catch(() => {
    held.every = null
  })
  const { claims, documents, found } = await held.every
  const chosen = input.claim === undefined ? null : findClaim(claims, input.claim)
  const own = chosen === null ? null : new Set<string>(chosen.statements)
  return shown(
    found.filter(({ from, to }) => own === null || own.has(to.statement.id) || own.has(from.statement.id)),
    claims,
    documents,
    input,
  )
}

async function compareAll(store: Store, { asOf, knownAt }: At): Promise<Every> {
  const at = { asOf, knownAt }
  const { claims } = await ledgerAt(store, at)
  const all = [...new Set(claims.flatMap((claim) => claim.statements))]
  const { statements, documents } = await evidenceFor(store, all, at)
  return { claims, documents, found: findDrift([...statements.values()], documents) }
}

/** The statements of each claim compared with each other: at the cost of the claims, however great the store. */
async function claimDrift(store: Store, input: Wanted, claims: readonly Claim[]): Promise<z.output<typeof driftShape>> {
  const found: Drift[] = []
  const pages = new Map<string, Document>()
  for (const claim of claims) {
    const { statements, documents } = await evidenceFor(store, claim.statements, input)
    for (const drifted of findDrift([...statements.values()], documents)) {
      found.push(drifted)
      for (const { document } of [drifted.from.statement, drifted.to.statement]) {
        const page = documents.get(document)
        if (page !== undefined) pages.set(document, page)
      }
    }
  }
  return shown(found, claims, pages, input)
}

function shown(
  found: readonly Drift[],
  claims: readonly Claim[],
  documents: ReadonlyMap<string, Document>,
  input: Wanted,
): z.output<typeof driftShape> {
  const kept = found
    .map((one) => ({
      ...one,
      changes: one.changes.filter(({ kind }) => input.kind === undefined || kind === input.kind),
    }))
    .filter(
      ({ to }) =>
        input.outlet === undefined || outletOf(to.document.outlet).toLowerCase().includes(input.outlet.toLowerCase()),
    )
  const claimOf = holders(claims)
  const changed = kept.filter(({ changes }) => changes.length > 0)
  return {
    passed: kept.length,
    drifted: changed.length,
    passages: changed.flatMap(({ from, to, link, words, changes }) => {
      const [earlier, later] = [documents.get(from.statement.document), documents.get(to.statement.document)]
      if (earlier === undefined || later === undefined) return []
      const claim = claimOf.get(to.statement.id) ?? null
      return [
        {
          claim: claim?.id ?? null,
          text: claim?.text ?? to.statement.text,
          link,
          words,
          from: statementView(from.statement, earlier),
          to: statementView(to.statement, later),
          changes: changes.map((change) => ({ ...change })),
        },
      ]
    }),
    outlets: countByOutlet(kept),
  }
}

const outletOf = (name: string | null): string => name ?? 'outlet unknown'

/** Which claim holds each statement; one that speaks to several is shown under the first. */
function holders(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const map = new Map<string, Claim>()
  for (const claim of claims) for (const id of claim.statements) if (!map.has(id)) map.set(id, claim)
  return map
}

/** What each outlet passed on and changed: those that changed most first. */
function countByOutlet(passages: readonly Drift[]): z.output<typeof outletShape>[] {
  const outlets = new Map<
    string,
    { passed: number; drifted: number; kinds: Map<Drift['changes'][number]['kind'], number> }
  >()
  for (const { to, changes } of passages) {
    const name = outletOf(to.document.outlet)
    const held = outlets.get(name) ?? { passed: 0, drifted: 0, kinds: new Map() }
    held.passed++
    if (changes.length > 0) held.drifted++
    for (const { kind } of changes) held.kinds.set(kind, (held.kinds.get(kind) ?? 0) + 1)
    outlets.set(name, held)
  }
  return [...outlets]
    .map(([outlet, { passed, drifted, kinds }]) => ({
      outlet,
      passed,
      drifted,
      kinds: DRIFTS.flatMap((kind) => (kinds.has(kind) ? [{ kind, count: kinds.get(kind) ?? 0 }] : [])),
    }))
    .sort((a, b) => b.drifted - a.drifted || b.passed - a.passed || (a.outlet < b.outlet ? -1 : 1))
}
