import { z } from 'zod'
import { claimsNamed } from '../find-claim.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, documentRefShape, type StatementView } from '../shapes.js'
import { claimView } from '../view.js'
import { chainWords, statusWords } from '../words.js'

const entryShape = z.object({
  at: z
    .string()
    .nullable()
    .describe('The first day on which it can have been said, or that of the page; null when unknown'),
  to: z
    .string()
    .nullable()
    .describe('The last such day: another one where the page says “in early March”; null where that is open'),
  kind: z.enum(['statement', 'status']),
  stated: z.boolean().describe('Whether the page states the time of saying'),
  claim: z.string(),
  statement: z.string().nullable(),
  who: z.string(),
  party: z.string().nullable(),
  stance: z.string(),
  words: z.string(),
  chain: z.string(),
  document: documentRefShape.nullable(),
})

export const timeline = defineQuery({
  name: 'timeline',
  summary: 'Tell in order of time who said what and when a status changed',
  effect: 'read',
  input: z.object({
    actor: z.string().optional().describe('Only what this actor said'),
    claim: z.string().optional().describe('Only this claim'),
    ...atFields,
  }),
  positional: [],
  output: z.array(entryShape),
  example: { command: 'timeline --actor Hrabovets', shows: 'what the minister said, day by day' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const ledger = await ledgerAt(store, at)
    const chosen = input.claim === undefined ? ledger.claims : claimsNamed(ledger.claims, input.claim)
    const evidence = await evidenceOf(store, chosen, at)
    const entries = chosen
      .map((one) => claimView(one, evidence))
      .flatMap((view) => [
        ...view.statements.map((one) => ({
          ...whenSaid(one),
          kind: 'statement' as const,
          stated: one.saidAt?.stated ?? false,
          claim: view.id,
          statement: one.id,
          who: one.speaker.name,
          party: one.speaker.party,
          stance: one.stance as string,
          words: one.text,
          chain: chainWords(one),
          document: one.document,
        })),
        ...view.history.slice(1).map((change) => ({
          at: change.at,
          to: change.at,
          kind: 'status' as const,
          stated: true,
          claim: view.id,
          statement: change.statements[0] ?? null,
          who: change.by ?? '',
          party: null,
          stance: statusWords({ status: change.status, statusBy: change.by }),
          words: view.text,
          chain: change.cause,
          document: null,
        })),
      ])
    const wanted = input.actor?.toLowerCase()
    return entries
      .filter((entry) => wanted === undefined || entry.who.toLowerCase().includes(wanted))
      .sort(
        (a, b) =>
          compare(a.at ?? '9999', b.at ?? '9999') ||
          compare(a.to ?? '9999', b.to ?? '9999') ||
          compare(a.kind, b.kind) ||
          compare(a.statement ?? '', b.statement ?? '') ||
          compare(a.claim, b.claim),
      )
  },
  rows: (entries) =>
    entries.map(({ at, to, kind, who, party, stance, words, chain, claim, statement }) => ({
      at,
      to,
      kind,
      who,
      party,
      stance,
      words,
      chain,
      claim,
      statement,
    })),
})

/** The days of saying as an interval, both ends included; where they are not known, the page's own. */
function whenSaid({ saidAt, document }: StatementView): { readonly at: string | null; readonly to: string | null } {
  if (saidAt === null || saidAt.from === null) return { at: document.published, to: document.published }
  return { at: saidAt.from, to: saidAt.to }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
