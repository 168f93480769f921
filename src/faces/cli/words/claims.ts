import { orAssumed } from '../../../ask/assumed.js'
import type { ClaimView } from '../../../ask/shapes.js'
import { daysWords, originWords, statusWords } from '../../../ask/words.js'
import { deniedBefore, deniedWords } from '../../../fold/denied-before.js'
import { clip, type Pen, plain, shortId } from '../pen.js'
import { statusColour } from './claim.js'

/** The ledger for a reader at a terminal: a line or two a claim. */
export function claimsWords(claims: readonly ClaimView[], pen: Pen): string {
  return claims.map((claim) => line(claim, pen)).join('\n')
}

const saidDay = (at: string | null, to: string | null, isStated: boolean): string =>
  at === null ? 'undated' : orAssumed(daysWords(at, to ?? at), !isStated)

function line(claim: ClaimView, pen: Pen): string {
  const speakers = [...new Set(claim.statements.map((one) => one.speaker.name))].join('; ')
  const figures = [...new Set(claim.figures.map((point) => point.figure.surface))].join(' → ')
  const first = saidDay(claim.firstSaid, claim.firstTo, claim.firstStated)
  const last = saidDay(claim.lastSaid, claim.lastTo, claim.lastStated)
  const span = first === last ? first : `${first} to ${last}`
  const denied = deniedBefore(claim).map(({ by }) => by)
  const second = [
    `${originWords(claim.origins)} origin${claim.origins.atMost === 1 ? '' : 's'}`,
    `${claim.documents} document${claim.documents === 1 ? '' : 's'}`,
    ...(denied.length === 0 ? [] : [plain(deniedWords(denied))]),
    span,
    plain(speakers),
    ...(figures === '' ? [] : [`figures: ${plain(figures)}`]),
  ].join(' · ')
  const status = statusWords(claim)
  return `${pen.cyan(shortId(claim.id))}  ${statusColour(pen, claim.status)(clip(status, 24).padEnd(13))} ${clip(plain(claim.text), pen.width - 23)}\n         ${pen.dim(clip(second, pen.width - 9))}`
}
