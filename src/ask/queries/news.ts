import { z } from 'zod'
import type { Claim } from '../../model/index.js'
import { ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { count, originWords, statusWords } from '../words.js'

const changeShape = z.object({
  claim: z.string(),
  text: z.string(),
  kind: z.enum(['new', 'status', 'origins', 'evidence', 'gone']),
  words: z.string(),
})

export const news = defineQuery({
  name: 'news',
  summary: 'Tell what is different from what this store held at an instant: new claims, status, origins, evidence',
  effect: 'read',
  input: z.object({
    since: z.string().describe('An instant or a date, such as 2024-03-08T09:00:00Z'),
  }),
  positional: ['since'],
  output: z.object({
    documents: z.number().int(),
    statements: z.number().int(),
    judgements: z.number().int(),
    changes: z.array(changeShape),
  }),
  example: { command: 'news 2024-03-08', shows: 'claims that are new or stand differently since' },
  async ask({ store }, { since }) {
    const arrived = await store.changesSince(since, 100_000)
    const number = (kind: string) => arrived.filter((one) => one.kind === kind).length
    const found = {
      documents: number('document'),
      statements: number('statement'),
      judgements: number('judgement'),
    }
    if (arrived.length === 0) return { ...found, changes: [] }
    const before = new Map((await ledgerAt(store, { knownAt: since })).claims.map((one) => [one.id as string, one]))
    const now = (await ledgerAt(store, {})).claims
    const changes = now.flatMap((claim) => difference(before.get(claim.id), claim))
    const standing = new Set(now.map(({ id }) => id as string))
    for (const [id, claim] of before)
      if (!standing.has(id))
        changes.push({ claim: id, text: claim.text, kind: 'gone', words: 'is part of another claim' })
    return { ...found, changes: changes.sort((a, b) => RANK[a.kind] - RANK[b.kind] || (a.claim < b.claim ? -1 : 1)) }
  },
  rows: ({ changes }) => changes,
})

const RANK = { status: 0, origins: 1, new: 2, evidence: 3, gone: 4 } as const

function difference(was: Claim | undefined, is: Claim): z.output<typeof changeShape>[] {
  const change = (kind: keyof typeof RANK, words: string) => [{ claim: is.id as string, text: is.text, kind, words }]
  if (was === undefined) return change('new', `new, ${statusWords(is)}`)
  if (statusWords(was) !== statusWords(is)) return change('status', `${statusWords(was)} → ${statusWords(is)}`)
  if (originWords(was.origins) !== originWords(is.origins))
    return change('origins', `${originWords(was.origins)} → ${originWords(is.origins)} independent origins`)
  const more = is.statements.length - was.statements.length
  if (more !== 0)
    return change('evidence', more > 0 ? `${count(more, 'statement')} more` : `${count(-more, 'statement')} fewer`)
  return []
}
