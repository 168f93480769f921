import { z } from 'zod'
import type { NameRow } from '../../link/name-row.js'
import { NODE, type NodeRow } from '../../link/node-row.js'
import { claimKeys } from '../../link/same-claim/claim-keys.js'
import { judgeStatements, scoreStatements } from '../../link/same-claim/judge-statements.js'
import type { Prepared } from '../../link/same-claim/prepared.js'
import type { StatementId, Verdict } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { aroundName } from '../around-name.js'
import { boardAt } from '../board/board-at.js'
import { evidenceFor } from '../ledger.js'
import { firstItems } from '../left-out.js'
import { judgedPairs, nameRowsIn, openPairs } from '../open-names.js'
import { defineQuery } from '../query.js'
import { byEffect, effects, isWeighty } from '../review-effect.js'
import { statementShape } from '../shapes.js'
import { spread } from '../spread.js'
import { statementView } from '../view.js'

/** Pairs that are scored at most: a person decides tens of them, and what would change most comes first. */
const SCORED = 20_000

/** The score about which the linker is least sure. */
const NEAR = 0.45

const sideShape = z.object({
  id: z.string().describe('What a judgement names: a statement, or a name'),
  words: z.string(),
  claim: z.string().nullable(),
  statement: statementShape.nullable(),
  sentence: z.string().nullable().describe('Where a name stands in the first page that uses it; null for a statement'),
  documents: z.array(z.string()),
  roles: z.array(z.string()),
})
const itemShape = z.object({
  id: z.string(),
  on: z.enum(['claim', 'actor']),
  guess: z.enum(['same', 'different', 'unsure']).describe('How the linker left it'),
  a: sideShape,
  b: sideShape,
  reasons: z.array(z.object({ feature: z.string(), weight: z.number(), words: z.string() })),
})
type Item = z.output<typeof itemShape>

interface Pair {
  readonly a: string
  readonly b: string
  readonly claims: readonly [string | null, string | null]
  readonly guess: Verdict
  readonly score: number
  readonly nodes: readonly [Prepared, Prepared]
}

export const review = defineQuery({
  name: 'review',
  summary:
    'List the pairs that wait for a person: statements and names that the linker could not tell apart or joined on little',
  effect: 'read',
  input: z.object({
    on: z.enum(['claim', 'actor']).optional().describe('Only statements, or only names'),
    limit: z.coerce.number().int().min(1).max(500).default(50).describe('At most so many'),
  }),
  positional: [],
  output: z.array(itemShape),
  example: { command: 'review --limit 10', shows: 'the ten pairs whose decision would change most' },
  async ask({ store }, input) {
    const judged = await judgedPairs(store)
    const isOpen = (pair: { readonly a: string; readonly b: string }) =>
      !judged.has(pair.a < pair.b ? `${pair.a}\n${pair.b}` : `${pair.b}\n${pair.a}`)
    const effect = effects((await boardAt(store, {})).board)
    const allClaims =
      input.on === 'actor' ? [] : spread(inOrderOfEffect((await claimPairs(store)).filter(isOpen), effect))
    const onClaims = allClaims.slice(0, input.limit)
    const onActors = input.on === 'claim' ? NO_ITEMS : await actorItems(store, { judged, effect, limit: input.limit })
    // Names under which nobody speaks change nothing, and a body against a place is the least likely to be one thing: they
    // wait until the last.
    const items = [...onActors.weighty, ...(await claimItems(store, onClaims)), ...onActors.light]
    return firstItems(items, input.limit, allClaims.length + onActors.total)
  },
  rows: (items) =>
    items.map(({ on, guess, a, b, reasons }) => ({
      on,
      guess,
      a: a.id,
      b: b.id,
      wordsA: a.words,
      wordsB: b.words,
      because: reasons.map(({ words }) => words).join('; '),
    })),
})

/** The pairs that were scored last, by the statements and claims of which they are: scoring them takes a second. */
const scored = new WeakMap<Store, { readonly of: string; readonly pairs: readonly Pair[] }>()

/** Pairs of statements in two claims that score near the line, and pairs in one claim that are just above it. */
async function claimPairs(store: Store): Promise<readonly Pair[]> {
  // What is set aside stands in no claim and is asked about by nobody.
  const rows = (await store.views(NODE, { limit: 4000 }))
    .map((row) => row.body as NodeRow)
    .filter(({ claim }) => claim !== null)
  const of = rows.map(({ prepared, claim }) => `${prepared.node} ${claim}`).join('\n')
  const held = scored.get(store)
  if (held?.of === of) return held.pairs
  const pairs = pairsAmong(rows)
  scored.set(store, { of, pairs })
  return pairs
}

function pairsAmong(rows: readonly NodeRow[]): readonly Pair[] {
  const blocks = new Map<string, NodeRow[]>()
  for (const row of rows)
    for (const key of claimKeys(row.prepared)) {
      const block = blocks.get(key)
      if (block === undefined) blocks.set(key, [row])
      else if (block.length < 60) block.push(row)
    }
  const best = new Map<string, Pair>()
  const seen = new Set<string>()
  for (const [, block] of [...blocks].sort(([x], [y]) => (x < y ? -1 : 1)))
    for (let i = 0; i < block.length; i++)
      for (let j = i + 1; j < block.length && seen.size < SCORED; j++) {
        const [a, b] = [block[i], block[j]]
        const both = `${a.prepared.node}\n${b.prepared.node}`
        if (seen.has(both) || a.prepared.id === b.prepared.id) continue
        seen.add(both)
        const score = Math.round(scoreStatements(a.prepared, b.prepared) * 1000) / 1000
        const isJoined = a.claim !== null && a.claim === b.claim
        if (isJoined ? score > NEAR + 0.1 : score < NEAR - 0.1) continue
        const place = isJoined ? both : [a.claim, b.claim].sort().join('\n')
        const held = best.get(place)
        if (held !== undefined && held.score >= score) continue
        best.set(place, {
          a: a.prepared.id,
          b: b.prepared.id,
          claims: [a.claim, b.claim],
          guess: isJoined ? 'same' : 'unsure',
          score,
          nodes: [a.prepared, b.prepared],
        })
      }
  return [...best.values()].sort(
    (x, y) => Math.abs(x.score - NEAR) - Math.abs(y.score - NEAR) || (x.a + x.b < y.a + y.b ? -1 : 1),
  )
}

async function claimItems(store: Store, pairs: readonly Pair[]): Promise<readonly Item[]> {
  const { statements, documents } = await evidenceFor(
    store,
    pairs.flatMap(({ a, b }) => [a, b] as StatementId[]),
  )
  const side = (id: string, claim: string | null) => {
    const statement = statements.get(id)
    const document = statement === undefined ? undefined : documents.get(statement.document)
    if (statement === undefined || document === undefined) return null
    const view = statementView(statement, document)
    return { id, words: view.text, claim, statement: view, sentence: null, documents: [view.document.id], roles: [] }
  }
  return pairs.flatMap(({ a, b, claims, guess, nodes }) => {
    const [left, right] = [side(a, claims[0]), side(b, claims[1])]
    if (left === null || right === null) return []
    const reasons = [...judgeStatements(nodes[0], nodes[1], [left.words, right.words]).because]
    return [{ id: `${a}|${b}`, on: 'claim' as const, guess, a: left, b: right, reasons }]
  })
}

type Effects = ReturnType<typeof effects>

/** Items of names, those first whose decision would change something. */
interface NameItems {
  readonly weighty: readonly Item[]
  readonly light: readonly Item[]
  /** How many pairs wait in all. */
  readonly total: number
}
const NO_ITEMS: NameItems = { weighty: [], light: [], total: 0 }

/** What would change more first; of what would change as much, the nearest call. */
const inOrderOfEffect = (pairs: readonly Pair[], effect: Effects): readonly Pair[] =>
  pairs
    .map((pair) => ({ pair, changes: effect.ofClaims(...pair.claims) }))
    .sort((x, y) => byEffect(x.changes, y.changes))
    .map(({ pair }) => pair)

/** A name's id begins with the type that was read: "place kelmar". */
const typeOf = (id: string): string => id.split(' ')[0] ?? ''
const isAlike = (a: { readonly id: string }, b: { readonly id: string }): boolean => typeOf(a.id) === typeOf(b.id)

/** One word on both sides, "Ines" and "Ines": the names give a person nothing to decide by. */
const isOneWord = (a: NameRow, b: NameRow): boolean => {
  const [x, y] = [a, b].map(({ id, spellings }) => (spellings[0]?.name ?? id).toLowerCase())
  return x === y && !/\s/u.test(x)
}

/** Names that share a key and that the linker would neither join nor keep apart. */
async function actorItems(
  store: Store,
  { judged, effect, limit }: { readonly judged: ReadonlySet<string>; readonly effect: Effects; readonly limit: number },
): Promise<NameItems> {
  const open = openPairs(await nameRowsIn(store), judged)
    .map((pair) => ({ pair, a: pair.a.id, b: pair.b.id, changes: effect.ofNames(pair.a, pair.b) }))
    .sort((x, y) => byEffect(x.changes, y.changes))
  const alike = open.filter(({ pair: { a, b } }) => isAlike(a, b))
  const isOpen = ({ pair: { a, b }, changes }: (typeof open)[number]): boolean => isWeighty(changes) && !isOneWord(a, b)
  const weighty = spread(alike.filter(isOpen)).slice(0, limit)
  const light = [
    ...spread(alike.filter((one) => !isOpen(one))),
    ...spread(open.filter(({ pair: { a, b } }) => !isAlike(a, b))),
  ].slice(0, limit)
  const pairs = [...weighty, ...light].map(({ pair }) => pair)
  const first = pairs.flatMap(({ a, b }) => [a, b]).flatMap(({ spellings }) => spellings[0]?.firstDocument ?? [])
  const pages = new Map(
    (await store.documents({ ids: [...new Set(first)] })).map(({ id, text }) => [id as string, text]),
  )
  const side = (row: NameRow) => ({
    id: row.id,
    words: row.spellings[0]?.name ?? row.id,
    claim: null,
    statement: null,
    sentence: aroundName(pages.get(row.spellings[0]?.firstDocument ?? '') ?? '', row.spellings[0]?.name ?? ''),
    documents: [...new Set(row.spellings.map(({ firstDocument }) => firstDocument as string))],
    roles: row.roles.map(({ role }) => role),
  })
  const items = pairs.map(({ a, b, because }) => ({
    id: `${a.id}|${b.id}`,
    on: 'actor' as const,
    guess: 'unsure' as const,
    a: side(a),
    b: side(b),
    reasons: [...because],
  }))
  return { weighty: items.slice(0, weighty.length), light: items.slice(weighty.length), total: open.length }
}
