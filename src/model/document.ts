import type { DocumentId, SnapshotId } from './ids.js'
import type { Span } from './span.js'

/** Bytes as captured: content-addressed, never edited. */
export interface Snapshot {
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly id: SnapshotId
  /** Where the bytes came from: an address, a file path, or `stdin#3`. */
  readonly origin: string
  readonly url: string | null
  readonly mediaType: string
  /** Size in bytes. */
  readonly size: number
  /** When the capture happened, as an ISO instant, if its carrier (WARC, feed, header) says so. */
  readonly capturedAt: string | null
}

/** A value with the basis on which it was read, and the values that other bases gave. */
export interface Read<T> {
  readonly value: T
  /** Such as `dateline`, `byline`, `header`, `json-ld`, `open-graph`, `url`, `record`, `domain`. */
  readonly basis: string
  readonly span?: Span
  readonly alternatives?: readonly { readonly value: T; readonly basis: string }[]
}

export type BlockKind = 'main' | 'boilerplate'
export type BlockRole =
  | 'headline'
  | 'lede'
  | 'paragraph'
  | 'list'
  | 'caption'
  | 'byline'
  | 'dateline'
  | 'credit'
  | 'quote'
  | 'other'

/** A run of the text that was kept as the article's own or set aside, with the reason. Blocks cover the text in order and do not overlap. */
export interface Block extends Span {
  readonly kind: BlockKind
  readonly role: BlockRole
  /** Why: `menu`, `ticker`, `related`, `share`, `tags`, `caption`, `footer`, `comments`, `paragraph`, … */
  readonly reason: string
}

/**
 * Maps offsets of a Document's text back to its snapshot's decoded text: parallel ascending arrays of segment starts.
 * Within segment i, `source = sourceStart[i] + (offset - textStart[i])`, at most up to the next segment's source start.
 * Null where the text is the decoded snapshot itself.
 */
export interface OffsetMap {
  readonly textStart: readonly number[]
  readonly sourceStart: readonly number[]
}

/** Something about an article, a span or an input that a person may want to know. Never thrown. */
export interface Diagnostic {
  /** A word path such as `time/ambiguous-year`. */
  readonly code: string
  readonly severity: 'info' | 'warning' | 'error'
  /** What was found, what was expected, what to do. */
  readonly message: string
  readonly span?: Span
}

/** Text taken from a snapshot. Immutable: a better cleaner makes a new Document. */
export interface Document {
  readonly id: DocumentId
  readonly snapshot: SnapshotId
  /** Where it came from: an address, a file name, a record's id. */
  readonly name: string
  readonly url: string | null
  readonly text: string
  readonly blocks: readonly Block[]
  readonly map: OffsetMap | null
  readonly title: Read<string> | null
  /** The outlet's name as its registry or the page gives it. */
  readonly outlet: Read<string> | null
  readonly author: Read<string> | null
  /** ISO 639-1, or `und`. */
  readonly lang: string
  /** ISO date `2024-10-18` or instant `2024-10-18T15:07`. Null when unknown, never today. A day without a year is `XXXX-10-25`. */
  readonly published: Read<string> | null
  readonly updated: Read<string> | null
  /** Agencies and outlets credited in bylines or at the end of the text for all of it. */
  readonly credits: readonly Credit[]
  readonly revisionOf: DocumentId | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A credit that governs the whole text: "(Reuters)", "UNN reported this with reference to Yonhap". */
export interface Credit {
  readonly name: string
  readonly span: Span | null
  readonly basis: 'byline' | 'dateline' | 'lede' | 'end' | 'metadata'
}
