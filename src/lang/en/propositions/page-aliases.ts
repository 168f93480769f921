import { bareTable } from '../../../text/bare-table.js'
import { lexicon } from '../names/lexicon.js'
import { roleWords } from '../names/role-words.js'
import { nameKey } from './name-key.js'

/** Whom a page means by a role: "president" → the sound key of a surname. Roles that it gives to several are left out. */
export type Aliases = ReadonlyMap<string, string>

const WORD = /[\p{L}][\p{L}’'-]*|[.,;:!?“”"\n]/gu
/** Words between a name and the role that explains it. */
const REACH = 6
const JOINED: Readonly<Record<string, string>> = bareTable({ head: 'head of state' })

/**
 * Finds whom a page means by "the president", "the harbour master": roles that stand right before a name or explain it.
 *
 *     President Octavia Venn …      Otto Karn, the harbour master of Orlo, …
 *     ^^^^^^^^^         ^^^^             ^^^^              ^^^^^^
 */
export function pageAliases(text: string): Aliases {
  const words = [...text.matchAll(WORD)].map((match) => match[0])
  const { head } = roleWords()
  const found = new Map<string, Set<string>>()
  const add = (role: string, name: string): void => {
    const key = nameKey(name)
    if (key.length < 2) return
    const names = found.get(role)
    if (names === undefined) found.set(role, new Set([key]))
    else names.add(key)
  }
  for (let at = 0; at < words.length; at++) {
    const role = words[at].toLowerCase()
    if (head.has(role)) {
      const last = endOfName(words, at + 1)
      if (last > at) add(role, words[last])
    }
    if (words[at] !== ',' || at === 0 || !isName(words[at - 1]) || head.has(words[at - 1].toLowerCase())) continue
    for (let next = at + 1; next <= at + REACH && next < words.length; next++) {
      if (/^[.,;:!?“”"\n]$/u.test(words[next])) break
      const lower = words[next].toLowerCase()
      if (head.has(lower) && !isName(words[next + 1] ?? '')) {
        add(lower, words[at - 1])
        break
      }
    }
  }
  const aliases = new Map<string, string>()
  for (const [role, names] of found) {
    const [only] = names
    if (names.size === 1 && only !== undefined) aliases.set(JOINED[role] ?? role, only)
  }
  return aliases
}

const isName = (word: string): boolean => /^\p{Lu}\p{Ll}/u.test(word)

/** The last word of the name of a person that begins at `first`; before `first` where none does. */
function endOfName(words: readonly string[], first: number): number {
  const { head, bodyname } = roleWords()
  let at = first
  while (
    at < words.length &&
    at - first < 4 &&
    isName(words[at]) &&
    !bodyname.has(words[at]) &&
    !head.has(words[at].toLowerCase())
  )
    at++
  // One capitalised word after a role may be a country's or a body's: "Interior Minister Orlo said".
  return at - first >= 2 || lexicon().givenNames.has(words[first] ?? '') ? at - 1 : first - 1
}

const MEANT = /\b(?:the|his|her|its|their|our)\s+(?:[\p{Ll}-]+\s+)?([\p{Ll}-]+)(?!\s+\p{Lu})/gu

/** The names of those whom a text means by their roles, each once. */
export function namesMeant(text: string, aliases: Aliases): readonly string[] {
  if (aliases.size === 0) return []
  const names = new Set<string>()
  for (const match of text.matchAll(MEANT)) {
    for (const word of match[0].toLowerCase().split(/\s+/u)) {
      const name = aliases.get(word)
      if (name !== undefined) names.add(name)
    }
  }
  return [...names]
}
