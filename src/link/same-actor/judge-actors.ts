import { findOutlet } from '../../clean/outlets.js'
import { countryNamed } from '../../lang/en/names/countries.js'
import type { Reason, Verdict } from '../../model/index.js'
import { comparePrepared } from '../../text/names/compare-names.js'
import { prepareName } from '../../text/names/prepare-name.js'
import type { ActorName } from './actor-name.js'
import { isOfficeName, normaliseName } from './actor-name.js'
import { judgeOffice } from './judge-office.js'
import { bagsAgree, roleBag } from './role-bag.js'
import { MISREAD } from './surname-alone.js'

/** A judgement on two names, with what weighed. */
export interface ActorJudgement {
  readonly verdict: Verdict
  readonly score: number
  readonly because: readonly Reason[]
}

/** Names as alike as this are one actor without further evidence. Set on MEANTIME's people and the invented stories. */
const SURE = 0.9
/** Names less alike than this are two actors whatever else agrees. */
const HOPELESS = 0.6

const reason = (feature: string, weight: number, words: string): Reason => ({ feature, weight, words })

/**
 * Judges whether two names are one actor: a function of the two names and their evidence alone, symmetric, so that the
 * order of arrival cannot matter. A surname alone or initials are never enough: without a role that both hold they are
 * `unsure`, and wait for a person.
 */
export function judgeActors(a: ActorName, b: ActorName): ActorJudgement {
  const [first, second] = a.id <= b.id ? [a, b] : [b, a]
  if (isOfficeName(first.id) || isOfficeName(second.id)) {
    if (isOfficeName(first.id) === isOfficeName(second.id) || first.type !== second.type)
      return { verdict: 'different', score: 0, because: [reason('office', 0, 'two offices without a name')] }
    return isOfficeName(first.id) ? judgeOffice(first, second) : judgeOffice(second, first)
  }
  if (first.type === 'person' && second.type === 'person') return judgePersons(first, second)
  const misread = misreadWord(first, second)
  if (misread !== undefined) return misread
  if (first.type === 'person' || second.type === 'person')
    return { verdict: 'different', score: 0, because: [reason('type', 0, `${first.type} / ${second.type}`)] }
  return judgeBodies(first, second)
}

/**
 * One word that stands alone on its page, without an office, and was read as a person there but as a place or body
 * elsewhere: a surname has its full name or a title near it.
 */
function misreadWord(a: ActorName, b: ActorName): ActorJudgement | undefined {
  if ((a.type === 'person') === (b.type === 'person')) return undefined
  const person = a.type === 'person' ? a : b
  const spelling = normaliseName(person.name)
  if (spelling.includes(' ') || person.roles.length > 0 || spelling !== normaliseName((person === a ? b : a).name))
    return undefined
  const words = `${person.name}: one word without an office or a full name, elsewhere no person`
  return { verdict: 'same', score: 0.9, because: [reason(MISREAD, 0.9, words)] }
}

function judgePersons(a: ActorName, b: ActorName): ActorJudgement {
  const left = prepareName(a.name, 'person')
  const right = prepareName(b.name, 'person')
  const { score, because } = comparePrepared(left, right)
  const role = sharedRole(a, b)
  const reasons = role === undefined ? because : [...because, reason('role', 0.2, role)]
  if (score < HOPELESS) return { verdict: 'different', score, because: reasons }
  const full = (words: typeof left.words): number =>
    words.filter((word) => !word.isInitial && word.text.length > 1).length
  const isShort = full(left.words) < 2 || full(right.words) < 2
  if (isShort) {
    if (role !== undefined && score >= 0.78) return { verdict: 'same', score: 0.85, because: reasons }
    return {
      verdict: 'unsure',
      score: Math.min(score, 0.6),
      because: [...reasons, reason('surname-alone', -0.3, aloneWords(a, b))],
    }
  }
  const swapped = swappedName(left.words, right.words)
  if (swapped !== null) return { verdict: 'unsure', score: Math.min(score, 0.6), because: [...reasons, swapped] }
  const weakest = Math.min(
    ...because.filter(({ feature }) => WORD_FEATURES.has(feature)).map(({ weight }) => weight),
    1,
  )
  if (score >= SURE && weakest >= 0.88) return { verdict: 'same', score, because: reasons }
  if (role !== undefined && score >= 0.78) return { verdict: 'same', score: Math.max(score, 0.9), because: reasons }
  return { verdict: 'unsure', score, because: reasons }
}

type Words = ReturnType<typeof prepareName>['words']

/** "Edward Thomas" and "Thomas Edward Duncan": the last name of the one is the first of the other, who has another last name. */
function swappedName(a: Words, b: Words): Reason | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const last = short[short.length - 1]?.text
  if (short.length < 2 || long.length <= short.length || last !== long[0]?.text) return null
  if (short.some(({ text }) => text === long[long.length - 1]?.text)) return null
  return reason('last-name', -0.3, `“${last}” ends the one name and begins the other, which has another last name`)
}

/** Why one name in common is not enough, in words. */
const aloneWords = (a: ActorName, b: ActorName): string =>
  normaliseName(a.name) === normaliseName(b.name)
    ? 'one name alone, and no office: nothing says that both pages mean the same person'
    : 'one name is all that they share, and no office that both hold: another person may bear it'

const WORD_FEATURES = new Set(['same', 'given name', 'initial', 'sound', 'spelling', 'joined', 'consonants', 'korean'])

/** A role that both hold, in the words of the first: the office and its country or body must agree. */
function sharedRole(a: ActorName, b: ActorName): string | undefined {
  for (const x of a.roles) {
    const bag = roleBag(x.role)
    for (const y of b.roles) {
      const other = roleBag(y.role)
      if (bagsAgree(bag, other) || isOneOffice(bag, other)) return `${x.role} / ${y.role}`
    }
  }
  return undefined
}

/** Offices of which a state or town has one: with the same surname they name one person even without the country. */
const SINGLE_OFFICES = new Set([
  'president',
  'premier',
  'chancellor',
  'king',
  'queen',
  'emperor',
  'pope',
  'mayor',
  'governor',
])

/** "President" alone, on both sides or beside "President of Orvenia". */
function isOneOffice(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  const [office] = small
  return (
    small.size === 1 && office !== undefined && SINGLE_OFFICES.has(office) && large.has(office) && !large.has('vice')
  )
}

function judgeBodies(a: ActorName, b: ActorName): ActorJudgement {
  const bare = (name: string): string => name.replace(/^[Tt]he /, '')
  const countryA = countryNamed(bare(a.name))
  const countryB = countryNamed(bare(b.name))
  const isCountry = (name: string, country: typeof countryA): boolean => country?.names.includes(bare(name)) ?? false
  if (isCountry(a.name, countryA) && isCountry(b.name, countryB)) {
    const same = countryA === countryB
    return {
      verdict: same ? 'same' : 'different',
      score: same ? 1 : 0,
      because: [reason('country', same ? 1 : 0, `${a.name} / ${b.name}`)],
    }
  }
  if (isCountry(a.name, countryA) !== isCountry(b.name, countryB))
    return { verdict: 'different', score: 0.1, because: [reason('country', 0.1, 'one is a country, the other is not')] }
  const spelledA = normaliseName(a.name)
  const spelledB = normaliseName(b.name)
  if (spelledA === spelledB) return { verdict: 'same', score: 1, because: [reason('same-words', 1, a.name)] }
  if (a.aliases.includes(spelledB) || b.aliases.includes(spelledA))
    return { verdict: 'same', score: 0.95, because: [reason('page', 0.95, 'a page uses one for the other')] }
  const outletA = findOutlet(a.name)
  if (outletA !== null && outletA === findOutlet(b.name))
    return { verdict: 'same', score: 1, because: [reason('outlet', 1, `both are ${outletA.name} in the register`)] }
  const bagA = roleBag(a.name)
  const bagB = roleBag(b.name)
  if (sameBag(bagA, bagB))
    return { verdict: 'same', score: 0.95, because: [reason('same-words', 0.95, 'the same words in another order')] }
  const countries = (bag: ReadonlySet<string>): string =>
    [...bag]
      .filter((word) => /^[A-Z]{2,3}(?:-[A-Z]{3})?$/.test(word) && word !== word.toLowerCase())
      .sort()
      .join(' ')
  if (countries(bagA) !== '' && countries(bagB) !== '' && countries(bagA) !== countries(bagB))
    return {
      verdict: 'different',
      score: 0.2,
      because: [reason('country', 0.2, `${countries(bagA)} / ${countries(bagB)}`)],
    }
  const { score, because } = comparePrepared(prepareName(a.name, 'organisation'), prepareName(b.name, 'organisation'))
  const acronym = because.some(({ feature }) => feature === 'acronym')
  if (acronym) return { verdict: Math.min(spelledA.length, spelledB.length) >= 4 ? 'same' : 'unsure', score, because }
  if (because.some(({ feature }) => feature === 'more-words')) {
    return { verdict: 'unsure', score: Math.min(score, 0.85), because }
  }
  if (score >= SURE) return { verdict: 'same', score, because }
  return { verdict: score < HOPELESS ? 'different' : 'unsure', score, because }
}

const sameBag = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word))
