import type { Document, Figure, Marked, Mention, Quotation, Span, TimeValue, Tokens } from '../model/index.js'

/** The marking functions of one language. Each is pure; spans are of the text the tokens were taken from. */
export interface Marking {
  tokenise(text: string, regions: readonly Span[]): Tokens
  quotations(text: string, regions: readonly Span[]): readonly Quotation[]
  /** `reference` is the page's date as the page gives it; null when unknown. */
  times(tokens: Tokens, options: { readonly reference: string | null }): readonly TimeValue[]
  figures(tokens: Tokens, options: { readonly times: readonly TimeValue[] }): readonly Figure[]
  mentions(tokens: Tokens): readonly Mention[]
}

/**
 * Marks a document: tokens, quotations, times, figures and mentions of its main blocks.
 * Text set aside as boilerplate gets no marks, so nothing in a menu can become a statement.
 */
export function mark(document: Document, marking: Marking): Marked {
  const regions = document.blocks.filter((block) => block.kind === 'main' && block.end > block.start)
  const { text } = document
  const tokens = marking.tokenise(text, regions)
  const quotations = marking.quotations(text, regions)
  const times = marking.times(tokens, { reference: document.published?.value ?? null })
  const figures = marking.figures(tokens, { times })
  const mentions = marking.mentions(tokens)
  return { document, tokens, quotations, mentions, times, figures }
}
