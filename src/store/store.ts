import type {
  Document,
  DocumentId,
  Judgement,
  JudgementId,
  JudgementOn,
  Mention,
  Snapshot,
  SnapshotId,
  Statement,
  StatementId,
  Verdict,
} from '../model/index.js'
import type { Instant } from './instants.js'
import type { PageQueue } from './page-queue.js'
import type { RawPage } from './raw-tables.js'

/** Both times of a read. `asOf`: only what had been published or said by the end of that day. `knownAt`: only what the store held at that instant. */
export interface At {
  readonly asOf?: string
  readonly knownAt?: string
}

/** What a backend can and cannot do; features ask these flags and never which backend it is. */
export interface Capabilities {
  readonly backend: string
  readonly fullText: 'fts5' | 'tsvector'
  readonly concurrentWriters: boolean
  readonly persistent: boolean
  /** Whether several processes can work on a queue of pages: `Store.queue`. */
  readonly queue: boolean
}

/** What became of one input: the import report, a row an item. */
export interface ImportRow {
  readonly run: string
  readonly item: string
  readonly stage: 'queued' | 'read' | 'clean' | 'annotate' | 'store' | 'link' | 'done'
  readonly outcome: 'added' | 'known' | 'revised' | 'failed' | 'skipped'
  readonly code: string | null
  readonly message: string | null
  readonly document: DocumentId | null
}

/** One entry of the append-only audit log; `hash` covers the entry and the hash before it. */
export interface AuditEntry {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly action: string
  readonly subject: string
  readonly before: string | null
  readonly after: string | null
  readonly reason: string | null
  /** When the store took the entry; never earlier than the entry before. `at` is the caller's. */
  readonly recordedAt: string
  readonly previous: string
  readonly hash: string
}

export interface Hit {
  readonly kind: 'document' | 'statement'
  readonly id: string
  readonly document: DocumentId
  /** The text around the match. */
  readonly snippet: string
  /** Matches within `snippet`, UTF-16 code units. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
}

export interface DocumentFilter {
  readonly ids?: readonly DocumentId[]
  readonly snapshot?: SnapshotId
  readonly url?: string
  readonly outlet?: string
  readonly after?: string
  readonly limit?: number
}

/** Pages in the order of their days, the newest first; `after` is the last row's day ('' for none) and id. */
export interface PageFilter {
  readonly outlets?: readonly string[]
  readonly after?: { readonly day: string; readonly id: string }
  readonly limit?: number
}

/** A page as lists show it: without its text. */
export interface PageRow {
  /** The day by which it is listed; '' where it gives none. */
  readonly day: string
  readonly page: Omit<Document, 'text'>
  readonly statements: number
}

export interface PageCounts {
  readonly documents: number
  readonly outlets: number
  /** Pages that give no date; none in an as-of read. */
  readonly undated: number
}

export interface StatementFilter {
  readonly ids?: readonly StatementId[]
  readonly documents?: readonly DocumentId[]
  readonly after?: string
  readonly limit?: number
}

export interface StoredMentions {
  readonly document: DocumentId
  readonly mentions: readonly Mention[]
}

/** A folded view's row. `keys` are what it can be filtered by ("status=disputed", "actor=a12…"); `sort` orders a listing. */
export interface ViewRow {
  readonly kind: string
  readonly id: string
  readonly sort: string
  readonly keys: readonly string[]
  readonly body: unknown
}

/**
 * Where everything is held. Two complete backends run under one contract test (`store.contract.ts`).
 * Rows are only ever added; withdrawing is itself a row. Only the store sets knowledge time. Views can always be rebuilt.
 */
export interface Store {
  readonly capabilities: Capabilities
  /** Pages that wait to be read; null without `capabilities.queue`. */
  readonly queue: PageQueue | null

  // life
  migrate(): Promise<{ readonly from: number; readonly to: number; readonly applied: readonly string[] }>
  /** Runs `work` in one transaction; nested calls join the outer one. */
  transaction<T>(work: () => Promise<T>): Promise<T>
  /**
   * Another number whenever something that was read within a transaction may no longer be so in the next one: another
   * process has written, or a transaction was undone. Whoever holds views in memory drops them then.
   */
  generation(): number
  /** Checks spans against texts, snapshots against their hashes, and the audit chain. */
  verify(): Promise<{ readonly checked: Record<string, number>; readonly problems: readonly string[] }>
  close(): Promise<void>
  /** Hands over everything that lies in the tables, page by page, all of it as of one moment; for `moveStore`. */
  copyOut(take: (page: RawPage) => Promise<void>): Promise<void>
  /** Takes over what another store handed out, into this empty one. All of it is kept when `check` has ended, or nothing. */
  copyIn<T>(give: (put: (page: RawPage) => Promise<void>) => Promise<void>, check: () => Promise<T>): Promise<T>

  // write
  putSnapshot(snapshot: Snapshot, bytes: Uint8Array): Promise<'added' | 'known'>
  putDocument(document: Document, mentions: readonly Mention[]): Promise<'added' | 'known'>
  /** Adds statements and new derivations on known ones; refuses a statement whose evidence is not in its document's text. */
  putStatements(statements: readonly Statement[]): Promise<{ readonly added: number; readonly known: number }>
  putJudgements(judgements: readonly Judgement[]): Promise<{ readonly added: number; readonly known: number }>
  withdraw(
    id: JudgementId,
    by: { readonly author: string; readonly reason: string | null; readonly at: string },
  ): Promise<boolean>
  putImports(rows: readonly ImportRow[]): Promise<void>
  putBlocks(kind: string, entries: readonly { readonly key: string; readonly id: string }[]): Promise<void>
  removeBlocks(kind: string, entries: readonly { readonly key: string; readonly id: string }[]): Promise<void>
  putViews(rows: readonly ViewRow[]): Promise<void>
  removeViews(kind: string, ids: readonly string[]): Promise<void>
  audit(entry: {
    readonly who: string
    readonly action: string
    readonly subject: string
    readonly before?: string
    readonly after?: string
    readonly reason?: string
    readonly at: string
  }): Promise<AuditEntry>

  // read
  snapshot(id: SnapshotId): Promise<{ readonly snapshot: Snapshot; readonly bytes: Uint8Array } | null>
  document(id: DocumentId, at?: At): Promise<Document | null>
  documents(filter: DocumentFilter, at?: At): Promise<readonly Document[]>
  /** Pages for lists: no text is read. */
  pages(filter: PageFilter, at?: At): Promise<readonly PageRow[]>
  pageCounts(at?: At): Promise<PageCounts>
  /** Names of the outlets of pages, in order. */
  outlets(at?: At): Promise<readonly string[]>
  mentions(documents: readonly DocumentId[]): Promise<readonly StoredMentions[]>
  statements(filter: StatementFilter, at?: At): Promise<readonly Statement[]>
  judgements(
    filter: {
      readonly on?: JudgementOn
      readonly touching?: readonly string[]
      readonly verdict?: Verdict
      readonly author?: string
      readonly withdrawn?: boolean
    },
    at?: At,
  ): Promise<readonly (Judgement & { readonly withdrawn: boolean; readonly knownAt: string })[]>
  search(
    words: string,
    options?: At & { readonly limit?: number; readonly kind?: 'document' | 'statement' },
  ): Promise<readonly Hit[]>
  /** Ids under each key, ordered by id. */
  blocks(kind: string, keys: readonly string[], limitPerKey: number): Promise<ReadonlyMap<string, readonly string[]>>
  /** `keys` must all hold; `after` is the last row's `sort` and id, for keyset paging. */
  views(
    kind: string,
    filter?: {
      readonly ids?: readonly string[]
      /** Rows whose ids begin so, ordered by id; not together with the other filters but `limit`. */
      readonly prefix?: string
      readonly keys?: readonly string[]
      readonly after?: { readonly sort: string; readonly id: string }
      readonly limit?: number
    },
  ): Promise<readonly ViewRow[]>
  imports(run?: string): Promise<readonly ImportRow[]>
  auditLog(options?: { readonly after?: number; readonly limit?: number }): Promise<readonly AuditEntry[]>
  changesSince(
    knownAt: string,
    limit?: number,
  ): Promise<
    readonly { readonly kind: 'document' | 'statement' | 'judgement'; readonly id: string; readonly knownAt: string }[]
  >
  /** The newest seconds in which the log grew, the newest first, each as the instant that holds all that came in it. */
  instants(limit: number): Promise<readonly Instant[]>
  /** The knowledge time of the newest row of the log: it changes whenever anything was added, judged or withdrawn. */
  lastRecorded(): Promise<string>
  counts(at?: At): Promise<{
    readonly snapshots: number
    readonly documents: number
    readonly statements: number
    readonly judgements: number
  }>
}
