/** Words by which an outlet that no register lists is known as one: "the Orlo Courier", "Corva News". */
const OUTLET =
  /\b(?:news|times|post|daily|gazette|courier|herald|tribune|journal|observer|mirror|dispatch|ledger|chronicle|telegraph|sentinel|examiner|newspaper|magazine|radio|television|tv|broadcaster|channel|wire|news agency|news site|website|portal|insider|star|online|bugle|bulletin|globe|today|mail|clarion|express|guardian|inquirer|enquirer|argus|advertiser|echo|mercury|weekly|messenger|standard|independent)$/iu

/**
 * Tells whether a body's name reads like an outlet's.
 *
 *     Orlo Courier, Coast Radio …   and not: Coast Guard, Intelligence Agency
 */
export const soundsLikeOutlet = (name: string): boolean => OUTLET.test(name.slice(-60))

/** Words that stand in the names of many outlets. */
const COMMON =
  /^(?:the|daily|evening|morning|sunday|weekly|new|news|press|media|radio|tv|channel|online|today|times|post|agency)$/u

const wordsIn = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .replace(/^the /u, '')
    .split(/[\s-]+/u)
    .filter((word) => word !== '')

/**
 * Whether a name is short for an outlet's: one word of it or its letters. Words that many outlets bear tell it only on its
 * own page.
 *
 *     The Daily Whistle … the Whistle … the DW      the Vessa Post … the Post, on its page
 */
export function isShortForOutlet(name: string, outlet: string, isItsPage: boolean): boolean {
  const [short, words] = [wordsIn(name), wordsIn(outlet)]
  if (short.length !== 1 || words.length < 2) return false
  const letters = words.map((word) => word.charAt(0)).join('')
  if (/\p{Lu}{2}/u.test(name) && short[0] === letters) return true
  return words.includes(short[0]) && (isItsPage ? short[0].length > 2 : !COMMON.test(short[0]))
}
