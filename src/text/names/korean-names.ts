/**
 * Compares Korean names syllable by syllable, over the romanisations in use: Revised, McCune–Reischauer, the North's,
 * and people's own. It must tell "Jong" from "Yong" and see "Seok-yeol" in "Suk Yeol".
 */

/** Surnames in one key over their spellings. */
const SURNAMES: ReadonlyMap<string, string> = new Map(
  [
    'kim gim ghim',
    'lee yi rhee ri li rhi i',
    'park pak bak bahk',
    'choi choe chey',
    'jung jeong chung chong cheong',
    'kang gang',
    'cho jo joe',
    'yoon yun',
    'jang chang',
    'lim im rim yim',
    'han hahn',
    'oh o',
    'seo suh so',
    'shin sin',
    'kwon gwon',
    'hwang',
    'ahn an',
    'song',
    'ryu yu yoo ryoo you',
    'hong',
    'jeon chun jun chon cheon',
    'ko go koh',
    'moon mun',
    'yang ryang',
    'son sohn',
    'bae pae',
    'baek paik paek',
    'heo hur huh ho',
    'nam',
    'noh roh no ro',
    'ha',
    'woo wu u',
    'gu koo ku',
    'min',
    'ryom yeom yom',
    'kwak gwak',
    'sung seong song',
    'cha',
    'joo ju chu',
    'na ra rah',
    'jin chin',
    'eom om um',
    'chae',
    'won',
    'bang pang',
    'gong kong',
    'hyun hyon hyeon',
    'ham',
    'byun byeon pyon',
    'tak',
    'pyo',
    'myung myong',
    'ki gi',
    'ban pan',
    'do to',
    'mo',
    'thae tae',
    'ma',
    'wi',
    'sol seol',
  ].flatMap((line) => {
    const spellings = line.split(' ')
    return spellings.map((spelling): [string, string] => [spelling, spellings[0]])
  }),
)

const SYLLABLE =
  /^(kk|gh|g|k|tt|d|t|pp|b|p|ss|sh|s|jj|ch|j|n|m|r|l|h|)(y|w|)(eui|ui|eo|eu|ae|oe|oo|ou|ee|ah|uh|oh|aw|ay|ow|a|e|i|o|u)(ng|n|k|g|t|d|l|r|m|p|b|h|s|)/

/** A Korean name: the key of its surname and one key for each syllable of the given name. */
export interface KoreanName {
  readonly surname: string
  readonly given: readonly string[]
}

const ONSETS: Readonly<Record<string, string>> = {
  kk: 'k',
  gh: 'k',
  g: 'k',
  k: 'k',
  tt: 't',
  d: 't',
  t: 't',
  pp: 'p',
  b: 'p',
  p: 'p',
  ss: 's',
  sh: 's',
  s: 's',
  jj: 'c',
  ch: 'c',
  j: 'c',
  n: 'n',
  m: 'm',
  r: 'l',
  l: 'l',
  h: 'h',
  '': '',
}
const VOWELS: Readonly<Record<string, string>> = {
  eui: 'i',
  ui: 'i',
  eo: 'o',
  eu: 'u',
  ae: 'e',
  oe: 'e',
  oo: 'u',
  ou: 'o',
  ee: 'i',
  ah: 'a',
  uh: 'o',
  oh: 'o',
  aw: 'o',
  ay: 'e',
  ow: 'o',
  a: 'a',
  e: 'e',
  i: 'i',
  o: 'o',
  u: 'u',
}
const CODAS: Readonly<Record<string, string>> = {
  ng: 'N',
  n: 'n',
  k: 'k',
  g: 'k',
  t: 't',
  d: 't',
  s: 't',
  l: 'l',
  r: 'l',
  m: 'm',
  p: 'p',
  b: 'p',
  h: '',
  '': '',
}

/**
 * Reads a Korean name from its parts in plain lower-case letters, hyphens already split.
 * @returns Undefined where the parts are not a Korean surname with one or two (or three) given syllables.
 * @example readKoreanName(['han', 'seo', 'yeon'])?.surname // 'han'
 */
export function readKoreanName(parts: readonly string[]): KoreanName | undefined {
  if (parts.length < 2 || parts.length > 4) return undefined
  return withSurname(parts[0], parts.slice(1)) ?? withSurname(parts[parts.length - 1], parts.slice(0, -1))
}

function withSurname(word: string, rest: readonly string[]): KoreanName | undefined {
  const surname = SURNAMES.get(word)
  if (surname === undefined) return undefined
  const given: string[] = []
  for (const part of rest) {
    const syllables = syllablesOf(
      part.replace(/([a-z])\1{1,3}/g, (run, letter: string) =>
        letter === 'o' || letter === 'e' ? run.slice(0, 2) : letter,
      ),
    )
    if (syllables === undefined) return undefined
    given.push(...syllables)
  }
  return given.length >= 1 && given.length <= 3 ? { surname, given } : undefined
}

/** Splits a run of letters into Korean syllables; undefined where it is none. A coda is given to the next syllable's onset where that one lacks it. */
function syllablesOf(word: string): readonly string[] | undefined {
  if (word.length > 12 || word === '') return undefined
  const whole = SYLLABLE.exec(word)
  if (whole === null) return undefined
  if (whole[0].length === word.length) return [keyOf(whole)]
  for (const coda of whole[4] === '' ? [''] : [whole[4], '']) {
    const head = word.slice(0, whole[0].length - whole[4].length + coda.length)
    const rest = syllablesOf(word.slice(head.length))
    if (rest !== undefined && rest.length <= 2) return [keyOf([head, whole[1], whole[2], whole[3], coda]), ...rest]
  }
  return undefined
}

const keyOf = (parts: readonly string[]): string =>
  ONSETS[parts[1]] +
  (parts[2] === 'y' ? 'y' : '') +
  VOWELS[parts[3]].replace(/^/, parts[2] === 'w' ? 'w' : '') +
  CODAS[parts[4]]

/** How alike two Korean names are: 1 for the same sounds, less for a vowel that romanisations confuse, 0 where a syllable differs. */
export function koreanLikeness(a: KoreanName, b: KoreanName): number {
  if (a.surname !== b.surname || a.given.length !== b.given.length) return 0
  let score = 1
  for (let at = 0; at < a.given.length; at++) {
    if (a.given[at] === b.given[at]) continue
    // "Suk" and "Seok", "Hyun" and "Hyeon": o and u stand for each other.
    if (a.given[at].replace('u', 'o') === b.given[at].replace('u', 'o')) score -= 0.05
    else return 0
  }
  return score
}
