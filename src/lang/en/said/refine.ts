import { withSpans } from '../../../attribute/act.js'
import type { Draft, Marked, Span } from '../../../model/index.js'
import { contains } from '../../../model/index.js'
import { type ByPlace, byPlace } from './by-place.js'
import { withCarriedQuotes } from './carried-quotes.js'
import { ownContent } from './own-content.js'
import type { Credit } from './reading/credits.js'
import { findCredits, namesCarrier } from './reading/credits.js'
import type { Scene } from './scene.js'
import { sceneOf } from './scene.js'
import { sharedVoice } from './shared-voice.js'
import { tidyEdges } from './tidy-edges.js'
import { tidySpans } from './tidy-spans.js'
import { wholeClause } from './whole-clause.js'
import { wholeContent } from './whole-content.js'
import { wholeVoice } from './whole-voice.js'
import { withTitle } from './with-title.js'
import { withoutDoer } from './without-doer.js'

/**
 * Cuts credits out of the spans of merged acts: they are steps of the chain and neither content nor source.
 *
 *     The navy said that a mine had been found, according to the Yalder Post.
 *                   ^^^^^^^^^^^^^^^^^^^^^^^^^^  content: the credit is cut off
 */
export function refine(acts: readonly Draft[], marked: Marked): readonly Draft[] {
  const scene = sceneOf(marked)
  const placed = findCredits(scene).flatMap((credit) => placeOf(credit, scene))
  const credits = byPlace(placed, (credit) => credit)
  const tidied = once(acts.map((act) => refineOne(whole(act, scene), scene, credits)))
  const around = byPlace(tidied, ({ cue }) => cue[0] ?? null)
  const contents = byPlace(
    tidied.flatMap(({ content }) => content),
    (span) => span,
  )
  return tidied.map((act) => beforeNext(sharedVoice(act, around, contents, scene), around, scene.text))
}

/** Of acts that have become one by tidying, the first keeps its content; what is left without says nothing. */
function once(acts: readonly Draft[]): readonly Draft[] {
  const seen = new Set<string>()
  return acts.map((act) => {
    const [source, cue, content] = [act.source[0], act.cue[0], act.content[0]]
    if (source === undefined || cue === undefined || content === undefined) return act
    const key = [source.start, cue.start, cue.end, content.start].join(' ')
    if (seen.has(key)) return withSpans(act, { content: [] })
    seen.add(key)
    return act
  })
}

/**
 * Ends content where the same speaker goes on with another act, or another speaks against it.
 *
 *     The embassy calls on the paper to print a correction and reserves the right to go to court.
 *                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ content of the first act
 */
function beforeNext(act: Draft, acts: ByPlace<Draft>, text: string): Draft {
  const [source] = act.source
  const last = act.content[act.content.length - 1]
  const [cue] = act.cue
  if (source === undefined || last === undefined || cue === undefined || last.start < cue.end) return act
  const within = acts.near(last.start, last.end)
  const aside = besideOther(last, within, act, text)
  if (aside !== null) return withSpans(act, { content: [...act.content.slice(0, -1), aside] })
  for (const other of within) {
    const [place] = other.cue
    if (other === act || place === undefined || other.source[0]?.start !== source.start) continue
    if (place.start <= last.start || place.end > last.end || (other.content[0]?.start ?? 0) < place.end) continue
    const joint = /(?:,\s)?\b(?:and|but)\s(?:(?:also|then|further|again)\s)?$/.exec(text.slice(last.start, place.start))
    if (joint === null || joint.index < 3 || isToldEarlier(act, place, last.start, text)) continue
    const end = last.start + text.slice(last.start, last.start + joint.index).trimEnd().length
    return withSpans(act, { content: [...act.content.slice(0, -1), { start: last.start, end }] })
  }
  return act
}

/** "said he had been ill and had asked for leave": a tense further back than the verb of saying goes on with what is said. */
const isToldEarlier = ({ cue: [cue] }: Draft, place: Span, from: number, text: string): boolean =>
  /^had\s(?!earlier|previously|already|also|since)/.test(text.slice(place.start, place.end)) &&
  !/^had\b/.test(text.slice(cue.start, cue.end)) &&
  /\bhad\s/.test(text.slice(from, place.start))

/** "…, but the Centre has seen no evidence of it": a content up to the clause in which somebody else speaks; null where none does. */
function besideOther(last: Span, acts: readonly Draft[], act: Draft, text: string): Span | null {
  if (/^["“]/.test(text.slice(last.start, last.start + 1))) return null
  for (const other of acts) {
    const [source] = other.source
    const [cue] = other.cue
    if (other === act || source === undefined || cue === undefined || cue.start < source.end) continue
    if (source.start <= last.start + 10 || cue.end > last.end) continue
    const joint = /,\s(?:but|while|whereas|although)\s(?:\p{L}+,\s)?$/u.exec(text.slice(last.start, source.start))
    if (joint !== null) return { start: last.start, end: last.start + joint.index }
  }
  return null
}

const whole = (act: Draft, scene: Scene): Draft =>
  withCarriedQuotes(
    ownContent(
      wholeContent(
        withTitle(
          wholeVoice(withoutDoer(wholeClause(tidySpans(tidyEdges(act, scene.text), scene), scene), scene.text), scene),
          scene,
        ),
        scene,
      ),
      scene,
    ),
    scene,
  )

/** Where a credit stands; `start` and `end` hold both its words and its name. */
interface Placed extends Span {
  readonly credit: Credit
  readonly words: Span
  readonly name: Span
}

/** Nothing where the credit names nobody who carries words. */
function placeOf(credit: Credit, scene: Scene): readonly Placed[] {
  const words = scene.span(credit.words.first, credit.words.last)
  const name = scene.span(credit.name.first, credit.name.last)
  if (!namesCarrier(scene.marked, name)) return []
  return [{ credit, words, name, start: Math.min(words.start, name.start), end: Math.max(words.end, name.end) }]
}

function refineOne(act: Draft, scene: Scene, credits: ByPlace<Placed>): Draft {
  let { source, content } = act
  const own = [...source, ...content]
  const from = Math.min(...own.map((span) => span.start))
  const to = Math.max(...own.map((span) => span.end))
  for (const { credit, words, name, start, end } of credits.near(from, to)) {
    const isNear = (span: Span): boolean => start < span.end && span.start < end
    if (!content.some(isNear) && !source.some(isNear)) continue
    if (act.cue.some((cue) => cue.start === words.start)) continue
    const isOwn = source.some((span) => contains(span, name))
    if (isOwn && act.cue.some((cue) => cue.start < words.end && words.start < cue.end)) continue
    content = content.flatMap((span) => {
      if (contains(name, span) && act.content.length > 1) return []
      if (start > span.start + 4 && start < span.end && end >= span.end - 1) return cut(span, start, scene)
      return [span]
    })
    if (credit.kind === 'citing')
      source = source.flatMap((span) =>
        start > span.start + 2 && start < span.end && end >= span.end - 2 ? cut(span, start, scene) : [span],
      )
  }
  return source === act.source && content === act.content ? act : withSpans(act, { source, content })
}

/** The span up to a credit, without the comma before it; the span itself where nothing would be left. */
function cut(span: Span, at: number, scene: Scene): readonly Span[] {
  let end = at
  while (end > span.start && /[\s,;–—-]/.test(scene.text[end - 1])) end--
  return end > span.start ? [{ start: span.start, end }] : [span]
}
