import type { Marked, Mention } from '../../../../model/index.js'
import { UPOS } from '../../../../model/index.js'
import { tokenAt } from '../reading/runs.js'

/** Parts of speech that lead to an object: "with Fell", "treated Fell", "as Fell". */
const LEADING = new Set(['ADP', 'VERB', 'SCONJ', 'PART'])
/** Words that open a clause whose subject may follow, whatever a tagger calls them. */
const OPENING =
  /^(?:that|if|when|while|because|although|though|since|after|before|until|whether|where|but|and|said|says|say)$/

/**
 * Tells whether a name is the object of a verb or a preposition, so that it is not whom its sentence is about.
 *
 *     The workers who dealt with Fell went home, Orm said.      Fell went home.
 *                                ^^^^ true                      ^^^^ false
 */
export function isObject(marked: Marked, { start, title }: Mention): boolean {
  const { tokens, document } = marked
  if (tokens.count === 0) return false
  const lead = document.text.slice(Math.max(0, start - 100), start).trimEnd()
  const bare = title !== undefined && lead.endsWith(title) ? lead.slice(0, -title.length).trimEnd() : lead
  const named = tokenAt(marked, start)
  let at = tokenAt(marked, start - (lead.length - bare.length) - 1)
  while (at > 0 && tokens.start[at] >= start - (lead.length - bare.length) - 1) at--
  if (at >= named || tokens.sentence[at] !== tokens.sentence[named]) return false
  if (tokens.lower(at) === 'the' || tokens.lower(at) === 'a') at--
  if (at < 0 || tokens.sentence[at] !== tokens.sentence[named]) return false
  return LEADING.has(UPOS[tokens.pos[at]]) && !OPENING.test(tokens.lower(at))
}
