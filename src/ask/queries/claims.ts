import { z } from 'zod'
import { type Claim, STANCES, STATUSES, type Status } from '../../model/index.js'
import type { At, Store } from '../../store/store.js'
import { claimsInOrder } from '../claims-at.js'
import { actorsAsOf, evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, type ClaimView, claimShape } from '../shapes.js'
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
    const fold = (text: string) => text.toLowerCase()
    const names = input.actor === undefined ? null : await spellingsOf(store, fold(input.actor), at)
    const fits = (claim: Claim) =>
      (input.status === undefined || claim.status === input.status) &&
      (input.about === undefined || fold(claim.text).includes(fold(input.about))) &&
      (input.minOrigins === undefined || claim.origins.atLeast >= input.minOrigins)
    const shows = (view: ClaimView) =>
      (input.stance === undefined || view.statements.some((one) => one.stance === input.stance)) &&
      (input.outlet === undefined ||
        view.statements.some((one) => fold(one.document.outlet ?? '').includes(fold(input.outlet ?? '')))) &&
      (names === null ||
        view.statements.some((one) =>
          [one.speaker.name, ...one.chain.map((hop) => hop.name)].some((name) => names.has(fold(name))),
        ) ||
        [...names].some((name) => fold(view.text).includes(name)))
    const views: ClaimView[] = []
    let page: Claim[] = []
    const take = async () => {
      const evidence = await evidenceOf(store, page, at)
      views.push(...page.map((claim) => claimView(claim, evidence)).filter(shows))
      page = []
    }
    for await (const claim of candidates(store, at, input.status)) {
      if (!fits(claim)) continue
      page.push(claim)
      if (page.length < Math.min(PAGE, (input.limit ?? PAGE) - views.length)) continue
      await take()
      if (input.limit !== undefined && views.length >= input.limit) break
    }
    if (page.length > 0) await take()
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

/** Claims whose evidence is fetched at once. */
const PAGE = 100

/** Claims that may fit, in the order in which they were first said. A status asked for narrows to those that ever had it. */
async function* candidates(store: Store, at: At, status: Status | undefined): AsyncIterable<Claim> {
  if (at.knownAt !== undefined) yield* (await ledgerAt(store, at)).claims
  else if (status === undefined) yield* claimsInOrder(store, at)
  else yield* claimsInOrder(store, at, [`${at.asOf === undefined ? 'status' : 'ever'}=${status}`])
}

/** All spellings, in lower case, of the actors that a name fits; the name itself where no actor fits. */
async function spellingsOf(store: Store, wanted: string, at: At): Promise<ReadonlySet<string>> {
  const actors = at.knownAt === undefined ? await actorsAsOf(store, at.asOf) : (await ledgerAt(store, at)).actors
  const found = actors.filter((actor) =>
    actor.spellings.some((spelling) => spelling.name.toLowerCase().includes(wanted)),
  )
  return new Set([wanted, ...found.flatMap((actor) => actor.spellings.map((spelling) => spelling.name.toLowerCase()))])
}
