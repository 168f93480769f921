import type { ClaimView } from '../../../ask/shapes.js'
import { deniedBefore } from '../../../fold/denied-before.js'
import type { Pen } from '../pen.js'
import { claimItem } from './claim-item.js'

/** The claims for a reader at a terminal, each with its status, count, days and voices. */
export const claimsWords = (claims: readonly ClaimView[], pen: Pen): string =>
  claims
    .map((claim) =>
      claimItem(
        {
          ...claim,
          deniedBy: deniedBefore(claim).map(({ by }) => by),
          speakers: [...new Set(claim.statements.map((one) => one.speaker.name))],
          figures: [...new Set(claim.figures.map((point) => point.figure.surface))],
        },
        pen,
      ),
    )
    .join('\n')
