import { z } from 'zod'
import type { Actor } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, statementShape } from '../shapes.js'
import { claimView } from '../view.js'

const actorShape = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  party: z.string().nullable(),
  spellings: z.array(
    z.object({
      name: z.string(),
      firstDocument: z.string(),
      firstSeen: z.string().nullable(),
      mentions: z.number().int(),
    }),
  ),
  roles: z.array(
    z.object({ role: z.string(), from: z.string().nullable(), to: z.string().nullable(), document: z.string() }),
  ),
  because: z.array(
    z.object({
      a: z.string(),
      b: z.string(),
      author: z.string(),
      reasons: z.array(z.object({ feature: z.string(), weight: z.number(), words: z.string() })),
    }),
  ),
})

const shown = (actor: Actor) => ({
  id: actor.id as string,
  name: actor.name,
  type: actor.type as string,
  party: actor.party,
  spellings: actor.spellings.map((one) => ({ ...one, firstDocument: one.firstDocument as string })),
  roles: actor.roles.map((one) => ({ ...one, document: one.document as string })),
  because: actor.because.map(({ a, b, author, reasons }) => ({ a, b, author, reasons: [...reasons] })),
})

export const actors = defineQuery({
  name: 'actors',
  summary: 'List the people, bodies and places named, each with every spelling',
  effect: 'read',
  input: z.object({
    type: z.enum(['person', 'organisation', 'place', 'unnamed']).optional().describe('Only actors of this type'),
    ...atFields,
  }),
  positional: [],
  output: z.array(actorShape),
  example: { command: 'actors --type person', shows: 'every person with all spellings' },
  async ask({ store }, input) {
    const { actors: all } = await ledgerAt(store, { asOf: input.asOf, knownAt: input.knownAt })
    return all.filter((actor) => input.type === undefined || actor.type === input.type).map(shown)
  },
  rows: (found) =>
    found.map((actor) => ({
      id: actor.id,
      name: actor.name,
      type: actor.type,
      party: actor.party,
      spellings: actor.spellings.map(({ name }) => name).join('; '),
      roles: [...new Set(actor.roles.map(({ role }) => role))].join('; '),
      mentions: actor.spellings.reduce((sum, { mentions }) => sum + mentions, 0),
    })),
})

export const actor = defineQuery({
  name: 'actor',
  summary:
    'Show one actor: spellings with the first page that used each, roles over time, why they were joined, what they said',
  effect: 'read',
  input: z.object({ name: z.string().describe('A name, part of a name, or an id'), ...atFields }),
  positional: ['name'],
  output: actorShape.extend({ said: z.array(z.object({ claim: z.string(), statement: statementShape })) }),
  example: { command: 'actor Hrabovets', shows: 'the minister under both spellings' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const ledger = await ledgerAt(store, at)
    const found = chooseActor(ledger.actors, input.name)
    const names = new Set(found.spellings.map(({ name }) => name.toLowerCase()))
    const evidence = await evidenceOf(store, ledger.claims, at)
    const said = ledger.claims
      .map((claim) => claimView(claim, evidence))
      .flatMap((claim) =>
        claim.statements
          .filter((one) => names.has(one.speaker.name.toLowerCase()))
          .map((statement) => ({ claim: claim.id, statement })),
      )
    return { ...shown(found), said }
  },
  rows: (found) =>
    found.said.map(({ claim, statement }) => ({
      claim,
      statement: statement.id,
      said: statement.saidAt?.from ?? null,
      stance: statement.stance,
      outlet: statement.document.outlet,
      text: statement.text,
    })),
})

/** The actor that a name or an id fits best: an exact spelling before a part of one. */
export function chooseActor(all: readonly Actor[], wanted: string): Actor {
  const lower = wanted.toLowerCase()
  const byId = all.filter((one) => one.id === wanted)
  const exact = all.filter((one) => one.spellings.some(({ name }) => name.toLowerCase() === lower))
  const part = all.filter(
    (one) => one.id.startsWith(wanted) || one.spellings.some(({ name }) => name.toLowerCase().includes(lower)),
  )
  const found = [byId, exact, part].find((list) => list.length > 0) ?? []
  const first = found[0]
  if (first === undefined)
    throw new HearsayError('not-found', `No actor is called ${wanted}.`, { hint: 'List them with: hearsay actors' })
  if (found.length > 1)
    throw new HearsayError(
      'usage',
      `${wanted} fits ${found.length} actors: ${found
        .slice(0, 6)
        .map((one) => `${one.name} (${one.id})`)
        .join(', ')}.`,
      {
        hint: 'Give the id.',
      },
    )
  return first
}
