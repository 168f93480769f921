import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../mark/quotations.js'
import type { Tokens } from '../../model/index.js'
import { findFigures } from './figures/find-figures.js'
import { findMentions } from './names/find-mentions.js'
import { HOSTILE_TEXTS } from './testing/hostile-texts.js'
import { findTimes } from './times/find-times.js'
import { tokenise } from './tokens/tokenise.js'

/** Hostile text: one unit over and over, each a place where a careless pattern looks back or ahead without end. */
const UNITS =
  "1 |1,|1-|1/|1.|1(|12k|5%|$5 |US $|-|'|A. |the |and |two and |hundred |one hundred and |twenty-|dozens of |as many as |between 1 and |from 1 to |12 people killed |12 of the |12 big old brown |including 12 |+1-|October |October 17, 2023, |late last |from Monday through |the end of |first quarter of |Q1 |10-12 |12:|at 5 p.m. |years and months and |Ab |President |von der |Ministry of |NATO (|Kim, |U.S. |Saint-|North Korean |minister, |the president of the ".split(
    '|',
  )

const word = (n: number): string => (n < 26 ? '' : word(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26))
const name = (n: number): string => word(n * 37 + 700).replace(/^./, (letter) => letter.toUpperCase())

/** Hostile text whose words never come twice, so that whatever is kept of them grows. */
const SERIES: Readonly<Record<string, (n: number) => string>> = {
  'a shared surname': (n) => `${name(n)} Brandt, `,
  'a shared first name': (n) => `Ilse ${name(n)}o said. `,
  'a shared first word of bodies': (n) => `Norvik ${name(n)} Council met. `,
  'bodies with their acronyms': (n) => `the ${name(n)} ${name(n + 9)} Council (${word(n + 99).toUpperCase()}C) said. `,
  'a headline without end': (n) => `${name(n)} Warns Port ( Against Strike Near `,
  'heads of bodies': (n) => `the head of the ${name(n)} Authority, Ilse ${name(n + 3)}, said. `,
  initials: (n) => `${name(n)[0]}. ${name(n)}, `,
  ranges: (n) => `from ${n} to ${n + 3} and `,
  'dates that go on': (n) => `October ${1 + (n % 31)}, ${1900 + (n % 150)}, `,
  tolls: (n) => `${n} people were killed, ${n + 1} wounded, `,
  'long words': (n) => `${word(n).repeat(300)} `,
  'long numbers': (n) => `${'9'.repeat(500)}${n},`,
}

const texts: readonly (readonly [string, (length: number) => string])[] = [
  ...UNITS.map((unit) => [unit, (length: number) => unit.repeat(Math.ceil(length / unit.length))] as const),
  ...Object.entries(SERIES).map(
    ([title, make]) =>
      [
        title,
        (length: number) => {
          let text = ''
          for (let n = 0; text.length < length; n++) text += make(n)
          return text
        },
      ] as const,
  ),
]

/** A text read within this is never called slow: the machine may pause. */
const AT_ONCE_MS = 25

/** Least processor time of up to eight runs, in milliseconds: neither other programs nor warming up count. */
function leastMs(run: () => unknown, enough: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let turn = 0; turn < 8 && least > enough; turn++) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

/** How much longer ten times the text takes. */
function growth(small: () => unknown, large: () => unknown): number {
  const last = leastMs(large, AT_ONCE_MS)
  return last <= AT_ONCE_MS ? 1 : last / Math.max(1, leastMs(small, 1))
}

/** Ten for a linear pattern, a hundred for a quadratic one; between them there is room for memory and warming up. */
const QUADRATIC = 40

const FINDERS: Readonly<Record<string, (tokens: Tokens) => unknown>> = {
  times: (tokens) => findTimes(tokens, { reference: '2031-05-14' }),
  figures: (tokens) => findFigures(tokens, { times: [] }),
  mentions: (tokens) => findMentions(tokens),
}

describe('patterns are linear in the length of the text', () => {
  it('times, figures, mentions', () => {
    const slow: string[] = []
    for (const [title, make] of texts) {
      const [small, large] = [3_000, 30_000].map((length) => {
        const text = make(length).slice(0, length)
        return tokenise(text, [{ start: 0, end: text.length }])
      })
      for (const [finder, find] of Object.entries(FINDERS)) {
        const ratio = growth(
          () => find(small),
          () => find(large),
        )
        if (ratio > QUADRATIC) slow.push(`${finder} of ${title}: ${ratio.toFixed(0)} times for 10 times the text`)
      }
    }
    expect(slow).toEqual([])
  })

  it.each(Object.keys(HOSTILE_TEXTS))('at 100,000 characters of %s', (title) => {
    const slow: string[] = []
    const [small, large] = [10_000, 100_000].map((length) => HOSTILE_TEXTS[title]!(length))
    const cuts = growth(
      () => tokenise(small!),
      () => tokenise(large!),
    )
    if (cuts > QUADRATIC) slow.push(`tokens: ${cuts.toFixed(0)} times`)
    const tokens = [small!, large!].map((text) => tokenise(text))
    const finders = { quotations: ({ text }: Tokens) => findQuotations(text), ...FINDERS }
    for (const [finder, find] of Object.entries(finders)) {
      const ratio = growth(
        () => find(tokens[0]!),
        () => find(tokens[1]!),
      )
      if (ratio > QUADRATIC) slow.push(`${finder}: ${ratio.toFixed(0)} times for 10 times the text`)
    }
    expect(slow).toEqual([])
  })

  it('reads no table of numbers, however long, and what stands around it', () => {
    const row = Array.from({ length: 40 }, (_, n) => `${60 + n}.${10 + n}`).join(' ')
    const figures = (text: string) =>
      findFigures(tokenise(text), { times: [] }).map(({ surface, counted }) => `${surface} ${counted}`.trim())
    expect(figures(`Twelve dockers were hurt. ${row} 17 sailors are missing.`)).toEqual([
      'Twelve dockers',
      '17 sailors',
    ])
    expect(figures('Prices were 61.40, 61.85 and 62.10 crowns.').length).toBe(3)
  })

  it('catches a quadratic one', () => {
    const pairs = (size: number): number => {
      let sum = 0
      for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) sum = (sum + Math.imul(a, b)) | 0
      return sum
    }
    expect(
      growth(
        () => pairs(1_500),
        () => pairs(15_000),
      ),
    ).toBeGreaterThan(QUADRATIC)
  })
})
