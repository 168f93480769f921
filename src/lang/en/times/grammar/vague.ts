/** Words that point to the present, past or future without saying when: "now", "recently", "soon". */
import type { Found } from '../../../../mark/times/meaning.js'
import { formAt, isCapital, isDash, isJoined, type Reader, signAt, startsLine, wordAt } from '../reader.js'

/**
 * A vague word.
 *
 *     The plant is now closed. / Now that it is closed, …
 *                  ^^^
 */
export function vagueWord(reader: Reader, at: number): Found | null {
  const word = wordAt(reader, at)
  const found = (value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF', to = at + 1): Found => ({
    from: at,
    to,
    meaning: { kind: 'vague', value },
  })
  if (isDash(signAt(reader, at + 1)) && isJoined(reader, at + 1)) return null
  if (isDash(signAt(reader, at - 1)) && isJoined(reader, at)) return null
  const more = word.more
  if (more.vague !== undefined) {
    if (word.form === 'now' && formAt(reader, at + 1) === 'that') return null
    if (
      word.form === 'shortly' ||
      (word.form === 'soon' &&
        (formAt(reader, at - 1) === 'as' || formAt(reader, at + 1) === 'after' || formAt(reader, at - 1) === 'so'))
    )
      return null
    if (isCapital(reader, at) && isCapital(reader, at + 1) && !startsLine(reader, at)) return null
    return found(more.vague as 'PRESENT_REF')
  }
  if (more.adjective !== undefined && word.form !== 'past') {
    if (word.form === 'future' && formAt(reader, at - 1) === 'the') return null
    if (isCapital(reader, at) && isCapital(reader, at + 1)) return null
    return found(more.adjective as 'PRESENT_REF')
  }
  return null
}
