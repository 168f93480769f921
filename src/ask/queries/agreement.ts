import { z } from 'zod'
import { readRemarks } from '../../fold/remark.js'
import type { Judgement } from '../../model/index.js'
import { krippendorff } from '../agreement/krippendorff.js'
import { defineQuery } from '../query.js'
import { knownAtField } from '../shapes.js'

const KINDS = ['claim', 'actor', 'origin', 'reliability', 'credibility'] as const
type Kind = (typeof KINDS)[number]

const pairShape = z.object({
  a: z.string(),
  b: z.string(),
  units: z.number().int().describe('Things that both judged'),
  agreed: z.number().int(),
})
const kindShape = z.object({
  on: z.enum(KINDS),
  reviewers: z.array(z.string()),
  units: z.number().int().describe('Things that two or more people judged'),
  alpha: z.number().nullable().describe('Krippendorff’s alpha; null where there is too little to disagree about'),
  scale: z.enum(['nominal', 'ordinal']),
  pairs: z.array(pairShape),
  disagreements: z.array(
    z.object({ unit: z.string(), said: z.array(z.object({ who: z.string(), what: z.string() })) }),
  ),
})

export const agreement = defineQuery({
  name: 'agreement',
  summary: 'Report how far reviewers agree, pair by pair and as Krippendorff’s alpha, and where they do not',
  effect: 'read',
  input: z.object({ on: z.enum(KINDS).optional().describe('Only judgements on this'), ...knownAtField }),
  positional: [],
  output: z.array(kindShape),
  example: { command: 'agreement', shows: 'two reviewers, how often they agree, on what they differ' },
  async ask({ store }, input) {
    const standing = (await store.judgements({ withdrawn: false }, { knownAt: input.knownAt })).filter(
      (one) => one.judgedAt !== null,
    )
    return KINDS.filter((on) => input.on === undefined || on === input.on).flatMap((on) => {
      const units = [...unitsOf(on, standing)].filter(([, said]) => said.size > 1).sort(([a], [b]) => (a < b ? -1 : 1))
      return units.length === 0 ? [] : [reportOn(on, units)]
    })
  },
  rows: (found) =>
    found.flatMap(({ on, alpha, scale, pairs }) =>
      pairs.map(({ a, b, units, agreed }) => ({
        on,
        a,
        b,
        units,
        agreed,
        share: Math.round((1000 * agreed) / units) / 1000,
        alpha: alpha === null ? null : Math.round(alpha * 1000) / 1000,
        scale,
      })),
    ),
})

/** What each person last said of each thing: unit → author → value. "Cannot be judged" (F, 6) is no value. */
function unitsOf(on: Kind, standing: readonly Judgement[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const units = new Map<string, Map<string, string>>()
  const put = (unit: string, who: string, what: string) => {
    const said = units.get(unit) ?? new Map<string, string>()
    said.set(who, what)
    units.set(unit, said)
  }
  if (on === 'reliability' || on === 'credibility') {
    for (const { subject, grade, author, on: kind } of readRemarks(standing))
      if (kind === on && grade !== null && grade !== 'F' && grade !== '6') put(subject, author, grade)
    return units
  }
  const inTime = [...standing].sort((a, b) => {
    const [x, y] = [a.judgedAt ?? '', b.judgedAt ?? '']
    return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
  })
  for (const one of inTime) if (one.on === on) put(`${one.a} ${one.b}`, one.author, one.verdict)
  return units
}

function reportOn(
  on: Kind,
  units: readonly (readonly [string, ReadonlyMap<string, string>])[],
): z.output<typeof kindShape> {
  const reviewers = [...new Set(units.flatMap(([, said]) => [...said.keys()]))].sort()
  const values = [...new Set(units.flatMap(([, said]) => [...said.values()]))].sort()
  const scale = on === 'reliability' || on === 'credibility' ? ('ordinal' as const) : ('nominal' as const)
  const pairs = reviewers.flatMap((a, i) =>
    reviewers.slice(i + 1).flatMap((b) => {
      const both = units.filter(([, said]) => said.has(a) && said.has(b))
      return both.length === 0
        ? []
        : [{ a, b, units: both.length, agreed: both.filter(([, said]) => said.get(a) === said.get(b)).length }]
    }),
  )
  return {
    on,
    reviewers,
    units: units.length,
    alpha: krippendorff(
      units.map(([, said]) => [...said.values()].map((value) => values.indexOf(value))),
      scale,
    ),
    scale,
    pairs,
    disagreements: units
      .filter(([, said]) => new Set(said.values()).size > 1)
      .map(([unit, said]) => ({
        unit,
        said: [...said].map(([who, what]) => ({ who, what })).sort((x, y) => (x.who < y.who ? -1 : 1)),
      })),
  }
}
