import { z } from 'zod'
import { defineQuery } from '../query.js'

const runField = { run: z.string().optional().describe('Only this import') }

export const imports = defineQuery({
  name: 'imports',
  summary: 'List what became of each input, with the stage and the reason where one failed',
  effect: 'read',
  input: z.object({ ...runField, failed: z.boolean().optional().describe('Only inputs that failed') }),
  positional: [],
  output: z.array(
    z.object({
      run: z.string(),
      item: z.string(),
      stage: z.string(),
      outcome: z.string(),
      code: z.string().nullable(),
      message: z.string().nullable(),
      document: z.string().nullable(),
    }),
  ),
  example: { command: 'imports --failed', shows: 'which files failed, where and why' },
  async ask({ store }, input) {
    const all = await store.imports(input.run)
    return all
      .filter((row) => input.failed !== true || row.outcome === 'failed')
      .map((row) => ({ ...row, document: row.document as string | null }))
  },
  rows: (found) => found,
})

export const audit = defineQuery({
  name: 'audit',
  summary: 'List who judged what, when and why; the log can only grow and its chain can be checked',
  effect: 'read',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe('At most so many entries'),
  }),
  positional: [],
  output: z.array(
    z.object({
      sequence: z.number().int(),
      at: z.string(),
      who: z.string(),
      action: z.string(),
      subject: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
      reason: z.string().nullable(),
      hash: z.string(),
    }),
  ),
  example: { command: 'audit', shows: 'every judgement with its author' },
  async ask({ store }, input) {
    const entries = await store.auditLog({ limit: input.limit })
    return entries.map(({ sequence, at, who, action, subject, before, after, reason, hash }) => ({
      sequence,
      at,
      who,
      action,
      subject,
      before,
      after,
      reason,
      hash,
    }))
  },
  rows: (found) => found,
})

export const arrivals = defineQuery({
  name: 'arrivals',
  summary: 'List each document, statement and judgement that the store has learnt since an instant',
  effect: 'read',
  input: z.object({
    since: z.string().describe('An instant or a date, such as 2024-03-08'),
    limit: z.coerce.number().int().min(1).max(100_000).default(1000).describe('At most so many'),
  }),
  positional: ['since'],
  output: z.array(z.object({ kind: z.string(), id: z.string(), knownAt: z.string() })),
  example: { command: 'arrivals 2024-03-08', shows: 'documents, statements and judgements added since' },
  ask: async ({ store }, input) => [...(await store.changesSince(input.since, input.limit))],
  rows: (found) => found,
})

export const verify = defineQuery({
  name: 'verify',
  summary: 'Check every span against its text, every page against its hash, and the audit chain',
  effect: 'read',
  input: z.object({}),
  positional: [],
  output: z.object({ checked: z.record(z.string(), z.number()), problems: z.array(z.string()) }),
  example: { command: 'verify', shows: 'what was checked; exit status 5 if anything is wrong' },
  async ask({ store }) {
    const { checked, problems } = await store.verify()
    return { checked, problems: [...problems] }
  },
  rows: ({ checked, problems }) => [
    ...Object.entries(checked).map(([what, n]) => ({ what, checked: n, problem: null })),
    ...problems.map((problem) => ({ what: 'problem', checked: null, problem })),
  ],
})
