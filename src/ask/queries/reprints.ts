import { z } from 'zod'
import { findReprints } from '../../link/reuse/reprints.js'
import type { Document, Span } from '../../model/index.js'
import { findDocument } from '../ledger.js'
import { defineQuery } from '../query.js'
import { documentRefShape, spanShape } from '../shapes.js'
import { documentRef } from '../view.js'

const placeShape = spanShape.extend({ words: z.string() })

export const reprints = defineQuery({
  name: 'reprints',
  summary: 'Show which pages carry a page’s words: how much of each, which passages, and who likely had them first',
  effect: 'read',
  input: z.object({ document: z.string().describe('The document, the beginning of its id, or its name') }),
  positional: ['document'],
  output: z.array(
    z.object({
      document: documentRefShape,
      same: z.boolean().describe('True for a reprint or a near-reprint, whole or trimmed'),
      containment: z.object({
        here: z.number().describe('Share of this page’s five-word runs that the other has'),
        there: z.number().describe('Share of the other page’s five-word runs that this one has'),
      }),
      first: z.enum(['this', 'other', 'elsewhere']).nullable().describe('Who likely had the words first'),
      because: z.string(),
      passages: z.array(z.object({ here: placeShape, there: placeShape, words: z.number().int() })),
    }),
  ),
  example: { command: 'reprints d4a1', shows: 'which pages carry its words and whose they were first' },
  async ask({ store }, input) {
    const document = await findDocument(store, input.document)
    const found = await findReprints(store, document)
    return found.map((one) => ({
      document: documentRef(one.document),
      same: one.same,
      containment: { here: one.containment.aInB, there: one.containment.bInA },
      first: FIRST[one.direction.first ?? 'unknown'],
      because: one.direction.because.replace(/^a /u, 'this page ').replace(/^b /u, 'the other page '),
      passages: one.passages.map(({ a, b, words }) => ({
        here: placed(document, a),
        there: placed(one.document, b),
        words,
      })),
    }))
  },
  rows: (found) =>
    found.map(({ document, same, containment, first, because, passages }) => ({
      document: document.id,
      outlet: document.outlet,
      published: document.published,
      same,
      here: containment.here.toFixed(2),
      there: containment.there.toFixed(2),
      first,
      because,
      passages: passages.length,
    })),
})

const FIRST = { a: 'this', b: 'other', elsewhere: 'elsewhere', unknown: null } as const

const placed = (document: Document, { start, end }: Span) => ({
  start,
  end,
  words: document.text.slice(start, end),
})
