import type { Statement } from '../api/types.js'

/** A run of text under the same marks. */
export interface Run {
  readonly start: number
  readonly end: number
  /** The smallest statement over it; null where none is. */
  readonly statement: Statement | null
  readonly role: 'content' | 'source' | 'cue' | null
}

const size = (one: Statement) => one.content.reduce((sum, { start, end }) => sum + end - start, 0)

/**
 * Cuts a stretch of text at every edge of a mark. Over each run lies the smallest statement that covers it, so that an
 * inner statement can be reached; source and cue show for the chosen statement only.
 */
export function runsOf(
  from: number,
  to: number,
  statements: readonly Statement[],
  chosen: Statement | null,
): readonly Run[] {
  const bySize = [...statements].sort((a, b) => size(a) - size(b) || (a.id < b.id ? -1 : 1))
  const near = bySize.filter((one) => one.content.some(({ start, end }) => start < to && end > from))
  const edges = new Set([from, to])
  const add = (spans: readonly { readonly start: number; readonly end: number }[]) => {
    for (const { start, end } of spans) {
      if (start > from && start < to) edges.add(start)
      if (end > from && end < to) edges.add(end)
    }
  }
  for (const one of near) add(one.content)
  if (chosen !== null) add([...chosen.source, ...chosen.cue, ...chosen.content])
  const cuts = [...edges].sort((a, b) => a - b)
  const covers = (spans: readonly { readonly start: number; readonly end: number }[], start: number, end: number) =>
    spans.some((span) => span.start <= start && span.end >= end)
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1] ?? to
    const role =
      chosen === null
        ? null
        : covers(chosen.source, start, end)
          ? 'source'
          : covers(chosen.cue, start, end)
            ? 'cue'
            : covers(chosen.content, start, end)
              ? 'content'
              : null
    const statement = role === 'content' ? chosen : (near.find((one) => covers(one.content, start, end)) ?? null)
    return { start, end, statement, role }
  })
}
