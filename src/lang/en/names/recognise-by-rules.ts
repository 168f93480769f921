import type { Tokens } from '../../../model/index.js'
import { COUNTRY, DEMONYM, lexicon, ORGANISATION, OUTLET, PLACE } from './lexicon.js'
import { matchPhrase, type PhraseMatch } from './match-phrases.js'
import type { NameKind, NameSpan } from './name-span.js'
import { dataLines, readData } from './read-data.js'
import { roleWords } from './role-words.js'

/**
 * Finds names by lists and shapes alone: the recogniser that stands when no trained weights are there.
 * It must never read beyond a sentence.
 *
 *     Minister Ilse Brandt told the Norvik Gazette that Arvenia would answer.
 *              ^^^^^^^^^^^          ^^^^^^^^^^^^^^      ^^^^^^^
 *              person               outlet              place
 */
export function recogniseByRules(tokens: Tokens): readonly NameSpan[] {
  const spans: NameSpan[] = []
  const midCapital = capitalisedInside(tokens)
  for (let at = 0; at < tokens.count; ) {
    if (!startsUpper(tokens, at) || notNames().has(tokens.form(at)) || isTitleWord(tokens, at)) {
      at++
      continue
    }
    const listed = matchPhrase(tokens, at)
    const to = runEnd(tokens, at, listed)
    const kind = kindOfRun(tokens, { at, to, listed, midCapital })
    if (kind === undefined) at = listed === undefined ? at + 1 : Math.max(at + 1, listed.to)
    else {
      spans.push({ from: at, to, kind })
      at = to
    }
  }
  return spans
}

let notNamesCache: ReadonlySet<string> | undefined

function notNames(): ReadonlySet<string> {
  notNamesCache ??= new Set(dataLines(readData('not-names.txt')).flatMap((line) => line.split(' ')))
  return notNamesCache
}

/** "Minister", "Gen.": a title or office in front of a name, unless it opens a body's name ("General Assembly"). */
function isTitleWord(tokens: Tokens, at: number): boolean {
  const words = roleWords()
  if (!words.title.has(tokens.form(at)) && !words.head.has(tokens.lower(at))) return false
  return matchPhrase(tokens, at) === undefined
}

const startsUpper = (tokens: Tokens, at: number): boolean => {
  const code = tokens.text.charCodeAt(tokens.start[at])
  if (code < 128) return code >= 65 && code <= 90
  const first = tokens.text[tokens.start[at]]
  return first !== first.toLowerCase()
}

/** Words that somewhere in the text begin with a capital away from the start of a sentence. */
function capitalisedInside(tokens: Tokens): ReadonlySet<string> {
  const seen = new Set<string>()
  for (let at = 1; at < tokens.count; at++)
    if (tokens.sentence[at] === tokens.sentence[at - 1] && startsUpper(tokens, at)) seen.add(tokens.form(at))
  return seen
}

/**
 * The token after a run of capitalised words, over lower-case words that names have inside. A role word in the run ends
 * what stands before it: "NPA Secretary Ilse Brandt" is a body, a title and a person.
 */
function runEnd(tokens: Tokens, at: number, listed: PhraseMatch | undefined): number {
  const words = roleWords()
  const sentence = tokens.sentence[at]
  const isUpper = (token: number): boolean =>
    token < tokens.count && tokens.sentence[token] === sentence && startsUpper(tokens, token)
  const isTitle = (token: number): boolean =>
    words.title.has(tokens.form(token)) ||
    (words.head.has(tokens.lower(token)) && !words.bodyname.has(tokens.form(token)))
  let to = Math.max(at + 1, listed?.to ?? 0)
  for (;;) {
    if (isUpper(to)) {
      if (isTitle(to) || notNames().has(tokens.form(to))) return to
      to++
      continue
    }
    const form = to < tokens.count ? tokens.form(to) : ''
    if (words.particle.has(form)) {
      let after = to + 1
      while (after < tokens.count && words.particle.has(tokens.form(after)) && after - to < 3) after++
      if (!isUpper(after) || isTitle(after)) return to
      to = after + 1
    } else if (isUpper(to + 1) && (form === '&' || (form === 'of' && words.bodyname.has(tokens.form(to - 1))))) to += 2
    else return to
  }
}

interface Run {
  readonly at: number
  readonly to: number
  readonly listed: PhraseMatch | undefined
  readonly midCapital: ReadonlySet<string>
}

function kindOfRun(tokens: Tokens, { at, to, listed, midCapital }: Run): NameKind | undefined {
  const words = roleWords()
  const { givenNames } = lexicon()
  const first = tokens.form(at)
  const last = tokens.form(to - 1)
  if (listed !== undefined && listed.to === to) return listedKind(tokens, at, listed)
  if (listed !== undefined && (listed.kinds & DEMONYM) !== 0 && !hasBodyWord(tokens, at, to)) return undefined
  if (listed !== undefined && (listed.kinds & COUNTRY) !== 0 && !hasBodyWord(tokens, at, to)) return undefined
  if (hasBodyWord(tokens, at, to)) return to - at > 1 ? 'organisation' : undefined
  if (words.placename.has(last) && to - at > 1) return 'place'
  if (words.pronoun.has(tokens.lower(at))) return undefined
  const opensSentence = at === 0 || tokens.sentence[at] !== tokens.sentence[at - 1]
  if (to - at === 1) {
    if (/^[A-Z][A-Z&]{1,6}$/.test(first)) return 'organisation'
    if (first.length < 3 || (opensSentence && !midCapital.has(first))) return undefined
    const before = at > 0 ? tokens.lower(at - 1) : ''
    if (words.title.has(tokens.form(Math.max(0, at - 1)))) return 'person'
    return before === 'in' || before === 'near' || before === 'from' ? 'place' : 'person'
  }
  if (opensSentence && !givenNames.has(first) && !midCapital.has(first)) return undefined
  return to - at <= 4 ? 'person' : 'organisation'
}

function hasBodyWord(tokens: Tokens, at: number, to: number): boolean {
  const { bodyname } = roleWords()
  for (let token = at; token < to; token++) if (bodyname.has(tokens.form(token))) return true
  return false
}

function listedKind(tokens: Tokens, at: number, { kinds }: PhraseMatch): NameKind | undefined {
  if ((kinds & COUNTRY) !== 0) return tokens.form(at) === 'US' || tokens.form(at).length > 2 ? 'place' : 'organisation'
  if ((kinds & OUTLET) !== 0) return 'outlet'
  if ((kinds & ORGANISATION) !== 0) return 'organisation'
  if ((kinds & PLACE) !== 0) return 'place'
  return undefined
}
