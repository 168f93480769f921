import { readLists } from './read-lists.js'

/** Words around persons' names, by section of `data/person-words.txt`. */
export interface PersonWords {
  readonly title: ReadonlySet<string>
  readonly suffix: ReadonlySet<string>
  readonly particle: ReadonlySet<string>
}

let cached: PersonWords | undefined

export function personWords(): PersonWords {
  if (cached !== undefined) return cached
  const sets = { title: new Set<string>(), suffix: new Set<string>(), particle: new Set<string>() }
  let current: keyof PersonWords = 'title'
  for (const line of readLists('person-words.txt')) {
    if (line.startsWith('[')) current = line.slice(1, -1) as keyof PersonWords
    else for (const word of line.split(' ')) sets[current].add(word)
  }
  cached = sets
  return cached
}
