import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'

/** The inner acts of an article: whose words they stand in, then source, cue and content. */
const inner = (text: string): readonly string[] => {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${text}\n==>\n(none)`)
  const words = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' ~ ')
  return runCase(gold).statements.flatMap((outer) =>
    (outer.inner ?? []).map((act) =>
      [words(outer.source), words(act.source), words(act.cue), words(act.content)].join(' | '),
    ),
  )
}

describe('findInnerActs', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'another voice in reported words',
      'Orla Venn said the mayor believes the bridge is sound.',
      ['Orla Venn | the mayor | believes | the bridge is sound'],
    ],
    [
      'the speaker herself',
      '"I think the bridge is sound," Orla Venn said.',
      ['Orla Venn | I | think | the bridge is sound'],
    ],
    ['a judgement thrown in', 'Orla Venn wrote: "It was, I think, the wind."', ['Orla Venn | I | think | "It was,']],
    [
      'a finding inside a judgement',
      'Orla Venn noted that the figures show the river is rising.',
      ['Orla Venn | the figures | show | the river is rising'],
    ],
    ['no inner voice', 'Orla Venn said that the bridge was sound.', []],
    ['nobody in particular', 'Orla Venn said: "Everybody knows the bridge is old."', []],
    ['a negation tells of no act', 'Orla Venn said the mayor did not believe the bridge was sound.', []],
    ['a clause whose subject stands elsewhere', 'Orla Venn named a song that the town thought was lost.', []],
  ]
  for (const [name, text, expected] of cases) it(name, () => expect(inner(text)).toEqual(expected))
})
