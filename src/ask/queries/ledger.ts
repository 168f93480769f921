import { z } from 'zod'
import { CERTAINTIES, STANCES } from '../../model/index.js'
import { boardAt, standsOnBoard } from '../board/board-at.js'
import { ORDERS } from '../board/claim-order.js'
import { facetsShown } from '../board/facets-shown.js'
import { spellingsOf } from '../board/one-name.js'
import { type Selection, selectClaims } from '../board/select-claims.js'
import { claimFilterFields } from '../claim-filters.js'
import { namesOf } from '../find-actor.js'
import { lightRowShape } from '../light-row.js'
import { defineQuery } from '../query.js'
import { rowsShown } from '../rows-shown.js'
import { atFields, laterField } from '../shapes.js'
import { statusFilter } from '../status-filter.js'
import { leftForLater } from '../told-later.js'
import { originWords } from '../words.js'

const facet = z.array(z.object({ value: z.string(), count: z.number().int() }))

const input = z.object({
  status: statusFilter.optional().describe('Only claims of this status, or of one of several'),
  stance: z.enum(STANCES).optional().describe('Only claims to which somebody took this stance'),
  certainty: z.enum(CERTAINTIES).optional().describe('Only claims that somebody worded so'),
  party: z.string().optional().describe('Only claims for which this party speaks'),
  outlet: z.string().optional().describe('Only claims that a page of this outlet carries'),
  actor: z
    .string()
    .optional()
    .describe('Only claims with this speaker, in any of its spellings, or whose words name it'),
  about: z.string().optional().describe('Only claims whose words contain this text'),
  maxOrigins: claimFilterFields.maxOrigins,
  minDocuments: claimFilterFields.minDocuments,
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
    later: laterField,
    rows: z.array(lightRowShape),
    facets: z.object({ status: facet, stance: facet, certainty: facet, party: facet, outlet: facet }),
    next: z.string().nullable().describe('Give it as "after" for the next page; null at the end'),
  }),
  example: { command: 'ledger --order disputed --size 10', shows: 'the ten most disputed claims' },
  async ask({ store }, wanted) {
    const at = await boardAt(store, { asOf: wanted.asOf, knownAt: wanted.knownAt })
    const alsoCalled = wanted.actor === undefined ? [] : await namesOf(store, wanted.actor, wanted)
    const partyCalled = wanted.party === undefined ? [] : await spellingsOf(store, at, wanted.party)
    const filters = { ...wanted, alsoCalled, partyCalled }
    const selection = selectClaims(at, filters)
    const { total, page, next, ...counted } = pageOf(selection, wanted)
    const facets = await facetsShown(store, at, { filters, selection, facets: counted.facets })
    const lines = await at.lines(page)
    const found = page.flatMap((id) => lines.get(id) ?? [])
    return {
      total,
      later: await leftForLater(store, 'ledger', wanted),
      rows: await rowsShown(store, at, found),
      facets,
      next,
    }
  },
  standsOn: standsOnBoard,
  rows: ({ rows }) =>
    rows.map((row) => ({
      id: row.id,
      claim: row.text,
      speaker: row.speaker,
      chain: row.chain,
      certainty: row.certainties.join('; '),
      stance: row.stances.join('; '),
      status: row.statusBy === null ? row.status : `${row.status} by ${row.statusBy}`,
      deniedBy: row.deniedBy.join('; '),
      figures: row.figures.join('; '),
      first: row.firstSaid,
      last: row.lastSaid,
      firstStated: row.firstStated,
      lastStated: row.lastStated,
      origins: originWords(row.origins),
      documents: row.documents,
      statements: row.statements,
    })),
})

/** One page of what is selected, with all that goes with it: worked out once for as long as nothing moves. */
function pageOf(selection: Selection, { order, size, after }: z.output<typeof input>) {
  return selection.remember(JSON.stringify(['page', order, size, after ?? null]), () => {
    const { total, facets } = selection
    const { page, isLast } = selection.page(order, { size, after })
    return {
      total,
      facets,
      page: page.map(({ claim }) => claim.id),
      next: isLast ? null : (page.at(-1)?.claim.id ?? null),
    }
  })
}
