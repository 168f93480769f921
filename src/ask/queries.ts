import { actor, actors } from './queries/actors.js'
import { agreement } from './queries/agreement.js'
import { chains } from './queries/chains.js'
import { changes } from './queries/changes.js'
import { claim } from './queries/claim.js'
import { claims } from './queries/claims.js'
import { compare } from './queries/compare.js'
import { document, documents } from './queries/documents.js'
import { drift } from './queries/drift.js'
import { figures } from './queries/figures.js'
import { merge, split, undo } from './queries/judge.js'
import { judge } from './queries/judge-pair.js'
import { known } from './queries/known.js'
import { ledger } from './queries/ledger.js'
import { arrivals, audit, imports, verify } from './queries/log.js'
import { moments } from './queries/moments.js'
import { origins } from './queries/origins.js'
import { outlets } from './queries/outlets.js'
import { overrule } from './queries/overrule.js'
import { note, rate } from './queries/rate.js'
import { ratings } from './queries/ratings.js'
import { reprints } from './queries/reprints.js'
import { review } from './queries/review.js'
import { revisions } from './queries/revisions.js'
import { search } from './queries/search.js'
import { series } from './queries/series.js'
import { spellings } from './queries/spellings.js'
import { stances } from './queries/stances.js'
import { story } from './queries/story.js'
import { timeline } from './queries/timeline.js'
import { trace } from './queries/trace.js'
import { watch, watchAdd, watchList, watchRemove, watchSeen } from './queries/watch.js'
import type { Query } from './query.js'

/** Every question that Hearsay answers, once. Each face lists its verbs from here. */
export const QUERIES = [
  story,
  changes,
  watch,
  watchList,
  watchAdd,
  watchSeen,
  watchRemove,
  ledger,
  claims,
  claim,
  compare,
  stances,
  figures,
  series,
  drift,
  timeline,
  actors,
  actor,
  spellings,
  origins,
  chains,
  documents,
  outlets,
  document,
  reprints,
  revisions,
  search,
  trace,
  arrivals,
  imports,
  moments,
  audit,
  review,
  ratings,
  agreement,
  judge,
  merge,
  split,
  overrule,
  rate,
  note,
  undo,
  known,
  verify,
] as unknown as readonly Query[]
