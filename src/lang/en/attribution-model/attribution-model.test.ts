import { describe, expect, it } from 'vitest'
import type { Document, Draft, Marked, Span } from '../../../model/index.js'
import { tokenise } from '../tokens/tokenise.js'
import { attributionModel } from './attribution-model.js'

const draftsIn = async (text: string): Promise<readonly Draft[]> =>
  attributionModel.make({
    document: { text } as Document,
    tokens: tokenise(text),
    quotations: [],
    mentions: [],
    times: [],
    figures: [],
  } satisfies Marked)

const CASES: readonly (readonly [text: string, source: string, cue: string, content: string])[] = [
  ['The mayor said that the bridge would reopen.', 'The mayor', 'said', 'that the bridge would reopen'],
  [
    '“The bridge will reopen in two days,” the mayor said.',
    'the mayor',
    'said',
    '“The bridge will reopen in two days,”',
  ],
  ['The bridge will reopen soon, according to the mayor.', 'the mayor', 'according to', 'The bridge will reopen soon'],
]

describe('the attribution model', () => {
  for (const [text, source, cue, content] of CASES)
    it(`reads: ${text}`, async () => {
      const [draft] = await draftsIn(text)
      const words = (spans: readonly Span[]): string[] => spans.map((s) => text.slice(s.start, s.end))
      expect([words(draft.source), words(draft.cue), words(draft.content)]).toEqual([[source], [cue], [content]])
    })
  for (const text of ['', 'The bridge is eighty metres long.', '“', '"""\n\n""', 'a'.repeat(5000), ', '.repeat(3000)])
    it(`finds nothing in: ${JSON.stringify(text.slice(0, 40))}`, async () => {
      expect(await draftsIn(text)).toEqual([])
    })
  it('keeps spans in bounds and in order', async () => {
    const text =
      '“It rained,” said the mayor. He thinks it will stop.\n\nCritics fear more rain. "It will," Ada Quill wrote.'
    const drafts = await draftsIn(text)
    expect(drafts.length).toBeGreaterThan(1)
    for (const d of drafts)
      for (const s of [...d.source, ...d.cue, ...d.content]) {
        expect(s.start).toBeGreaterThanOrEqual(0)
        expect(s.end).toBeLessThanOrEqual(text.length)
        expect(text.slice(s.start, s.end).trim()).toBe(text.slice(s.start, s.end))
      }
  })
})
