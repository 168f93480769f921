import type { Derivation, Diagnostic, Draft, Maker, Marked, Quoted, Span, Statement } from '../model/index.js'
import { bySpan, idOf } from '../model/index.js'
import { type Act, actOf, withSpans } from './act.js'
import { checkDraft } from './check-draft.js'
import type { Interpretation, Interpreter } from './interpreter.js'
import { isTooUnsure } from './is-too-unsure.js'
import { mergeActs } from './merge.js'

export interface AttributeOptions {
  readonly makers: readonly Maker[]
  readonly interpreter: Interpreter
}

export interface Attributed {
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Finds the statements of a marked document: runs the makers, checks and merges their drafts, and interprets what is left.
 * Pure; statements come in text order, and their ids depend on document, place and words only.
 * A maker that answers later (a promise) is refused here: run it first and hand its drafts over through {@link attributeDrafts}.
 */
export function attribute(marked: Marked, options: AttributeOptions): Attributed {
  const made: { maker: Maker; drafts: readonly Draft[] }[] = []
  for (const maker of options.makers) {
    const drafts = maker.make(marked)
    if (!Array.isArray(drafts)) throw new TypeError(`Maker ${maker.name} answers later; run it before attribute().`)
    made.push({ maker, drafts: drafts as readonly Draft[] })
  }
  return attributeDrafts(marked, made, options.interpreter)
}

/** The second half of {@link attribute}, for drafts that were made elsewhere. */
export function attributeDrafts(
  marked: Marked,
  made: readonly { readonly maker: Maker; readonly drafts: readonly Draft[] }[],
  interpreter: Interpreter,
): Attributed {
  const { document } = marked
  const boilerplate = document.blocks.filter((block) => block.kind === 'boilerplate')
  const diagnostics: Diagnostic[] = []
  const acts: Act[] = []
  for (const { maker, drafts } of made)
    for (const draft of drafts) {
      const checked = checkDraft(draft, document, boilerplate)
      if ('draft' in checked) acts.push(actOf(checked.draft, [derivationOf(maker, draft)]))
      else if (checked.diagnostic !== null) diagnostics.push(checked.diagnostic)
    }
  const joined = mergeActs(acts)
  const refined = interpreter.refine?.(joined, marked) ?? joined
  const merged = joined.map((act, index) => actOf(refined[index], act.derivations))
  const statements: Statement[] = []
  for (const reading of interpreter.interpret(merged, marked)) {
    const whole = merged[reading.act]
    const act =
      reading.content === undefined ? whole : actOf(withSpans(whole, { content: reading.content }), whole.derivations)
    if (act.content.length === 0 && reading.stance !== 'no-comment') continue
    if (isTooUnsure(act, reading.stance)) continue
    statements.push(statementOf(act, reading, marked))
  }
  return { statements, diagnostics }
}

const derivationOf = (maker: Maker, draft: Draft): Derivation => ({
  maker: maker.name,
  version: maker.version,
  kind: maker.kind,
  score: draft.score,
  because: draft.because,
})

/** Items of a list in text order that lie inside any of the spans; the spans are in text order too. */
function inside<T extends Span>(items: readonly T[], spans: readonly Span[]): readonly T[] {
  const out: T[] = []
  let after = 0
  for (const span of spans) {
    let low = after
    let high = items.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (items[middle].start < span.start) low = middle + 1
      else high = middle
    }
    for (; low < items.length && items[low].start < span.end; low++)
      if (items[low].end <= span.end) out.push(items[low])
    after = low
  }
  return out
}

function statementOf(act: Act, reading: Interpretation, marked: Marked): Statement {
  const { document, times, figures, mentions } = marked
  const quoted = (span: Span): Quoted => ({
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
  })
  const evidence = [...act.source, ...act.cue, ...act.content].sort(bySpan).map(quoted)
  const second = reading.second === undefined ? [] : [quoted(reading.second)]
  const places = [...evidence, ...second].flatMap((span) => [span.start, span.quote])
  return {
    id: idOf<'Statement'>('s', [document.id, ...places]),
    document: document.id,
    source: act.source,
    cue: act.cue,
    content: act.content,
    text: act.content.map((span) => document.text.slice(span.start, span.end)).join(' … '),
    context: contextOf(evidence, marked),
    evidence,
    quote: reading.quote,
    act: reading.kind,
    speaker: reading.speaker,
    chain: reading.chain,
    stance: reading.stance,
    certainty: reading.certainty,
    hedges: reading.hedges.map((span) => document.text.slice(span.start, span.end)),
    polarity: reading.polarity,
    saidAt: reading.saidAt,
    times: inside(times, act.content),
    figures: inside(figures, act.content),
    mentions: inside(mentions, act.content),
    refersTo: reading.refersTo,
    ...(reading.inner.length === 0 ? {} : { inner: reading.inner }),
    assumed: act.assumed ?? false,
    derivations: act.derivations,
  }
}

/** The whole sentences that an act's spans touch. */
function contextOf(spans: readonly Span[], marked: Marked): Span {
  const { tokens } = marked
  let { start, end } = spans[0]
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  const first = tokens.count > 0 ? tokens.sentence[tokenAt(tokens.end, tokens.count, start)] : -1
  const last = tokens.count > 0 ? tokens.sentence[tokenAt(tokens.end, tokens.count, end - 1)] : -1
  if (first < 0) return { start, end }
  const from = tokens.start[tokens.sentenceStart[first]]
  const to = tokens.end[tokens.sentenceStart[last + 1] - 1]
  return { start: Math.min(start, from), end: Math.max(end, to) }
}

/** First token that ends after an offset; the last token where there is none. */
function tokenAt(ends: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (ends[middle] > offset) high = middle
    else low = middle + 1
  }
  return low
}
