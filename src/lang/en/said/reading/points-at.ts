import type { Interpretation } from '../../../../attribute/interpreter.js'
import type { Draft, Span } from '../../../../model/index.js'
import type { Scene } from '../scene.js'

/** How far back a pointing word reaches, in code units: a few paragraphs. */
const REACH = 2500
const POINTER =
  /^(?:this|these|those|such|that|the|his|her|their)\s+(?:[\p{L}’'-]+\s+)?(?:reports?|information|claims?|allegations?|rumou?rs?|statements?|accusations?|news|assertions?|figures?)$/iu
const BARE_OBJECT =
  /\b(?:confirm(?:ed)?|verif(?:y|ied)|corroborate[d]?|comment(?:ed)? on|den(?:y|ied)|rule[d]? out)\s+(?:this|it|them)\b(?!\s+\p{L}+(?:s|ed)\b)/iu
const BARE = /^(?:on\s+|about\s+)?(?:this|it|them|these|that)(?:\s+now|\s+yet)?[.,]?$/i

/**
 * Finds the words that a statement speaks of where it only points back at another on its page.
 *
 *     The port said that the ferry had sunk. The navy cannot confirm this now.
 *                        ^^^^^^^^^^^^^^^^^^                           ^^^^
 *
 * @param earlier What was read before it, in text order.
 * @returns null where it does not point, or nothing is near.
 */
export function pointsAt(
  scene: Scene,
  reading: Interpretation,
  acts: readonly Draft[],
  earlier: readonly Interpretation[],
): Span | null {
  const act = acts[reading.act]
  const [first] = act.content
  if (first === undefined) return null
  const wordsOf = (span: Span): string => scene.text.slice(span.start, span.end)
  const content = act.content.map(wordsOf).join(' ')
  const isOpen = reading.stance === 'no-comment' || reading.stance === 'cannot-confirm'
  const isBare = reading.refersTo !== null ? POINTER.test(wordsOf(reading.refersTo)) : BARE.test(content)
  if (!isBare && !(isOpen && BARE_OBJECT.test(content))) return null
  for (let at = earlier.length - 1; at >= 0; at--) {
    const other = earlier[at]
    const [said] = acts[other.act].content
    if (said === undefined || said.end > first.start) continue
    if (first.start - said.end > REACH) return null
    if (other.refersTo !== null && !POINTER.test(wordsOf(other.refersTo))) return other.refersTo
    if (other.stance !== 'no-comment' && other.stance !== 'cannot-confirm') return said
  }
  return null
}
