/** A share that stands for those who gave it: "85%", "about 12 percent". */
const BARE =
  /^(?:(?:about|some|nearly|almost|around|over|only|just|fully|another) )?\d{1,3}(?:\.\d+)? ?(?:%|percent|per cent)$/i
const GROUP = "((?:[\\p{Ll}’'-]{2,20} ){0,3}?[\\p{Ll}’'-]{2,20}s)(?![\\p{L}’'-])"
/** The words that say of whom the shares of a paragraph are: "44 percent of voters", "surveyed 2,000 members". */
const OF_WHOM = new RegExp(
  `(?:(?:%|percent|per cent) of(?: the)?|\\b(?:surveyed|polled|interviewed|questioned|asked)(?: about| some| more than)? \\d[\\d,]{0,9}) ${GROUP}`,
  'gu',
)

/**
 * Who speaks where a page goes on with the number alone: a share is nobody's name, and is told with those of whom the
 * paragraph before it says it is. Null where it does not say.
 *
 *     Of the ward, 85% of nurses said they were tired. 76% said the doors were shut.
 *                         ^^^^^^                       ^^^  → 76% of nurses
 */
export function shareOf(words: string, text: string, start: number): string | null {
  if (!BARE.test(words)) return null
  const before = text.slice(Math.max(0, text.lastIndexOf('\n\n', start)), start)
  const whole = [...before.matchAll(OF_WHOM)].at(-1)?.[1]
  return whole === undefined ? null : `${words} of ${whole}`
}
