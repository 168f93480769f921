import type { Diagnostic, Snapshot } from '../model/index.js'

/** What a carrier (a JSONL record, a feed's entry, an archive's header) says about a page; each is only a claim. */
export interface RecordFields {
  readonly id?: string
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
  readonly title?: string
  readonly author?: string
  readonly lang?: string
  /** False: the text is an article already, and no part of it is to be taken for boilerplate. */
  readonly clean?: boolean
}

export type RawKind = 'html' | 'text' | 'markdown'

/** One page as it came: its bytes, and its text in the page's own characters. */
export interface Raw {
  readonly snapshot: Snapshot
  readonly bytes: Uint8Array
  /** The decoded text, without a byte order mark. */
  readonly text: string
  readonly encoding: string
  readonly kind: RawKind
  /** What a person calls it: the record's id, or the file's name. */
  readonly name: string
  readonly record: RecordFields
  readonly diagnostics: readonly Diagnostic[]
}

/** One item of an import: read, or a row that says why not. */
export type ReadItem =
  | { readonly item: string; readonly ok: true; readonly raw: Raw }
  | {
      readonly item: string
      readonly ok: false
      readonly code: string
      readonly stage: 'read'
      readonly message: string
    }

/** Makes the row of an item that could not be read. */
export const failed = (item: string, code: string, message: string): ReadItem => ({
  item,
  ok: false,
  code,
  stage: 'read',
  message,
})
