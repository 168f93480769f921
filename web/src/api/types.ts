/** The shapes of answers, taken from the queries themselves: types only, nothing of them is bundled. */

import type { actor, actors } from '../../../src/ask/queries/actors.js'
import type { chains } from '../../../src/ask/queries/chains.js'
import type { changes } from '../../../src/ask/queries/changes.js'
import type { claim } from '../../../src/ask/queries/claim.js'
import type { compare } from '../../../src/ask/queries/compare.js'
import type { document, documents } from '../../../src/ask/queries/documents.js'
import type { drift } from '../../../src/ask/queries/drift.js'
import type { figures } from '../../../src/ask/queries/figures.js'
import type { merge } from '../../../src/ask/queries/judge.js'
import type { judge } from '../../../src/ask/queries/judge-pair.js'
import type { ledger } from '../../../src/ask/queries/ledger.js'
import type { audit, imports, verify } from '../../../src/ask/queries/log.js'
import type { moments } from '../../../src/ask/queries/moments.js'
import type { origins } from '../../../src/ask/queries/origins.js'
import type { outlets } from '../../../src/ask/queries/outlets.js'
import type { ratings } from '../../../src/ask/queries/ratings.js'
import type { reprints } from '../../../src/ask/queries/reprints.js'
import type { review } from '../../../src/ask/queries/review.js'
import type { revisions } from '../../../src/ask/queries/revisions.js'
import type { search } from '../../../src/ask/queries/search.js'
import type { series } from '../../../src/ask/queries/series.js'
import type { spellings } from '../../../src/ask/queries/spellings.js'
import type { stances } from '../../../src/ask/queries/stances.js'
import type { story } from '../../../src/ask/queries/story.js'
import type { timeline } from '../../../src/ask/queries/timeline.js'
import type { Query } from '../../../src/ask/query.js'

// biome-ignore lint/suspicious/noExplicitAny: any query's input fits here; only the output is read off.
type Answer<Q> = Q extends Query<any, infer Output> ? Output : never

export type Story = Answer<typeof story>
export type Ledger = Answer<typeof ledger>
export type Claim = Answer<typeof claim>
export type Compare = Answer<typeof compare>
export type Stances = Answer<typeof stances>
export type Drift = Answer<typeof drift>
export type Figures = Answer<typeof figures>
export type Series = Answer<typeof series>
export type Timeline = Answer<typeof timeline>
export type Actors = Answer<typeof actors>
export type Actor = Answer<typeof actor>
export type Origins = Answer<typeof origins>
export type Chains = Answer<typeof chains>
export type Documents = Answer<typeof documents>
export type Outlets = Answer<typeof outlets>
export type Page = Answer<typeof document>
export type Reprints = Answer<typeof reprints>
export type Revisions = Answer<typeof revisions>
export type Search = Answer<typeof search>
export type Imports = Answer<typeof imports>
export type Moments = Answer<typeof moments>
export type Names = Answer<typeof spellings>
export type Changes = Answer<typeof changes>
export type Ratings = Answer<typeof ratings>
export type Review = Answer<typeof review>
export type Audit = Answer<typeof audit>
export type Verified = Answer<typeof verify>
export type Judged = Answer<typeof merge>
export type PairJudged = Answer<typeof judge>
export type Statement = Claim['statements'][number]
export type FigurePoint = Claim['figures'][number]
