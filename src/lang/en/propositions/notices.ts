/** Pages and agencies that take back or mend what they reported. */
export type Notice = 'correction' | 'retraction'

const RETRACTION =
  /\b(?:retract(?:s|ed|ing|ion)?|withdr(?:aws?|ew|awn) (?:its|their|the|an|a|this|that) (?:earlier |previous )?(?:report|story|article|claim|statement|dispatch)|was published in error|tak(?:es?|ing) (?:it|this|that|the (?:report|story|claim)) back|took (?:it|this|that|the (?:report|story|claim)) back|took down (?:its|the) (?:report|story|article)|no longer stands? by (?:its|our|the|that|this) (?:report|story|article|claim))\b/iu
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

/** What calls a report wrong, without a word of whose it is. */
const WRONG =
  /^\W{0,3}(?:that|this|it|(?:that|this|the|our) (?:report|number|figure|claim|story|information|article|post|account|name|date|photo|picture))(?:, [^,.]{1,60},)? (?:is|was) (?:wrong|false|incorrect|untrue|inaccurate|mistaken|unfounded|an? (?:mistake|error)|not (?:so|true|right|correct))\b/iu

/**
 * Whether words call a report wrong. By the outlet that printed it, it takes the report back; by anybody else it is a
 * denial.
 *
 *     On 3 May we reported that the weir had burst. That was wrong.
 *                                                   ^^^^^^^^^^^^^^
 */
export const callsReportWrong = (words: string): boolean => WRONG.test(words)

/** What an outlet calls what it published before. */
const OWN_REPORT =
  /^(?:(?:an?|the|our|its|this|that|same|earlier|previous|original|first|online) ){0,3}(?:article|report|story|version|dispatch|headline|caption|post|item)\b/iu

/**
 * Whether a notice only repeats what the outlet's own report had said: that is what it mends, and nobody says it anew.
 *
 *     Correction: An article of 3 May said that the weir had burst.
 *                 ^^^^^^^^^^^^^^^^^^^
 */
export const isOldReport = (speaker: string, notice: Notice | null): boolean =>
  notice !== null && OWN_REPORT.test(speaker)

/** A clause behind the words that takes a report back. */
const TAKEN_BACK =
  /[;,.–—] ?(?:and |but )?(?:the )?[\p{L}\d][^;,.]{0,60} (?:has |have |had )?(?:since |now |later )?(?:withdrawn|withdrew|withdraws|retracted|retracts|corrected|corrects|deleted|removed) (?:that|this|the|its|their) (?:report|article|story|claim|dispatch|version)\W{0,3}$/iu

/**
 * Words without the clause at their end by which an outlet takes the report of them back.
 *
 *     the weir had burst; the Orlo Courier has withdrawn that report      the weir had burst
 *                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const withoutTakingBack = (words: string): string => words.replace(TAKEN_BACK, '')
