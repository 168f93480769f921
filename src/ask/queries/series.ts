import { z } from 'zod'
import { readGroup } from '../../fold/figure-groups.js'
import { type BoardAt, boardAt, standsOnBoard } from '../board/board-at.js'
import { heldAt } from '../board/held.js'
import { type FigureSeries, seriesOf } from '../board/points.js'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'

const seriesShape = z.object({
  id: z.string().describe('Give it as "of" to hearsay figures'),
  of: z
    .string()
    .describe(
      'The scope, or what is counted where the words give none; where they do not say that, the headline of the claim',
    ),
  claim: z.string().nullable().describe('The claim, where it is called after one'),
  unit: z.string(),
  figures: z.number().int(),
  undated: z.number().int().describe('Those of which no day is known'),
  speakers: z.number().int(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
})

export const series = defineQuery({
  name: 'series',
  summary: 'List what figures are given of: how many, by how many speakers, over which days, within which bounds',
  effect: 'read',
  input: z.object({ ...atFields }),
  positional: [],
  output: z.array(seriesShape),
  example: { command: 'series', shows: 'what is counted most often, with the least and the greatest figure' },
  async ask({ store }, input) {
    const at = await boardAt(store, input)
    const { page } = await seriesOf(at, { size: Number.POSITIVE_INFINITY, after: null })
    return page.map((one) => shown(one, at))
  },
  async page({ store }, input, { after, size }) {
    const at = await boardAt(store, input)
    const { page, left, total } = await seriesOf(at, { size, after })
    return {
      found: page.map((one) => shown(one, at)),
      next: page.length < left ? (page.at(-1)?.key ?? null) : null,
      total,
    }
  },
  standsOn: standsOnBoard,
  rows: (found) => found.map((one) => ({ ...one })),
})

function shown({ key, ...counts }: FigureSeries, { board, day }: BoardAt): z.output<typeof seriesShape> {
  const { of, unit, claim } = readGroup(key)
  const held = claim === null ? undefined : board.claim(claim)
  return {
    id: key,
    of: held === undefined ? of : (heldAt(held, day)?.text ?? of),
    claim,
    unit,
    ...counts,
  }
}
