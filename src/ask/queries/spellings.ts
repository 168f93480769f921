import { z } from 'zod'
import { ACTOR } from '../../fold/actors.js'
import { NAME_BLOCK, readNameRows } from '../../link/link-names.js'
import { type NameRow, toActorName } from '../../link/name-row.js'
import { keysOf } from '../../link/same-actor/link-actors.js'
import type { Actor } from '../../model/index.js'
import type { Store } from '../../store/store.js'
import { findActor } from '../find-actor.js'
import { judgedPairs, openPairs } from '../open-names.js'
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
    const found = await findActor(store, input.actor, {})
    const rows = await namesAround(store, found)
    const own = [...rows.values()].filter((row) => row.actor === found.id)
    const actors = [...new Set([...rows.values()].flatMap((row) => row.actor ?? []))]
    const byId = new Map((await store.views(ACTOR, { ids: actors })).map((row) => [row.id, row.body as Actor]))
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

/** Names that share a key with others, read at most of each key. */
const LIKE = 60

/** The names of an actor, and those that are compared with them. */
async function namesAround(store: Store, actor: Actor): Promise<ReadonlyMap<string, NameRow>> {
  const guessed = actor.spellings.flatMap(({ name }) => TYPES.map((type) => `${type} ${name.toLowerCase()}`))
  const first = await readNameRows(store, [...new Set([...guessed, ...actor.because.flatMap(({ a, b }) => [a, b])])])
  const keys = [...first.values()].filter((row) => row.actor === actor.id).flatMap((row) => keysOf(toActorName(row)))
  const near = await store.blocks(NAME_BLOCK, [...new Set(keys)].sort(), LIKE)
  const rows = await readNameRows(store, [...new Set([...first.keys(), ...[...near.values()].flat()])])
  return new Map([...rows].sort(([a], [b]) => (a < b ? -1 : 1)))
}
const TYPES = ['person', 'organisation', 'place'] as const

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
