/** A run of words in a briefing. Plain strings are words of ours or names; everything is text and never markup. */
export type Inline =
  | string
  | { readonly kind: 'strong' | 'soft' | 'code'; readonly text: string }
  /** Words that stood in quotation marks on a page, and get ours. */
  | { readonly kind: 'quote'; readonly text: string }
  /** Words of a page that tells in its own what somebody said: as printed, and no quotation of the speaker. */
  | { readonly kind: 'words'; readonly text: string }
  /** References to notes, in order. */
  | { readonly kind: 'notes'; readonly numbers: readonly number[] }

/** What a note says of one piece of evidence. */
export interface Note {
  readonly number: number
  readonly sentence: string
  readonly chain: string
  readonly said: string
  readonly published: string
  readonly title: string | null
  readonly url: string | null
  readonly snapshot: string
  readonly place: string
  readonly statement: string
}

/** One part of a briefing, in order; Markdown and HTML write the same parts. */
export type Block =
  | { readonly kind: 'head'; readonly title: string; readonly stamp: readonly (readonly [string, string])[] }
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'para'; readonly words: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly (readonly Inline[])[])[]
    }
  | { readonly kind: 'notes'; readonly notes: AsyncIterable<Note> | Iterable<Note> }
  | { readonly kind: 'foot'; readonly words: readonly Inline[] }
