import type { Speaker } from '../../../../model/index.js'
import { roleWords } from '../../names/role-words.js'
import { isPersonNoun } from './person-nouns.js'

/** How far back, in code units, one without a name is still spoken of. */
const REACH = 1500
/** Words for anybody who told something. */
const TELLER = /^(?:source|insider|informant|interlocutor)$/i
const POINTING =
  /^(?:the|this|that)\s(?:same\s)?([\p{L}-]{3,20})(?<=interlocutor|source)(?:\sof\sthe\s(?:agency|newspaper|publication|outlet|channel|portal))$|^(?:the|this|that)\s(?:same\s)?([\p{L}-]{3,20})$/iu
const PLURAL = /(?:[^s]s|people|police|men|women|children)$/i
/** What only says of somebody known how old he or she is, or whose parent: "The mother of two", "The 42-year-old". */
const DESCRIBED =
  /^the\s(?:(?:\d{1,2}|\p{L}+)-year-old(?:\s\p{Ll}+)?|(?:mother|father|mum|dad|grandmother|grandfather|parent)[\s-]of[\s-]\p{L}+)$/iu
/** The noun that an unnamed speaker's words are about: "A source in the governorate" → "source". */
const headOf = (name: string): string => {
  const bare = name.replace(/^(?:the|an?|this|that|one|another)\s/i, '')
  const cut = bare.split(/\s(?:of|for|from|at|in|on|by|with|close|near|who|whose|familiar|to)\s|,/i)[0]
  return cut.trim().split(/\s+/).pop() ?? ''
}

/** Whether words without a name stand for one person: "the relevant person in charge of the firm", "a tour insider". */
export function isOnePerson(name: string): boolean {
  const head = headOf(name).toLowerCase()
  if (head === '' || PLURAL.test(head)) return false
  return TELLER.test(head) || isPersonNoun(head) || roleWords().head.has(head.replace(/^ex-/, '')) || TRADE.test(head)
}

/** Endings of what people are: "neurologist", "trawlerman", "cellist". */
const TRADE = /(?:ologist|ographer|osopher|\p{L}{3}(?:man|woman)|\p{L}{2}[^lmw]ist)$/u

interface Earlier {
  readonly speaker: Speaker
  readonly at: number
}

/**
 * The one without a name who spoke before and is pointed at again.
 *
 *     A tour insider said chiefs were angry. The source added that … / The insider added that …
 *     ^^^^^^^^^^^^^^                         ^^^^^^^^^^           ^^^^^^^^^^^
 *
 * @returns null where the words are no pointing, or the page has no such speaker shortly before.
 */
export function earlierSource(words: string, at: number, past: readonly Earlier[]): Speaker | null {
  const last = past[past.length - 1]
  if (
    DESCRIBED.test(words) &&
    last?.speaker.type === 'unnamed' &&
    at - last.at < REACH &&
    isOnePerson(last.speaker.name)
  )
    return last.speaker
  const pointing = POINTING.exec(words)
  const noun = pointing?.[1] ?? pointing?.[2]
  if (noun === undefined) return null
  const isTeller = TELLER.test(noun)
  for (let index = past.length - 1; index >= 0 && at - past[index].at < REACH; index--) {
    const { speaker } = past[index]
    if (speaker.type !== 'unnamed' || speaker.name.toLowerCase() === words.toLowerCase()) continue
    const isSame = headOf(speaker.name).toLowerCase() === noun.toLowerCase()
    if (isSame || (isTeller && isOnePerson(speaker.name))) return speaker
  }
  return null
}
