import { actor, actors } from './queries/actors.js'
import { claim } from './queries/claim.js'
import { claims } from './queries/claims.js'
import { document, documents } from './queries/documents.js'
import { figures } from './queries/figures.js'
import { merge, split, undo } from './queries/judge.js'
import { audit, changes, imports, verify } from './queries/log.js'
import { origins } from './queries/origins.js'
import { search } from './queries/search.js'
import { story } from './queries/story.js'
import { timeline } from './queries/timeline.js'
import { trace } from './queries/trace.js'
import type { Query } from './query.js'

/** Every question that Hearsay answers, once. Each face lists its verbs from here. */
export const QUERIES = [
  story,
  claims,
  claim,
  figures,
  timeline,
  actors,
  actor,
  origins,
  documents,
  document,
  search,
  trace,
  changes,
  imports,
  audit,
  merge,
  split,
  undo,
  verify,
] as unknown as readonly Query[]
