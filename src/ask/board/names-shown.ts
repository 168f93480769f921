import type { At, Store } from '../../store/store.js'
import { reportName } from '../report-name.js'
import { actorsCalled } from './actors-called.js'
import { type BoardAt, boardAt } from './board-at.js'
import { oneNameOf } from './one-name.js'

/** What a name is shown as, given the outlet of the page that has it where that is known. */
export type Shown = (name: string, outlet?: string | null) => string

/** Who people are at a time of knowledge. As held now it is looked up, and no board is read for it. */
export const peopleAt = async (store: Store, at: At): Promise<Pick<BoardAt, 'actors'>> =>
  at.knownAt === undefined ? { actors: (names) => actorsCalled(store, names) } : boardAt(store, at)

/**
 * How names that stand outside quotations are shown: a person by the one name of the actor, whatever each page spells; a
 * report by whose it is. Sentences, and what is said of them, keep the page's own spelling.
 */
export async function namesShown(
  store: Store,
  at: Pick<BoardAt, 'actors'>,
  names: Iterable<string | null>,
): Promise<Shown> {
  const one = await oneNameOf(
    store,
    at,
    [...new Set(names)].filter((name) => name !== null),
  )
  return (name, outlet = null) => one.get(name) ?? reportName(name, outlet)
}

/**
 * The same for lists of claims. In a great store a name is looked up once for as long as the board is the same: a page of a
 * list has hundreds of names, and its claims may be as old.
 */
export async function namesOnBoard(store: Store, at: BoardAt, names: Iterable<string | null>): Promise<Shown> {
  if (at.board.patient === null) return namesShown(store, at, names)
  const known = at.board.remember('names shown', () => new Map<string, string | null>())
  const missing = [...new Set(names)].filter((name) => name !== null && !known.has(name)) as string[]
  if (missing.length > 0) {
    const one = await oneNameOf(store, at, missing)
    for (const name of missing) known.set(name, one.get(name) ?? null)
  }
  return (name, outlet = null) => known.get(name) ?? reportName(name, outlet)
}

/** A chain in words whose first voice is shown so. */
export function chainShown(chain: string, shown: Shown): string {
  const hops = chain.split(ARROW)
  return [...hops.slice(0, -1), shown(hops.at(-1) ?? '', hops[0] ?? null)].join(ARROW)
}

/** A sentence of ours in which these names stand as they are shown. A name of one word may be a part of another, and stays. */
export function wordsShown(words: string, names: readonly string[], shown: Shown): string {
  let text = words
  for (const name of names)
    if (name.includes(' ') && text.includes(name)) text = text.replaceAll(name, () => shown(name))
  return text
}

/** Why origins are counted so, in words of ours. */
interface ReasonWords {
  readonly kind: string
  readonly words: string
}

/**
 * Reasons of a count in which these names stand as they are shown. One that tells of two spellings keeps them: "Yurij
 * Gralevets is Yuri Hralevets in another spelling".
 */
export function reasonsShown<R extends ReasonWords>(
  reasons: readonly R[],
  names: Iterable<string | null>,
  shown: Shown,
): R[] {
  const all = [...new Set(names)].filter((name) => name !== null)
  return reasons.map((reason) => {
    const { kind, words } = reason
    const named = all.filter((name) => words.includes(name) && !all.some((other) => holds(words, other, name)))
    if (kind === 'same-voice' && new Set(named.map((name) => shown(name))).size < named.length) return reason
    if (kind !== 'same-party') return { ...reason, words: wordsShown(words, named, shown) }
    const at = words.lastIndexOf(SPEAK)
    const who = [
      ...new Set(
        words
          .slice(0, at)
          .split(', ')
          .map((name) => shown(name)),
      ),
    ]
    const verb = who.length === 1 ? ' speaks for ' : SPEAK
    return { ...reason, words: `${who.join(', ')}${verb}${shown(words.slice(at + SPEAK.length))}` }
  })
}
const SPEAK = ' speak for '

/** Whether a name stands in words only as a part of a longer one. */
const holds = (words: string, longer: string, name: string): boolean =>
  longer !== name && longer.includes(name) && words.includes(longer) && !words.replaceAll(longer, '').includes(name)

/** The first voice of a chain in words. */
export const voiceOf = (chain: string): string => chain.split(ARROW).at(-1) ?? ''

const ARROW = ' ← '
