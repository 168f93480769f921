import { NAME } from '../link/link-names.js'
import { type NameRow, toActorName } from '../link/name-row.js'
import { isOfficeName } from '../link/same-actor/actor-name.js'
import { linkActors } from '../link/same-actor/link-actors.js'
import type { Judgement } from '../model/index.js'
import type { Store } from '../store/store.js'

/** Names that are compared at most, those that sort first. */
const NAMES = 5000
/** Pairs of them that are looked at: thousands of names that share one word would be compared for minutes. */
const PAIRS = 20_000

/** Two names that share a key, and that the linker would neither join nor keep apart. */
export interface OpenPair {
  readonly a: NameRow
  readonly b: NameRow
  readonly because: Judgement['because']
  readonly score: number
}

/** Every name that pages use, by id. */
export async function nameRowsIn(store: Store): Promise<ReadonlyMap<string, NameRow>> {
  return new Map((await store.views(NAME, { limit: NAMES })).map((row) => [row.id, row.body as NameRow]))
}

/** The pairs of names that wait for a person, the likeliest first. Pairs within one actor are settled. */
export function openPairs(rows: ReadonlyMap<string, NameRow>, judged: ReadonlySet<string>): readonly OpenPair[] {
  return linkActors([...rows.values()].map(toActorName), PAIRS)
    .filter(({ verdict, a, b }) => isOpen(verdict, a, b) && !judged.has(`${a}\n${b}`))
    .flatMap(({ a, b, because, score }) => {
      const [left, right] = [rows.get(a), rows.get(b)]
      if (left === undefined || right === undefined) return []
      if (left.actor !== null && left.actor === right.actor) return []
      return [{ a: left, b: right, because, score }]
    })
    .sort((x, y) => y.score - x.score || (x.a.id + x.b.id < y.a.id + y.b.id ? -1 : 1))
    .filter(isFirstOfItsWords(judged))
}

/** Ids of names begin with the type that was read: "place kelmar". */
const wordsOf = (id: string): string => id.slice(id.indexOf(' ') + 1)
const bothWords = (a: string, b: string): string => [wordsOf(a), wordsOf(b)].sort().join('\n')

/** One name read now as a place and now as a body is one question to a person, asked once and in one order. */
function isFirstOfItsWords(judged: ReadonlySet<string>): (pair: OpenPair) => boolean {
  const asked = new Set(
    [...judged].map((pair) => {
      const [a = '', b = ''] = pair.split('\n')
      return bothWords(a, b)
    }),
  )
  return ({ a, b }) => {
    const words = bothWords(a.id, b.id)
    if (asked.has(words)) return false
    asked.add(words)
    return true
  }
}

/** Left unsure; or an office that fits a holder and another one too, so that it was joined with neither. */
const isOpen = (verdict: Judgement['verdict'], a: string, b: string): boolean =>
  verdict === 'unsure' || (verdict === 'same' && (isOfficeName(a) || isOfficeName(b)))

/** The pairs that people have judged and that stand, as `lesser\ngreater`. */
export async function judgedPairs(store: Store): Promise<ReadonlySet<string>> {
  const standing = await store.judgements({ withdrawn: false })
  return new Set(standing.filter((one) => one.judgedAt !== null).map(({ a, b }) => `${a}\n${b}`))
}
