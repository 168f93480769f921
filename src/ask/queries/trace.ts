import { z } from 'zod'
import type { Span } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { findStatement } from '../find-statement.js'
import { evidenceFor } from '../ledger.js'
import { defineQuery } from '../query.js'
import { statementShape } from '../shapes.js'
import { statementView } from '../view.js'

const wordsOf = (spans: readonly Span[], text: string): string =>
  spans.map(({ start, end }) => text.slice(start, end)).join(' … ')

export const trace = defineQuery({
  name: 'trace',
  summary: 'Show where a statement comes from: the makers, the rules, the words, and the page',
  effect: 'read',
  input: z.object({ statement: z.string().describe('The statement, or the beginning of its id') }),
  positional: ['statement'],
  output: statementShape.extend({
    evidence: z.array(z.object({ start: z.number().int(), end: z.number().int(), quote: z.string() })),
    inner: z
      .array(z.object({ source: z.string(), cue: z.string(), content: z.string() }))
      .describe('Whom the speaker says to have said or thought something, in the words of the statement'),
    derivations: z.array(
      z.object({
        maker: z.string(),
        version: z.number().int(),
        kind: z.string(),
        score: z.number().optional(),
        because: z.array(z.string()).optional(),
      }),
    ),
  }),
  example: { command: 'trace s81c0', shows: 'which rule fired, on which words' },
  async ask({ store }, input) {
    const found = await findStatement(store, input.statement)
    const { documents } = await evidenceFor(store, [found.id])
    const document = documents.get(found.document)
    if (document === undefined)
      throw new HearsayError('store/integrity', `The document ${found.document} is missing.`, {
        hint: 'Run: hearsay verify',
      })
    return {
      ...statementView(found, document),
      evidence: [...found.evidence],
      inner: (found.inner ?? []).map(({ source, cue, content }) => ({
        source: wordsOf(source, document.text),
        cue: wordsOf(cue, document.text),
        content: wordsOf(content, document.text),
      })),
      derivations: found.derivations.map((one) => ({
        ...one,
        because: one.because === undefined ? undefined : [...one.because],
      })),
    }
  },
  rows: (found) =>
    found.derivations.map(({ maker, version, kind, score, because }) => ({
      maker,
      version,
      kind,
      score: score ?? null,
      because: (because ?? []).join('; '),
    })),
})
