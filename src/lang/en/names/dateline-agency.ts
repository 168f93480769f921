import type { Tokens } from '../../../model/index.js'
import type { NameSpan } from './name-span.js'

/** How many tokens of a text may stand before the brackets of its dateline. */
const REACH = 40
const DASH = /^(?:--|[-–—])$/
const PLACE = /^\p{Lu}[\p{Lu}.'’-]{2,30}$/u

/**
 * Calls the agency that a dateline names an outlet, wherever the page names it.
 *
 *     KELDRA, March 16 (Ostwire) - A ferry that sank …      Ostwire could not verify the report.
 *                       ^^^^^^^                             ^^^^^^^
 */
export function withDatelineAgency(tokens: Tokens, names: readonly NameSpan[]): readonly NameSpan[] {
  const agency = agencyOf(tokens)
  if (agency === null) return names
  const wordsOf = ({ from, to }: { readonly from: number; readonly to: number }): string =>
    tokens.text.slice(tokens.start[from], tokens.end[to - 1])
  const words = wordsOf(agency)
  return names.map((name) => (name.kind !== 'outlet' && wordsOf(name) === words ? { ...name, kind: 'outlet' } : name))
}

/** The words in the brackets before the dash, behind a place in capitals that opens its line. */
function agencyOf(tokens: Tokens): { readonly from: number; readonly to: number } | null {
  for (let at = 1; at < Math.min(REACH, tokens.count); at++) {
    if (tokens.form(at) !== '(' && tokens.form(at) !== '-LRB-') continue
    let close = at + 1
    while (close < Math.min(at + 5, tokens.count) && tokens.form(close) !== ')' && tokens.form(close) !== '-RRB-')
      close++
    if (close === at + 1 || close + 1 >= tokens.count || !/^(?:\)|-RRB-)$/.test(tokens.form(close))) continue
    if (!DASH.test(tokens.form(close + 1)) || !/^\p{Lu}/u.test(tokens.form(at + 1))) continue
    const line = tokens.text.lastIndexOf('\n', tokens.start[at]) + 1
    let first = at
    while (first > 0 && tokens.start[first - 1] >= line) first--
    if (PLACE.test(tokens.form(first))) return { from: at + 1, to: close }
  }
  return null
}
