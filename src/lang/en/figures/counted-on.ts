import type { TimeValue } from '../../../model/index.js'

/** What opens words that say as of when they count. */
const AS_OF = /^[\s"“‘']*(?:that,? )?as of \b/iu

/**
 * The day as of which the words of a statement count, where they open with it; null where they do not say.
 *
 *     "As of Monday morning, 23 cows are missing"
 *            ^^^^^^^^^^^^^^
 */
export function countedOn(text: string, times: readonly Pick<TimeValue, 'surface' | 'from'>[]): string | null {
  const found = AS_OF.exec(text)
  if (found === null) return null
  const rest = text.slice(found[0].length)
  return times.find(({ surface, from }) => from !== null && rest.startsWith(surface))?.from ?? null
}
