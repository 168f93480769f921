import type { Document, DocumentId } from '../model/index.js'
import { documentDay } from '../store/as-of.js'

/** What the ledger needs of a document besides its statements. Small, so that many can be held. */
export interface DocumentBrief {
  readonly id: DocumentId
  readonly outlet: string | null
  /** The day from which it counts; null when its date is unknown. */
  readonly day: string | null
  readonly published: string | null
  /** Names credited for the whole page. */
  readonly credits: readonly string[]
  readonly revisionOf: DocumentId | null
}

export const briefOf = (document: Document): DocumentBrief => ({
  id: document.id,
  outlet: document.outlet?.value ?? null,
  day: documentDay(document),
  published: document.published?.value ?? null,
  credits: document.credits.map((credit) => credit.name),
  revisionOf: document.revisionOf,
})
