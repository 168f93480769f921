import type { z } from 'zod'
import { isOnlyVoice } from '../../../ask/only-voice.js'
import type { stances } from '../../../ask/queries/stances.js'
import { statusWords } from '../../../ask/words.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'
import { statusColour } from './claim.js'
import { changedWords, partiesWords } from './compare.js'

/** Claims on which parties stand apart, each with what every party said and when. */
export const stancesWords = (found: z.output<typeof stances.output>, pen: Pen): string =>
  found
    .map((one) =>
      [
        pen.bold(wrap(plain(one.text), pen.width)),
        `${pen.cyan(shortId(one.claim))}   ${statusColour(pen, one.status, isOnlyVoice(one))(plain(statusWords(one)))}${changedWords(one.parties)}`,
        partiesWords(one.parties, pen),
      ].join('\n'),
    )
    .join('\n\n')
