import type { Statement } from '../../src/model/index.js'

/** One expected statement, as a line of a gold file puts it. Only what the line says is compared. */
export interface Expected {
  readonly line: string
  readonly source: string
  readonly cue: string
  /** Pieces of content; `[...]` stands for words left out. */
  readonly content: readonly string[]
  readonly speaker: string
  readonly type: string | null
  readonly stance: string
  readonly certainty: string
  readonly polarity: string
  readonly chain: readonly string[]
  /** A day, when it is stated; null where the line does not say. */
  readonly saidAt: string | null
  readonly assumed: boolean
  /** A second reading that counts as well; null where there is one only. */
  readonly orStance: string | null
}

/** An invented article with what should be found in it. */
export interface GoldCase {
  readonly title: string
  readonly meta: Readonly<Record<string, string>>
  readonly text: string
  readonly expected: readonly Expected[]
}

const CERTAINTY = new Set(['certain', 'probable', 'possible', 'unstated'])

/**
 * Reads a line such as
 *
 *     Mara Velt || said || that the dam held :: Mara Velt (person); assert; possible; negative; chain NRA > statement; at 2031-03-03; assumed
 *
 * The speaker and the stance must be there; the rest has defaults: unstated, positive, no chain, not assumed.
 */
export function readExpected(line: string): Expected {
  const [spans, labels = ''] = line.split(' :: ')
  const [source = '', cue = '', content = ''] = spans.split('||').map((cell) => cell.trim())
  const [speaker, stances, ...rest] = labels.split(';').map((cell) => cell.trim())
  const typed = /^(.*?)\s*\((\w+)\)$/.exec(speaker)
  const [stance, orStance = null] = stances.split(' or ')
  return {
    line,
    source,
    cue,
    content: content.split(' ~ ').filter((piece) => piece !== ''),
    speaker: typed === null ? speaker : typed[1],
    type: typed === null ? null : typed[2],
    stance,
    orStance,
    certainty: rest.find((label) => CERTAINTY.has(label)) ?? 'unstated',
    polarity: rest.includes('negative') ? 'negative' : 'positive',
    chain: (rest.find((label) => label.startsWith('chain '))?.slice(6) ?? '').split(' > ').filter((hop) => hop !== ''),
    saidAt: rest.find((label) => label.startsWith('at '))?.slice(3) ?? null,
    assumed: rest.includes('assumed'),
  }
}

/** Reads a gold file: cases that begin with `# title`, then `name: value` lines, the article, `==>` and a line a statement. */
export function readCases(file: string): readonly GoldCase[] {
  const parts = file.split(/^# /m).slice(1)
  return parts.map((part) => {
    const [head, tail = ''] = part.split(/^==>$/m)
    const [title, ...lines] = head.split('\n')
    const meta: Record<string, string> = {}
    let at = 0
    for (; at < lines.length; at++) {
      const found = /^(lang|published|outlet|credits|headline|kind): (.*)$/.exec(lines[at])
      if (found === null) break
      meta[found[1]] = found[2]
    }
    const text = lines.slice(at).join('\n').trim()
    const expected = tail
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && line !== '(none)')
      .map(readExpected)
    return { title: title.trim(), meta, text, expected }
  })
}

/** Writes a statement as a line of a gold file. */
export function lineOf(statement: Statement, text: string): string {
  const words = (spans: readonly { readonly start: number; readonly end: number }[]): string =>
    spans.map((span) => text.slice(span.start, span.end).replace(/\s+/g, ' ')).join(' ~ ')
  const { speaker, chain, saidAt } = statement
  const labels = [`${speaker.name} (${speaker.type})`, statement.stance]
  if (statement.certainty !== 'unstated') labels.push(statement.certainty)
  if (statement.polarity === 'negative') labels.push('negative')
  if (chain.length > 0) labels.push(`chain ${chain.map((hop) => hop.name).join(' > ')}`)
  if (saidAt?.stated) labels.push(`at ${saidAt.from}`)
  if (statement.assumed) labels.push('assumed')
  return `${words(statement.source)} || ${words(statement.cue)} || ${words(statement.content)} :: ${labels.join('; ')}`
}
