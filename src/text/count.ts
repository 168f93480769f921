/**
 * A noun as it stands behind a number.
 *
 * @example nounOf(1, 'origin') // 'origin'
 */
export const nounOf = (n: number, noun: string, plural = `${noun}s`): string => (n === 1 ? noun : plural)

/**
 * A count with its noun: every number that is told with what it counts goes through here.
 *
 * @example count(1, 'claim') // '1 claim'
 * @example count(1200, 'party', 'parties') // '1,200 parties'
 */
export const count = (n: number, noun: string, plural?: string): string =>
  `${n.toLocaleString('en-GB')} ${nounOf(n, noun, plural)}`
