import type { Stance } from '../model/index.js'
import { orAssumed } from './assumed.js'
import type { Side } from './side.js'

/** One saying as a turn is made of it: what is said to a claim, and on which days. */
export interface Said {
  readonly at: string | null
  readonly to: string | null
  readonly stated: boolean
  readonly stance: Stance
  readonly side: Side
  readonly statement: string
}

/** One way to speak to a claim. */
export interface Act {
  readonly stance: Stance
  readonly side: Side
}

/** What somebody said to a claim from some days on that they had not said on the day before on which they spoke. */
export interface Turn {
  readonly at: string | null
  readonly to: string | null
  readonly stated: boolean
  readonly acts: readonly Act[]
  readonly statements: readonly string[]
  /** Whether it points another way than all that they said last: a change of mind, and no more words to the same end. */
  readonly moved: boolean
}

/**
 * The turns of one party at a claim. What is said again, as pages of later days repeat it, is no turn; nor is a second way
 * to point where one pointed before. Whether an undated saying came before or after is unknown: it moves nothing.
 *
 *     3 May denies, 5 May denies, 9 May confirms      denied on 3 May; moved: confirmed on 9 May
 *     3 May asserts and cannot say more, 4 May asserts   one turn
 *
 * @param said In order of time, undated last.
 */
export function turnsOf(said: readonly Said[]): readonly Turn[] {
  const turns: Turn[] = []
  let last: readonly Act[] = []
  for (const day of byDays(said)) {
    const [{ at, to, stated }] = day
    const acts = unique(day)
    const fresh = acts.filter((act) => !holds(last, act))
    const sides = pointing(acts)
    const before = pointing(last)
    if (fresh.length > 0)
      turns.push({
        at,
        to,
        stated,
        acts: fresh,
        statements: day.filter((one) => holds(fresh, one)).map(({ statement }) => statement),
        moved: at !== null && sides.length > 0 && before.length > 0 && !sides.some((side) => before.includes(side)),
      })
    // Who repeats a part of what was said on one day has not dropped the rest.
    last = sides.some((side) => before.includes(side)) ? unique([...last, ...acts]) : acts
  }
  return turns
}

/** The sayings of the same days together, in the order given. */
function byDays(said: readonly Said[]): readonly (readonly [Said, ...Said[]])[] {
  const days = new Map<string, [Said, ...Said[]]>()
  for (const one of said) {
    const key = `${one.at?.slice(0, 10)} ${one.to?.slice(0, 10)}`
    const held = days.get(key)
    if (held === undefined) days.set(key, [one])
    // A day that one of its pages states is stated.
    else days.set(key, one.stated && !held[0].stated ? [one, ...held] : [...held, one])
  }
  return [...days.values()]
}

const holds = (acts: readonly Act[], { stance, side }: Act): boolean =>
  acts.some((one) => one.stance === stance && one.side === side)

const unique = (acts: readonly Act[]): readonly Act[] =>
  acts.filter((act, index) => !holds(acts.slice(0, index), act)).map(({ stance, side }) => ({ stance, side }))

/** Which ways acts point; what a correction only repeats points no way. */
const pointing = (acts: readonly Act[]): readonly Side[] =>
  acts.map(({ side }) => side).filter((side) => side !== 'mended')

const WORDS: Readonly<Record<Stance, string>> = {
  assert: 'asserted',
  confirm: 'confirmed',
  deny: 'denied',
  'cannot-confirm': 'could not confirm',
  'no-comment': 'did not comment',
  predict: 'predicted',
  commit: 'promised',
  demand: 'demanded',
  opinion: 'gave a view',
}

/** An act in words of its past: "denied"; "said that it is not so" for who asserts the contrary. */
export const actWords = ({ stance, side }: Act): string =>
  side === 'mended'
    ? 'repeated in a correction'
    : side === 'against' && stance !== 'deny'
      ? 'said that it is not so'
      : WORDS[stance]

/**
 * A turn in words: "denied on 3 May 2031 (assumed)".
 *
 * @param days How the face writes days.
 */
export function turnWords({ acts, at, to, stated }: Turn, days: (from: string, to: string | null) => string): string {
  const when = at === null ? ', undated' : ` on ${orAssumed(days(at, to), !stated)}`
  return `${[...new Set(acts.map(actWords))].join(' and ')}${when}`
}

/** All turns in words, what points another way than before behind an arrow. */
export const turnsWords = (turns: readonly Turn[], days: (from: string, to: string | null) => string): string =>
  turns.map((turn, index) => `${index === 0 ? '' : turn.moved ? ' → ' : ', '}${turnWords(turn, days)}`).join('')
