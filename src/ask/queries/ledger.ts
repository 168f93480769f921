import { z } from 'zod'
import type { ClaimLine } from '../../fold/claim-line.js'
import { CERTAINTIES, STANCES, STATUSES } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { lightRowShape } from '../light-row.js'
import { lightRows } from '../light-rows.js'
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
type Input = z.output<typeof input>

/** Each filter by name, so that a facet is counted with all the others applied. */
const FILTERS: Readonly<Record<string, (row: ClaimLine, wanted: Input) => boolean>> = {
  status: (row, { status }) => status === undefined || row.status === status,
  stance: (row, { stance }) => stance === undefined || row.stances.includes(stance),
  certainty: (row, { certainty }) => certainty === undefined || row.certainties.includes(certainty),
  party: (row, { party }) => party === undefined || row.parties.includes(party),
  outlet: (row, { outlet }) => outlet === undefined || row.outlets.includes(outlet),
  actor: (row, { actor }) => actor === undefined || row.speakers.some((one) => has(one, actor)) || has(row.text, actor),
  about: (row, { about }) => about === undefined || has(row.text, about),
}
const has = (text: string, part: string) => text.toLowerCase().includes(part.toLowerCase())

const FACETS: Readonly<Record<string, (row: ClaimLine) => readonly string[]>> = {
  status: (row) => [row.status],
  stance: (row) => row.stances,
  certainty: (row) => row.certainties,
  party: (row) => row.parties,
  outlet: (row) => row.outlets,
}

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
    const all = await lightRows(store, { asOf: wanted.asOf, knownAt: wanted.knownAt })
    const names = Object.keys(FILTERS)
    const passes = (row: ClaimLine, except?: string) =>
      names.every((name) => name === except || FILTERS[name](row, wanted))
    const found = all.filter((row) => passes(row)).sort(ORDER[wanted.order])
    const start = wanted.after === undefined ? 0 : found.findIndex(({ id }) => id === wanted.after) + 1
    if (wanted.after !== undefined && start === 0)
      throw new HearsayError('not-found', `${wanted.after} is not in this list any more.`, {
        hint: 'Begin again without "after".',
      })
    const rows = found.slice(start, start + wanted.size)
    const counted = (name: string) => countBy(all.filter((row) => passes(row, name)).flatMap(FACETS[name]))
    return {
      total: found.length,
      rows,
      facets: {
        status: counted('status'),
        stance: counted('stance'),
        certainty: counted('certainty'),
        party: counted('party'),
        outlet: counted('outlet'),
      },
      next: start + rows.length < found.length ? (rows.at(-1)?.id ?? null) : null,
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

/** Facet values, the most frequent first. */
function countBy(values: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, 40)
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
/** Claims that somebody contests first, the more statements against and for the earlier. */
const heat = (row: ClaimLine) =>
  (row.status === 'disputed' ? 2000 : row.status === 'denied' ? 1000 : 0) +
  Math.min(row.against, row.statements - row.against) * 10 +
  row.against
const ORDER: Readonly<Record<(typeof ORDERS)[number], (a: ClaimLine, b: ClaimLine) => number>> = {
  disputed: (a, b) => heat(b) - heat(a) || b.statements - a.statements || byText(a.id, b.id),
  first: (a, b) => byText(a.firstSaid ?? '9999', b.firstSaid ?? '9999') || byText(a.id, b.id),
  last: (a, b) => byText(b.lastSaid ?? '', a.lastSaid ?? '') || byText(a.id, b.id),
  origins: (a, b) => b.origins.atLeast - a.origins.atLeast || b.origins.atMost - a.origins.atMost || byText(a.id, b.id),
  documents: (a, b) => b.documents - a.documents || byText(a.id, b.id),
  statements: (a, b) => b.statements - a.statements || byText(a.id, b.id),
}
