import { normaliseName } from '../link/same-actor/actor-name.js'
import type { Statement } from '../model/index.js'

/**
 * The id of the name under which other pages may say what a person speaks for; null where a name may be anybody's: it is no
 * person's, or one word alone.
 */
export const knownAs = ({ name, type }: Pick<Statement['speaker'], 'name' | 'type'>): string | null => {
  const spelling = type === 'person' ? normaliseName(name) : ''
  return spelling.includes(' ') ? `person ${spelling}` : null
}
