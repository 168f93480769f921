import { dataLines, listOf, readData } from './read-data.js'

const SECTIONS = [
  'head',
  'group',
  'body',
  'before',
  'title',
  'bodyname',
  'placename',
  'particle',
  'inside',
  'pronoun',
  'suffix',
  'teamname',
  'otherhead',
] as const

/** A section of `data/roles.txt`. */
export type RoleSection = (typeof SECTIONS)[number]

const LOWERED: ReadonlySet<RoleSection> = new Set(['head', 'group', 'body', 'before', 'pronoun'])

let cached: Readonly<Record<RoleSection, ReadonlySet<string>>> | undefined

/** The words for who somebody is, by section of `data/roles.txt`. */
export function roleWords(): Readonly<Record<RoleSection, ReadonlySet<string>>> {
  if (cached !== undefined) return cached
  const sets = Object.fromEntries(SECTIONS.map((name) => [name, new Set<string>()])) as Record<RoleSection, Set<string>>
  let current: RoleSection = 'head'
  for (const line of dataLines(readData('roles.txt'))) {
    if (line.startsWith('[')) current = line.slice(1, -1) as RoleSection
    else
      for (const word of listOf(line)) {
        sets[current].add(word)
        // Looked up in lower case: "CEO", "MPs".
        if (LOWERED.has(current)) sets[current].add(word.toLowerCase())
      }
  }
  cached = sets
  return cached
}
