import type { Names } from '../api/types.js'

type Name = Names['names'][number]
type Candidate = Names['candidates'][number]

/** One spelling of an actor, with all the names that are spelled so: a bare surname is one name for each page. */
export interface SpellingShown {
  readonly name: string
  readonly mentions: number
  readonly firstDocument: string
  readonly firstSeen: string | null
  /** Those that can be split off here: a name of several spellings only by its first. */
  readonly names: readonly Name[]
}

/** Each spelling once, with its mentions in all and the first page that uses it. */
export function spellingsShown(names: readonly Name[]): readonly SpellingShown[] {
  const shown = new Map<string, SpellingShown>()
  for (const name of names)
    for (const [i, spelling] of name.spellings.entries()) {
      const held = shown.get(spelling.name)
      const own = i === 0 ? [name] : []
      if (held === undefined) {
        shown.set(spelling.name, { ...spelling, names: own })
        continue
      }
      const isEarlier = (spelling.firstSeen ?? '9999') < (held.firstSeen ?? '9999')
      const { firstDocument, firstSeen } = isEarlier ? spelling : held
      shown.set(spelling.name, {
        name: spelling.name,
        mentions: held.mentions + spelling.mentions,
        firstDocument,
        firstSeen,
        names: [...held.names, ...own],
      })
    }
  return [...shown.values()]
}

/** What may be the same: each other actor once, with every pair that asks about it. */
export interface CandidateShown {
  readonly words: string
  readonly pairs: readonly [Candidate, ...Candidate[]]
}

/** Each other actor, or name that is nobody's yet, once; the likeliest pair of each comes first. */
export function candidatesShown(candidates: readonly Candidate[]): readonly CandidateShown[] {
  const shown: { words: string; actors: Set<string>; pairs: [Candidate, ...Candidate[]] }[] = []
  for (const one of candidates) {
    const words = one.spellings.map(({ name }) => name).join(', ') || one.actorName
    const held = shown.find(
      (other) =>
        other.words.toLowerCase() === words.toLowerCase() || (one.actor !== null && other.actors.has(one.actor)),
    )
    const actors = one.actor === null ? [] : [one.actor]
    if (held === undefined) shown.push({ words, actors: new Set(actors), pairs: [one] })
    else {
      held.pairs.push(one)
      for (const actor of actors) held.actors.add(actor)
    }
  }
  return shown
}
