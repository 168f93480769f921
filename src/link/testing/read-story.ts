import { soundsLikeOutlet } from '../../lang/en/propositions/outlet-words.js'
import {
  type Block,
  type Bound,
  type Document,
  type DocumentId,
  type Figure,
  type Hop,
  idOf,
  type Mention,
  type SnapshotId,
  type Speaker,
  STANCES,
  type Stance,
  type Statement,
} from '../../model/index.js'

/** Invented pages and their statements, as the ledger's tests need them, with the claim each is meant to speak to. */
export interface Story {
  readonly documents: readonly Document[]
  readonly statements: readonly Statement[]
  /** The speakers as mentions, page by page. */
  readonly mentions: readonly { readonly document: DocumentId; readonly mentions: readonly Mention[] }[]
  /** Statement id → the label after `->`; several where a statement speaks to more than one claim. */
  readonly labels: ReadonlyMap<string, readonly string[]>
}

const SCOPES =
  /\b(killed|dead|died|deaths|wounded|injured|hurt|missing|detained|evacuated|displaced|sent|trained|training|rescued|infected)\b/
const NUMBER =
  /(?:\b(at least|at most|more than|less than|about|around|almost|nearly|up to) )?\b(\d{1,3}(?:,\d{3})+|\d{1,6})(?: ([\p{L}-]+))?(?: ([\p{L}-]+))?/gu
const BOUNDS: Readonly<Record<string, Bound>> = {
  'at least': 'at-least',
  'at most': 'at-most',
  'up to': 'at-most',
  'more than': 'more-than',
  'less than': 'less-than',
  about: 'about',
  around: 'about',
  almost: 'almost',
  nearly: 'almost',
}

/**
 * Reads a story in a compact notation, so that a page of cases fits on a screen:
 *
 *     == Orlo Courier 2031-03-02
 *     Mira Halden (Orlo) assert: the dam at Orlo has cracked -> crack
 *     officials? <Corva News> assert: at least 24 people were killed below the dam -> killed
 *     Jan Petrak (Vessa) deny: [the information that the dam has cracked] is not true -> crack
 *
 * A line is speaker, `?` when unnamed, `(party)`, `<chain, outermost first>`, stance, `!` for negative polarity, content,
 * `-> labels`. `[…]` marks what a statement about a statement refers to. `== outlet date` opens a page; `~agency` at its
 * end is a credit for the whole page; a date of `-` is unknown. Figures are read off digits.
 */
export function readStory(notation: string): Story {
  const documents: Document[] = []
  const statements: Statement[] = []
  const labels = new Map<string, readonly string[]>()
  const mentions: { document: DocumentId; mentions: readonly Mention[] }[] = []
  const pages = notation
    .trim()
    .split(/^[ \t]*== /mu)
    .slice(1)
  for (const [number, page] of pages.entries()) {
    const [head, ...lines] = page
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
    const match = head.match(/^(.{1,60}?) (\d{4}-\d{2}-\d{2}|-)(?: ~(.{1,60}))?$/u)
    if (match === null) throw new Error(`A page opens with "== outlet date", not "${head}".`)
    const [, outlet, date, credit] = match
    const id = idOf<'Document'>('d', [outlet, date, number, ...lines])
    const parts = lines.map(readLine)
    let text = `${outlet}\n`
    const drafts = parts.map((part) => {
      const start = text.length
      const lead = part.speaker.type === 'unnamed' ? 'It was reported that ' : `${part.speaker.name} said that `
      text += `${lead}${part.content}.\n`
      return { part, start, contentStart: start + lead.length }
    })
    const blocks = linesOf(text)
    documents.push({
      id,
      snapshot: idOf<'Snapshot'>('x', [id]) as unknown as SnapshotId,
      name: `page-${number}`,
      url: null,
      text,
      blocks,
      map: null,
      title: null,
      outlet: { value: outlet, basis: 'record' },
      author: null,
      lang: 'en',
      published: date === '-' ? null : { value: date, basis: 'record' },
      updated: null,
      credits: credit === undefined ? [] : [{ name: credit, span: null, basis: 'byline' }],
      revisionOf: null,
      diagnostics: [],
    })
    mentions.push({
      document: id,
      mentions: drafts.flatMap(({ part, start }): readonly Mention[] =>
        part.speaker.type === 'person' || part.speaker.type === 'organisation'
          ? [{ start, end: start + part.speaker.name.length, type: part.speaker.type, name: part.speaker.name }]
          : [],
      ),
    })
    for (const { part, start, contentStart } of drafts) {
      const statement = makeStatement(id, text, { start, contentStart, part })
      statements.push(statement)
      labels.set(statement.id, part.labels)
    }
  }
  return { documents, statements, mentions, labels }
}

/** A block for each line, as in a page. */
function linesOf(text: string): Block[] {
  const blocks: Block[] = []
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start) + 1
    blocks.push({ start, end, kind: 'main', role: 'paragraph', reason: 'paragraph' })
    start = end
  }
  return blocks
}

interface Line {
  readonly speaker: Speaker
  readonly chain: readonly Hop[]
  readonly stance: Stance
  readonly negative: boolean
  readonly content: string
  readonly refersTo: { readonly start: number; readonly end: number } | null
  readonly labels: readonly string[]
}

function readLine(line: string): Line {
  const match = line.match(
    /^([^(<:?]{1,80}?)(\?)?(?: \(([^)]{1,60})\))?(?: <([^>]{1,120})>)? ([a-z-]{1,20})(!)?: (.*?)(?: -> (.*))?$/u,
  )
  if (match === null || !STANCES.includes(match[5] as Stance)) throw new Error(`Not a statement line: "${line}".`)
  const [, name, unnamed, party, chain, stance, negative, raw, labels] = match
  const open = raw.indexOf('[')
  const close = raw.indexOf(']')
  return {
    speaker: {
      name,
      type: unnamed === '?' ? 'unnamed' : / /.test(name) && !soundsLikeOutlet(name) ? 'person' : 'organisation',
      role: null,
      party: party ?? null,
      mention: null,
      basis: unnamed === '?' ? 'unnamed' : 'named',
    },
    chain: (chain ?? '')
      .split(', ')
      .filter((hop) => hop !== '')
      .map((hop) => ({ name: hop, type: 'outlet', span: null, scope: 'sentence' })),
    stance: stance as Stance,
    negative: negative === '!',
    content: raw.replace(/[[\]]/g, ''),
    refersTo: open >= 0 && close > open ? { start: open, end: close - 1 } : null,
    labels: (labels ?? '').split(' ').filter((label) => label !== ''),
  }
}

function makeStatement(
  document: DocumentId,
  text: string,
  at: { readonly start: number; readonly contentStart: number; readonly part: Line },
): Statement {
  const { start, contentStart, part } = at
  const end = contentStart + part.content.length
  const content = { start: contentStart, end }
  return {
    id: idOf('s', [document, contentStart, end, part.speaker.name]),
    document,
    source: part.speaker.type === 'unnamed' ? [] : [{ start, end: start + part.speaker.name.length }],
    cue: [{ start: contentStart - ' said that '.length + 1, end: contentStart - ' that '.length }],
    content: [content],
    text: part.content,
    context: { start, end: end + 1 },
    evidence: [{ ...content, quote: text.slice(content.start, content.end) }],
    quote: /^[“"]/u.test(part.content) ? 'direct' : /[“"]/u.test(part.content) ? 'mixed' : 'indirect',
    act: 'speech',
    speaker: part.speaker,
    chain: part.chain,
    stance: part.stance,
    certainty: 'unstated',
    hedges: [],
    polarity: part.negative ? 'negative' : 'positive',
    saidAt: null,
    times: [],
    figures: readFigures(part.content, contentStart),
    mentions: [],
    refersTo:
      part.refersTo === null
        ? null
        : { start: contentStart + part.refersTo.start, end: contentStart + part.refersTo.end },
    assumed: false,
    derivations: [],
  }
}

function readFigures(content: string, offset: number): readonly Figure[] {
  return [...content.matchAll(NUMBER)].map((match) => {
    const value = Number(match[2].replaceAll(',', ''))
    const bound: Bound = match[1] === undefined ? 'exact' : BOUNDS[match[1]]
    const open = bound === 'at-least' || bound === 'more-than'
    return {
      start: offset + match.index,
      end: offset + match.index + match[0].length,
      surface: match[0],
      min: bound === 'at-most' ? null : value,
      max: open ? null : value,
      value,
      bound,
      unit: '',
      counted: match[3] ?? '',
      countedSpan: null,
      scope: content.slice(match.index).match(SCOPES)?.[1] ?? '',
      part: 'unknown',
      count: 'unknown',
      countable: true,
    }
  })
}
