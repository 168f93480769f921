import { z } from 'zod'
import type { FigurePoint, StatementId } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import type { Store } from '../../store/store.js'
import { type BoardAt, boardAt, standsOnBoard } from '../board/board-at.js'
import { firstOf } from '../board/first-of.js'
import { namesShown, peopleAt } from '../board/names-shown.js'
import { byDay, keyOf, pointsOf } from '../board/points.js'
import { evidenceFor, evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, type FigurePointView, figurePointShape } from '../shapes.js'
import { figurePointView } from '../view.js'

const seriesShape = z.object({ claim: z.string(), text: z.string(), points: z.array(figurePointShape) })

export const figures = defineQuery({
  name: 'figures',
  summary: 'List every figure as a series: who gave it, when, of what, within which bounds',
  effect: 'read',
  input: z.object({
    counted: z.string().optional().describe('Only figures of things whose words contain this text'),
    scope: z.string().optional().describe('Only figures of this scope, such as killed or training'),
    of: z.string().optional().describe('Only figures of this group, as hearsay series names it'),
    ...atFields,
  }),
  positional: [],
  output: z.array(seriesShape),
  example: { command: 'figures --scope killed', shows: 'how the death toll moved, speaker by speaker' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const { claims } = await ledgerAt(store, at)
    const evidence = await evidenceOf(store, claims, at)
    const group =
      input.of === undefined
        ? null
        : new Set(
            (await pointsOf(await boardAt(store, input), input.of)).map(({ claim, index }) => `${claim} ${index}`),
          )
    const found = claims.flatMap((claim) => {
      const points = claim.figures
        .filter((point, index) => fits(point, input) && group?.has(`${claim.id} ${index}`) !== false)
        .flatMap((point) => figurePointView(claim, point, evidence) ?? [])
        .sort(bySaid)
      return points.length === 0 ? [] : [{ claim: claim.id as string, text: claim.text, points }]
    })
    return named(store, await peopleAt(store, input), found)
  },
  /** Figures in the order of their days; those of one claim that follow each other stand together. */
  async page({ store }, input, { after, size }) {
    const at = await boardAt(store, input)
    const all = await pointsOf(at, input.of)
    const from = after === null ? undefined : all.find((one) => keyOf(one) === after)
    if (after !== null && from === undefined)
      throw new HearsayError('not-found', 'That figure is not in this list any more.', {
        hint: 'Begin again without "after".',
      })
    const narrowed = input.counted !== undefined || input.scope !== undefined
    // Words of a figure are read from its claim: where they narrow, as many are looked at as fill the part.
    const found: z.output<typeof seriesShape>[] = []
    let given = 0
    let last = from
    let left = 0
    do {
      const { page, left: more } = firstOf(all, byDay, { size, after: last })
      const claims = new Map(
        (await at.claims([...new Set(page.map(({ claim }) => claim))])).map((one) => [one.id as string, one]),
      )
      const evidence = await evidenceFor(
        store,
        [...new Set(page.map(({ statement }) => statement))] as StatementId[],
        input,
      )
      for (const [index, one] of page.entries()) {
        last = one
        left = more - index - 1
        const claim = claims.get(one.claim)
        const point = claim?.figures[one.index]
        if (claim === undefined || point === undefined || !fits(point, input)) continue
        const view = figurePointView(claim, point, evidence)
        if (view === null) continue
        const series = found.at(-1)
        if (series?.claim === claim.id) series.points.push(view)
        else found.push({ claim: claim.id, text: claim.text, points: [view] })
        given++
        if (given === size) break
      }
    } while (given < size && left > 0)
    return {
      found: await named(store, at, found),
      next: left > 0 && last !== undefined ? keyOf(last) : null,
      total: narrowed ? null : all.length,
    }
  },
  standsOn: standsOnBoard,
  rows: (series) =>
    series.flatMap(({ claim, points }) =>
      points.map(({ statement, speaker, party, at, dated, disowned, figure, document, assumed }) => ({
        claim,
        figure: figure.surface,
        min: figure.min,
        max: figure.max,
        bound: figure.bound,
        counted: figure.counted,
        scope: figure.scope,
        speaker,
        assumed,
        party,
        at,
        dated,
        disowned,
        outlet: document.outlet,
        statement,
      })),
    ),
})

/** In order of the days on which they were said; what has no day last. */
const bySaid = (a: FigurePointView, b: FigurePointView): number =>
  byText(a.at ?? '9999', b.at ?? '9999') || byText(a.to ?? '9999', b.to ?? '9999')

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The series with the names under which their speakers are shown. */
async function named(
  store: Store,
  at: Pick<BoardAt, 'actors'>,
  found: readonly z.output<typeof seriesShape>[],
): Promise<z.output<typeof seriesShape>[]> {
  const all = found.flatMap(({ points }) => points)
  const shown = await namesShown(
    store,
    at,
    all.flatMap(({ speaker, party }) => [speaker, party]),
  )
  return found.map((one) => ({
    ...one,
    points: one.points.map((point) => ({
      ...point,
      speaker: shown(point.speaker, point.document.outlet),
      party: point.party === null ? null : shown(point.party, point.document.outlet),
    })),
  }))
}

interface Wanted {
  readonly counted?: string
  readonly scope?: string
}

const fits = ({ figure }: FigurePoint, { counted, scope }: Wanted): boolean =>
  (counted === undefined || figure.counted.toLowerCase().includes(counted.toLowerCase())) &&
  (scope === undefined || figure.scope === scope)
