import { z } from 'zod'
import { CERTAINTIES, STANCES, STATUSES } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { boardAt } from '../board/board-at.js'
import { firstOf } from '../board/first-of.js'
import { type Selected, selectClaims } from '../board/select-claims.js'
import { lightRow, lightRowShape } from '../light-row.js'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'
import { originWords } from '../words.js'

const ORDERS = ['disputed', 'first', 'last', 'origins', 'documents', 'statements'] as const
const facet = z.array(z.object({ value: z.string(), count: z.number().int() }))

const input = z.object({
  status: z.enum(STATUSES).optional().describe('Only claims of this status'),
  stance: z.enum(STANCES).optional().describe('Only claims to which somebody took this stance'),
  certainty: z.enum(CERTAINTIES).optional().describe('Only claims that somebody worded so'),
  party: z.string().optional().describe('Only claims for which this party speaks'),
  outlet: z.string().optional().describe('Only claims that a page of this outlet carries'),
  actor: z.string().optional().describe('Only claims with this speaker, or whose words name it'),
  about: z.string().optional().describe('Only claims whose words contain this text'),
  order: z.enum(ORDERS).default('disputed').describe('What comes first'),
  after: z.string().optional().describe('Go on after this claim'),
  size: z.coerce.number().int().min(1).max(1000).default(100).describe('Rows of a page'),
  ...atFields,
})

export const ledger = defineQuery({
  name: 'ledger',
  summary: 'List the claims as one line each, a page at a time, with counts by status, stance, party and outlet',
  effect: 'read',
  input,
  positional: [],
  output: z.object({
    total: z.number().int(),
    rows: z.array(lightRowShape),
    facets: z.object({ status: facet, stance: facet, certainty: facet, party: facet, outlet: facet }),
    next: z.string().nullable().describe('Give it as "after" for the next page; null at the end'),
  }),
  example: { command: 'ledger --order disputed --size 10', shows: 'the ten most disputed claims' },
  async ask({ store }, wanted) {
    const at = await boardAt(store, { asOf: wanted.asOf, knownAt: wanted.knownAt })
    const { found, facets } = selectClaims(at, wanted)
    const after = wanted.after === undefined ? undefined : found.find(({ id }) => id === wanted.after)
    if (wanted.after !== undefined && after === undefined)
      throw new HearsayError('not-found', `${wanted.after} is not in this list any more.`, {
        hint: 'Begin again without "after".',
      })
    const { page, left } = firstOf(found, ORDER[wanted.order], { size: wanted.size, after })
    const lines = await at.lines(page.map(({ id }) => id))
    return {
      total: found.length,
      rows: page.flatMap(({ id }) => lines.get(id) ?? []).map(lightRow),
      facets,
      next: page.length < left ? (page.at(-1)?.id ?? null) : null,
    }
  },
  rows: ({ rows }) =>
    rows.map((row) => ({
      id: row.id,
      claim: row.text,
      speaker: row.speaker,
      chain: row.chain,
      certainty: row.certainties.join('; '),
      stance: row.stances.join('; '),
      status: row.statusBy === null ? row.status : `${row.status} by ${row.statusBy}`,
      figures: row.figures.join('; '),
      first: row.firstSaid,
      last: row.lastSaid,
      origins: originWords(row.origins),
      documents: row.documents,
      statements: row.statements,
    })),
})

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: Selected, b: Selected) => byText(a.id, b.id)
const ORDER: Readonly<Record<(typeof ORDERS)[number], (a: Selected, b: Selected) => number>> = {
  disputed: (a, b) => b.state.heat - a.state.heat || b.state.statements - a.state.statements || byId(a, b),
  first: (a, b) => byText(a.state.firstSaid ?? '9999', b.state.firstSaid ?? '9999') || byId(a, b),
  last: (a, b) => byText(b.state.lastSaid ?? '', a.state.lastSaid ?? '') || byId(a, b),
  origins: (a, b) => b.state.atLeast - a.state.atLeast || b.state.atMost - a.state.atMost || byId(a, b),
  documents: (a, b) => b.state.documents - a.state.documents || byId(a, b),
  statements: (a, b) => b.state.statements - a.state.statements || byId(a, b),
}
