import { readScene } from '../../lang/en/propositions/read-proposition.js'
import type { Document } from '../../model/index.js'

/** Names kept for a page. */
const NAMES = 10
/** Code units read: a page's names come early and often. */
const READ = 4000

/** Finds the names in which a page's statements are set, from its main text. */
export function sceneOf(document: Document): readonly string[] {
  let text = ''
  for (const block of document.blocks) {
    if (block.kind !== 'main' || block.role === 'byline' || block.role === 'dateline') continue
    text += `${document.text.slice(block.start, block.end)}\n`
    if (text.length >= READ) break
  }
  return readScene(text.slice(0, READ), NAMES)
}
