import { z } from 'zod'
import { evidenceOf, ledgerAt } from '../ledger.js'
import { defineQuery } from '../query.js'
import { atFields, figurePointShape } from '../shapes.js'
import { figurePointView } from '../view.js'

export const figures = defineQuery({
  name: 'figures',
  summary: 'List every figure as a series: who gave it, when, of what, within which bounds',
  effect: 'read',
  input: z.object({
    counted: z.string().optional().describe('Only figures of things whose words contain this text'),
    scope: z.string().optional().describe('Only figures of this scope, such as killed or training'),
    ...atFields,
  }),
  positional: [],
  output: z.array(z.object({ claim: z.string(), text: z.string(), points: z.array(figurePointShape) })),
  example: { command: 'figures --scope killed', shows: 'how the death toll moved, speaker by speaker' },
  async ask({ store }, input) {
    const at = { asOf: input.asOf, knownAt: input.knownAt }
    const { claims } = await ledgerAt(store, at)
    const evidence = await evidenceOf(store, claims, at)
    return claims.flatMap((claim) => {
      const points = claim.figures
        .filter(
          ({ figure }) =>
            (input.counted === undefined || figure.counted.toLowerCase().includes(input.counted.toLowerCase())) &&
            (input.scope === undefined || figure.scope === input.scope),
        )
        .flatMap((point) => figurePointView(claim, point, evidence) ?? [])
      return points.length === 0 ? [] : [{ claim: claim.id, text: claim.text, points }]
    })
  },
  rows: (series) =>
    series.flatMap(({ claim, points }) =>
      points.map(({ statement, speaker, party, at, figure, document, assumed }) => ({
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
        outlet: document.outlet,
        statement,
      })),
    ),
})
