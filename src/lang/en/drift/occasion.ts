/** Where and to whom a sentence says that its words were spoken. For comparing two renderings of one utterance. */

/** Kinds of occasion, each with the words for it. */
const OCCASIONS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['conference', /\b(?:news|press|media) (?:conference|briefing)s?\b|\bbriefing\b|\btold (?:the )?reporters\b/iu],
  ['interview', /\binterviews?\b/iu],
  ['written', /\bstatement\b|\btweet(?:ed|s)?\b|\bon (?:Twitter|Facebook)\b|\bletter\b|\be-?mail\b|\bpost(?:ed)?\b/iu],
  ['hearing', /\bhearing\b|\btestif(?:ied|y)\b|\btestimony\b|\bin court\b/iu],
  ['speech', /\bspeech\b|\brally\b|\baddress(?:ed)?\b|\bin parliament\b/iu],
]
/** "told the Courier", "on “Fox News Sunday”": who heard it first, by name. */
const HEARER =
  /\btold (?:the )?(\p{Lu}[\p{L}.&'’-]{1,24}(?: \p{Lu}[\p{L}.&'’-]{1,24}){0,3})|\bon (?:[“"]|(?:his|her|the) )?(\p{Lu}[\p{L}.&'’-]{1,24}(?: \p{Lu}[\p{L}.&'’-]{1,24}){1,3})/u

const kindsIn = (sentence: string): readonly string[] =>
  OCCASIONS.filter(([, words]) => words.test(sentence)).map(([kind]) => kind)

/**
 * Tells whether two sentences say that their words were spoken on two occasions: what somebody repeats in other words was
 * reworded by nobody.
 *
 *     "…," Orm said on "Harbour Sunday".      "…," Orm told reporters at a news conference.
 *              ^^^^^^^^^^^^^^^^^^^^^^^              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function isOtherOccasion(a: string, b: string): boolean {
  const [x, y] = [kindsIn(a), kindsIn(b)]
  const [heardA, heardB] = [HEARER.exec(a), HEARER.exec(b)].map((found) => found?.[1] ?? found?.[2] ?? null)
  if (x.length > 0 && y.length > 0) return !x.some((kind) => y.includes(kind))
  if (heardA !== null && heardB !== null) return !heardA.includes(heardB) && !heardB.includes(heardA)
  return (heardA !== null && y.length > 0) || (heardB !== null && x.length > 0)
}
