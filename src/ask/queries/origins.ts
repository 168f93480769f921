import { z } from 'zod'
import { claimsNamed } from '../find-claim.js'
import { ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, originsShape } from '../shapes.js'
import { originWords } from '../words.js'

export const origins = defineQuery({
  name: 'origins',
  summary: 'Show how pages collapse into independent origins, claim by claim, and why',
  effect: 'read',
  input: z.object({ claim: z.string().optional().describe('Only this claim'), ...atFields }),
  positional: [],
  output: z.array(
    z.object({
      claim: z.string(),
      text: z.string(),
      documents: z.number().int(),
      origins: originsShape,
      voices: z.array(
        z.object({
          name: z.string(),
          party: z.string().nullable(),
          known: z.boolean(),
          statements: z.array(z.string()),
          documents: z.array(z.string()),
        }),
      ),
    }),
  ),
  example: { command: 'origins', shows: 'nine pages that carry three voices' },
  async ask({ store }, input) {
    const { claims } = await ledgerAt(store, { asOf: input.asOf, knownAt: input.knownAt })
    const chosen = input.claim === undefined ? claims : claimsNamed(claims, input.claim)
    return chosen
      .map((claim) => ({
        claim: claim.id as string,
        text: claim.text,
        documents: claim.documents.length,
        origins: {
          ...claim.origins,
          because: claim.origins.because.map((one) => ({ ...one, statements: [...one.statements] })),
        },
        voices: claim.voices.map(({ name, party, known, statements, documents }) => ({
          name,
          party,
          known,
          statements: [...statements],
          documents: [...documents],
        })),
      }))
      .sort((a, b) => b.documents - a.documents || (a.claim < b.claim ? -1 : 1))
  },
  rows: (found) =>
    found.map((one) => ({
      claim: one.claim,
      text: one.text,
      documents: one.documents,
      origins: originWords(one.origins),
      voices: one.voices.map(({ name }) => name).join('; '),
      because: one.origins.because.map(({ words }) => words).join(' '),
    })),
})
