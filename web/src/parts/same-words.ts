import type { Actor } from '../api/types.js'

type Saying = Actor['said'][number]['statement']

/** A saying as it stands in the list of an actor. */
export interface Told {
  /** The earliest page that has these words. */
  readonly first: Saying
  /** The claims it speaks to: more than one where one sentence says two things. */
  readonly claims: readonly string[]
  /** The same words of the same day on other pages. */
  readonly copies: readonly { readonly claim: string; readonly statement: Saying }[]
}

/** The words alone: neither marks of quotation nor the "that" of indirect speech make another saying. */
const wordsOf = ({ text }: Saying): string => {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [text]
  return (words[0] === 'that' && words.length > 1 ? words.slice(1) : words).join(' ')
}

const dayOf = ({ saidAt }: Saying): string => saidAt?.from ?? '9999'

const inTime = (a: Saying, b: Saying): number => {
  const [x, y] = [dayOf(a), dayOf(b)]
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? -1 : 1
}

/**
 * What an actor said, each saying once and in order of time. Only the same words, in the same stance and of the same
 * day, are one saying on several pages: what was said to the same claim in other words stands by itself.
 */
export function sayingsOf(list: Actor['said']): readonly Told[] {
  const claims = new Map<string, string[]>()
  for (const { claim, statement } of list) claims.set(statement.id, [...(claims.get(statement.id) ?? []), claim])
  const groups = new Map<string, Saying[]>()
  for (const statement of new Map(list.map((one) => [one.statement.id, one.statement])).values()) {
    const key = `${statement.stance}\n${dayOf(statement)}\n${wordsOf(statement)}`
    groups.set(key, [...(groups.get(key) ?? []), statement])
  }
  return [...groups.values()]
    .flatMap((sayings) => {
      const [first, ...others] = sayings.sort(inTime)
      return first === undefined
        ? []
        : [
            {
              first,
              claims: claims.get(first.id) ?? [],
              copies: others.map((statement) => ({ claim: claims.get(statement.id)?.[0] ?? '', statement })),
            },
          ]
    })
    .sort((a, b) => inTime(a.first, b.first))
}
