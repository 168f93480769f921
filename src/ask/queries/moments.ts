import { z } from 'zod'
import { boardAt } from '../board/board-at.js'
import type { HeldClaim } from '../board/held.js'
import { defineQuery } from '../query.js'
import { laterDays } from '../told-later.js'

/** Instants at which the store learnt that are told: the newest. */
const INSTANTS = 200

export const moments = defineQuery({
  name: 'moments',
  summary: 'List the days on which something was said or a status changed, and the instants at which the store learnt',
  effect: 'read',
  input: z.object({}),
  positional: [],
  output: z.object({
    said: z.array(z.object({ day: z.string(), claims: z.number().int(), changes: z.number().int() })),
    later: z
      .array(z.object({ day: z.string(), statements: z.number().int() }))
      .describe(
        'From each of these days on, how many statements had been said by then that stand on later pages only: a read as of such a day leaves them out',
      ),
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
    const { board } = await boardAt(store, {})
    return {
      said: board.remember('days', () => daysOf(board.claims)),
      later: laterDays(board).map((one) => ({ ...one })),
      held: (await store.instants(INSTANTS)).map((one) => ({ ...one })).reverse(),
    }
  },
  rows: ({ said, held }) => [
    ...said.map(({ day, claims, changes }) => ({ time: 'said', at: day, claims, changes, documents: null })),
    ...held.map(({ at, documents }) => ({ time: 'held', at, claims: null, changes: null, documents })),
  ],
})

interface Day {
  readonly day: string
  claims: number
  changes: number
}

/** The days on which a claim was first or last said, or its status changed. */
function daysOf(claims: readonly HeldClaim[]): Day[] {
  const days = new Map<string, Day>()
  const on = (at: string | null): Day | null => {
    const day = at?.slice(0, 10) ?? ''
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
    const found = days.get(day) ?? { day, claims: 0, changes: 0 }
    days.set(day, found)
    return found
  }
  for (const { states, turns } of claims) {
    const { firstSaid, lastSaid } = states[0]
    const first = on(firstSaid)
    if (first !== null) first.claims += 1
    if (lastSaid !== firstSaid) on(lastSaid)
    for (const [at] of turns) {
      const found = on(at)
      if (found !== null) found.changes += 1
    }
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
}
