import { createRequire } from 'node:module'
import type { Reason } from '../../model/index.js'
import type { Verdict } from './compare-persons.js'
import { inBoth } from './in-both.js'
import { plainLetters } from './plain-letters.js'
import type { NameWord, PreparedName } from './prepare-name.js'
import { readLists } from './read-lists.js'
import { soundDistance } from './sound-of.js'
import { LEAST_LIKENESS, likenessOf } from './word-likeness.js'

const because = (feature: string, weight: number, words: string): Reason => ({ feature, weight, words })

let genericCache: ReadonlySet<string> | undefined
function generic(): ReadonlySet<string> {
  genericCache ??= new Set(readLists('generic-words.txt').flatMap((line) => line.split(' ')))
  return genericCache
}

let countryCache: ReadonlySet<string> | undefined
/** Single words of countries' names: a body's branch in a country is another body. */
function countryWords(): ReadonlySet<string> {
  if (countryCache === undefined) {
    const table = createRequire(import.meta.url)('i18n-iso-countries/langs/en.json') as {
      readonly countries: Readonly<Record<string, string | readonly string[]>>
    }
    countryCache = new Set(
      Object.values(table.countries)
        .flat()
        .map(plainLetters)
        .filter((name) => !name.includes(' ')),
    )
  }
  return countryCache
}

const GENERIC_WEIGHT = 0.35
const NUMBERS_DIFFER = 0.4

/**
 * Compares the names of two bodies, vessels or places, 0 to 1, with reasons. Symmetric.
 *
 *     Norvik Shipping LLC / OOO Norvik Shipping     same: legal forms of one class are left out
 *     11th Norvik Brigade / 12th Norvik Brigade     different: numbers must agree
 */
export function compareBodies(a: PreparedName, b: PreparedName): Verdict {
  if (a.words.length === 0 || b.words.length === 0)
    return { score: 0, because: [because('empty', 0, 'a name without words')] }
  const formClash = formsExclude(a, b)
  if (formClash !== undefined) return { score: 0.4, because: [because('legal-form', 0.4, formClash)] }
  if (a.joined === b.joined) return { score: 1, because: [because('same-words', 1, 'the same words')] }
  if (a.numbers.join(' ') !== b.numbers.join(' '))
    return {
      score: NUMBERS_DIFFER,
      because: [
        because(
          'numbers',
          NUMBERS_DIFFER,
          `${a.numbers.join(' ') || 'no number'} / ${b.numbers.join(' ') || 'no number'}`,
        ),
      ],
    }
  if (isAcronymOf(a, b) || isAcronymOf(b, a))
    return { score: 0.85, because: [because('acronym', 0.85, 'initials of the other')] }
  const size = Math.max(a.joined.length, b.joined.length)
  // "Good Will" and "Goodwil": blanks and a slip.
  if (a.words.length !== b.words.length && size < 50 && Math.abs(a.joined.length - b.joined.length) < 4) {
    const byLetters = 1 - soundDistance(a.joined, b.joined, size * 0.06) / size
    if (byLetters >= 0.94)
      return { score: byLetters, because: [because('letters', byLetters, 'almost the same letters')] }
  }
  return alignWords(a, b)
}

function formsExclude(a: PreparedName, b: PreparedName): string | undefined {
  if (a.forms.length === 0 || b.forms.length === 0) return undefined
  const isCharity = (name: PreparedName): boolean => name.forms.includes('charity')
  return isCharity(a) !== isCharity(b) ? `${a.forms.join(' ')} / ${b.forms.join(' ')}` : undefined
}

function isAcronymOf(short: PreparedName, long: PreparedName): boolean {
  if (short.words.length !== 1 || long.words.length < 2) return false
  const word = short.words[0].text
  if (word.length < 2 || word.length > 8) return false
  const all = long.words.map(({ text }) => text[0]).join('')
  const full = long.words
    .filter(({ text }) => !['and', 'of', 'the', 'for', 'in', 'on', 'to'].includes(text))
    .map(({ text }) => text[0])
    .join('')
  return word === all || word === full
}

function alignWords(a: PreparedName, b: PreparedName): Verdict {
  const listed = generic()
  const countries = countryWords()
  const weightOf = (word: NameWord): number => (listed.has(word.text) ? GENERIC_WEIGHT : 1)
  const candidates: { i: number; j: number; score: number; by: string }[] = []
  a.words.forEach((x, i) => {
    b.words.forEach((y, j) => {
      const { score, by } = wordsAlike(x, y, countries)
      if (score >= LEAST_LIKENESS) candidates.push({ i, j, score, by })
    })
  })
  const key = ({ i, j }: { i: number; j: number }): string =>
    a.words[i].text < b.words[j].text
      ? `${a.words[i].text} ${b.words[j].text}`
      : `${b.words[j].text} ${a.words[i].text}`
  candidates.sort(
    (p, q) =>
      q.score - p.score || (key(p) < key(q) ? -1 : key(p) > key(q) ? 1 : Math.abs(p.i - p.j) - Math.abs(q.i - q.j)),
  )
  const usedA = new Set<number>()
  const usedB = new Set<number>()
  let matched = 0
  let distinctive = 0
  let weak = 0
  const reasons: Reason[] = []
  for (const { i, j, score, by } of candidates) {
    if (usedA.has(i) || usedB.has(j)) continue
    usedA.add(i)
    usedB.add(j)
    const weight = Math.max(weightOf(a.words[i]), weightOf(b.words[j]))
    matched += weight * score
    if (weight === 1) distinctive++
    if (score < 0.86) weak++
    reasons.push(because(by, score, inBoth(a.words[i].text, b.words[j].text)))
  }
  const restA = a.words.filter((_, i) => !usedA.has(i))
  const restB = b.words.filter((_, j) => !usedB.has(j))
  const sum = (words: readonly NameWord[]): number => words.reduce((total, word) => total + weightOf(word), 0)
  const total = sum(a.words) + sum(b.words)
  const isDistinct = (word: NameWord): boolean => weightOf(word) === 1
  let score = (2 * matched) / Math.max(total, 2 * matched)
  if (restA.some(isDistinct) && restB.some(isDistinct)) {
    score *= 0.6
    reasons.push(because('clash', -0.4, `${textOf(restA)} / ${textOf(restB)}`))
  } else if (restA.length === 0 || restB.length === 0) {
    const rest = restA.length === 0 ? restB : restA
    if (rest.some((word) => countries.has(word.text))) {
      score *= 0.7
      reasons.push(because('branch', -0.3, textOf(rest)))
    } else if (rest.length > 0 && distinctive > 0 && weak === 0 && rest.length <= 2) {
      // One name says more of the same: "Norvik Shipping", "Norvik Shipping Europe".
      score = Math.max(score, 0.83 - 0.02 * rest.length)
      reasons.push(because('more-words', 0.8, textOf(rest)))
    }
  }
  if (distinctive === 0 && restA.length + restB.length > 0) {
    score *= 0.7
    reasons.push(because('generic', -0.3, 'only common words agree'))
  }
  if (weak > 1) score -= 0.1
  reasons.sort((p, q) => q.weight - p.weight || (p.words < q.words ? -1 : 1))
  return { score: Math.max(0, Math.min(1, score)), because: reasons }
}

function wordsAlike(
  x: NameWord,
  y: NameWord,
  countries: ReadonlySet<string>,
): { readonly score: number; readonly by: string } {
  // "Estonia" and "Ethiopia", "Iran" and "Iraq" are no slips of each other.
  if (x.text !== y.text && countries.has(x.text) && countries.has(y.text)) return { score: 0, by: 'none' }
  const longer = Math.max(x.text.length, y.text.length)
  if (x.text !== y.text && longer < 4) return { score: 0, by: 'none' }
  return likenessOf(x, y, false)
}

const textOf = (words: readonly NameWord[]): string => words.map((word) => word.text).join(' ')
