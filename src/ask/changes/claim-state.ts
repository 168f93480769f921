import type { Claim, Figure } from '../../model/index.js'

/** What of a claim can move, in plain JSON: small enough to be kept for comparison later. */
export interface ClaimState {
  readonly id: string
  readonly text: string
  readonly status: string
  readonly statusBy: string | null
  /** Day and cause of the last change of status, and the statements behind it. */
  readonly at: string | null
  /** The first day on which it can have been. Absent where it is that day, and in states that were kept before it was told. */
  readonly from?: string
  /** Whether no page has that day as its own. Absent in states that were kept before it was told. */
  readonly assumed?: boolean
  readonly cause: string
  readonly causeStatements: readonly string[]
  readonly origins: { readonly atLeast: number; readonly atMost: number; readonly because: readonly string[] }
  readonly voices: readonly string[]
  readonly statements: readonly string[]
  readonly figures: readonly FigureState[]
}

/** One figure of one speaker. */
export interface FigureState extends Pick<Figure, 'surface' | 'min' | 'max' | 'counted' | 'scope' | 'unit' | 'part'> {
  readonly statement: string
  readonly speaker: string
  /** The day on which it was said, as far as is known. */
  readonly at: string | null
  /** The last of the days on which it can have been said. Absent: it is that day. */
  readonly to?: string
  /** Whether the page states that day: only then can it revise another. */
  readonly stated: boolean
}

/** Takes the state of a claim as it stands. */
export function stateOf(claim: Claim): ClaimState {
  const last = claim.history.at(-1)
  // Spellings of one voice are one speaker: "Halden" after "Mira Halden" revises, and is no second voice.
  const voiceOf = new Map(claim.voices.flatMap(({ name, statements }) => statements.map((id) => [id, name] as const)))
  return {
    id: claim.id,
    text: claim.text,
    status: claim.status,
    statusBy: claim.statusBy,
    at: last?.at ?? null,
    ...(last?.from === undefined ? {} : { from: last.from }),
    ...(last?.assumed === true ? { assumed: true } : {}),
    cause: last?.cause ?? '',
    causeStatements: last?.statements ?? [],
    origins: {
      atLeast: claim.origins.atLeast,
      atMost: claim.origins.atMost,
      because: [...new Set(claim.origins.because.map(({ words }) => words))],
    },
    voices: [...new Set(claim.voices.map(({ name }) => name))],
    statements: claim.statements,
    // What is named to be denied, or was the outlet's slip, is nobody's figure.
    figures: claim.figures
      .filter(({ disowned }) => disowned === undefined)
      .map(({ statement, speaker, saidOn, saidTo, dated, figure }) => ({
        statement,
        speaker: voiceOf.get(statement) ?? speaker,
        at: saidOn,
        ...(saidTo === undefined ? {} : { to: saidTo }),
        stated: dated === 'stated',
        surface: figure.surface,
        min: figure.min,
        max: figure.max,
        counted: figure.counted,
        scope: figure.scope,
        unit: figure.unit,
        part: figure.part,
      })),
  }
}
