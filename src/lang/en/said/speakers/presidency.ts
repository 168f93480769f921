import { isCountry } from './party.js'
import type { Voices } from './voices.js'

const PRESIDENT = /\bpresident\b/i
const PRESIDENTIAL = /^(?:the\s+)?presidential\b/i

/**
 * The state whose president a page names, where it names those of one state only: whom "the presidential press secretary"
 * speaks for, on a page that does not say.
 *
 *     Tolmish President Ada Velt signed the treaty. Presidential press secretary Oleg Tamm said …
 *     ^^^^^^^^^^^^^^^^^^ the presidency of Tolm
 */
export function presidencyOf(voices: Voices): string | null {
  const states = new Set<string>()
  for (const { type, party, roles } of voices.all)
    if (type === 'person' && party !== null && isCountry(party) && roles.some((role) => PRESIDENT.test(role)))
      states.add(party)
  return states.size === 1 ? [...states][0] : null
}

/** Whether words name an office of a presidency: "presidential press secretary", "the presidential office". */
export const isPresidential = (words: string): boolean => PRESIDENTIAL.test(words)
