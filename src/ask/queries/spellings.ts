import { z } from 'zod'
import type { NameRow } from '../../link/name-row.js'
import type { Actor } from '../../model/index.js'
import { chooseActor } from '../find-actor.js'
import { ledgerAt } from '../ledger.js'
import { judgedPairs, nameRowsIn, openPairs } from '../open-names.js'
import { defineQuery } from '../query.js'

const nameShape = z.object({
  id: z.string().describe('What a judgement names'),
  actor: z.string().nullable(),
  actorName: z.string(),
  spellings: z.array(
    z.object({
      name: z.string(),
      firstDocument: z.string(),
      firstSeen: z.string().nullable(),
      mentions: z.number().int(),
    }),
  ),
  roles: z.array(z.string()),
})

export const spellings = defineQuery({
  name: 'spellings',
  summary: 'Show the names that make up an actor, and those that may belong to it and wait for a person',
  effect: 'read',
  input: z.object({ actor: z.string().describe('A name, part of a name, or an id') }),
  positional: ['actor'],
  output: z.object({
    actor: z.string(),
    names: z.array(nameShape),
    candidates: z.array(
      nameShape.extend({
        to: z.string().describe('The name of the actor that it may be'),
        reasons: z.array(z.object({ feature: z.string(), weight: z.number(), words: z.string() })),
      }),
    ),
  }),
  example: { command: 'spellings Hrabovets', shows: 'which spellings were joined, and which wait' },
  async ask({ store }, input) {
    const { actors } = await ledgerAt(store, {})
    const found = chooseActor(actors, input.actor)
    const rows = await nameRowsIn(store)
    const byId = new Map(actors.map((one) => [one.id as string, one]))
    const own = [...rows.values()].filter((row) => row.actor === found.id)
    const candidates = openPairs(rows, await judgedPairs(store)).flatMap(({ a, b, because }) => {
      const [mine, other] = a.actor === found.id ? [a, b] : b.actor === found.id ? [b, a] : [null, null]
      return mine === null ? [] : [{ ...shown(other, byId), to: mine.id, reasons: [...because] }]
    })
    return { actor: found.id as string, names: own.map((row) => shown(row, byId)), candidates }
  },
  rows: ({ names: own, candidates }) => [
    ...own.map(({ id, spellings }) => ({ kind: 'name', id, spellings: spellings.map(({ name }) => name).join('; ') })),
    ...candidates.map(({ id, spellings }) => ({
      kind: 'candidate',
      id,
      spellings: spellings.map(({ name }) => name).join('; '),
    })),
  ],
})

const shown = (row: NameRow, actors: ReadonlyMap<string, Actor>) => ({
  id: row.id,
  actor: row.actor,
  actorName: (row.actor === null ? undefined : actors.get(row.actor)?.name) ?? row.spellings[0]?.name ?? row.id,
  spellings: row.spellings.map(({ name, mentions, firstDay, firstDocument }) => ({
    name,
    firstDocument: firstDocument as string,
    firstSeen: firstDay,
    mentions,
  })),
  roles: row.roles.map(({ role }) => role),
})
