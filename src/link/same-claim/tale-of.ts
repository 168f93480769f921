import { expressionsIn, meaningsOf } from '../../lang/en/propositions/meanings.js'
import { parsedText } from '../../lang/en/propositions/parsed-text.js'
import { stem } from '../../lang/en/propositions/stem.js'
import type { Figure } from '../../model/index.js'
import { bareTable } from '../../text/bare-table.js'
import type { PageStatements } from './page-statements.js'

/** What is told of the counted, by the meanings of the words they stand among; the first that holds. */
const TALES: readonly (readonly [tale: string, meanings: readonly string[]])[] = [
  ['hospital', ['hospitalise', 'critical', 'stable']],
  ['rescued', ['rescue', 'alive']],
  ['missing', ['missing', 'trapped', 'stranded']],
  ['killed', ['die', 'murder', 'drown']],
  ['wounded', ['wound']],
  ['evacuated', ['evacuate', 'homeless']],
  ['detained', ['arrest', 'prisoner-of-war', 'hostage']],
  ['training', ['military-training']],
  ['recalled', ['recall']],
  ['infected', ['infected']],
]

/** One thing under several names of scopes.txt. */
const ONE: Readonly<Record<string, string>> = bareTable({ displaced: 'evacuated' })

/** Counts that name nothing: what they count stands before them on the page. */
const BARE = /^(?:figure|number|toll|count|total|tally)?s?$/u

/**
 * What is told of what a figure counts: its scope where the figure's own words name one, else what the statement says of
 * them. Empty where neither tells.
 *
 *     Rescuers have brought 22 miners to the surface      rescued
 *     33 miners were trapped                              missing
 */
export function taleOf(figure: Figure, words: string): string {
  const scope = isUntold(figure) ? '' : (ONE[figure.scope] ?? figure.scope)
  // "Several hundred people came to mourn the victims": they are not the victims.
  if ((scope === 'killed' || scope === '') && MOURN.test(words)) return 'attended'
  // "Eleven of the wounded remain at the hospital": a count of those who are there.
  if (scope === 'wounded' && remainsThere(figure, words)) return 'hospital'
  // "All 28 missing miners have been found alive": the missing are not missing any longer.
  if (scope !== '' && scope !== 'missing') return scope
  const fate = fateIn(words)
  return scope === '' || (fate === 'rescued' && /\b(?:found|alive)\b/iu.test(words)) ? fate : scope
}

/** Whether the words go on from a figure, with no other between, to where the counted remain. */
function remainsThere({ surface }: Figure, words: string): boolean {
  const at = words.indexOf(surface)
  return at >= 0 && REMAIN.test(words.slice(at + surface.length, at + surface.length + 120))
}
const REMAIN =
  /^[^\d]{0,70}\bremain(?:s|ed)?\b[^\d]{0,40}\b(?:hospital|hospitali[sz]ed|clinic|infirmary|medical cent(?:er|re))/iu

const MOURN = /\b(?:mourn|funeral|vigil|memorial|pay (?:their |last )?respects)/iu

/** "Cannot confirm any figure above 14": what is confirmed there is no infection. */
const isUntold = (figure: Figure): boolean =>
  figure.scope === '' || (figure.scope === 'infected' && BARE.test(figure.counted.toLowerCase()))

/** What words say of people's lot: killed, missing, rescued …; empty where they say nothing of it. */
export function fateIn(words: string): string {
  if (EITHER.test(words)) return ''
  const told = meaningsOfWords(words)
  if (told.has('alive') && told.has('missing')) return 'rescued'
  return TALES.find(([, meanings]) => meanings.some((one) => told.has(one)))?.[0] ?? ''
}

/** "Either dead or arrested" tells neither. */
const EITHER =
  /\b(?:(?:dead|killed) or (?:alive|captured|arrested|detained|in custody)|(?:alive|captured|arrested|detained) or (?:dead|killed))\b/iu

function meaningsOfWords(words: string): ReadonlySet<string> {
  const tokens = parsedText(words)
  const stems: string[] = []
  for (let i = 0; i < tokens.count; i++) stems.push(stem(tokens.lemma(i)))
  const found = new Set(expressionsIn(stems).map(({ meaning }) => meaning))
  for (const one of stems) for (const meaning of meaningsOf(one)) found.add(meaning)
  return found
}

/** "Tank number seven" counts nothing. */
const IN_A_ROW = /\b(?:number|no\.?|nr\.?)\s$/iu

/** "He put their number at about 80": theirs of whom the sentence speaks, whatever was counted before. */
const THEIRS = /\btheir (?:number|total) (?:at|to|is|was|as) (?:\p{Ll}+ ){0,2}$/u

/** "The two that went off": ones that are known, and those of the count before only where the number is the same. */
const KNOWN = /\b(?:the|all|both)\s$/iu

/** How far before a bare count, in code units, what it counts may stand. */
const REACH = 1500

/**
 * The figure of the page that a bare count goes on with: one of the same number, else of the tale that is told most before
 * it.
 *
 *     31 people died, the union said. "We counted 31. The ministry does not ask."
 *                                                ^^ 31 people died
 *
 * @param before the text that stands right before the count
 */
export function meantFigure(figure: Figure, page: Pick<PageStatements, 'counts'>, before: string): Figure | null {
  if (IN_A_ROW.test(before) || THEIRS.test(before)) return null
  if (!isUntold(figure) || !BARE.test(figure.counted.toLowerCase())) return null
  const all = page.counts(figure.start, REACH)
  const beyond = all.filter((one) => isBeyond(one, figure))
  const others = beyond.length > 0 ? beyond : all
  const often = (one: Figure): number => others.filter((other) => other.scope === one.scope).length
  const same = others.find((one) => one.min === figure.min && one.max === figure.max)
  if (same !== undefined) return same
  if (KNOWN.test(before)) return null
  return [...others].sort((a, b) => often(b) - often(a) || b.start - a.start)[0] ?? null
}

/** "Any figure above 14": not the nine who are missing but the 31 who died. */
const isBeyond = (one: Figure, { bound, value }: Figure): boolean =>
  value !== null &&
  one.value !== null &&
  ((bound === 'more-than' && one.value > value) || (bound === 'less-than' && one.value < value))
