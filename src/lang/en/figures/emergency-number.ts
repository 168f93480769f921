import { lengthAt, type Reader, textAt, wordAt } from '../times/reader.js'

/** Numbers that are dialled in need, by which services and their calls are named. */
const EMERGENCY = new Set(['000', '110', '111', '112', '113', '119', '911', '988', '999'])

const DIALS = new Set(
  'dial dials dialed dialled dialing dialling call calls called calling phone phoned phoning ring rang ringing text texted texting via to reverse emergency on'.split(
    ' ',
  ),
)
const SERVICES = new Set(
  'call caller callers dispatcher dispatchers dispatch operator operators line lines system systems hotline tape tapes recording recordings centre centres center centers service services emergency emergencies number telephone'.split(
    ' ',
  ),
)
const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'that',
  'this',
  'her',
  'his',
  'their',
  'its',
  'reverse',
  'emergency',
  'to',
  'via',
])

/**
 * Whether a number is the one that is dialled in need. "Calls" may be counted, so that before them the number needs an
 * article, or to be 911, which is no round count and hardly a chance one.
 *
 *     She called 911 twice.       The 999 calls came from the pier.      The crew took 112 calls.
 *                ^^^                  ^^^                                            (a count)
 */
export function isEmergencyNumber(reader: Reader, from: number, to: number): boolean {
  if (lengthAt(reader, from) !== 3 || !EMERGENCY.has(textAt(reader, from))) return false
  const [before, after] = [textAt(reader, from - 1).toLowerCase(), textAt(reader, to).toLowerCase()]
  if (wordAt(reader, from - 1).more.hedge !== undefined) return false
  if (SERVICES.has(after)) return true
  if (after === 'calls') return textAt(reader, from) === '911' || ARTICLES.has(before)
  // "called 911 and said", "dialled 999.": nothing that could be counted stands behind
  return DIALS.has(before) && !mayBeCounted(after)
}

/** "called 112 witnesses": what stands behind could be counted. */
const mayBeCounted = (word: string): boolean =>
  /^\p{Ll}{3,}s$|^(?:people|men|women|children)$/u.test(word) &&
  !/^(?:was|is|has|does|as|this|its|his|says|yes|besides|perhaps|always)$/.test(word)
