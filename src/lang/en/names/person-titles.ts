import type { Tokens } from '../../../model/index.js'
import { countryOf, countryOfPair } from './countries.js'
import { roleWords } from './role-words.js'

/** An unlisted word shaped as a demonym: "Arvenian". */
const DEMONYM_SHAPE = /^[A-Z][a-z]{2,20}(?:an|ese|ish)$/

/**
 * Finds where the title before a person's name begins.
 *
 *     Arvenian Defence Minister Ilse Brandt
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^ title
 *
 * @param name First token of the name.
 * @param owner Tells whether a token belongs to a name of a body or place, which may open a title ("NATO Secretary General").
 * @returns The first token of the title; `name` itself when there is none.
 */
export function titleStart(tokens: Tokens, name: number, owner: (token: number) => boolean): number {
  const words = roleWords()
  const sentence = tokens.sentence[name]
  let from = name
  let hasHead = false
  while (from > 0 && tokens.sentence[from - 1] === sentence && name - from < 8) {
    const form = tokens.form(from - 1)
    const lower = tokens.lower(from - 1)
    if (words.head.has(lower) || words.title.has(form)) {
      // A head two words away would begin another phrase: "the minister said President Aldana".
      hasHead = true
      from--
    } else if (form === '-' && from - 2 >= 0 && from < name) from -= 1
    else if (
      hasHead &&
      (words.before.has(lower) ||
        DEMONYM_SHAPE.test(form) ||
        countryOf(form) !== undefined ||
        owner(from - 1) ||
        isField(tokens, from - 1) ||
        isOpener(tokens, from - 1))
    )
      from--
    else break
  }
  if (!hasHead) return name
  return from
}

/** "Orvenian Water Minister": an unlisted field between a demonym and an office. */
function isField(tokens: Tokens, at: number): boolean {
  if (at < 1 || tokens.sentence[at - 1] !== tokens.sentence[at] || !/^[A-Z][a-z]{3,}$/.test(tokens.form(at)))
    return false
  const before = tokens.form(at - 1)
  return DEMONYM_SHAPE.test(before) || countryOf(before) !== undefined
}

/** "North", "South", "East" and "West" before a demonym that the tokens split: "South Korean", "East Timorese". */
function isOpener(tokens: Tokens, at: number): boolean {
  const next = at + 1 < tokens.count ? tokens.form(at + 1) : ''
  return countryOfPair(tokens.form(at), next) !== undefined
}
