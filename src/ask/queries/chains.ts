import { z } from 'zod'
import { byFirstSaid } from '../../fold/fold.js'
import type { Claim } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import { type BoardAt, boardAt, standsOnBoard } from '../board/board-at.js'
import { namesShown } from '../board/names-shown.js'
import { selectClaims } from '../board/select-claims.js'
import { hopNames, hopsOnce } from '../chain-hops.js'
import { findClaim } from '../find-claim.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'

const nodeShape = z.object({
  id: z.string(),
  kind: z.enum(['voice', 'agency', 'outlet']),
  name: z.string(),
  party: z.string().nullable(),
  known: z.boolean().describe('False where the chain does not say who the first voice is'),
  statements: z.number().int(),
})
const edgeShape = z.object({
  from: z.string(),
  to: z.string(),
  words: z.string().describe('What the step rests on'),
  statements: z.array(z.string()),
})

const chainsShape = z.object({ nodes: z.array(nodeShape), edges: z.array(edgeShape) })

export const chains = defineQuery({
  name: 'chains',
  summary: 'Draw how words travelled: from the first voice over agencies to the outlets that carry them',
  effect: 'read',
  input: z.object({ claim: z.string().optional().describe('Only this claim'), ...atFields }),
  positional: [],
  output: chainsShape,
  example: { command: 'chains', shows: 'each step from a voice to a page, with what it rests on' },
  async ask({ store }, input) {
    const { claims } = await ledgerAt(store, input)
    return draw(
      store,
      input.claim === undefined ? claims : [findClaim(claims, input.claim)],
      await boardAt(store, input),
      input,
    )
  },
  /** Of the whole story the claims that most pages carry: a graph of thousands says nothing. */
  async page({ store }, input, { size }) {
    const at = await boardAt(store, input)
    if (input.claim !== undefined)
      return { found: await draw(store, [await at.named(input.claim)], at, input), next: null, total: 1 }
    const selected = selectClaims(at, {})
    const { total } = selected
    const { page } = selected.page('documents', { size })
    const chosen = await at.claims(page.map(({ claim }) => claim.id))
    return { found: await draw(store, [...chosen].sort(byFirstSaid), at, input), next: null, total }
  },
  standsOn: standsOnBoard,
  rows: ({ nodes, edges }) => {
    const name = new Map(nodes.map((one) => [one.id, one.name]))
    return edges.map(({ from, to, words, statements }) => ({
      from: name.get(from) ?? from,
      to: name.get(to) ?? to,
      words,
      statements: statements.length,
    }))
  },
})

/** The steps of the words of these claims. */
async function draw(
  store: Store,
  chosen: readonly Claim[],
  board: BoardAt,
  at: At,
): Promise<z.output<typeof chainsShape>> {
  const { statements, documents } = await evidenceOf(store, chosen, at)
  const nodes = new Map<string, z.output<typeof nodeShape> & { seen: Set<string> }>()
  const edges = new Map<string, z.output<typeof edgeShape>>()
  const shown = await namesShown(
    store,
    board,
    chosen.flatMap(({ voices }) => voices.flatMap(({ name, party }) => [name, party])),
  )
  const carriers = hopNames([...statements.values()].flatMap(({ chain }) => chain.map(({ name }) => name)))
  const node = (kind: 'voice' | 'agency' | 'outlet', name: string, statement: string, known = true, of = name) => {
    const id = `${kind}:${of.toLowerCase()}`
    const found = nodes.get(id) ?? { id, kind, name, party: null, known, statements: 0, seen: new Set<string>() }
    found.seen.add(statement)
    nodes.set(id, found)
    return found
  }
  const edge = (from: string, to: string, words: string, statement: string) => {
    if (from === to) return
    const found = edges.get(`${from}\n${to}`) ?? { from, to, words, statements: [] }
    if (!found.statements.includes(statement)) found.statements.push(statement)
    edges.set(`${from}\n${to}`, found)
  }
  for (const claim of chosen) {
    for (const voice of claim.voices)
      for (const id of voice.statements) {
        const statement = statements.get(id)
        if (statement === undefined) continue
        const outletOf = documents.get(statement.document)?.outlet?.value
        const start = node('voice', shown(voice.name, outletOf), id, voice.known)
        start.party = start.party ?? (voice.party === null ? null : shown(voice.party))
        let from = start.id
        const page = documents.get(statement.document)
        const outlet = page?.outlet?.value ?? 'outlet unknown'
        for (const hop of [...hopsOnce(outlet, statement.chain, voice.name)].reverse()) {
          // A written statement carries nothing by itself; a person on whose word another speaks is no agency.
          if (hop.type === 'document') continue
          const isSomebody = hop.type === 'person' || hop.type === 'unnamed'
          const next = isSomebody
            ? node('voice', hop.name, id, hop.type === 'person')
            : node('agency', carriers.get(hop.name) ?? hop.name, id)
          edge(from, next.id, 'said to', id)
          from = next.id
        }
        // Pages that do not name their outlet may be of several.
        const end =
          page?.outlet?.value === undefined
            ? node(
                'outlet',
                `outlet unknown: ${page?.title?.value ?? page?.name ?? ''}`,
                id,
                false,
                `?${statement.document}`,
              )
            : node('outlet', outlet, id)
        edge(from, end.id, from === start.id ? 'quoted by' : `credits ${nodes.get(from)?.name ?? ''}`, id)
      }
    for (const { kind, words, statements: ids } of claim.origins.because)
      if (kind === 'reuse' || kind === 'agency-copy')
        for (const one of edges.values())
          if (one.to.startsWith('outlet:') && one.statements.some((id) => ids.includes(id as never)))
            one.words = one.words.includes(words) ? one.words : `${one.words}; ${words}`
  }
  return {
    nodes: [...nodes.values()]
      .map(({ seen, ...rest }) => ({ ...rest, statements: seen.size }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    edges: [...edges.values()].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
  }
}
