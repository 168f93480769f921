import { describe, expect, it } from 'vitest'
import type { Document } from '../model/index.js'
import { makeRaw } from '../read/make-raw.js'
import { clean } from './clean.js'
import { compareRevisions } from './compare-revisions.js'

function page(...paragraphs: readonly string[]): Document {
  const text = paragraphs.join('\n\n')
  const record = { clean: false }
  return clean(
    makeRaw({ bytes: Buffer.from(text), text, encoding: 'utf-8', kind: 'text', origin: 'x', name: 'x', record }),
  )
}

const A = 'The ferry to Sandrey will not sail for a week, the ministry said.'
const B = 'Three people were hurt when the engine failed, the harbour office said.'
const B2 = 'Four people were hurt when the engine failed, the harbour office said.'
const C = 'A replacement ship may come on Friday.'

const CASES: readonly [string, readonly string[], readonly string[], readonly string[]][] = [
  ['nothing changed', [A, B], [A, B], []],
  ['a figure changed', [A, B, C], [A, B2, C], [`changed ${B} → ${B2}`]],
  ['a paragraph was added', [A, B], [A, C, B], [`added ${C}`]],
  ['a paragraph was removed', [A, B, C], [A, C], [`removed ${B}`]],
  ['the order changed', [A, B, C], [B, C, A], [`removed ${A}`, `added ${A}`]],
  ['one gave way to another', [A, B], [A, C], [`added ${C}`, `removed ${B}`]],
]

describe('compareRevisions', () => {
  for (const [name, before, after, expected] of CASES)
    it(name, () => {
      const [a, b] = [page(...before), page(...after)]
      const { changes, isSame } = compareRevisions(a, b)
      const cut = (text: string, span: { start: number; end: number }): string => text.slice(span.start, span.end)
      const words = changes.map((change) =>
        change.kind === 'added'
          ? `added ${cut(b.text, change.after)}`
          : change.kind === 'removed'
            ? `removed ${cut(a.text, change.before)}`
            : `changed ${cut(a.text, change.before)} → ${cut(b.text, change.after)}`,
      )
      expect(words).toEqual(expected)
      expect(isSame).toBe(expected.length === 0)
    })
})
