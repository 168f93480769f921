import type { Document, Span } from '../model/index.js'

/**
 * The article's own text: its main blocks, neighbours joined. The headline of an HTML page is left out,
 * because the document's title carries it.
 */
export function mainSpans(document: Document): Span[] {
  const spans: { start: number; end: number }[] = []
  let isOpen = false
  for (const block of document.blocks) {
    const isMain = block.kind === 'main' && !(document.map !== null && block.role === 'headline')
    if (!isMain) {
      isOpen = false
      continue
    }
    if (isOpen) spans[spans.length - 1]!.end = block.end
    else spans.push({ start: block.start, end: block.end })
    isOpen = true
  }
  return spans
}
