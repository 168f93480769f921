import { expect, it } from 'vitest'
import type { Draft, Span } from '../../../model/index.js'
import { tidyEdges } from './tidy-edges.js'

const TEXT =
  'Ada Lund said on Monday that the roof was shut. It was reported by the Yalder Post yesterday that it fell. The late show ended on Sunday.'
const span = (words: string): Span => {
  const start = TEXT.indexOf(words)
  expect(start, words).toBeGreaterThanOrEqual(0)
  return { start, end: start + words.length }
}
const act = (source: string, cue: string, content: string): Draft =>
  ({ source: [span(source)], cue: [span(cue)], content: [span(content)], score: 1, because: [] }) as unknown as Draft
const words = ({ source, cue, content }: Draft) =>
  [source, cue, content].map((spans) => spans.map(({ start, end }) => TEXT.slice(start, end)).join(' ~ '))

it.each([
  [
    'a day in the cue',
    act('Ada Lund', 'said on Monday', 'that the roof was shut'),
    ['Ada Lund', 'said', 'that the roof was shut'],
  ],
  [
    'a day before "that"',
    act('Ada Lund', 'said', 'on Monday that the roof was shut'),
    ['Ada Lund', 'said', 'that the roof was shut'],
  ],
  [
    'the source in the cue',
    act('Ada Lund', 'Ada Lund said', 'that the roof was shut'),
    ['Ada Lund', 'said', 'that the roof was shut'],
  ],
  [
    '"by" in the source',
    act('by the Yalder Post', 'reported', 'that it fell'),
    ['the Yalder Post', 'reported', 'that it fell'],
  ],
  ['nothing to cut', act('The late show', 'ended', 'on Sunday'), ['The late show', 'ended', 'on Sunday']],
])('%s', (_, given, expected) => {
  expect(words(tidyEdges(given, TEXT))).toEqual(expected)
  expect(tidyEdges(tidyEdges(given, TEXT), TEXT)).toEqual(tidyEdges(given, TEXT))
})
