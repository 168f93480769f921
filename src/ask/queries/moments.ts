import { z } from 'zod'
import { ledgerAt } from '../ledger.js'
import { lightRows } from '../light-rows.js'
import { defineQuery } from '../query.js'

export const moments = defineQuery({
  name: 'moments',
  summary: 'List the days on which something was said or a status changed, and the instants at which the store learnt',
  effect: 'read',
  input: z.object({}),
  positional: [],
  output: z.object({
    said: z.array(z.object({ day: z.string(), claims: z.number().int(), changes: z.number().int() })),
    held: z.array(
      z.object({
        at: z.string(),
        documents: z.number().int(),
        statements: z.number().int(),
        judgements: z.number().int(),
      }),
    ),
  }),
  example: { command: 'moments', shows: 'every day worth looking at' },
  async ask({ store }) {
    const days = new Map<string, { day: string; claims: number; changes: number }>()
    const on = (at: string | null) => {
      const day = at?.slice(0, 10) ?? ''
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
      const found = days.get(day) ?? { day, claims: 0, changes: 0 }
      days.set(day, found)
      return found
    }
    for (const row of await lightRows(store, {})) {
      const first = on(row.firstSaid)
      if (first !== null) first.claims += 1
      if (row.lastSaid !== row.firstSaid) on(row.lastSaid)
    }
    for (const claim of (await ledgerAt(store, {})).claims)
      for (const change of claim.history.slice(1)) {
        const found = on(change.at)
        if (found !== null) found.changes += 1
      }
    const instants = new Map<string, { at: string; documents: number; statements: number; judgements: number }>()
    for (const { kind, knownAt } of await store.changesSince('1970-01-01', 100_000)) {
      // To the second, upwards: an instant that holds all that came in it.
      const at = new Date(Math.ceil((Date.parse(knownAt) + 1) / 1000) * 1000).toISOString().replace('.000Z', 'Z')
      const found = instants.get(at) ?? { at, documents: 0, statements: 0, judgements: 0 }
      found[`${kind}s`] += 1
      instants.set(at, found)
    }
    return {
      said: [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
      held: [...instants.values()].sort((a, b) => (a.at < b.at ? -1 : 1)),
    }
  },
  rows: ({ said, held }) => [
    ...said.map(({ day, claims, changes }) => ({ time: 'said', at: day, claims, changes, documents: null })),
    ...held.map(({ at, documents }) => ({ time: 'held', at, claims: null, changes: null, documents })),
  ],
})
