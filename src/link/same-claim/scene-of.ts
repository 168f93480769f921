import { soundsLikeOutlet } from '../../lang/en/propositions/outlet-words.js'
import { readScene } from '../../lang/en/propositions/read-proposition.js'
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
    if (name.length > 2) outlets.add(name.replace(/^the /iu, ''))
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
  // Only where it stands as the outlet's name: a town that gave one its name is still the scene.
  let rest = text.slice(0, READ)
  for (const name of [...outlets].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)))
    rest = rest.replaceAll(name, ' ')
  return readScene(rest, NAMES)
}
