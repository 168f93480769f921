import type { Statement } from '../../src/model/index.js'
import type { Expected, GoldCase } from './case.js'
import { lineOf } from './case.js'

/** Figures over gold cases. Shares are between 0 and 1. */
export interface GoldScore {
  readonly cases: number
  readonly perfect: number
  readonly expected: number
  readonly found: number
  readonly matched: number
  readonly spans: number
  readonly speakers: number
  readonly chains: number
  readonly certainty: number
  readonly polarity: number
  readonly saidAt: readonly [right: number, stated: number]
  /** Rows: the gold stance; columns: the stance found. Matched statements only. */
  readonly confusion: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly macroF1: number
  readonly misses: readonly {
    readonly title: string
    readonly missing: readonly string[]
    readonly wrong: readonly string[]
    readonly extra: readonly string[]
  }[]
}

const squash = (words: string): string => words.replace(/\s+/g, ' ').replace(/[“”]/g, '"').trim()

/** Tells whether a piece of text is what a line says, where `[...]` stands for words left out. */
function says(pattern: string, words: string): boolean {
  const parts = squash(pattern)
    .split('[...]')
    .map((part) => part.trim())
  const text = squash(words)
  if (parts.length === 1) return parts[0] === text
  return text.startsWith(parts[0]) && text.endsWith(parts[parts.length - 1])
}

const spanWords = (
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly string[] => spans.map((span) => text.slice(span.start, span.end))

function spansAgree(gold: Expected, statement: Statement, text: string): boolean {
  const source = spanWords(text, statement.source).join(' ~ ')
  const cue = spanWords(text, statement.cue).join(' ~ ')
  const content = spanWords(text, statement.content)
  return (
    says(gold.source, source) &&
    says(gold.cue, cue) &&
    content.length === gold.content.length &&
    gold.content.every((piece, at) => says(piece, content[at]))
  )
}

/** Words in common between a line's content and a statement's, as a share of the longer. */
function likeness(gold: Expected, statement: Statement, text: string): number {
  if (spansAgree(gold, statement, text)) return 3
  const words = (all: string): string[] =>
    squash(all)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const a = new Set(words(gold.content.join(' ')))
  const b = new Set(words(spanWords(text, statement.content).join(' ')))
  let common = 0
  for (const word of a) if (b.has(word)) common++
  const share = common / Math.max(1, a.size, gold.content.join(' ').includes('[...]') ? 1 : b.size)
  const cue = squash(spanWords(text, statement.cue).join(' ')) === squash(gold.cue) && gold.cue !== '' ? 1 : 0
  return share >= 0.5 || (cue === 1 && share > 0.2) ? share + cue : 0
}

/** A name without its article and capitals. */
const bareName = (name: string): string => name.replace(/^(?:the|an?) /i, '').toLowerCase()

/**
 * Compares found statements with expected ones, case by case. `bareNames` counts a speaker as right whatever its article
 * and capitals.
 */
export function scoreCases(
  runs: readonly { readonly gold: GoldCase; readonly statements: readonly Statement[]; readonly text: string }[],
  options: { readonly bareNames?: boolean } = {},
): GoldScore {
  const nameOf = options.bareNames === true ? bareName : (name: string): string => name
  const confusion = new Map<string, Map<string, number>>()
  const misses: { title: string; missing: string[]; wrong: string[]; extra: string[] }[] = []
  const sum = {
    perfect: 0,
    expected: 0,
    found: 0,
    matched: 0,
    spans: 0,
    speakers: 0,
    chains: 0,
    certainty: 0,
    polarity: 0,
    at: 0,
    stated: 0,
  }
  for (const { gold, statements, text } of runs) {
    sum.expected += gold.expected.length
    sum.found += statements.length
    const used = new Set<number>()
    const miss = { title: gold.title, missing: [] as string[], wrong: [] as string[], extra: [] as string[] }
    for (const expected of gold.expected) {
      let best = -1
      let bestLikeness = 0
      statements.forEach((statement, at) => {
        const like = used.has(at) ? 0 : likeness(expected, statement, text)
        if (like > bestLikeness) {
          best = at
          bestLikeness = like
        }
      })
      if (best < 0) {
        miss.missing.push(expected.line)
        continue
      }
      used.add(best)
      const statement = statements[best]
      sum.matched++
      const stance = statement.stance === expected.orStance ? expected.orStance : expected.stance
      const row = confusion.get(stance) ?? new Map<string, number>()
      row.set(statement.stance, (row.get(statement.stance) ?? 0) + 1)
      confusion.set(stance, row)
      const spans = spansAgree(expected, statement, text)
      const speaker =
        nameOf(statement.speaker.name) === nameOf(expected.speaker) &&
        (expected.type === null || statement.speaker.type === expected.type)
      const chain =
        statement.chain.map((hop) => nameOf(hop.name)).join(' > ') === expected.chain.map(nameOf).join(' > ')
      const certainty = statement.certainty === expected.certainty
      const polarity = statement.polarity === expected.polarity
      const at = expected.saidAt === null || statement.saidAt?.from === expected.saidAt
      if (spans) sum.spans++
      if (speaker) sum.speakers++
      if (chain) sum.chains++
      if (certainty) sum.certainty++
      if (polarity) sum.polarity++
      if (expected.saidAt !== null) {
        sum.stated++
        if (at) sum.at++
      }
      const all =
        spans &&
        speaker &&
        chain &&
        certainty &&
        polarity &&
        at &&
        statement.stance === stance &&
        statement.assumed === expected.assumed
      if (!all) miss.wrong.push(`expected ${expected.line}\n       found    ${lineOf(statement, text)}`)
    }
    statements.forEach((statement, at) => {
      if (!used.has(at)) miss.extra.push(lineOf(statement, text))
    })
    if (miss.missing.length + miss.wrong.length + miss.extra.length === 0) sum.perfect++
    else misses.push(miss)
  }
  return {
    cases: runs.length,
    perfect: sum.perfect,
    expected: sum.expected,
    found: sum.found,
    matched: sum.matched,
    spans: sum.spans,
    speakers: sum.speakers,
    chains: sum.chains,
    certainty: sum.certainty,
    polarity: sum.polarity,
    saidAt: [sum.at, sum.stated],
    confusion,
    macroF1: macroF1(confusion),
    misses,
  }
}

/** The mean over gold stances of the F1 of each. */
function macroF1(confusion: ReadonlyMap<string, ReadonlyMap<string, number>>): number {
  let sum = 0
  let labels = 0
  for (const [label, row] of confusion) {
    const right = row.get(label) ?? 0
    let gold = 0
    for (const count of row.values()) gold += count
    let said = 0
    for (const other of confusion.values()) said += other.get(label) ?? 0
    labels++
    sum += gold + said === 0 ? 0 : (2 * right) / (gold + said)
  }
  return labels === 0 ? 0 : sum / labels
}

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`)

/** The score in lines for a person: figures, the confusion table of stances, and what differs where `details` is set. */
export function reportLines(score: GoldScore, options: { readonly details?: boolean } = {}): readonly string[] {
  const { matched } = score
  const lines = [
    `${score.cases} cases, ${score.perfect} without a difference; ${score.expected} statements expected, ${score.found} found, ${matched} matched (recall ${percent(matched, score.expected)}, precision ${percent(matched, score.found)})`,
    `of the matched: spans ${percent(score.spans, matched)}, speaker ${percent(score.speakers, matched)}, chain ${percent(score.chains, matched)}, certainty ${percent(score.certainty, matched)}, polarity ${percent(score.polarity, matched)}, said-at ${percent(...score.saidAt)}`,
    `stance macro-F1 ${(100 * score.macroF1).toFixed(1)} %; rows gold, columns found:`,
  ]
  const labels = [...score.confusion.keys()].sort()
  for (const label of labels) {
    const row = score.confusion.get(label)!
    lines.push(
      `  ${label.padEnd(15)} ${[...row]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([found, count]) => `${found} ${count}`)
        .join(', ')}`,
    )
  }
  if (options.details)
    for (const { title, missing, wrong, extra } of score.misses) {
      lines.push(`# ${title}`)
      for (const line of missing) lines.push(`  missing  ${line}`)
      for (const line of wrong) lines.push(`  wrong    ${line}`)
      for (const line of extra) lines.push(`  extra    ${line}`)
    }
  return lines
}
