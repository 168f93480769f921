import { type Tokens, UPOS } from '../../../model/index.js'
import { countryOf, countryOfPair } from './countries.js'
import { roleWords } from './role-words.js'
import { mayHold, scanWords, type WordFilter, wordFilter } from './word-scan.js'

let headWords: WordFilter | undefined

/** A role phrase as a half-open run of tokens; `head` is the token of its head noun. */
export interface RoleSpan {
  readonly from: number
  readonly to: number
  readonly head: number
}

const DETERMINERS = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'its', 'this', 'our', 'my'])
/** Words that tie a head to its body or place; those after the first three only tie a single person's office. */
const LINKS = new Set(['of', 'for', 'at', 'to', 'in', 'on'])
const LOOSE_LINKS = new Set(['to', 'in', 'on'])
/** An unlisted word shaped as a demonym: "Arvenian". */
const DEMONYM_SHAPE = /^[A-Z][a-z]{2,20}(?:ian|ese|ish)$/
/** Definite words for a body that must stand before a bare noun to point at one: "the ministry". */
const POINTERS = new Set(['the', 'his', 'her', 'their', 'its', 'this', "'s", '’s'])

/**
 * Finds role phrases: a head from the lexicon, what stands before it, and the body or place it belongs to.
 *
 *     The head of the Arvenian Ministry of Health and a spokesman declined to comment.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^     ^^^^^^^^^^^
 *
 * @param nameEnd For a token that begins a name: the token after it. Otherwise the token itself.
 * @param inName Tells whether a token belongs to a name of a body or place.
 * @param taken Tells whether a token belongs to a person's name or title.
 */
export function findRoles(
  tokens: Tokens,
  nameEnd: (token: number) => number,
  inName: (token: number) => boolean,
  taken: (token: number) => boolean,
): readonly RoleSpan[] {
  const words = roleWords()
  const roles: RoleSpan[] = []
  headWords ??= wordFilter([...words.head, ...words.group, ...words.body])
  const { lowerHash } = scanWords(tokens)
  for (let at = 0; at < tokens.count; at++) {
    if (!mayHold(headWords, lowerHash[at]) || taken(at) || inName(at)) continue
    const lower = tokens.lower(at)
    const isPerson = words.head.has(lower) || words.group.has(lower)
    if (!isPerson && !words.body.has(lower)) continue
    if (isVerbHere(tokens, at)) continue
    let head = at
    // "press secretary", "deputy prime minister": the last head in a row is the head.
    while (
      head + 1 < tokens.count &&
      tokens.sentence[head + 1] === tokens.sentence[at] &&
      !taken(head + 1) &&
      (words.head.has(tokens.lower(head + 1)) ||
        words.group.has(tokens.lower(head + 1)) ||
        words.body.has(tokens.lower(head + 1))) &&
      !isVerbHere(tokens, head + 1)
    )
      head++
    // "press conference", "student loans": the word only describes what follows.
    if (head + 1 < tokens.count && tokens.sentence[head + 1] === tokens.sentence[at] && tokens.pos[head + 1] === NOUN)
      continue
    let from = at
    const floor = roles.length > 0 ? roles[roles.length - 1].to : 0
    while (
      from > floor &&
      tokens.sentence[from - 1] === tokens.sentence[at] &&
      !taken(from - 1) &&
      (words.before.has(tokens.lower(from - 1)) ||
        inName(from - 1) ||
        countryOf(tokens.form(from - 1)) !== undefined ||
        isCompass(tokens, from - 1) ||
        DEMONYM_SHAPE.test(tokens.form(from - 1)) ||
        tokens.form(from - 1) === "'s" ||
        tokens.form(from - 1) === '’s')
    )
      from--
    while (from < at && (tokens.form(from) === "'s" || tokens.form(from) === '’s')) from++
    if (from > floor && !taken(from - 1) && DETERMINERS.has(tokens.lower(from - 1))) from--
    if (!words.head.has(tokens.lower(head)) && !words.group.has(tokens.lower(head))) {
      const first = tokens.lower(from)
      if (
        !POINTERS.has(first) &&
        !(from > 0 && POINTERS.has(tokens.lower(from - 1))) &&
        !opensWithCountry(tokens, from)
      )
        continue
    }
    let to = head + 1
    for (;;) {
      if (to + 1 >= tokens.count || tokens.sentence[to + 1] !== tokens.sentence[at] || !LINKS.has(tokens.lower(to)))
        break
      if (LOOSE_LINKS.has(tokens.lower(to)) && !words.head.has(tokens.lower(head))) break
      let next = to + 1
      if (tokens.lower(next) === 'the') next++
      while (next < tokens.count && countryOf(tokens.form(next)) !== undefined && nameEnd(next) === next) next++
      if (next >= tokens.count) break
      const end = nameEnd(next)
      const afterBody = bodyEnd(tokens, next)
      if (end > next && !taken(next)) to = end
      else if (tokens.lower(to) === 'of' && afterBody > next) to = afterBody
      else break
    }
    roles.push({ from, to, head })
    at = to - 1
  }
  return roles
}

const opensWithCountry = (tokens: Tokens, at: number): boolean =>
  countryOf(tokens.form(at)) !== undefined || isCompass(tokens, at)

/** The first word of a demonym or country of two words: "South" in "South Korean". */
function isCompass(tokens: Tokens, at: number): boolean {
  return at + 1 < tokens.count && countryOfPair(tokens.form(at), tokens.form(at + 1)) !== undefined
}

const NOUN = UPOS.indexOf('NOUN')
const VERB = UPOS.indexOf('VERB')
const ADJ = UPOS.indexOf('ADJ')

/** "heads", "leads": a role word used as a verb, known by the tag where there is one, by the word before where not. */
function isVerbHere(tokens: Tokens, at: number): boolean {
  if (tokens.pos[at] === VERB || tokens.pos[at] === ADJ) return true
  const before = at > 0 ? tokens.lower(at - 1) : ''
  return before === 'to' || before === 'will' || before === 'would' || before === 'must'
}

/** The token after a common-noun body with its modifiers: "defence intelligence agency". */
function bodyEnd(tokens: Tokens, at: number): number {
  const { before, body } = roleWords()
  let to = at
  while (to < tokens.count && to - at < 4 && before.has(tokens.lower(to))) to++
  if (to < tokens.count && body.has(tokens.lower(to))) return to + 1
  return at
}
