/** Those who speak, act or advise for whoever is named before them. */
const FOR_OTHERS =
  /^(?:spokes(?:man|woman|person)|aide|adviser|advisor|ally|lawyer|attorney|surrogate|staffer|appointee|nominee|chief|deputy|supporter|critic|opponent)$/u
/** The last of one or more words in small letters, up to the end or to a name. */
const BEHIND = /^\s(?:[\p{Ll}-]{2,20}\s){0,3}([\p{Ll}-]{2,20})(?=[,.]?$|\s\p{Lu})/u

/**
 * Tells whether a person is named only to say whose aide speaks.
 *
 *     Orm spokeswoman Ilse Brandt      a senior Orm adviser      Orm, the spokeswoman
 *     ^^^ whose                                 ^^^ whose        ^^^ speaks
 *
 * @param behind what a source has behind the name, up to its end
 */
export function isWhoseAide(behind: string): boolean {
  const word = BEHIND.exec(behind)?.[1]
  return word !== undefined && FOR_OTHERS.test(word)
}
