import type { Marked } from '../../../../model/index.js'
import type { Voices } from './voices.js'

const MEMBER = /^,\s(?:an?|the)\s(?:[\p{L}-]{2,20}\s){1,5}(?:of|for|at|with|from)\s(?:the\s)?$/u

/**
 * The person for whom "who" stands behind the body that the person belongs to.
 *
 *     Craig Marsh, a member of the Harbour Watch who had been in Vale, reported …
 *     ^^^^^^^^^^^                                ^^^
 *
 * @param index the mention right before "who"
 * @returns the person's mention, or `index` where none is described so
 */
export function memberOf({ mentions, document }: Marked, voices: Voices, index: number): number {
  const body = mentions[index]
  if (body.type === 'person') return index
  for (let at = index - 1; at >= 0 && body.start - mentions[at].end < 60; at--)
    if (mentions[at].type === 'person' && voices.of[at] >= 0)
      return MEMBER.test(document.text.slice(mentions[at].end, body.start)) ? at : index
  return index
}
