import type { BoardAt } from './board-at.js'

/** A place in the timeline: something said, or a change of status. */
export interface Moment {
  readonly at: string | null
  readonly to: string | null
  readonly kind: 'statement' | 'status'
  readonly statement: string | null
  readonly claim: string
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** In the order of time; what has no date last. */
export const inOrder = (a: Moment, b: Moment): number =>
  byText(a.at ?? '9999', b.at ?? '9999') ||
  byText(a.to ?? '9999', b.to ?? '9999') ||
  byText(a.kind, b.kind) ||
  byText(a.statement ?? '', b.statement ?? '') ||
  byText(a.claim, b.claim)

/** The name of a place in the timeline. */
export const momentKey = ({ kind, statement, claim, at }: Moment): string =>
  kind === 'statement' ? `${statement}.${claim}` : `${statement ?? ''}.${claim}.${at ?? ''}`

/** The places of the timeline at a day, of one claim or of those in which a speaker's name has a part in it. */
export async function momentsOf(
  { board, day, said: listen }: Pick<BoardAt, 'board' | 'day' | 'said'>,
  wanted: { readonly claim?: string; readonly speaker?: string; readonly from?: string },
): Promise<readonly Moment[]> {
  const all = await listen()
  const { claim: only, speaker, from = '' } = wanted
  return board.remember(JSON.stringify(['moments', day ?? null, only ?? null, speaker ?? null, from]), () => {
    const found: Moment[] = []
    const named = new Map<string, boolean>()
    const speaks = (name: string): boolean => {
      const known = named.get(name)
      if (known !== undefined) return known
      const is = name.toLowerCase().includes(speaker ?? '')
      named.set(name, is)
      return is
    }
    for (const { id, turns } of board.claims) {
      if (only !== undefined && id !== only) continue
      for (const [statement, at, to, counts, name] of all.get(id)?.said ?? [])
        if (
          (at ?? '9999') >= from &&
          (day === undefined || (counts !== null && counts <= day)) &&
          (speaker === undefined || speaks(name))
        )
          found.push({ at, to, kind: 'statement', statement, claim: id })
      for (const [at, statement, by, first] of turns)
        if (
          (first ?? '9999') >= from &&
          (day === undefined || (at !== null && at <= day)) &&
          (speaker === undefined || speaks(by ?? ''))
        )
          found.push({ at: first, to: at, kind: 'status', statement, claim: id })
    }
    return found
  })
}
