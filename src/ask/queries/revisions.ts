import { z } from 'zod'
import { compareRevisions } from '../../clean/compare-revisions.js'
import { wordChanges } from '../../clean/word-changes.js'
import type { Document, Span, Statement } from '../../model/index.js'
import { findDocument } from '../ledger.js'
import { defineQuery } from '../query.js'
import { documentRefShape, statementShape } from '../shapes.js'
import { documentRef, statementView } from '../view.js'

const FIELDS = ['title', 'author', 'published', 'updated'] as const
/** Share of words that two statements of one speaker must have in common to be one statement reworded. */
const ALIKE = 0.5
/** The same where the speakers differ: only the attribution was corrected. */
const ALIKE_WORDS = 0.8
/** What may change in a statement that stays the same statement. */
const ASPECTS = ['words', 'speaker', 'chain', 'stance', 'certainty', 'polarity', 'figures', 'said'] as const

const wordsShape = z
  .array(z.object({ kind: z.enum(['same', 'inserted', 'deleted']), text: z.string() }))
  .describe('The later wording with what was inserted, and what was deleted where it stood')

export const revisions = defineQuery({
  name: 'revisions',
  summary: 'Show what changed between the captures of one page: its text, its fields, its statements',
  effect: 'read',
  input: z.object({ document: z.string().describe('The document, the beginning of its id, or its name') }),
  positional: ['document'],
  output: z.array(
    z.object({
      before: documentRefShape,
      after: documentRefShape,
      fields: z.array(z.object({ field: z.enum(FIELDS), before: z.string().nullable(), after: z.string().nullable() })),
      text: z.array(
        z.object({
          change: z.enum(['added', 'removed', 'changed']),
          before: z.string().nullable(),
          after: z.string().nullable(),
          words: wordsShape,
        }),
      ),
      statements: z.object({
        appeared: z.array(statementShape),
        vanished: z.array(statementShape),
        changed: z.array(
          z.object({
            before: statementShape,
            after: statementShape,
            what: z.array(z.enum(ASPECTS)),
            words: wordsShape,
          }),
        ),
        kept: z.number().int(),
      }),
    }),
  ),
  example: { command: 'revisions d4a1', shows: 'which sentences and statements a later capture changed' },
  async ask({ store }, input) {
    const chain = await capturesOf(store, await findDocument(store, input.document))
    const steps = []
    for (let i = 1; i < chain.length; i++) steps.push(await stepBetween(store, chain[i - 1]!, chain[i]!))
    return steps
  },
  rows: (steps) =>
    steps.flatMap(({ before, after, fields, text, statements }) => {
      const row = (what: string, change: string, was: string | null, is: string | null) => ({
        from: before.id,
        to: after.id,
        what,
        change,
        before: was,
        after: is,
      })
      return [
        ...fields.map((one) => row(one.field, 'changed', one.before, one.after)),
        ...text.map((one) => row('text', one.change, one.before, one.after)),
        ...statements.vanished.map((one) => row('statement', 'vanished', one.sentence, null)),
        ...statements.changed.map((one) => row('statement', 'changed', one.before.sentence, one.after.sentence)),
        ...statements.appeared.map((one) => row('statement', 'appeared', null, one.sentence)),
      ]
    }),
})

type Store = Parameters<typeof findDocument>[0]

/** Every capture of the page that a document is one of, the earliest first. */
async function capturesOf(store: Store, document: Document): Promise<readonly Document[]> {
  const chain = [document]
  for (let first = document; first.revisionOf !== null && chain.length < 1000; ) {
    const earlier = await store.document(first.revisionOf)
    if (earlier === null) break
    chain.unshift(earlier)
    first = earlier
  }
  const others = document.url === null ? [] : await store.documents({ url: document.url })
  for (let last = document; chain.length < 1000; ) {
    const later = others.find((one) => one.revisionOf === last.id)
    if (later === undefined) break
    chain.push(later)
    last = later
  }
  return chain
}

async function stepBetween(store: Store, before: Document, after: Document) {
  const { changes, fields } = compareRevisions(before, after)
  const [was, is] = await Promise.all([
    store.statements({ documents: [before.id] }),
    store.statements({ documents: [after.id] }),
  ])
  const { appeared, vanished, changed, kept } = matchStatements(was, is)
  const words = (document: Document, span: Span) => document.text.slice(span.start, span.end)
  return {
    before: documentRef(before),
    after: documentRef(after),
    fields: fields.map((field) => ({
      field,
      before: before[field]?.value ?? null,
      after: after[field]?.value ?? null,
    })),
    text: changes.map((one) => {
      const was = one.kind === 'added' ? null : words(before, one.before)
      const is = one.kind === 'removed' ? null : words(after, one.after)
      return { change: one.kind, before: was, after: is, words: [...wordChanges(was ?? '', is ?? '')] }
    }),
    statements: {
      appeared: appeared.map((one) => statementView(one, after)),
      vanished: vanished.map((one) => statementView(one, before)),
      changed: changed.map((pair) => {
        const [was, is] = [statementView(pair.before, before), statementView(pair.after, after)]
        return {
          before: was,
          after: is,
          what: aspectsChanged(pair.before, pair.after),
          words: [...wordChanges(was.sentence, is.sentence)],
        }
      }),
      kept,
    },
  }
}

/**
 * Pairs the statements of two captures: first those that say the same in the same words, then, of one speaker, those
 * that share most words. What finds no partner appeared or vanished.
 */
function matchStatements(before: readonly Statement[], after: readonly Statement[]) {
  const left = new Set(before)
  const rest: Statement[] = []
  let kept = 0
  const twins = new Map<string, Statement[]>()
  for (const one of before) {
    const list = twins.get(keyOf(one))
    if (list === undefined) twins.set(keyOf(one), [one])
    else list.push(one)
  }
  for (const one of after) {
    const twin = twins.get(keyOf(one))?.shift()
    if (twin === undefined) rest.push(one)
    else {
      left.delete(twin)
      kept++
    }
  }
  const appeared: Statement[] = []
  const changed: { before: Statement; after: Statement }[] = []
  for (const one of rest) {
    let best: Statement | null = null
    let most = ALIKE
    for (const other of left) {
      const alike = likeness(other.text, one.text)
      if (other.speaker.name !== one.speaker.name && alike < ALIKE_WORDS) continue
      if (alike < most || (alike === most && best !== null)) continue
      best = other
      most = alike
    }
    if (best === null) appeared.push(one)
    else {
      left.delete(best)
      changed.push({ before: best, after: one })
    }
  }
  return { appeared, vanished: [...left], changed, kept }
}

/** What changed of a statement besides its place. */
function aspectsChanged(before: Statement, after: Statement): (typeof ASPECTS)[number][] {
  const of = (one: Statement): Record<(typeof ASPECTS)[number], unknown> => ({
    words: one.text,
    speaker: one.speaker.name,
    chain: one.chain.map(({ name }) => name),
    stance: one.stance,
    certainty: one.certainty,
    polarity: one.polarity,
    figures: one.figures.map(({ surface }) => surface),
    said: one.saidAt === null ? null : [one.saidAt.from, one.saidAt.to],
  })
  const [was, is] = [of(before), of(after)]
  return ASPECTS.filter((aspect) => JSON.stringify(was[aspect]) !== JSON.stringify(is[aspect]))
}

const keyOf = ({ text, speaker, stance, certainty, polarity, chain }: Statement): string =>
  JSON.stringify([text, speaker.name, stance, certainty, polarity, chain.map(({ name }) => name)])

/** Share of the words of two texts that both have. */
function likeness(a: string, b: string): number {
  const wordsOf = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const one = wordsOf(a)
  const other = wordsOf(b)
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / Math.max(1, one.size + other.size - shared)
}
