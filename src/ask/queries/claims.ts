import { z } from 'zod'
import { STANCES, STATUSES } from '../../model/index.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, claimShape } from '../shapes.js'
import { claimView } from '../view.js'
import { originWords } from '../words.js'

export const claims = defineQuery({
  name: 'claims',
  summary: 'List the claims, each with its status, independent origins and evidence',
  effect: 'read',
  input: z.object({
    status: z.enum(STATUSES).optional().describe('Only claims of this status'),
    stance: z.enum(STANCES).optional().describe('Only claims to which somebody took this stance'),
    actor: z.string().optional().describe('Only claims that this actor speaks to or is named in'),
    about: z.string().optional().describe('Only claims whose words contain this text'),
    outlet: z.string().optional().describe('Only claims that a page of this outlet carries'),
    minOrigins: z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe('Only claims with at least so many independent origins'),
    limit: z.coerce.number().int().min(1).optional().describe('At most so many claims'),
    ...atFields,
  }),
  positional: [],
  output: z.array(claimShape),
  example: { command: 'claims --status disputed --as-of 2024-03-08', shows: 'what was in dispute on 8 March' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const ledger = await ledgerAt(store, at)
    const fold = (text: string) => text.toLowerCase()
    const wantedActor = input.actor === undefined ? null : fold(input.actor)
    const actorNames = wantedActor === null ? null : namesOf(ledger.actors, wantedActor)
    const kept = ledger.claims.filter(
      (claim) =>
        (input.status === undefined || claim.status === input.status) &&
        (input.about === undefined || fold(claim.text).includes(fold(input.about))) &&
        (input.minOrigins === undefined || claim.origins.atLeast >= input.minOrigins),
    )
    const evidence = await evidenceOf(store, kept, at)
    const views = kept
      .map((claim) => claimView(claim, evidence))
      .filter(
        (claim) =>
          (input.stance === undefined || claim.statements.some((one) => one.stance === input.stance)) &&
          (input.outlet === undefined ||
            claim.statements.some((one) => fold(one.document.outlet ?? '').includes(fold(input.outlet ?? '')))) &&
          (actorNames === null ||
            claim.statements.some((one) =>
              [one.speaker.name, ...one.chain.map((hop) => hop.name)].some((name) => actorNames.has(fold(name))),
            ) ||
            [...actorNames].some((name) => fold(claim.text).includes(name))),
      )
    return input.limit === undefined ? views : views.slice(0, input.limit)
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

/** All spellings, in lower case, of the actors that a name fits; the name itself where no actor fits. */
function namesOf(
  actors: readonly { readonly name: string; readonly spellings: readonly { readonly name: string }[] }[],
  wanted: string,
): ReadonlySet<string> {
  const found = actors.filter((actor) =>
    actor.spellings.some((spelling) => spelling.name.toLowerCase().includes(wanted)),
  )
  return new Set([wanted, ...found.flatMap((actor) => actor.spellings.map((spelling) => spelling.name.toLowerCase()))])
}
