import type { Figure } from '../model/index.js'

type Counting = Pick<Figure, 'scope' | 'counted' | 'unit'>

/** Between what figures are of and their unit. */
const BAR = '|'
/** Opens the name of a group that is called after its claim. */
const CLAIM = 'claim '

/** What a figure is of by its own words: its scope, or what is counted where it has none; '' where neither is said. */
const nounOf = ({ scope, counted }: Counting): string => (scope === '' ? counted.toLowerCase() : scope)

/**
 * What each figure of a claim is of, as lists group them: `killed|`, `people|`, `grain|tonne`. One whose own words do not
 * say it ("31", said of the dead) is of what the claim's other figures of that unit are of, where that is one thing; else it
 * is of the claim: figures of things that nobody names are no series.
 *
 *     "At least 14 were killed"; "We counted 31", of one claim      killed|, killed|
 *     "Half a million krones each"                                  claim c0123456789abcdef|krone
 */
export function figureGroups(claim: string, figures: readonly Counting[]): readonly string[] {
  const named = new Map<string, Set<string>>()
  for (const figure of figures) {
    const noun = nounOf(figure)
    if (noun !== '') named.set(figure.unit, (named.get(figure.unit) ?? new Set()).add(noun))
  }
  return figures.map((figure) => {
    const others = [...(named.get(figure.unit) ?? [])]
    const noun = nounOf(figure)
    const of = noun !== '' ? noun : others.length === 1 ? others[0] : `${CLAIM}${claim}`
    return `${of}${BAR}${figure.unit}`
  })
}

/** The parts of a group's name: what it is of and the unit; the claim where it is called after one. */
export function readGroup(group: string): {
  readonly of: string
  readonly unit: string
  readonly claim: string | null
} {
  const bar = group.lastIndexOf(BAR)
  const [of, unit] = [group.slice(0, bar), group.slice(bar + 1)]
  return of.startsWith(CLAIM) ? { of: '', unit, claim: of.slice(CLAIM.length) } : { of, unit, claim: null }
}
