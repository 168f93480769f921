import type { Figure } from '../model/index.js'
import type { Entry } from './entry.js'
import { isMended } from './is-mended.js'

/** Lengths, in code units, between which a statement's words make a good line. */
const SHORT = 30
const LONG = 160

/**
 * Chooses the words that stand for a claim: those of its best statement, never words of ours but for the mark of a denial
 * that is all a claim has ("Denial: No Orlan aircraft was in the air"), so that it is not read as denied itself. Best is one that affirms it,
 * names its voice, is about the thing itself and not about a report of it, and is neither a scrap nor a paragraph.
 */
export function headlineOf(entries: readonly Entry[], aboutReports: ReadonlySet<string>): string {
  const best = [...entries].sort(
    (a, b) => quality(b, aboutReports) - quality(a, aboutReports) || (a.statement.id < b.statement.id ? -1 : 1),
  )[0]
  if (best === undefined) return ''
  const words = tidy(best.words) + othersGiven(best, entries)
  // "No Orlan aircraft was in the air" is what the ministry says and not what it denies.
  return best.side === 'against' && best.statement.polarity === 'negative' ? `Denial: ${words}` : words
}

/** Other figures that are named behind the first. */
const OTHERS = 6

/**
 * The other figures that speakers give of what the headline counts, so that the claim is not read as one of them:
 *
 *     At least 14 people were killed in the fire (also given: 31, 23, 24)
 */
function othersGiven(best: Entry, entries: readonly Entry[]): string {
  const [own] = best.figures
  if (own === undefined || best.side !== 'for') return ''
  const given = new Map<string, string>([[rangeOf(own), '']])
  for (const entry of entries) {
    if (entry.side !== 'for' || isMended(entry, entries)) continue
    for (const figure of entry.figures)
      if (
        figure.scope === own.scope &&
        figure.unit === own.unit &&
        figure.part === own.part &&
        !given.has(rangeOf(figure))
      )
        given.set(rangeOf(figure), figure.surface)
  }
  const others = [...new Set(given.values())].filter((surface) => surface !== '')
  if (others.length === 0) return ''
  return ` (also given: ${others.slice(0, OTHERS).join(', ')}${others.length > OTHERS ? ' …' : ''})`
}

const rangeOf = ({ min, max }: Figure): string => `${min} ${max}`

function quality(entry: Entry, aboutReports: ReadonlySet<string>): number {
  const { statement, words, voice } = entry
  const length = words.length
  return (
    (entry.side === 'for' ? 4 : 0) +
    (aboutReports.has(statement.id) ? 0 : 4) +
    (statement.stance === 'assert' || statement.stance === 'confirm' ? 1 : 0) +
    (statement.polarity === 'positive' ? 1 : 0) +
    (voice.kind === 'named' ? 1 : 0) +
    (length >= SHORT && length <= LONG ? 2 : 0) +
    (/^["“]?\p{Ll}|^["“]?(?:we|i|they|it|he|she|this|these)\b/iu.test(words) ? 0 : 0.5) +
    (/\b(?:we|i|our|they|he|she|this|these)\b/iu.test(words) ? -1.5 : 0) -
    Math.max(0, length - LONG) / 400
  )
}

/** Drops "that" in front, marks without a partner and trailing commas; makes the first letter a capital. */
function tidy(text: string): string {
  let words = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^that,? (?:according to [^,]{1,60}, )?/u, '')
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
  ]) {
    const count = words.split(open).length + (open === close ? 0 : words.split(close).length) - (open === close ? 1 : 2)
    if (count % 2 === 1) words = words.replaceAll(open, '').replaceAll(close, '')
  }
  words = words.replace(/[\s,;:–—-]+(["”]?)$/u, '$1').replace(/[,.](["”])$/u, '$1')
  return words.replace(/^(["“]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase())
}
