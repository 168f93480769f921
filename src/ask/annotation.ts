import type { Mention, Read, Span, Statement } from '../model/index.js'
import type { Annotated } from '../pipeline/annotate.js'

/** What `hearsay annotate` prints of one document. Spans are UTF-16 code units of the record's text, end exclusive. */
export interface Annotation {
  readonly id: string
  readonly text?: string
  readonly title: string | null
  readonly lang: string
  readonly outlet: { readonly name: string; readonly basis: string } | null
  readonly published: { readonly value: string; readonly basis: string } | null
  readonly main: readonly Span[]
  readonly attributions: readonly object[]
  readonly times: readonly object[]
  readonly figures: readonly object[]
  readonly mentions: readonly object[]
  readonly diagnostics: readonly object[]
}

const span = ({ start, end }: Span): Span => ({ start, end })
const spans = (list: readonly Span[]): readonly Span[] => list.map(span)
const basis = (read: Read<string> | null) => (read === null ? null : { value: read.value, basis: read.basis })

/**
 * Writes one annotated document as the annotate command's record.
 * @param id the record's own id, or the name of its file
 * @param withText whether to carry the text (always where the input was not plain text, so that spans can be read)
 */
export function annotation(annotated: Annotated, id: string, withText: boolean): Annotation {
  const { document, marked, statements } = annotated
  return {
    id,
    ...(withText ? { text: document.text } : {}),
    title: document.title?.value ?? null,
    lang: document.lang,
    outlet: document.outlet === null ? null : { name: document.outlet.value, basis: document.outlet.basis },
    published: basis(document.published),
    main: document.blocks.filter(({ kind }) => kind === 'main').map(span),
    attributions: statements.map(attributionRecord),
    times: (marked?.times ?? []).map(({ start, end, type, value, mod, from, to, grain, stated, assumed }) => ({
      start,
      end,
      type,
      value,
      ...(mod === undefined ? {} : { mod }),
      from,
      to,
      grain,
      stated,
      assumed,
    })),
    figures: (marked?.figures ?? []).map((figure) => ({
      start: figure.start,
      end: figure.end,
      min: figure.min,
      max: figure.max,
      ...(figure.value === null ? {} : { value: figure.value }),
      bound: figure.bound,
      unit: figure.unit,
      counted: figure.counted,
      scope: figure.scope,
      part: figure.part,
      countable: figure.countable,
    })),
    mentions: (marked?.mentions ?? []).map(mentionRecord),
    diagnostics: annotated.diagnostics.map(({ code, severity, message, span: where }) => ({
      code,
      severity,
      message,
      ...(where === undefined ? {} : { span: span(where) }),
    })),
  }
}

const mentionRecord = ({ start, end, type, name, title, refersTo }: Mention) => ({
  start,
  end,
  type,
  name,
  ...(title === undefined ? {} : { title }),
  ...(refersTo === undefined ? {} : { refersTo }),
})

const attributionRecord = (statement: Statement) => ({
  id: statement.id,
  source: spans(statement.source),
  cue: spans(statement.cue),
  content: spans(statement.content),
  quote: statement.quote,
  act: statement.act,
  speaker: {
    name: statement.speaker.name,
    type: statement.speaker.type,
    role: statement.speaker.role,
    party: statement.speaker.party,
    mention: statement.speaker.mention,
    basis: statement.speaker.basis,
  },
  chain: statement.chain.map(({ name, type, span: where }) => ({ name, type, span: where })),
  stance: statement.stance,
  certainty: statement.certainty,
  hedges: statement.hedges,
  polarity: statement.polarity,
  saidAt:
    statement.saidAt === null
      ? null
      : { from: statement.saidAt.from, to: statement.saidAt.to, stated: statement.saidAt.stated },
  refersTo: statement.refersTo,
  ...(statement.inner === undefined
    ? {}
    : {
        inner: statement.inner.map(({ source, cue, content }) => ({
          source: spans(source),
          cue: spans(cue),
          content: spans(content),
        })),
      }),
  assumed: statement.assumed,
  makers: statement.derivations.map(({ maker, version }) => `${maker}@${version}`),
  score: Math.max(0, ...statement.derivations.map(({ score }) => score ?? 0)),
})
