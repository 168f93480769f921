import type { Draft, Span } from '../../model/index.js'
import type { Reply } from './reply.js'

/** Where a model's quotes stand in the text; a quote that is not there is counted and dropped. */
export interface Located {
  readonly drafts: readonly Draft[]
  /** Quotes that the text does not hold. */
  readonly rejected: readonly string[]
}

/** A source or cue is sought this far from its content: farther, it is another one of the same words. */
const NEAR = 1500

/**
 * Finds each quote in the article's own text. A quote is taken only word for word; white space may differ.
 * Content comes first; source and cue are the occurrences nearest to it. An attribution without content that is in the
 * text is dropped whole.
 */
export function locate(reply: Reply, text: string, regions: readonly Span[]): Located {
  const drafts: Draft[] = []
  const rejected: string[] = []
  for (const one of reply.attributions) {
    const content: Span[] = []
    for (const quote of one.content) {
      const near = content.at(-1)?.end ?? 0
      const span = nearest(occurrences(quote, text, regions), near)
      if (span === null) rejected.push(quote)
      else content.push(span)
    }
    const anchor = content[0]
    if (anchor === undefined || content.length < one.content.length) continue
    const beside = (quote: string | null): readonly Span[] => {
      if (quote === null || quote.trim() === '') return []
      const found = nearest(
        occurrences(quote, text, regions).filter(
          (span) => Math.abs(span.start - anchor.start) <= NEAR || Math.abs(span.end - anchor.end) <= NEAR,
        ),
        anchor.start,
      )
      if (found === null) rejected.push(quote)
      return found === null ? [] : [found]
    }
    const source = beside(one.source)
    const cue = beside(one.cue)
    drafts.push({
      source,
      cue,
      content: [...content].sort((a, b) => a.start - b.start),
      act: one.act,
      unnamed: source.length === 0,
      score: 0.5,
      because: ['quoted word for word by the model'],
    })
  }
  return { drafts, rejected }
}

const nearest = (spans: readonly Span[], to: number): Span | null =>
  spans.reduce<Span | null>(
    (best, span) => (best === null || Math.abs(span.start - to) < Math.abs(best.start - to) ? span : best),
    null,
  )

/** All places of a quote inside the regions, white space folded on both sides. */
function occurrences(quote: string, text: string, regions: readonly Span[]): readonly Span[] {
  const words = quote.trim().split(/\s+/)
  const first = words[0]
  if (first === undefined || first === '') return []
  const found: Span[] = []
  for (const region of regions) {
    for (let at = text.indexOf(first, region.start); at >= 0 && at < region.end; at = text.indexOf(first, at + 1)) {
      const end = follow(words, text, at)
      if (end !== null && end <= region.end) found.push({ start: at, end })
    }
  }
  return found
}

/** The end of the words when they follow one another from an offset with only white space between; else null. */
function follow(words: readonly string[], text: string, start: number): number | null {
  let at = start
  for (const [i, word] of words.entries()) {
    if (i > 0) {
      const before = at
      while (at < text.length && /\s/.test(text[at] ?? '')) at++
      if (at === before) return null
    }
    if (!text.startsWith(word, at)) return null
    at += word.length
  }
  return at
}
