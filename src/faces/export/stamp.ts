import { createHash } from 'node:crypto'
import type { Scope } from '../../ask/scope.js'
import { count } from '../../text/count.js'
import { readable } from './text.js'
import { dateWords, daysWords } from './words.js'

const FILTER_WORDS: Readonly<Record<string, string>> = {
  claim: 'claim',
  status: 'status',
  stance: 'somebody’s stance',
  certainty: 'certainty as worded',
  party: 'party',
  actor: 'speaker or named',
  about: 'words',
  outlet: 'outlet',
  minOrigins: 'independent origins at least',
  limit: 'at most',
}

/** The filters of a scope in words; "none" where there are none. */
export function filterWords({ filters }: Scope): string {
  const set = Object.entries(filters).flatMap(([name, value]) =>
    value === undefined || FILTER_WORDS[name] === undefined ? [] : [`${FILTER_WORDS[name]} ${readable(String(value))}`],
  )
  return set.length === 0 ? 'none: the whole ledger' : set.join('; ')
}

/** A digest of what the scope holds: which claims, on which statements, with which status and count. */
export function digestOf({ claims }: Scope): string {
  const hash = createHash('sha256')
  for (const { id, status, statusBy, origins, statements } of claims)
    hash.update(`${JSON.stringify([id, status, statusBy, origins.atLeast, origins.atMost, statements])}\n`)
  return hash.digest('hex')
}

/** What stands at the head of a briefing: what it shows, as of when, from what. */
export function stampOf(scope: Scope): readonly (readonly [string, string])[] {
  const { asOf, knownAt } = scope.filters
  const pages = new Set(scope.claims.flatMap(({ documents }) => documents)).size
  return [
    [
      'As of',
      asOf !== undefined
        ? `${dateWords(asOf)}: what had been said by the end of that day${scope.undated === null ? '' : `. ${scope.undated}`}`
        : scope.lastSaid === null
          ? 'no limit: all that was said; no day is known'
          : `no limit: all that was said, the last of it ${lastWords(scope.lastSaid, scope.lastTo)}`,
    ],
    [
      'Held',
      knownAt === undefined
        ? `all that this store holds: ${count(scope.pagesHeld, 'page')}`
        : `what this store held on ${dateWords(knownAt)} UTC: ${count(scope.pagesHeld, 'page')}`,
    ],
    ['Filters', filterWords(scope)],
    [
      'Evidence',
      `${count(pages, 'page')}${scope.firstSaid === null ? '' : `; what they say was said ${daysWords(scope.firstSaid, scope.lastTo ?? scope.firstSaid)}`}`,
    ],
  ]
}

/** "on 5 March 2024"; "within March 2024" where that is all that a page gives. */
const lastWords = (day: string, to: string | null): string =>
  `${(to ?? day).slice(0, 10) > day.slice(0, 10) ? 'within' : 'on'} ${daysWords(day, to ?? day)}`
