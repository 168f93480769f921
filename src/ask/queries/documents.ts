import { z } from 'zod'
import { CLAIM } from '../../fold/claim-row.js'
import { withoutJudged } from '../../fold/counted-group.js'
import { readJudged } from '../../fold/judged.js'
import { type RepeatedLine, repeatedLines } from '../../link/repeated/repeated-lines.js'
import { statementsWithin } from '../../link/repeated/set-aside.js'
import type { Claim, DocumentId, Statement } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { documentDay } from '../../store/as-of.js'
import type { PageFilter, Store } from '../../store/store.js'
import { count } from '../../text/count.js'
import { findDocument } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, documentRefShape, spanShape, statementShape } from '../shapes.js'
import { documentRef, statementView } from '../view.js'

const basisShape = z
  .object({
    value: z.string(),
    basis: z.string(),
    alternatives: z.array(z.object({ value: z.string(), basis: z.string() })),
  })
  .nullable()
const basis = (
  read: {
    readonly value: string
    readonly basis: string
    readonly alternatives?: readonly { readonly value: string; readonly basis: string }[]
  } | null,
) => (read === null ? null : { value: read.value, basis: read.basis, alternatives: [...(read.alternatives ?? [])] })

const listedShape = documentRefShape.extend({ lang: z.string(), statements: z.number().int() })
type Listed = z.output<typeof listedShape>
/** Where those begin that give no date: they stand at the end of the list. */
const UNDATED: PageFilter['after'] = { day: '', id: '' }
/** Pages read at a time where all are asked for. */
const WHOLE = 500

/** Some pages, the newest first, and where to go on. */
async function listed(
  store: Store,
  { outlet, ...at }: { readonly outlet?: string; readonly asOf?: string; readonly knownAt?: string },
  { after, limit }: { readonly after: PageFilter['after']; readonly limit: number },
): Promise<{ readonly rows: Listed[]; readonly last: PageFilter['after'] | null }> {
  const part = outlet?.toLowerCase()
  const outlets =
    part === undefined ? undefined : (await store.outlets()).filter((name) => name.toLowerCase().includes(part))
  const found = await store.pages({ outlets, after, limit: limit + 1 }, at)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    rows: rows.map(({ page, statements }) => ({ ...documentRef(page), lang: page.lang, statements })),
    last: found.length > limit && last !== undefined ? { day: last.day, id: last.page.id } : null,
  }
}

/** Where a page that was given stands in the list. */
async function placeOf(store: Store, id: string): Promise<PageFilter['after']> {
  const document = await store.document((id.split(':')[0] ?? id) as DocumentId)
  if (document === null)
    throw new HearsayError('not-found', `${id} is not in this list.`, { hint: 'Begin again without "after".' })
  return { day: documentDay(document) ?? '', id: document.id }
}

export const documents = defineQuery({
  name: 'documents',
  summary: 'List the pages that were read, each with its outlet and date',
  effect: 'read',
  input: z.object({
    outlet: z.string().optional().describe('Only pages of this outlet'),
    undated: z.boolean().optional().describe('Only pages that give no date'),
    ...atFields,
  }),
  positional: [],
  output: z.array(listedShape),
  example: { command: 'documents', shows: 'every page with outlet, date and number of statements' },
  async ask({ store }, input) {
    const found: Listed[] = []
    let after = input.undated === true ? UNDATED : undefined
    for (;;) {
      const { rows, last } = await listed(store, input, { after, limit: WHOLE })
      found.push(...rows)
      if (last === null) return found
      after = last
    }
  },
  async page({ store }, input, { after, size }) {
    const start = input.undated === true ? UNDATED : undefined
    const from = after === null ? start : await placeOf(store, after)
    const { rows, last } = await listed(store, input, { after: from, limit: size })
    const counts = input.outlet === undefined ? await store.pageCounts(input) : null
    const total = counts === null ? null : input.undated === true ? counts.undated : counts.documents
    return { found: rows, next: last === null ? null : (rows.at(-1)?.id ?? null), total }
  },
  rows: (found) =>
    found.map(({ id, outlet, published, title, lang, statements }) => ({
      id,
      outlet,
      published,
      title,
      lang,
      statements,
    })),
})

export const document = defineQuery({
  name: 'document',
  summary: 'Show one page as it was read: its text, what was set aside and why, and the statements found',
  effect: 'read',
  input: z.object({ id: z.string().describe('The document’s id or name') }),
  positional: ['id'],
  output: documentRefShape.extend({
    lang: z.string(),
    text: z.string(),
    blocks: z.array(spanShape.extend({ kind: z.string(), role: z.string(), reason: z.string() })),
    basis: z.object({
      title: basisShape,
      outlet: basisShape,
      author: basisShape,
      published: basisShape,
      updated: basisShape,
    }),
    credits: z.array(z.object({ name: z.string(), basis: z.string(), span: spanShape.nullable() })),
    diagnostics: z.array(z.object({ code: z.string(), severity: z.string(), message: z.string() })),
    statements: z.array(statementShape),
    claims: z
      .array(z.object({ id: z.string(), text: z.string(), statement: z.string(), statements: z.number().int() }))
      .describe('The claims that hold the statements now, each with how many statements it holds'),
    setAside: z
      .array(z.string())
      .describe(
        'Statements that stand in lines which the outlet prints on page after page: no words of this article, and counted in no claim unless a person judged one the same as another statement',
      ),
  }),
  example: { command: 'document 05-global-monitor-denial.txt', shows: 'the page with its statements' },
  async ask({ store }, input) {
    const found = await findDocument(store, input.id)
    const statements = await store.statements({ documents: [found.id] })
    const repeated = await repeatedLines(store, found)
    const aside = new Set<string>(statementsWithin(statements, repeated))
    const judged = aside.size === 0 ? [] : await store.judgements({ on: 'claim', withdrawn: false })
    const pagesOf = new Map(repeated.map(({ start, pages }) => [start, pages]))
    return {
      ...documentRef(found),
      lang: found.lang,
      text: found.text,
      blocks: found.blocks.map(({ start, end, kind, role, reason }) =>
        pagesOf.has(start)
          ? { start, end, kind: 'boilerplate', role: 'other', reason: 'repeats-on-outlet' }
          : { start, end, kind, role, reason },
      ),
      basis: {
        title: basis(found.title),
        outlet: basis(found.outlet),
        author: basis(found.author),
        published: basis(found.published),
        updated: basis(found.updated),
      },
      credits: found.credits.map(({ name, basis: how, span }) => ({ name, basis: how, span })),
      diagnostics: [
        ...found.diagnostics.map(({ code, severity, message }) => ({ code, severity, message })),
        ...repeatsOf(repeated, aside.size),
      ],
      statements: [...statements]
        .sort((a, b) => a.context.start - b.context.start || (a.id < b.id ? -1 : 1))
        .map((one) => statementView(one, found)),
      claims: await claimsOf(store, statements),
      setAside: [...withoutJudged(aside, readJudged(judged))].sort(),
    }
  },
  rows: (found) =>
    found.statements.map((one) => ({
      statement: one.id,
      speaker: one.speaker.name,
      stance: one.stance,
      text: one.text,
    })),
})

/** The claims that hold these statements; one that says two things stands in two. */
async function claimsOf(store: Store, statements: readonly Statement[]) {
  const found: { id: string; text: string; statement: string; statements: number }[] = []
  for (const { id } of statements)
    for (const row of await store.views(CLAIM, { keys: [`statement=${id}`] })) {
      const claim = row.body as Claim
      // A claim is also found by statements that a split has led out of it.
      if (claim.statements.includes(id))
        found.push({ id: claim.id, text: claim.text, statement: id, statements: claim.statements.length })
    }
  return found.sort((a, b) => (a.statement + a.id < b.statement + b.id ? -1 : 1))
}

/** Says of a page that some of its lines are its outlet's. */
function repeatsOf(
  repeated: readonly RepeatedLine[],
  statements: number,
): { code: string; severity: string; message: string }[] {
  if (repeated.length === 0) return []
  const most = Math.max(...repeated.map(({ pages }) => pages))
  const lines = count(repeated.length, 'line is', 'lines are')
  return [
    {
      code: 'clean/repeats-on-outlet',
      severity: 'info',
      message: `${lines} set aside because up to ${most} unlike pages of the outlet carry the same words.${
        statements === 0
          ? ''
          : ' What is said there counts in no claim. To count it, judge it the same as another statement.'
      }`,
    },
  ]
}
