import { idOf, type Judgement, STATUSES, type Status, sha256 } from '../model/index.js'

/** What can be watched: one claim, what one actor says, figures of a kind, what one outlet carries, words, or everything. */
export const TARGETS = ['claim', 'actor', 'figure', 'outlet', 'about', 'story'] as const
export type Target = (typeof TARGETS)[number]

/** What a person wants to be told of. Kept in the log, signed; a claim is named by its id, which leads on through merges. */
export interface Watch {
  readonly id: string
  readonly target: Target
  /** A claim's id, a name or words in lower case; '' for the story. */
  readonly subject: string
  /** The same as people read it. */
  readonly name: string
  /** Kinds of move that are told; all where none is named. */
  readonly only: readonly string[]
  /** Changes of status are told only where they lead here; null for all. */
  readonly status: Status | null
  /** The instant of the store's knowledge from which on moves are told, until something is seen. */
  readonly since: string
  readonly author: string
}

/** That a person has been told all that the store held at an instant. */
export interface Seen {
  /** The watch; null for all of the person's. */
  readonly watch: string | null
  readonly until: string
  /** When the store learnt it; the latest holds. */
  readonly knownAt: string
}

/** Whether a row of the log keeps a watch or a look, and judges nothing. */
export const isWatching = ({ on }: Pick<Judgement, 'on'>): boolean => on === 'watch' || on === 'seen'

/** Puts a watch in the form in which the log keeps judgements: signed, dated, withdrawn by another row. */
export function watchJudgement(watch: Omit<Watch, 'id'>, judgedAt: string): Judgement {
  const { author, ...kept } = watch
  const words = JSON.stringify(kept)
  // The instants are part of it: who watches again after having stopped starts anew.
  return row('watch', ['watch', `watch:${sha256(words).slice(0, 16)}`], words, author, judgedAt)
}

/** Puts a look in the same form. `after` is the look before it, so that looking back and on again are three looks. */
export function seenJudgement(
  seen: Omit<Seen, 'knownAt'>,
  by: { readonly author: string; readonly judgedAt: string; readonly after: string },
): Judgement {
  const whole = seen.watch ?? 'all'
  return row('seen', [whole, `seen:${seen.until} after ${by.after}`], JSON.stringify(seen), by.author, by.judgedAt)
}

function row(
  on: 'watch' | 'seen',
  pair: readonly [string, string],
  words: string,
  author: string,
  judgedAt: string,
): Judgement {
  const [a, b] = pair[0] < pair[1] ? pair : [pair[1], pair[0]]
  return {
    id: idOf('j', [on, a, b, 'same', author, judgedAt]),
    on,
    a,
    b,
    verdict: 'same',
    score: 1,
    because: [{ feature: on, weight: 1, words }],
    author,
    judgedAt,
  }
}

/** Reads the watches among judgements that stand, in the order of their instants, then of their ids. */
export function readWatches(judgements: readonly Judgement[]): readonly Watch[] {
  return judgements
    .flatMap((one) => {
      const kept = one.on === 'watch' ? partsOf(one) : null
      if (kept === null) return []
      const { target, subject, name, only, status, since } = kept
      const known = TARGETS.find((word) => word === target)
      if (known === undefined || typeof subject !== 'string' || typeof since !== 'string') return []
      return [
        {
          id: one.id as string,
          target: known,
          subject,
          name: typeof name === 'string' ? name : subject,
          only: Array.isArray(only) ? only.filter((word) => typeof word === 'string') : [],
          status: STATUSES.find((word) => word === status) ?? null,
          since,
          author: one.author,
        },
      ]
    })
    .sort((a, b) => (a.since === b.since ? order(a.id, b.id) : order(a.since, b.since)))
}

/** Reads the looks among judgements that stand, latest first. */
export function readSeen(judgements: readonly (Judgement & { readonly knownAt: string })[]): readonly Seen[] {
  return judgements
    .flatMap((one) => {
      const kept = one.on === 'seen' ? partsOf(one) : null
      if (kept === null || typeof kept.until !== 'string') return []
      return [{ watch: typeof kept.watch === 'string' ? kept.watch : null, until: kept.until, knownAt: one.knownAt }]
    })
    .sort((a, b) => order(b.knownAt, a.knownAt))
}

/** Up to when a watch has been looked at: the latest look at it or at all, and at first the instant it was set. */
export const cursorOf = (watch: Watch, seen: readonly Seen[]): string =>
  seen.find((one) => one.watch === watch.id || (one.watch === null && one.knownAt > watch.since))?.until ?? watch.since

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** What a row keeps as JSON; null where it is damaged. */
function partsOf(one: Judgement): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(one.because[0]?.words ?? '')
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : null
  } catch {
    return null
  }
}
