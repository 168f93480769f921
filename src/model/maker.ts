import type { Document } from './document.js'
import type { Figure } from './figure.js'
import type { Mention } from './mention.js'
import type { Span } from './span.js'
import type { Draft } from './statement.js'
import type { TimeValue } from './time-value.js'
import type { Tokens } from './tokens.js'

export type Layer = 'tokens' | 'parse' | 'quotes' | 'mentions' | 'times' | 'figures' | 'attributions'

/** A stretch between quotation marks, found before sentences are. `start`/`end` include the marks; `inner` does not. */
export interface Quotation extends Span {
  readonly inner: Span
  /** False where the closing mark is missing and the end was taken from the paragraph. */
  readonly closed: boolean
  /** True where it carries on a quotation that an earlier paragraph opened. */
  readonly continued: boolean
}

/** A document with its marks. All spans are of `document.text`; all lists in text order. */
export interface Marked {
  readonly document: Document
  readonly tokens: Tokens
  readonly quotations: readonly Quotation[]
  readonly mentions: readonly Mention[]
  readonly times: readonly TimeValue[]
  readonly figures: readonly Figure[]
}

/** A source of attributions: a rule set, a trained model, an LLM, a person. It hands over drafts and never ids. */
export interface Maker {
  readonly name: string
  readonly version: number
  readonly kind: 'rule' | 'model' | 'llm' | 'human'
  readonly needs: readonly Layer[]
  readonly makes: readonly Layer[]
  make(input: Marked): readonly Draft[] | Promise<readonly Draft[]>
}
