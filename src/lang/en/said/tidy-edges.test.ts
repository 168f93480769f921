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

/** An act over words of another text. */
const actIn = (text: string, source: readonly string[], cue: string, content: readonly string[]): Draft => {
  const at = (piece: string): Span => ({ start: text.indexOf(piece), end: text.indexOf(piece) + piece.length })
  return { source: source.map(at), cue: [at(cue)], content: content.map(at), score: 1, because: [] } as unknown as Draft
}

it.each([
  [
    'a date before "that"',
    'Ada Lund said on 3 May 2031 that the roof was shut.',
    ['Ada Lund'],
    'said',
    ['on 3 May 2031 that the roof was shut'],
    ['Ada Lund', 'said', 'that the roof was shut'],
  ],
  [
    'no clause that only says which',
    'Ada Lund agreed on a plan that shuts the roof.',
    ['Ada Lund'],
    'agreed',
    ['on a plan that shuts the roof'],
    ['Ada Lund', 'agreed', 'on a plan that shuts the roof'],
  ],
  [
    'whoever is cited',
    'The line is for sale, the Herald reported on Monday, citing two guards.',
    ['the Herald'],
    'reported on Monday, citing',
    ['The line is for sale', 'two guards'],
    ['the Herald', 'reported', 'The line is for sale'],
  ],
  [
    'where it was posted',
    '"All is well," Ada Lund said in a message on Pigeon.',
    ['Ada Lund'],
    'said in a message on',
    ['"All is well,"', 'Pigeon'],
    ['Ada Lund', 'said in a message', '"All is well,"'],
  ],
  [
    'who reads it',
    '"All is well," an aide texted the Herald.',
    ['an aide', 'the Herald'],
    'texted',
    ['"All is well,"'],
    ['an aide', 'texted', '"All is well,"'],
  ],
  [
    'what is understood',
    'The warden is understood to have stopped a plan to sell.',
    [],
    'is understood to have stopped a plan',
    ['The warden', 'to sell'],
    ['', 'is understood', 'The warden ~ to have stopped a plan to sell'],
  ],
  [
    'a label',
    'BREAKING: The mill has burnt, police say.',
    ['police'],
    'say',
    ['BREAKING: The mill has burnt'],
    ['police', 'say', 'The mill has burnt'],
  ],
] as const)('cuts %s', (_, text, source, cue, content, expected) => {
  const tidied = tidyEdges(actIn(text, source, cue, content), text)
  const said = [tidied.source, tidied.cue, tidied.content].map((spans) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' ~ '),
  )
  expect(said).toEqual(expected)
})
