import { orAssumed } from '../../../ask/assumed.js'
import { isOnlyVoice } from '../../../ask/only-voice.js'
import { daysWords, originWords, statusWords } from '../../../ask/words.js'
import { deniedWords } from '../../../fold/denied-before.js'
import type { Status } from '../../../model/index.js'
import { count, nounOf } from '../../../text/count.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'
import { statusColour } from './claim.js'

/** What a list says of one claim. */
export interface ClaimItem {
  readonly id: string
  readonly text: string
  readonly status: Status
  readonly statusBy: string | null
  readonly origins: { readonly atLeast: number; readonly atMost: number }
  readonly documents: number
  readonly firstSaid: string | null
  readonly firstTo: string | null
  readonly firstStated: boolean
  readonly lastSaid: string | null
  readonly lastTo: string | null
  readonly lastStated: boolean
  readonly deniedBy: readonly string[]
  readonly speakers: readonly string[]
  readonly figures: readonly string[]
}

/** What stands before the further lines. */
const HANG = ' '.repeat(9)

/** A claim in a list: its status and words, then how it is counted, when it was said and by whom. Nothing is cut. */
export function claimItem(claim: ClaimItem, pen: Pen): string {
  const status = plain(statusWords(claim))
  const counted = [
    `${originWords(claim.origins)} ${nounOf(claim.origins.atMost, 'origin')}`,
    count(claim.documents, 'document'),
    ...(claim.deniedBy.length === 0 ? [] : [plain(deniedWords(claim.deniedBy))]),
    spanOf(claim),
    claim.speakers.map(plain).join('; '),
    ...(claim.figures.length === 0 ? [] : [`figures: ${claim.figures.map(plain).join(' → ')}`]),
  ].join(' · ')
  const colour = statusColour(pen, claim.status, isOnlyVoice(claim))
  const text = plain(claim.text)
  // A longer status has the first line for itself, so that the words of every claim begin at one place.
  const words =
    status.length > STATUS
      ? `${HANG}${colour(status)}\n${wrap(text, pen.width, HANG)}`
      : wrap(`${colour(status.padEnd(STATUS))}  ${text}`, pen.width, HANG)
  return `${pen.cyan(shortId(claim.id).padEnd(HANG.length - 2))}  ${words.slice(HANG.length)}\n${pen.dim(wrap(counted, pen.width, HANG))}`
}

/** As long as "corroborated", the longest status that names nobody. */
const STATUS = 12

function spanOf({ firstSaid, firstTo, firstStated, lastSaid, lastTo, lastStated }: ClaimItem): string {
  const day = (at: string | null, to: string | null, isStated: boolean): string =>
    at === null ? 'undated' : orAssumed(daysWords(at, to ?? at), !isStated)
  const first = day(firstSaid, firstTo, firstStated)
  const last = day(lastSaid, lastTo, lastStated)
  return first === last ? first : `${first} to ${last}`
}
