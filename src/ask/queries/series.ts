import { z } from 'zod'
import { boardAt, standsOnBoard } from '../board/board-at.js'
import { type FigureSeries, seriesOf } from '../board/points.js'
import { defineQuery } from '../query.js'
import { atFields } from '../shapes.js'

const seriesShape = z.object({
  id: z.string().describe('Give it as "of" to hearsay figures'),
  of: z.string().describe('The scope, or what is counted where the words give none'),
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
    const { page } = await seriesOf(await boardAt(store, input), { size: Number.POSITIVE_INFINITY, after: null })
    return page.map(shown)
  },
  async page({ store }, input, { after, size }) {
    const { page, left, total } = await seriesOf(await boardAt(store, input), { size, after })
    return { found: page.map(shown), next: page.length < left ? (page.at(-1)?.key ?? null) : null, total }
  },
  standsOn: standsOnBoard,
  rows: (found) => found.map((one) => ({ ...one })),
})

function shown({ key, ...counts }: FigureSeries): z.output<typeof seriesShape> {
  const bar = key.lastIndexOf('|')
  return { id: key, of: key.slice(0, bar), unit: key.slice(bar + 1), ...counts }
}
