/** Pages and agencies that take back or mend what they reported. */
export type Notice = 'correction' | 'retraction'

const RETRACTION =
  /\b(?:retract(?:s|ed|ing|ion)?|withdr(?:aws?|ew|awn) (?:its|their|the|an|a|this|that) (?:earlier |previous )?(?:report|story|article|claim|statement|dispatch)|was published in error|tak(?:es?|ing) (?:it|this|that|the (?:report|story|claim)) back|took (?:it|this|that|the (?:report|story|claim)) back|took down (?:its|the) (?:report|story|article))\b/iu
const CORRECTION =
  /\b(?:correct(?:s|ed|ing) (?:its|their|the|an|a|earlier|previous)|(?:a|in a|issued a) correction|correction:|an earlier version of this|corrects? (?:that|to))/iu

/**
 * Tells whether a sentence takes back or mends a report, or neither. Linear in the text.
 *
 *     The Orlo Courier has retracted its report that the dam had cracked.
 *                          ^^^^^^^^^
 */
export function noticeIn(sentence: string): Notice | null {
  if (RETRACTION.test(sentence)) return 'retraction'
  return CORRECTION.test(sentence) ? 'correction' : null
}
