/** What is told of a thing by how many of these it has. */
const KIND = /^(?:\p{Ll}+ed|door|star|storey|story|wheel|lane|way|page|part|act|seater|sided|ply)(?:\s|$)/u
/** Plurals that do not end in -s, and words that stand for many. */
const MANY =
  /(?:[^s]s|men|women|people|troops|children|police|personnel|staff|crew|dead|wounded|injured|missing|aircraft|fish|sheep|cattle|military|artillery|infantry|hospitali[sz]ed|infected|killed|detained)$/iu

/**
 * Tells whether a number only says what kind of thing stands behind it.
 *
 *     a four-legged chair      a three star general      two full-time employees
 *       ^^^^ kind                ^^^^^ kind              ^^^ a count
 *
 * @param counted the words behind the number
 * @param tied whether a hyphen ties them to it
 */
export function isDescribed(counted: string, value: number, tied: boolean): boolean {
  const words = counted.split(/\s+/u)
  if (tied) return KIND.test(counted)
  return (
    value > 1 && value < 10 && words.length > 1 && words.every((word) => /^\p{Ll}+$/u.test(word) && !MANY.test(word))
  )
}
