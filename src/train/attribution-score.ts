/**
 * Scores proposed attributions against gold: exact spans by label, and linked pairs of source and content.
 */
import type { Attribution, Span } from '../model/index.js'

export interface Score {
  readonly p: number
  readonly r: number
  readonly f: number
}

export type Scores = Record<'source' | 'cue' | 'content' | 'linked', Score>

const trim = (text: string, span: Span): string => {
  let { start, end } = span
  while (start < end && /\s/.test(text[start])) start++
  while (end > start && /\s/.test(text[end - 1])) end--
  return `${start}-${end}`
}
const length = (spans: readonly Span[]): number => spans.reduce((sum, s) => sum + s.end - s.start, 0)
const overlap = (a: readonly Span[], b: readonly Span[]): number => {
  let sum = 0
  for (const x of a) for (const y of b) sum += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start))
  return sum
}

/** Scores a list of articles; figures are fractions. */
export function scoreAttributions(
  articles: readonly {
    readonly text: string
    readonly gold: readonly Attribution[]
    readonly found: readonly Attribution[]
  }[],
): Scores {
  const counts = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0], linked: [0, 0, 0] }
  for (const { text, gold, found } of articles) {
    for (const label of ['source', 'cue', 'content'] as const) {
      const keys = (list: readonly Attribution[]): Set<string> =>
        new Set(list.flatMap((a) => a[label].map((s) => trim(text, s))))
      const g = keys(gold)
      const f = keys(found)
      counts[label][0] += [...f].filter((k) => g.has(k)).length
      counts[label][1] += f.size
      counts[label][2] += g.size
    }
    const whole = (a: Attribution): boolean => a.source.length > 0 && a.content.length > 0
    const gs = gold.filter(whole)
    const used = new Set<number>()
    for (const a of found.filter(whole)) {
      counts.linked[1]++
      const hit = gs.findIndex(
        (b, i) =>
          !used.has(i) &&
          (['source', 'content'] as const).every(
            (l) => 2 * overlap(a[l], b[l]) >= Math.max(length(a[l]), length(b[l])),
          ),
      )
      if (hit < 0) continue
      used.add(hit)
      counts.linked[0]++
    }
    counts.linked[2] += gs.length
  }
  const score = ([tp, p, g]: number[]): Score => ({ p: tp / (p || 1), r: tp / (g || 1), f: (2 * tp) / (p + g || 1) })
  return {
    source: score(counts.source),
    cue: score(counts.cue),
    content: score(counts.content),
    linked: score(counts.linked),
  }
}
