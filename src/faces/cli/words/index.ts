import type { Pen } from '../pen.js'
import { actorWords } from './actor.js'
import { changesWords } from './changes.js'
import { claimWords } from './claim.js'
import { claimsWords } from './claims.js'
import { compareWords } from './compare.js'
import { documentWords } from './document.js'
import { driftWords } from './drift.js'
import { figuresWords } from './figures.js'
import { ledgerWords } from './ledger.js'
import { originsWords } from './origins.js'
import { reprintsWords } from './reprints.js'
import { reviewWords } from './review.js'
import { revisionsWords } from './revisions.js'
import { searchWords } from './search.js'
import { stancesWords } from './stances.js'
import { storyWords } from './story.js'
import { timelineWords } from './timeline.js'
import { traceWords } from './trace.js'
import { watchedWords, watchListWords, watchWords } from './watch.js'

/** How an answer is worded at a terminal, by query name. A query without an entry is shown as a table. */
export const WORDS: Readonly<Record<string, (answer: never, pen: Pen) => string>> = {
  story: storyWords,
  changes: changesWords,
  watch: watchWords,
  'watch-seen': watchWords,
  'watch-list': watchListWords,
  'watch-add': watchedWords,
  'watch-remove': watchedWords,
  ledger: ledgerWords,
  review: reviewWords,
  claims: claimsWords,
  claim: claimWords,
  compare: compareWords,
  stances: stancesWords,
  figures: figuresWords,
  drift: driftWords,
  origins: originsWords,
  timeline: timelineWords,
  actor: actorWords,
  search: searchWords,
  trace: traceWords,
  document: documentWords,
  reprints: reprintsWords,
  revisions: revisionsWords,
}
