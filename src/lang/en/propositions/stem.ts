import { readFileSync } from 'node:fs'

/** Cuts English words to stems so that "deployed", "deploying" and "deployment" are one. For comparing, never for showing. */

const VOWEL = /[aeiouy]/
/** Endings with what takes their place, longest first; tried in rounds, one an ending a round. */
const ROUNDS: readonly (readonly (readonly [string, string, number])[])[] = [
  [
    ['sses', 'ss', 1],
    ['ies', 'i', 2],
    ["'s", '', 1],
    ['ss', 'ss', 1],
    ['us', 'us', 1],
    ['is', 'is', 1],
    ['s', '', 2],
  ],
  [
    ['eed', 'ee', 2],
    ['ied', 'i', 2],
    ['ing', '', 3],
    ['ed', '', 3],
  ],
  [
    ['ization', 'ize', 3],
    ['isation', 'ize', 3],
    ['ational', 'ate', 3],
    ['fulness', 'ful', 3],
    ['ousness', 'ous', 3],
    ['iveness', 'ive', 3],
    ['ically', 'ic', 3],
    ['ation', 'ate', 3],
    ['ition', 'it', 3],
    ['ment', '', 4],
    ['ness', '', 4],
    ['ency', 'ent', 3],
    ['ancy', 'ant', 3],
    ['ise', 'ize', 3],
    ['sion', 's', 4],
    ['tion', 't', 4],
    ['ably', 'able', 3],
    ['ly', '', 4],
    ['al', '', 5],
    ['age', '', 4],
  ],
  [
    ['ative', '', 4],
    ['ize', '', 4],
    ['ate', '', 4],
    ['ive', '', 5],
    ['ant', '', 5],
    ['ent', '', 5],
    ['er', '', 5],
    ['or', '', 5],
    ['e', '', 3],
    ['y', 'i', 2],
  ],
]

let irregular: ReadonlyMap<string, string> | null = null

/** Words that stay as they are: cut, they would meet another word ("plane", "plan"). */
let whole: ReadonlySet<string> = new Set()

/** Irregular forms with their base, one a line: "sent send". */
function irregularForms(): ReadonlyMap<string, string> {
  if (irregular === null) {
    const lines = readFileSync(new URL('./irregular.txt', import.meta.url), 'utf8').split('\n')
    const table = new Map<string, string>()
    for (const line of lines) {
      if (line.startsWith('#')) continue
      const [base, ...forms] = line.split(' ')
      if (base === 'whole:') {
        whole = new Set(forms)
        for (const form of forms) table.set(`${form}s`, form)
        continue
      }
      for (const form of forms) table.set(form, base)
    }
    irregular = table
  }
  return irregular
}

const known = new Map<string, string>()

/**
 * Gives the stem of a word in lower case. Any string in, a string out; the same word always gives the same stem.
 *
 * @example stem('deployments') === stem('deploy') // true
 */
export function stem(word: string): string {
  const before = known.get(word)
  if (before !== undefined) return before
  const base = irregularForms().get(word) ?? word
  const result = whole.has(base) ? base : cutEndings(base)
  if (known.size > 50_000) known.clear()
  known.set(word, result)
  return result
}

/** The word without its endings, whatever else it may meet. `rarity.txt` is kept by these. */
export function cutEndings(word: string): string {
  let result = word
  if (result.length <= 3) return result
  for (const round of ROUNDS) {
    for (const [ending, instead, least] of round) {
      if (!result.endsWith(ending)) continue
      const rest = result.slice(0, -ending.length)
      if (rest.length >= least && VOWEL.test(rest)) result = tidy(rest + instead, ending)
      break
    }
  }
  return result
}

/** "stopp" → "stop" after an ending that doubles the consonant. */
function tidy(word: string, ending: string): string {
  if (ending !== 'ing' && ending !== 'ed') return word
  const last = word[word.length - 1]
  if (last === word[word.length - 2] && !'aeioulsz'.includes(last)) return word.slice(0, -1)
  return word
}
