import { clean } from '../clean/clean.js'
import { compareTexts, type Reuse } from '../link/reuse/compare-texts.js'
import { type Direction, directionOf } from '../link/reuse/direction.js'
import type { Passage } from '../link/reuse/passages.js'
import { readRecord } from '../read/read-record.js'
import { count } from '../text/count.js'

/** What two texts have in common, with the words. */
export interface ExplainedReuse extends Omit<Reuse, 'passages'> {
  readonly direction: Direction
  /** In words, for a person. */
  readonly because: string
  /** The passage as `a` has it, beside its place in both. */
  readonly passages: readonly (Passage & { readonly quote: string })[]
}

/** Passages that the explanation in words counts as long. */
const LONG = 25

/**
 * Compares two texts for reuse and explains the answer: how much of each the other holds, in which passages, and which
 * likely came first by credit and date. Each side is a text, or `{text, outlet?, published?}`.
 * @example explainReuse('The dam at Orlo held overnight.', 'The dam at Orlo held overnight.').because // "reprint: 100 % of a is in b, 100 % of b in a; 1 passage, of 6 words"
 */
export function explainReuse(a: unknown, b: unknown): ExplainedReuse {
  const [x, y] = [sideOf(a), sideOf(b)]
  const reuse = compareTexts(x.text, y.text)
  const passages = reuse.passages.map((one) => ({ ...one, quote: x.text.slice(one.a.start, one.a.end) }))
  return { ...reuse, passages, direction: directionOf(x.standing(), y.standing()), because: inWords(reuse) }
}

function sideOf(side: unknown) {
  const given = typeof side === 'object' && side !== null ? (side as Record<string, unknown>) : { text: side }
  const text = String(given.text ?? '')
  const field = (name: string): string | undefined =>
    typeof given[name] === 'string' ? (given[name] as string) : undefined
  return {
    text,
    standing() {
      const item = readRecord(
        { id: 'text', text, clean: false, outlet: field('outlet'), published: field('published') },
        'text',
      )
      if (!item.ok) return { outlet: null, published: null, credits: [] }
      const { outlet, published, credits } = clean(item.raw)
      return {
        outlet: outlet?.value ?? null,
        published: published?.value ?? null,
        credits: credits.map(({ name }) => name),
      }
    },
  }
}

function inWords({ same, containment, passages }: Reuse): string {
  if (passages.length === 0) return 'no passage in common'
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const longest = Math.max(...passages.map(({ words }) => words))
  const what = same ? 'reprint' : longest >= LONG ? 'shared passages' : 'a few words shared'
  const longestOf = count(passages.length, 'passage, of', 'passages, the longest of')
  return `${what}: ${percent(containment.aInB)} of a is in b, ${percent(containment.bInA)} of b in a; ${longestOf} ${count(longest, 'word')}`
}
