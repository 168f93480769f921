import type { Block, Diagnostic, Document, Draft, Span } from '../model/index.js'
import { bySpan, inBounds, overlaps } from '../model/index.js'
import { withSpans } from './act.js'

const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0x2028 || code === 0x2029 || code === 0xfeff

/**
 * Cuts white space off both ends of a span.
 * @returns null where nothing is left or the span leaves the text.
 */
export function trimSpan(text: string, span: Span): Span | null {
  if (!inBounds(span, text.length)) return null
  let { start, end } = span
  while (start < end && isSpace(text.charCodeAt(start))) start++
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--
  return start === end ? null : { start, end }
}

/** Blocks cover the text, so a span lies in the article where no boilerplate touches it. */
const isMain = (span: Span, boilerplate: readonly Block[]): boolean =>
  !boilerplate.some((block) => overlaps(span, block))

const clean = (text: string, spans: readonly Span[]): Span[] | null => {
  const out: Span[] = []
  for (const span of spans) {
    const trimmed = trimSpan(text, span)
    if (trimmed === null) return null
    out.push(trimmed)
  }
  return out.sort(bySpan)
}

/**
 * The pieces of what is said before and behind a line that interrupts it, such as an advertisement between two paragraphs of
 * a quotation; null where it begins or ends outside the article.
 */
function around(text: string, span: Span, boilerplate: readonly Block[]): readonly Span[] | null {
  const within = boilerplate.filter((block) => overlaps(span, block))
  if (within.length === 0) return [span]
  const out: Span[] = []
  let { start } = span
  for (const block of [...within, { start: span.end, end: span.end }]) {
    if (block.start <= start && block.end > start && block.start !== span.end) return null
    const piece = trimSpan(text, { start, end: block.start })
    if (piece === null || block.end > span.end) return null
    out.push(piece)
    start = block.end
  }
  return out
}

/**
 * Checks one draft's spans: inside the text, not empty, trimmed, in order, and inside the article's own blocks.
 * @returns the draft with trimmed spans in text order, or a diagnostic that says what is wrong.
 */
export function checkDraft(
  draft: Draft,
  document: Document,
  boilerplate: readonly Block[],
): { readonly draft: Draft } | { readonly diagnostic: Diagnostic | null } {
  const { text } = document
  const source = clean(text, draft.source)
  const cue = clean(text, draft.cue)
  const content = clean(text, draft.content)
  if (source === null || cue === null || content === null) {
    const message = `A maker handed over a span outside the text or without a word; the draft was set aside (${draft.because.join(', ')}).`
    return { diagnostic: { code: 'attribute/bad-span', severity: 'warning', message } }
  }
  if (cue.length + content.length === 0) return { diagnostic: null }
  for (const spans of [source, cue])
    for (const span of spans) if (!isMain(span, boilerplate)) return { diagnostic: null }
  const said: Span[] = []
  for (const span of content) {
    const pieces = around(text, span, boilerplate)
    if (pieces === null) return { diagnostic: null }
    said.push(...pieces)
  }
  return { draft: withSpans(draft, { source, cue, content: said }) }
}
