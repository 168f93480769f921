import { insideBrackets, isAssumed, orAssumed } from '../../ask/assumed.js'
import type { EvidenceShown } from '../../ask/scope.js'
import type { Side } from '../../ask/side.js'
import { whenSaid } from '../../ask/when-said.js'
import { causeBeside, originsWords } from '../../ask/words.js'
import { deniedBefore, deniedWords } from '../../fold/denied-before.js'
import { count } from '../../text/count.js'
import type { Block, Inline } from './block.js'
import { type EvidenceGroup, evidenceGroups } from './evidence-groups.js'
import type { NoteBook } from './notes.js'
import { readable } from './text.js'
import {
  capital,
  dateWords,
  daysWords,
  listWords,
  quoted,
  saidDays,
  shortened,
  statusLine,
  verbOf,
  voiceWords,
} from './words.js'

const SIDE_WORDS: Readonly<Record<Side, string>> = {
  for: 'For',
  against: 'Against',
  open: 'Left open',
  mended: 'Corrected or taken back by the outlet',
}
/** Reasons of a count that a reader needs; the rest only repeats the names above them. */
const TELLING: ReadonlySet<string> = new Set([
  'agency-copy',
  'reuse',
  'circle',
  'same-outlet',
  'same-words',
  'one-sentence',
  'same-party',
  'unknown-chain',
  'unnamed',
  'interested',
  'judges',
  'overruled',
])

/** A claim with its evidence voice by voice, why its origins are counted so, and how its status came about. */
export function claimBlocks(one: EvidenceShown, number: number, notes: NoteBook): readonly Block[] {
  const { view } = one
  const groups = evidenceGroups(one)
  const sides = [...new Set(groups.map(({ side }) => side))]
  const blocks: Block[] = [
    { kind: 'heading', level: 3, text: `${number}. ${readable(view.text)}` },
    {
      kind: 'para',
      words: [
        { kind: 'strong', text: capital(statusLine(view)) },
        `${deniedBeforeWords(view)}; ${originsWords(view.origins)}; ${count(view.statements.length, 'statement')} on ${count(view.documents, 'page')}; ${saidSpan(one)}.`,
      ],
    },
  ]
  for (const side of sides) {
    if (sides.length > 1) blocks.push({ kind: 'para', words: [{ kind: 'strong', text: SIDE_WORDS[side] }] })
    blocks.push({
      kind: 'list',
      items: groups.filter((group) => group.side === side).map((group) => groupWords(group, one, notes)),
    })
  }
  const reasons = [
    ...new Set(view.origins.because.filter(({ kind }) => TELLING.has(kind)).map(({ words }) => readable(words))),
  ]
  if (reasons.length > 0)
    blocks.push({ kind: 'para', words: [{ kind: 'soft', text: `Why so counted: ${reasons.join('; ')}.` }] })
  if (view.history.length > 1)
    blocks.push({
      kind: 'para',
      words: [{ kind: 'soft', text: `Status over time: ${view.history.map(changeWords).join('; ')}.` }],
    })
  return blocks
}

/** "; denied before by the Water Board (4 March 2031)". */
const deniedBeforeWords = (view: EvidenceShown['view']): string =>
  deniedBefore(view)
    .map(
      ({ by, at, assumed }) =>
        `; ${deniedWords([readable(by)])}${at === null ? '' : ` (${insideBrackets(orAssumed(dateWords(at), assumed))})`}`,
    )
    .join('')

/** One line for a claim that one voice alone makes. */
export function claimLine(one: EvidenceShown, number: number, notes: NoteBook): readonly Inline[] {
  const { view } = one
  const groups = evidenceGroups(one)
  const first = groups[0]
  const others = groups.slice(1).map((group) => `${voiceWords(group.name)} ${verbOf(group)}`)
  return [
    { kind: 'strong', text: `${number}. ` },
    readable(view.text),
    ` — ${first === undefined ? 'nobody named' : voiceWords(first.name)}${first === undefined || first.stance === 'assert' ? '' : ` ${verbOf(first)}`}`,
    hedgeWords(groups),
    `, ${saidSpan(one)}`,
    view.documents > 1 ? `, ${count(view.documents, 'page')}` : '',
    others.length === 0 ? '' : `; ${listWords(others, 3)}`,
    { kind: 'notes', numbers: notes.numbersOf(groups.flatMap(({ statements }) => statements)) },
  ]
}

function groupWords(group: EvidenceGroup, one: EvidenceShown, notes: NoteBook): readonly Inline[] {
  const { statements } = group
  const days = insideBrackets(saidDays(statements.map(whenSaid)))
  const spellings = [...new Set(statements.map(({ speaker }) => speaker.name))].filter((name) => name !== group.name)
  const outlets = [...new Set(statements.map(({ document }) => document.outlet ?? 'an outlet not named'))]
  const figures = figureWords(one, statements)
  const role = statements.map(({ speaker }) => speaker.role).find((words) => words !== null) ?? null
  const party = statements.map((statement) => statement.party).find((words) => words !== null) ?? null
  const isTold = party === null || `${group.name} ${role ?? ''}`.toLowerCase().includes(party.toLowerCase())
  return [
    { kind: 'strong', text: capital(voiceWords(group.name)) },
    spellings.length > 0 ? ` (also ${listWords(spellings.map(readable), 4)})` : '',
    role === null ? '' : `, ${readable(role)}`,
    isTold ? '' : ` (for ${readable(party)})`,
    role === null ? '' : ',',
    ` ${verbOf(group)}`,
    hedgeWords([group]),
    ': ',
    wordsOf(statements[0]),
    ` (${insideBrackets(saidDays([whenSaid(statements[0])])) ?? 'day unknown'}${
      statements.length > 1 && days !== null ? `; ${count(statements.length, 'statement')}, ${days}` : ''
    }; ${listWords(outlets.map(readable), 3)})`,
    figures === '' ? '' : `. ${figures}`,
    { kind: 'notes', numbers: notes.numbersOf(statements) },
  ]
}

/** The words of a statement: in quotation marks only where they stood in them on the page. */
function wordsOf({ text, quote }: EvidenceGroup['statements'][number]): Inline {
  const words = readable(text).replace(/^that,? /i, '')
  return quote === 'direct'
    ? { kind: 'quote', text: shortened(quoted(words), 280) }
    : { kind: 'words', text: shortened(words.replace(/[\s,;:]+$/u, ''), 280) }
}

/**
 * The figures that these statements give of what the claim mostly counts, each once, in order of time; two or more. What
 * their speaker denies is none of them; what the outlet has corrected since stands apart.
 */
function figureWords({ view }: EvidenceShown, statements: EvidenceGroup['statements']): string {
  const ids = new Set(statements.map(({ id }) => id))
  const scope = mostCommon(view.figures.map(({ figure }) => figure.scope))
  const points = view.figures
    .filter(({ statement, figure }) => ids.has(statement) && figure.scope === scope)
    .sort((a, b) => compareDays(a.at, b.at))
  const listed = (disowned: 'corrected' | null): readonly string[] => {
    const shown = new Map<string, string>()
    for (const { figure, at, to, dated, disowned: why } of points) {
      const key = `${figure.min}|${figure.max}`
      if (why === disowned && !shown.has(key))
        shown.set(
          key,
          `${readable(figure.surface)} (${at === null ? 'undated' : `${insideBrackets(orAssumed(daysWords(at, to), isAssumed(dated)))}`})`,
        )
    }
    return [...shown.values()]
  }
  const [given, corrected] = [listed(null), listed('corrected')]
  return [
    given.length < 2 ? '' : `Figures${scope === '' ? '' : `, ${readable(scope)}`}: ${given.join(', ')}`,
    corrected.length === 0 ? '' : `Corrected since by the outlet: ${corrected.join(', ')}`,
  ]
    .filter((words) => words !== '')
    .join('. ')
}

const compareDays = (a: string | null, b: string | null): number =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1

function hedgeWords(groups: readonly EvidenceGroup[]): string {
  const hedges = [...new Set(groups.flatMap(({ statements }) => statements.flatMap((one) => one.hedges)))]
  return hedges.length === 0
    ? ''
    : ` (hedged: ${listWords(
        hedges.map((hedge) => `“${readable(hedge)}”`),
        3,
      )})`
}

function saidSpan({ view }: EvidenceShown): string {
  const days = saidDays(view.statements.map(whenSaid))
  return days === null ? 'day unknown' : `said ${days}`
}

/** The value that stands most often; of several, the one that stands first. */
function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

const changeWords = (change: EvidenceShown['view']['history'][number]): string =>
  `${change.at === null ? 'undated' : orAssumed(daysWords(change.from ?? change.at, change.at), change.assumed)} ${statusLine({ status: change.status, statusBy: change.by })}${causeOf(change)}`

const causeOf = ({ status, by, cause }: EvidenceShown['view']['history'][number]): string => {
  const words = causeBeside(statusLine({ status, statusBy: by }), readable(cause))
  return words === '' ? '' : ` (${words})`
}
