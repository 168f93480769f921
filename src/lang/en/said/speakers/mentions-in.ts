import type { Mention, Span } from '../../../../model/index.js'

/** Index of the first span of a list in text order that starts at or after an offset. */
export function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle].start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** The mentions that lie inside a span, in text order. */
export function mentionsIn(mentions: readonly Mention[], span: Span): readonly Mention[] {
  const out: Mention[] = []
  for (
    let index = firstFrom(mentions, span.start);
    index < mentions.length && mentions[index].start < span.end;
    index++
  )
    if (mentions[index].end <= span.end) out.push(mentions[index])
  return out
}
