import { z } from 'zod'
import { claimFilterFields, claimsThatPass } from '../claim-filters.js'
import { defineQuery } from '../query.js'
import { type ClaimView, claimShape } from '../shapes.js'
import { originWords } from '../words.js'

export const claims = defineQuery({
  name: 'claims',
  summary: 'List the claims, each with its status, independent origins and evidence',
  effect: 'read',
  input: z.object(claimFilterFields),
  positional: [],
  output: z.array(claimShape),
  example: { command: 'claims --status disputed --as-of 2024-03-08', shows: 'what was in dispute on 8 March' },
  async ask({ store }, input) {
    const found: ClaimView[] = []
    for await (const { view } of claimsThatPass(store, input)) found.push(view)
    return found
  },
  rows: (found) =>
    found.map((claim) => ({
      id: claim.id,
      claim: claim.text,
      status: claim.statusBy === null ? claim.status : `${claim.status} by ${claim.statusBy}`,
      origins: originWords(claim.origins),
      speakers: [...new Set(claim.statements.map((one) => one.speaker.name))].join('; '),
      figures: [...new Set(claim.figures.map((point) => point.figure.surface))].join('; '),
      first: claim.firstSaid,
      last: claim.lastSaid,
      statements: claim.statements.length,
      documents: claim.documents,
    })),
})
