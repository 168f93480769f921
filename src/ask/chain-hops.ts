import { findOutlet } from '../clean/outlets.js'

/** Words that say what kind of outlet a name is, and name nobody. */
const KIND =
  /\b(?:the|news|newspaper|daily newspaper|agency|website|site|portal|channel|outlet|newsroom|editorial office|press service|online edition)\b/gu
/** "an article published by Signal Daily on 9 March", "the website of The Lantern": something of the outlet's own. */
const ITS_OWN =
  /^(?:an? |the )?(?:article|report|story|website|site|newsroom|edition|correspondents?|reporters?|press service)(?: [\p{Ll}-]+)? (?:of|by|in|on|from) (.+?)(?: on (?:\d|\p{Lu}).*)?$/u

const keyOf = (name: string): string => {
  const own = ITS_OWN.exec(name)?.[1] ?? name
  const known = findOutlet(own)?.name ?? own
  const words = known.toLowerCase().replace(/[^\p{L}\p{N} ]+/gu, ' ')
  const bare = words.replace(KIND, ' ').replace(/ +/gu, ' ').trim()
  return bare === '' ? words.trim() : bare
}

/** The first letters of a name of several words: "Tolmark News Agency" → "tna". */
const initialsOf = (name: string): string => {
  const words = name.split(' ').filter((word) => /^\p{Lu}/u.test(word) && word !== 'The')
  return words.length < 3
    ? ''
    : words
        .map((word) => word.slice(0, 1))
        .join('')
        .toLowerCase()
}

/**
 * Whether two neighbours of a chain are one under two wordings.
 *
 *     The Lantern ← website of The Lantern        TNA ← Tolmark News Agency
 *     and not: Dravec Online ← Dockworkers' Union of Dravec
 */
export function isOneHop(a: string, b: string): boolean {
  const [x, y] = [keyOf(a), keyOf(b)]
  return x === y || isInitials(b, a) || isInitials(a, b)
}

/** Whether one word is the first letters of a name. */
const isInitials = (word: string, name: string): boolean =>
  !word.includes(' ') && initialsOf(name) === word.toLowerCase()

/** The hops of a chain without those that repeat their neighbour: the outlet, the hop before, or the speaker. */
export function hopsOnce<Hop extends { readonly name: string }>(
  outlet: string | null,
  hops: readonly Hop[],
  speaker: string,
): readonly Hop[] {
  const kept: Hop[] = []
  for (const hop of hops) {
    const before = kept.at(-1)?.name ?? outlet
    if (before === null || !isOneHop(before, hop.name)) kept.push(hop)
  }
  const last = kept.at(-1)
  return last !== undefined && isOneHop(last.name, speaker) ? kept.slice(0, -1) : kept
}

/**
 * The name under which each of these carriers is drawn once, whatever pages call it: the longest of its wordings.
 *
 *     TNA, Tolmark News Agency      both: Tolmark News Agency
 */
export function hopNames(names: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const byKey = new Map<string, string>()
  const shown = new Map<string, string>()
  for (const name of sorted) {
    const found = byKey.get(keyOf(name)) ?? byKey.get(name.toLowerCase()) ?? name
    shown.set(name, found)
    for (const key of [keyOf(name), initialsOf(name)]) if (key !== '' && !byKey.has(key)) byKey.set(key, found)
  }
  return shown
}
