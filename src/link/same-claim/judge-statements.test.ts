import { expect, it } from 'vitest'
import { judgeStatements } from './judge-statements.js'
import type { Prepared } from './prepared.js'

/** A statement that is compared by its names alone. */
const naming = (id: string, names: readonly string[]): Prepared =>
  ({
    ...({
      node: id,
      id,
      document: `d${id}`,
      part: null,
      subject: null,
      figures: [],
      times: [],
      quoted: [],
      fate: '',
      mode: 'fact',
      valence: '',
      stance: 'assert',
      negative: false,
      follows: null,
      onPage: { order: 0 },
      leans: false,
      refers: null,
      aboutReport: false,
      day: null,
      saidBy: null,
      party: null,
      lead: '',
      notice: null,
    } as unknown as Prepared),
    names,
    main: [],
    events: [],
    terms: [],
    bits: [],
    shares: [],
    eventShares: [],
    expressions: [],
    heads: [],
    args: [],
    blamed: [],
    runs: [],
    around: { keys: [], worth: [] },
    scene: [],
    topics: { keys: [], worth: [] },
    voice: [],
  }) as unknown as Prepared

it('a reason shows the words of a name and never its key', () => {
  const pair = [naming('a', ['krus', '@KP']), naming('b', ['krus', '@KP'])] as const
  const told = (texts: readonly string[]): string =>
    judgeStatements(pair[0], pair[1], texts)
      .because.map(({ words }) => words)
      .join('; ')
  expect(told(['he is well', 'she is well'])).not.toMatch(/krus|KP/)
  expect(told(['he is well', 'she is well', 'Ada Cruz'])).toMatch(/both name Cruz/)
})
