import { expect, it } from 'vitest'
import type { Rendering } from './rendering.js'
import { passageOf } from './upstream.js'

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

/** A page's rendering with these stems and runs, of a speaker of its own, which credits an outlet or none. */
const rendering = (
  outlet: string,
  day: string,
  { stems, runs, credits }: { stems: number[]; runs: number[]; credits: string[] },
): Rendering => {
  const name = `Speaker of ${outlet}`
  const statement = {
    id: outlet,
    document: outlet,
    chain: [],
    saidAt: null,
    stance: 'assert',
    speaker: { name, type: 'person' },
  }
  return {
    statement,
    sentence: '',
    page: '',
    document: { outlet, day, published: null, credits },
    voice: { name, kind: 'named', words: [outlet.toLowerCase()], statement },
    stems: new Set(stems.map((stem) => `word${stem}`)),
    runs,
  } as unknown as Rendering
}

it.each([
  ['three of eight words, and a credit', [range(0, 8), range(5, 13)], [[], []], ['Orlo Courier'], 'credits'],
  ['two of eight words, and a credit', [range(0, 8), range(6, 14)], [[], []], ['Orlo Courier'], null],
  ['most of the five words of one, and a credit', [range(0, 5), range(2, 16)], [[], []], ['Orlo Courier'], 'credits'],
  ['half of the five words of one, and a credit', [range(0, 5), range(3, 17)], [[], []], ['Orlo Courier'], null],
  ['three of eight words, and none', [range(0, 8), range(5, 13)], [[], []], [], null],
  ['half of the runs and no other word', [range(0, 8), range(20, 28)], [range(0, 8), range(4, 12)], [], 'same words'],
  ['fewer runs and no other word', [range(0, 8), range(20, 28)], [range(0, 8), range(5, 13)], [], null],
])('%s', (_, [first, second], [ours, theirs], credits, link) => {
  const from = rendering('Orlo Courier', '2031-03-03', { stems: first, runs: ours, credits: [] })
  const to = rendering('Vessa Daily', '2031-03-04', { stems: second, runs: theirs, credits })
  expect(passageOf(from, to)?.link ?? null).toBe(link)
})
