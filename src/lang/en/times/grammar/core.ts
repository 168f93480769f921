/** Picks, among all grammars, the longest expression that starts at a place. A grammar is one line of a table: the rule and the words it may start with. */
import type { Found } from '../../../../mark/times/meaning.js'
import type { Word } from '../lexicon.js'
import { isApostrophe, isNumber, isWord, type Reader, signAt } from '../reader.js'
import { dayMonthDate, decade, digitDate, monthDate, weekdayDate } from './calendar-dates.js'
import { clockTime } from './clock.js'
import { bareLength, lengthOfTime, pointedLength } from './durations.js'
import { holiday } from './holidays.js'
import { numberedQuarter } from './quarters.js'
import { bareWeekday, definiteUnit, definiteVague, deictic, namedDay, partOfDay } from './relative.js'
import { everyUnit, pluralWeekday, repeatWord, timesPer } from './sets.js'
import { bareYear, namedCentury, namedSeason, namedYear } from './years.js'

type Rule = (reader: Reader, at: number) => Found | null
type Starts = (word: Word) => boolean

const isThe: Starts = (word) => word.form === 'the'
const isCount: Starts = (word) =>
  word.cardinal >= 0 ||
  (word.scale > 0 && word.more.glued === undefined) ||
  word.more.article !== undefined ||
  word.more.few !== undefined ||
  word.more.pair !== undefined ||
  word.form === 'half'
const POINTERS = new Set([
  'past',
  'last',
  'previous',
  'preceding',
  'recent',
  'next',
  'coming',
  'following',
  'upcoming',
  'first',
  'final',
  'latest',
  'initial',
  'current',
  'prior',
  'these',
  'those',
])

/** In the order in which a tie is won. */
const WORD_RULES: readonly (readonly [Rule, Starts])[] = [
  [weekdayDate, (word) => word.weekday > 0],
  [monthDate, (word) => word.month > 0],
  [dayMonthDate, (word) => isThe(word) || word.ordinal > 0 || word.cardinal >= 20],
  [bareWeekday, (word) => word.weekday > 0],
  [pluralWeekday, (word) => word.weekday > 0],
  [namedDay, (word) => word.day !== null],
  [deictic, (word) => isThe(word) || word.more.deixis !== undefined],
  [holiday, (word) => word.more.holiday !== undefined || word.more.deixis !== undefined],
  [pointedLength, (word) => isThe(word) || POINTERS.has(word.form)],
  [lengthOfTime, isCount],
  [bareLength, (word) => word.unit !== '' && word.plural],
  [
    numberedQuarter,
    (word) =>
      isThe(word) ||
      word.ordinal > 0 ||
      word.more.deixis !== undefined ||
      word.more.possessive !== undefined ||
      word.more.fiscal !== undefined ||
      word.form === 'year' ||
      word.form === 'q',
  ],
  [namedYear, (word) => isThe(word) || word.more.fiscal !== undefined || word.form === 'year'],
  [namedCentury, (word) => isThe(word) || word.ordinal > 0 || word.cardinal === 20],
  [namedSeason, (word) => isThe(word) || word.season !== ''],
  [decade, isThe],
  [clockTime, (word) => word.cardinal > 0 || word.more.clock !== undefined],
  [everyUnit, (word) => word.more.every !== undefined],
  [repeatWord, (word) => word.more.set !== undefined],
  [timesPer, (word) => word.form === 'once' || word.form === 'twice' || word.cardinal > 0],
  [partOfDay, (word) => isThe(word) || word.part !== ''],
  [definiteUnit, isThe],
  [definiteVague, (word) => isThe(word) || word.more.adjective !== undefined],
  [bareYear, (word) => word.cardinal >= 13],
]
const NUMBER_RULES: readonly Rule[] = [
  digitDate,
  clockTime,
  dayMonthDate,
  decade,
  numberedQuarter,
  lengthOfTime,
  timesPer,
  namedCentury,
  bareYear,
]
const SIGN_RULES: readonly Rule[] = [decade, bareYear]
const NO_RULES: readonly Rule[] = []

let byWord: readonly (readonly Rule[])[] | null = null

function rulesFor(reader: Reader, at: number): readonly Rule[] {
  if (isNumber(reader, at)) return NUMBER_RULES
  if (!isWord(reader, at)) return isApostrophe(signAt(reader, at)) ? SIGN_RULES : NO_RULES
  byWord ??= reader.words.map((word) => {
    const rules = WORD_RULES.filter(([, starts]) => word.form !== '' && starts(word)).map(([rule]) => rule)
    return rules.length === 0 ? NO_RULES : rules
  })
  return byWord[reader.atoms.word[at]!]!
}

/** The longest expression at a place without its outer modifiers; the earlier rule of the list wins a tie. */
export function coreAt(reader: Reader, at: number): Found | null {
  let best: Found | null = null
  for (const rule of rulesFor(reader, at)) {
    const found = rule(reader, at)
    if (found !== null && (best === null || found.to > best.to)) best = found
  }
  return best
}
