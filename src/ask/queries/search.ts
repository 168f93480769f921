import { z } from 'zod'
import { evidenceFor } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, documentRefShape } from '../shapes.js'
import { documentRef } from '../view.js'

export const search = defineQuery({
  name: 'search',
  summary: 'Find words in statements and pages; no query can be a syntax error',
  effect: 'read',
  input: z.object({
    words: z.array(z.string()).min(1).describe('The words, all of which must occur'),
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
    const hits = await store.search(input.words.join(' '), { ...at, limit: input.limit, kind: input.kind })
    const { statements } = await evidenceFor(
      store,
      hits.filter(({ kind }) => kind === 'statement').map(({ id }) => id as never),
      at,
    )
    const documents = new Map(
      (await store.documents({ ids: [...new Set(hits.map((hit) => hit.document))] })).map((one) => [one.id, one]),
    )
    return hits.flatMap((hit) => {
      const document = documents.get(hit.document)
      if (document === undefined) return []
      const statement = statements.get(hit.id)
      return [
        {
          kind: hit.kind,
          id: hit.id,
          document: documentRef(document),
          snippet: hit.snippet,
          marks: [...hit.marks],
          speaker: statement?.speaker.name ?? null,
          stance: statement?.stance ?? null,
        },
      ]
    })
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
