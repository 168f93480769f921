/** A "no" that says how great a thing is, or that nothing is left of it. */
const FORCE =
  /\b(?:nothing (?:(?:is|was|are|were|has been|have been) )?(?:left|remains?|remained)\b|nothing (?:to work with|like (?:it|this|that))|(?:nobody|no one)(?: has| have| had|['’]s|['’]ve)? (?:ever )?(?:saw|seen|heard|known|witnessed|experienced)\b|never (?:before )?(?:seen|heard|had|been|known|experienced|witnessed|looked|felt) (?:[^\s.]{1,20} ){0,4}(?:like|such|so|before|as)\b|no (?:doubt|question|secret|wonder|surprise|exaggeration|accident that|coincidence)\b|not only\b|not just\b|not least\b|(?:could|can)(?: ?not|n['’]t) (?:be )?(?:more|agree more|emphasi[sz]e|stress|overstate)|no (?:less|fewer|later|sooner) than\b)/giu
const NO = /\b(?:not?|never|none|nobody|no one|nothing|neither|nor|nowhere|cannot)\b|n['’]t\b/iu

/**
 * Tells whether a "no" in words denies nothing: each is said of how great a thing is.
 *
 *     There is nothing left of the mill.       Nobody has ever seen anything like it.       The mill was not sold.
 *              ^^^^^^^^^^^^ denies nothing      ^^^^^^^^^^^^^^^^^^^^^^^                                    ^^^ denies
 */
export function deniesNothing(words: string): boolean {
  const rest = words.replace(FORCE, ' ')
  return rest !== words && !NO.test(rest)
}
