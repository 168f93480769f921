import type { Document } from '../../model/index.js'

/**
 * A document's text with all that was set aside blanked out: reuse is about the article, and two pages of one outlet share
 * their menus. Offsets stay those of the document.
 */
export function mainTextInPlace(document: Document): string {
  let text = ''
  for (const { start, end, kind } of document.blocks) {
    if (kind !== 'main' || start < text.length) continue
    text += ' '.repeat(start - text.length) + document.text.slice(start, end)
  }
  return text
}
