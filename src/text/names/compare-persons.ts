import type { Reason } from '../../model/index.js'
import { inBoth } from './in-both.js'
import { koreanLikeness } from './korean-names.js'
import { personWords } from './person-words.js'
import type { NameWord, PreparedName } from './prepare-name.js'
import { soundDistance } from './sound-of.js'
import { LEAST_LIKENESS, likenessOf, type WordLikeness } from './word-likeness.js'

/** What a comparison of two names found. */
export interface Verdict {
  readonly score: number
  readonly because: readonly Reason[]
}

const because = (feature: string, weight: number, words: string): Reason => ({ feature, weight, words })

/** A pair of words that stand for each other. */
interface Pair {
  readonly a: readonly NameWord[]
  readonly b: readonly NameWord[]
  readonly likeness: WordLikeness | { readonly score: number; readonly by: 'joined' | 'initials' | 'consonants' }
}

/** Below this a match of two words is weak: a name may rest on one weak match, not on two. */
const WEAK = 0.86
const PARTICLE_WEIGHT = 0.15

/**
 * Compares two persons' names, 0 to 1, with reasons. Symmetric.
 *
 *     Yurii Hrabovets / Grabovets, Yuriy O.     same: romanisation, surname first, an initial more
 *     Han Seo-yeon / Han Ji-yeon                different: one Korean syllable differs
 */
export function comparePersons(a: PreparedName, b: PreparedName): Verdict {
  if (a.words.length === 0 || b.words.length === 0)
    return { score: 0, because: [because('empty', 0, 'a name without words')] }
  if (a.raw !== b.raw && a.script === b.script && (a.script === 'han' || a.script === 'hangul' || a.script === 'kana'))
    return { score: 0.2, because: [because('characters', 0.2, 'written in other characters')] }
  if (a.joined === b.joined || a.sorted === b.sorted)
    return { score: 1, because: [because('same-words', 1, 'the same words')] }
  if (a.korean !== undefined && b.korean !== undefined) {
    const score = koreanLikeness(a.korean, b.korean)
    return score > 0
      ? { score, because: [because('korean', score, 'the same Korean surname and syllables')] }
      : { score: 0.3, because: [because('korean', 0.3, 'another Korean surname or syllable')] }
  }
  if (patronymicsDiffer(a, b)) return { score: 0.3, because: [because('patronymic', 0.3, 'another patronymic')] }
  return judge(a, b, align(a, b))
}

function patronymicsDiffer(a: PreparedName, b: PreparedName): boolean {
  if (a.patronymics.length === 0 || b.patronymics.length === 0) return false
  return !a.patronymics.some((x) => b.patronymics.some((y) => likenessOf(x, y, true).score >= 0.8))
}

function align(a: PreparedName, b: PreparedName): { pairs: readonly Pair[]; restA: NameWord[]; restB: NameWord[] } {
  const restA = [...a.words]
  const restB = [...b.words]
  const noVowels = (a.script === 'abjad') !== (b.script === 'abjad')
  const candidates: { x: NameWord; y: NameWord; likeness: Pair['likeness'] }[] = []
  for (const x of a.words)
    for (const y of b.words) {
      const likeness = noVowels ? byConsonants(x, y) : likenessOf(x, y, true)
      if (likeness.score >= LEAST_LIKENESS) candidates.push({ x, y, likeness })
    }
  // Ties in the order of the words themselves, so that (a, b) and (b, a) choose alike.
  candidates.sort((p, q) => q.likeness.score - p.likeness.score || order(pairKey(p), pairKey(q)))
  const pairs: Pair[] = []
  for (const { x, y, likeness } of candidates)
    if (restA.includes(x) && restB.includes(y)) {
      restA.splice(restA.indexOf(x), 1)
      restB.splice(restB.indexOf(y), 1)
      pairs.push({ a: [x], b: [y], likeness })
    }
  takeJoined(restA, restB, (one, two, likeness) => pairs.push({ a: [one], b: two, likeness }))
  takeJoined(restB, restA, (one, two, likeness) => pairs.push({ a: two, b: [one], likeness }))
  return { pairs, restA, restB }
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const pairKey = ({ x, y }: { readonly x: NameWord; readonly y: NameWord }): string =>
  x.text < y.text ? `${x.text} ${y.text}` : `${y.text} ${x.text}`

function byConsonants(x: NameWord, y: NameWord): Pair['likeness'] {
  const size = Math.max(x.consonants.length, y.consonants.length, 1)
  const score = 1 - soundDistance(x.consonants, y.consonants) / size
  return { score: size < 2 ? Math.min(score, 0.75) : score * 0.95, by: 'consonants' }
}

/** Matches one left-over word with two or three neighbours on the other side: "Abdulkarim" and "Abd al-Karim", "JP" and "Jean-Paul". */
function takeJoined(
  ones: NameWord[],
  others: NameWord[],
  found: (one: NameWord, others: readonly NameWord[], likeness: Pair['likeness']) => void,
): void {
  if (others.length < 2) return
  for (let index = 0; index < ones.length; index++) {
    const one = ones[index]
    for (const size of [3, 2])
      for (let from = 0; from + size <= others.length; from++) {
        let length = 0
        for (let at = from; at < from + size; at++) length += others[at].text.length
        if (one.text.length !== size && Math.abs(length - one.text.length) > 3) continue
        const run = others.slice(from, from + size)
        const text = run.map((word) => word.text).join('')
        const initials = run.map((word) => word.text[0]).join('')
        const sounds = run.map((word) => word.sound).join('')
        const distance = Math.min(apart(one.text, text), apart(one.sound, sounds))
        const likeness: Pair['likeness'] | undefined =
          distance <= 0.15
            ? { score: 0.95 - distance, by: 'joined' }
            : one.text === initials
              ? { score: 0.8, by: 'initials' }
              : undefined
        if (likeness === undefined || !ones.includes(one)) continue
        ones.splice(ones.indexOf(one), 1)
        others.splice(from, size)
        index--
        found(one, run, likeness)
        from = others.length
      }
  }
}

/** The distance of two words as a share of the longer; 1 where they are too unlike to be one word written apart. */
function apart(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  if (longer < 4 || Math.abs(a.length - b.length) > 2) return 1
  return soundDistance(a, b, longer * 0.15) / longer
}

function judge(a: PreparedName, b: PreparedName, { pairs, restA, restB }: ReturnType<typeof align>): Verdict {
  const { particle } = personWords()
  const weigh = (words: readonly NameWord[]): number => {
    let weight = 0
    for (const word of words) weight += particle.has(word.text) ? PARTICLE_WEIGHT : word.isInitial ? 0.5 : 1
    return weight
  }
  const missingA = weigh(restA)
  const missingB = weigh(restB)
  let got = 0
  let total = 0
  let weak = 0
  let firm = 0
  const reasons: Reason[] = []
  for (const pair of pairs) {
    const weight = Math.max(weigh(pair.a), weigh(pair.b))
    got += weight * pair.likeness.score
    total += weight
    const { by, score } = pair.likeness
    if (by !== 'initial' && by !== 'initials') {
      if (score < WEAK) weak++
      else if (weight >= 1) firm++
    }
    reasons.push(because(by, score, inBoth(textOf(pair.a), textOf(pair.b))))
  }
  if (total === 0) return { score: 0, because: [because('nothing-shared', 0, 'no word in common')] }
  let score = got / total
  const clash = Math.min(missingA, missingB)
  if (clash > 0.4) {
    score *= 0.5
    reasons.push(because('clash', -0.5, `${textOf(restA)} / ${textOf(restB)}`))
  } else if (missingA + missingB > 0) {
    score -= 0.03 * (missingA + missingB)
    reasons.push(because('more-words', -0.03, textOf([...restA, ...restB])))
  }
  const shorter = Math.min(weigh(a.words), weigh(b.words))
  if (weak > 1 || (weak === 1 && firm === 0 && shorter > 1)) {
    score -= 0.2
    reasons.push(because('weak', -0.2, 'the likeness rests on weak matches'))
  }
  if (firm === 0 && weak === 0) {
    score -= 0.3
    reasons.push(because('initials-only', -0.3, 'only initials agree'))
  }
  reasons.sort((p, q) => q.weight - p.weight || order(p.words, q.words))
  return { score: Math.max(0, Math.min(1, score)), because: reasons }
}

const textOf = (words: readonly NameWord[]): string => words.map((word) => word.text).join(' ')
