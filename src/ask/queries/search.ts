import { z } from 'zod'
import { CLAIM } from '../../fold/claim-row.js'
import type { Document, Statement } from '../../model/index.js'
import type { At, Hit, Store } from '../../store/store.js'
import { namesShown, peopleAt } from '../board/names-shown.js'
import { namesOf } from '../find-actor.js'
import { evidenceFor } from '../ledger.js'
import { leaving } from '../left-out.js'
import { defineQuery } from '../query.js'
import { type Chips, readChips } from '../search-chips.js'
import { atFields, documentRefShape } from '../shapes.js'
import { documentRef } from '../view.js'

export const search = defineQuery({
  name: 'search',
  summary: 'Find words in statements and pages; no query can be a syntax error',
  effect: 'read',
  input: z.object({
    words: z
      .array(z.string())
      .min(1)
      .describe(
        'The words, all of which must occur; speaker:NAME, status:, stance:, outlet:, before:DAY, after:DAY, figure:>N narrow',
      ),
    kind: z.enum(['document', 'statement']).optional().describe('Only in pages, or only in statements'),
    limit: z.coerce.number().int().min(1).max(1000).default(50).describe('At most so many'),
    ...atFields,
  }),
  positional: ['words'],
  output: z.array(
    z.object({
      kind: z.enum(['document', 'statement']),
      id: z.string(),
      document: documentRefShape,
      snippet: z.string(),
      marks: z.array(z.object({ start: z.number().int(), end: z.number().int() })),
      speaker: z.string().nullable(),
      stance: z.string().nullable(),
    }),
  ),
  example: { command: 'search drone Tolmark', shows: 'every statement and page with both words' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const { words, chips, isNarrowed } = readChips(input.words.join(' '))
    const kind = isNarrowed ? ('statement' as const) : input.kind
    // One more than is given says whether there are more.
    const limit = isNarrowed ? Math.max(input.limit + 1, 1000) : input.limit + 1
    const hits = words === '' ? await allStatements(store, at) : await store.search(words, { ...at, limit, kind })
    const { statements } = await evidenceFor(
      store,
      hits.filter((hit) => hit.kind === 'statement').map(({ id }) => id as never),
      at,
    )
    const documents = new Map(
      (await store.documents({ ids: [...new Set(hits.map((hit) => hit.document))] })).map((one) => [one.id, one]),
    )
    const statusOf =
      chips.status === null
        ? null
        : await ofStatus(
            store,
            chips.status,
            hits.map(({ id }) => id),
          )
    const alsoCalled = chips.speaker === null ? [] : ((await namesOf(store, chips.speaker, at)) ?? [])
    const found = hits.flatMap((hit) => {
      const document = documents.get(hit.document)
      if (document === undefined) return []
      const statement = statements.get(hit.id)
      if (isNarrowed && (statement === undefined || !fits(statement, document, { ...chips, alsoCalled }))) return []
      if (statusOf !== null && !statusOf.has(hit.id)) return []
      return [
        {
          kind: hit.kind,
          id: hit.id,
          document: documentRef(document),
          ...(statement === undefined
            ? { snippet: hit.snippet, marks: [...hit.marks] }
            : cutShown(hit, statement.text)),
          speaker: statement?.speaker.name ?? null,
          stance: statement?.stance ?? null,
        },
      ]
    })
    const given = found.slice(0, input.limit)
    const shown = await namesShown(
      store,
      await peopleAt(store, at),
      given.map(({ speaker }) => speaker),
    )
    const named = given.map((hit) => ({
      ...hit,
      speaker: hit.speaker === null ? null : shown(hit.speaker, hit.document.outlet),
    }))
    return leaving(named, found.length > given.length ? 'some' : 0)
  },
  rows: (hits) =>
    hits.map((hit) => ({
      kind: hit.kind,
      id: hit.id,
      speaker: hit.speaker,
      stance: hit.stance,
      outlet: hit.document.outlet,
      published: hit.document.published,
      snippet: hit.snippet,
    })),
})

/** A part of a statement with the signs that words stand before it, or after. */
function cutShown(
  { snippet, marks }: Pick<Hit, 'snippet' | 'marks'>,
  text: string,
): Pick<Hit, 'snippet'> & { marks: { start: number; end: number }[] } {
  const before = text.startsWith(snippet) ? '' : '… '
  return {
    snippet: `${before}${snippet}${text.endsWith(snippet) ? '' : ' …'}`,
    marks: marks.map(({ start, end }) => ({ start: start + before.length, end: end + before.length })),
  }
}

/** Statements that are looked through where a search has chips and no words. */
const MOST = 5000

async function allStatements(store: Store, at: At): Promise<readonly Hit[]> {
  return (await store.statements({ limit: MOST }, at)).map((one) => ({
    kind: 'statement' as const,
    id: one.id,
    document: one.document,
    snippet: one.text,
    marks: [],
  }))
}

/** Those of some statements that stand behind claims of a status. */
async function ofStatus(store: Store, status: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (const id of new Set(ids)) {
    const rows = await store.views(CLAIM, { keys: [`status=${status}`, `statement=${id}`], limit: 1 })
    if (rows.length > 0) found.add(id)
  }
  return found
}

const has = (text: string | null | undefined, part: string | null) =>
  part === null || (text ?? '').toLowerCase().includes(part)

/** @param chips with the other names, in small letters, of the speaker that is looked for */
function fits(
  statement: Statement,
  document: Document,
  chips: Chips & { readonly alsoCalled: readonly string[] },
): boolean {
  const day = (statement.saidAt?.from ?? document.published?.value ?? '').slice(0, 10)
  const { figure } = chips
  return (
    (has(statement.speaker.name, chips.speaker) || chips.alsoCalled.includes(statement.speaker.name.toLowerCase())) &&
    has(document.outlet?.value, chips.outlet) &&
    (chips.stance === null || statement.stance === chips.stance) &&
    (chips.before === null || (day !== '' && day <= chips.before)) &&
    (chips.after === null || day >= chips.after) &&
    (figure === null || statement.figures.some((one) => within(one, figure)))
  )
}

/** Whether a figure may lie where it is looked for. */
function within(
  { min, max }: { readonly min: number | null; readonly max: number | null },
  { sign, value }: NonNullable<Chips['figure']>,
): boolean {
  if (min === null && max === null) return false
  if (sign === '>') return (max ?? Number.POSITIVE_INFINITY) > value
  if (sign === '<') return (min ?? Number.NEGATIVE_INFINITY) < value
  return (min ?? Number.NEGATIVE_INFINITY) <= value && (max ?? Number.POSITIVE_INFINITY) >= value
}
