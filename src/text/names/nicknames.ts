import { readLists } from './read-lists.js'

let cached: ReadonlyMap<string, readonly number[]> | undefined

/** The numbers of the groups of equivalent given names that a name belongs to; empty for one in none. */
export function nicknameGroups(name: string): readonly number[] {
  if (cached === undefined) {
    const groups = new Map<string, number[]>()
    for (const [number, line] of readLists('nicknames.txt').entries())
      for (const word of line.split(' ')) {
        const list = groups.get(word)
        if (list === undefined) groups.set(word, [number])
        else if (!list.includes(number)) list.push(number)
      }
    cached = groups
  }
  return cached.get(name) ?? NONE
}

const NONE: readonly number[] = []

/** Tells whether two given names are forms of one: "Ted" and "Theodore", "Mykola" and "Nicholas". */
export function areSameGiven(a: string, b: string): boolean {
  const left = nicknameGroups(a)
  return left.length > 0 && nicknameGroups(b).some((group) => left.includes(group))
}
