import { z } from 'zod'
import { HearsayError } from '../../problems.js'
import type { AuditEntry, Store } from '../../store/store.js'
import { subjectsOf, turnOf } from '../audit-words.js'
import { firstItems } from '../left-out.js'
import { defineQuery } from '../query.js'

const importRow = z.object({
  run: z.string(),
  item: z.string(),
  stage: z.string(),
  outcome: z.string(),
  code: z.string().nullable(),
  message: z.string().nullable(),
  document: z.string().nullable(),
})
type Imported = z.output<typeof importRow>

/** What became of each input, in the order in which they came. */
async function imported(
  store: Store,
  { run, failed }: { readonly run?: string; readonly failed?: boolean },
): Promise<readonly Imported[]> {
  const rows = await store.imports(run)
  return failed === true ? rows.filter(({ outcome }) => outcome === 'failed') : rows
}

/** The imports, the latest first; the items of each in their order. */
function latestFirst(rows: readonly Imported[]): readonly Imported[] {
  const runs = new Map<string, Imported[]>()
  for (const row of rows) {
    const held = runs.get(row.run)
    if (held === undefined) runs.set(row.run, [row])
    else held.push(row)
  }
  return [...runs.values()].reverse().flat()
}

const placeOf = ({ run, item }: Imported): string => `${run}|${item}`

const runField = { run: z.string().optional().describe('Only this import') }

export const imports = defineQuery({
  name: 'imports',
  summary: 'List what became of each input, with the stage and the reason where one failed',
  effect: 'read',
  input: z.object({ ...runField, failed: z.boolean().optional().describe('Only inputs that failed') }),
  positional: [],
  output: z.array(importRow),
  example: { command: 'imports --failed', shows: 'which files failed, where and why' },
  ask: async ({ store }, input) => [...(await imported(store, input))],
  /** The latest import first: in a store of years nobody asks for the first. */
  async page({ store }, input, { after, size }) {
    const rows = latestFirst(await imported(store, input))
    const start = after === null ? 0 : rows.findIndex((row) => placeOf(row) === after) + 1
    if (after !== null && start === 0)
      throw new HearsayError('not-found', `${after} is not in this list.`, { hint: 'Begin again without "after".' })
    const found = rows.slice(start, start + size)
    const last = found.at(-1)
    const next = last === undefined || start + size >= rows.length ? null : placeOf(last)
    return { found, next, total: rows.length }
  },
  rows: (found) => found,
})

const entryShape = z.object({
  sequence: z.number().int(),
  at: z.string(),
  who: z.string(),
  action: z.string(),
  subject: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
  hash: z.string(),
  on: z
    .array(
      z.object({ kind: z.enum(['claim', 'statement', 'actor', 'name', 'outlet']), id: z.string(), text: z.string() }),
    )
    .describe('The words of what the subject names, the first few'),
  was: z.string().describe('What stood before, in words'),
  became: z.string().describe('What stands after, in words'),
})

export const audit = defineQuery({
  name: 'audit',
  summary: 'List who judged what, when and why; the log can only grow and its chain can be checked',
  effect: 'read',
  input: z.object({
    limit: z.coerce.number().int().min(1).max(10_000).default(1000).describe('At most so many entries'),
    newest: z.boolean().optional().describe('The newest entries, the newest first'),
  }),
  positional: [],
  output: z.array(entryShape),
  example: { command: 'audit', shows: 'every judgement with its author' },
  async ask({ store }, { newest, limit }) {
    const last = await lastEntry(store)
    const found =
      newest === true ? await backwards(store, last, limit) : await shown(store, await store.auditLog({ limit }))
    return firstItems(found, limit, last)
  },
  async page({ store }, { newest }, { after, size }) {
    const last = await lastEntry(store)
    const at = after === null ? null : Number(after)
    if (at !== null && !Number.isSafeInteger(at))
      throw new HearsayError('usage', `${after} is no entry of the log.`, { hint: 'Give the number of an entry.' })
    const found =
      newest === true
        ? await backwards(store, at === null ? last : at - 1, size)
        : await shown(store, await store.auditLog({ after: at ?? 0, limit: size }))
    const end = found.at(-1)?.sequence ?? null
    const isEnd = end === null || (newest === true ? end <= 1 : end >= last)
    return { found, next: isEnd ? null : String(end), total: last }
  },
  rows: (found) => found.map(({ on, ...entry }) => ({ ...entry, on: on.map(({ text }) => text).join('; ') })),
})

/** Entries with the words of what they are about. */
async function shown(store: Store, entries: readonly AuditEntry[]): Promise<z.output<typeof entryShape>[]> {
  const subjects = await subjectsOf(store, entries)
  return entries.map((entry, i) => {
    const { sequence, at, who, action, subject, before, after, reason, hash } = entry
    const on = (subjects[i] ?? []).map((one) => ({ ...one }))
    return { sequence, at, who, action, subject, before, after, reason, hash, on, ...turnOf(entry) }
  })
}

/** Entries down from one, the newest first. */
async function backwards(store: Store, from: number, limit: number): Promise<z.output<typeof entryShape>[]> {
  const entries = await store.auditLog({ after: Math.max(0, from - limit), limit: Math.min(limit, Math.max(0, from)) })
  return shown(store, [...entries].reverse())
}

/** The number of the last entry: entries are numbered from 1 without a gap. */
async function lastEntry(store: Store): Promise<number> {
  const isAfter = async (entry: number): Promise<boolean> =>
    (await store.auditLog({ after: entry, limit: 1 })).length > 0
  let low = 0
  let high = 1
  while (await isAfter(high - 1)) [low, high] = [high, high * 2]
  // Entry `low` is there, entry `high` is not.
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await isAfter(middle - 1)) low = middle
    else high = middle
  }
  return low
}

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
  ask: async ({ store }, input) =>
    firstItems([...(await store.changesSince(input.since, input.limit + 1))], input.limit),
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
