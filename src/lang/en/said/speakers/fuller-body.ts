/** Words for bodies and houses that a page names in full once and then by the noun. */
const NOUN =
  /^the\s(hospital|clinic|school|college|university|bank|council|club|company|mine|plant|factory|airport|port|prison|museum|church|brewery|shipyard|hotel|station|network|union|federation|association|league|party|board|commission|committee|court|institute|centre|center|society|foundation|agency|authority|ministry|department|bureau|office|service|group|trust|charity|observatory|theatre|theater|orchestra|academy)$/iu
/** A name before the noun: "St Ebba's hospital", "Ronsby town council". */
const BEFORE =
  "(?:St\\.? )?\\p{Lu}[\\p{L}’'-]{1,24}(?: \\p{Lu}[\\p{L}’'-]{0,24}){0,3}(?: (?:town|city|district|regional|central|general))? "
/** Words that open a sentence and no name. */
const OPENER =
  /^(?:The|A|An|In|At|On|For|From|But|And|When|While|After|Before|This|That|Its|His|Her|Their|Our|No|One|Every|Each|If|As)\s/

/** The names that a page gives to bodies of each noun, in the order of their first ends. */
export type BodyNames = Map<string, readonly { readonly name: string; readonly end: number }[]>

function namesOf(noun: string, text: string): readonly { readonly name: string; readonly end: number }[] {
  const found = new Map<string, number>()
  for (const match of text.matchAll(new RegExp(`${BEFORE}${noun}(?![\\p{L}’'])`, 'gu'))) {
    const name = match[0].replace(/\s+/g, ' ').replace(OPENER, '')
    if (/^\p{Lu}/u.test(name) && name.includes(' ') && !found.has(name)) found.set(name, match.index + match[0].length)
  }
  return [...found].map(([name, end]) => ({ name, end }))
}

/**
 * The full name of a body that the text before calls by its noun alone.
 *
 *     The corridors of St Ebba's hospital … The hospital acknowledged …
 *                      ^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^
 *
 * @param before where the words stand in the text
 * @param known what was found on this page before, which this adds to: the page is read once for each noun
 * @returns null where the text before gives it no name, or two.
 */
export function fullerBody(words: string, text: string, before: number, known: BodyNames): string | null {
  const noun = NOUN.exec(words)?.[1]
  if (noun === undefined) return null
  let names = known.get(noun)
  if (names === undefined) {
    names = namesOf(noun, text)
    known.set(noun, names)
  }
  const [first, second] = names
  return first !== undefined && first.end <= before && !(second !== undefined && second.end <= before)
    ? first.name
    : null
}
