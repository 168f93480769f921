import { withSpans } from '../../../attribute/act.js'
import type { Draft, Span } from '../../../model/index.js'
import type { Scene } from './scene.js'
import { firstFrom } from './speakers/mentions-in.js'

/**
 * Lengthens content that is a quotation over several paragraphs, of which each opens the marks and only the last closes them.
 *
 *     Sergeant Sole said: "We would like to speak to the driver.
 *
 *     "He may have seen the van."
 */
export function withCarriedQuotes(act: Draft, scene: Scene): Draft {
  const last = act.content[act.content.length - 1]
  if (last === undefined) return act
  const end = carriedEnd(last, scene)
  return end <= last.end ? act : withSpans(act, { content: [...act.content.slice(0, -1), { start: last.start, end }] })
}

/** Where the quotation that a span begins in ends, with the paragraphs that carry it on; -1 where it is closed. */
function carriedEnd(span: Span, scene: Scene): number {
  const { quotations } = scene.marked
  let at = firstFrom(quotations, span.start + 1) - 1
  const opening = quotations[at]
  if (opening === undefined || opening.closed || opening.end < span.start || span.start - opening.start > 2) return -1
  let end = -1
  while (at + 1 < quotations.length && quotations[at + 1].continued && !quotations[at].closed)
    end = quotations[++at].end
  return end
}
