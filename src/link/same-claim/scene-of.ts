import { soundsLikeOutlet } from '../../lang/en/propositions/outlet-words.js'
import { readScene } from '../../lang/en/propositions/read-proposition.js'
import { soundKey } from '../../lang/en/propositions/sound-key.js'
import type { Document, Statement } from '../../model/index.js'

/** Names kept for a page. */
const NAMES = 10
/** Code units read: a page's names come early and often. */
const READ = 4000

/**
 * Finds the names in which a page's statements are set, from its main text. Outlets and agencies are no part of the scene:
 * they stand on pages of every story.
 */
export function sceneOf(document: Document, statements: readonly Statement[]): readonly string[] {
  const outlets = new Set<string>()
  const add = (name: string): void => {
    for (const word of name.split(/[\s.,-]+/u)) outlets.add(soundKey(word))
  }
  if (document.outlet !== null) add(document.outlet.value)
  for (const credit of document.credits) add(credit.name)
  for (const statement of statements) {
    for (const hop of statement.chain) if (hop.type === 'outlet') add(hop.name)
    if (soundsLikeOutlet(statement.speaker.name)) add(statement.speaker.name)
  }

  let text = ''
  for (const block of document.blocks) {
    if (block.kind !== 'main' || block.role === 'byline' || block.role === 'dateline') continue
    text += `${document.text.slice(block.start, block.end)}\n`
    if (text.length >= READ) break
  }
  return readScene(text.slice(0, READ), NAMES + outlets.size)
    .filter((name) => !outlets.has(name))
    .slice(0, NAMES)
}
