import { isAssumed, orAssumed } from '../../ask/assumed.js'
import { DISOWNED_WORDS } from '../../ask/disowned.js'
import { independentOrigins } from '../../ask/queries/story.js'
import type { EvidenceShown, Scope } from '../../ask/scope.js'
import type { FigurePointView } from '../../ask/shapes.js'
import { originsWords } from '../../ask/words.js'
import { figureMoves } from '../../fold/figure-moves.js'
import type { Claim, Status } from '../../model/index.js'
import { count } from '../../text/count.js'
import { version } from '../../version.js'
import type { Block, Inline } from './block.js'
import { claimBlocks, claimLine } from './claim-blocks.js'
import { makeGaps } from './gaps.js'
import { makeNoteBook, type NoteBook } from './notes.js'
import { digestOf, stampOf } from './stamp.js'
import { readable } from './text.js'
import { boundsWords, daysWords, firstOf, listWords, statusLine, voiceWords } from './words.js'

interface Section {
  readonly title: string
  /** The same in the bottom line. */
  readonly short: string
  readonly statuses: readonly Status[]
}
const SECTIONS: readonly Section[] = [
  { title: 'In dispute or denied', short: 'in dispute or denied', statuses: ['disputed', 'denied'] },
  {
    title: 'Corrected, withdrawn or overtaken',
    short: 'corrected, withdrawn or overtaken',
    statuses: ['corrected', 'retracted', 'superseded'],
  },
  { title: 'Confirmed by a named party', short: 'confirmed by a named party', statuses: ['confirmed'] },
  {
    title: 'Said by more than one independent party',
    short: 'said by more than one independent party',
    statuses: ['corroborated'],
  },
  { title: 'Reported', short: 'reported and no more', statuses: ['reported'] },
]

/** Claims of one voice on one page are a line each: everything else gets its evidence spelt out. */
const isBrief = (claim: Claim): boolean =>
  claim.status === 'reported' && claim.origins.atMost <= 1 && claim.documents.length === 1

/** How many claims of a section are spelt out, and how many of one page are a line each, unless a limit is asked for. */
const MOST = 20
const MOST_LINES = 40

/**
 * The parts of a briefing, in order: stamp, bottom line, claims by status, figures, what is not known, notes. Two passes
 * over the evidence, a batch at a time; what is kept between them is a number for each statement, the figures, and the
 * lines of what is not known. It is to be read: of a great story each section spells out its weightiest claims and says how
 * many it leaves out; a limit that is asked for takes their place.
 */
export async function* briefing(scope: Scope, title: string | null): AsyncIterable<Block> {
  const notes = makeNoteBook()
  const sections = SECTIONS.map((section) => ({
    ...section,
    claims: scope.claims.filter(({ status }) => section.statuses.includes(status)).sort(weightiestFirst),
  }))
  const isBounded = scope.filters.limit === undefined && scope.filters.claim === undefined
  const cut = (claims: readonly Claim[], most: number) => (isBounded ? claims.slice(0, most) : claims)
  const full = sections.map((one) => {
    const whole = one.claims.filter((claim) => !isBrief(claim))
    return { ...one, claims: cut(whole, MOST), left: whole.length - cut(whole, MOST).length }
  })
  const lines = sections.flatMap(({ claims }) => claims.filter(isBrief))
  const brief = cut(lines, MOST_LINES)
  const leftOut = (left: number): readonly Block[] =>
    left === 0 ? [] : [{ kind: 'para', words: [leftOutOfBriefing(left, scope.claims.length)] }]
  const ordered = [...full.flatMap(({ claims }) => claims), ...brief]
  const numbers = new Map(ordered.map(({ id }, i) => [id as string, i + 1]))

  yield { kind: 'head', title: title === null ? 'Briefing' : readable(title), stamp: stampOf(scope) }
  yield { kind: 'heading', level: 2, text: 'Bottom line' }
  yield { kind: 'list', items: bottomLine(scope, sections, numbers) }

  const gaps = makeGaps(notes)
  const figures: Block[] = []
  const read = async function* (claims: readonly Claim[]) {
    for await (const one of scope.shown(claims)) {
      yield { one, number: numbers.get(one.view.id) ?? 0 }
      gaps.add(one)
      figures.push(...figureBlocks(one, numbers.get(one.view.id) ?? 0, notes))
    }
  }
  for (const { title: heading, claims, left } of full) {
    if (claims.length === 0) continue
    yield { kind: 'heading', level: 2, text: heading }
    for await (const { one, number } of read(claims)) yield* claimBlocks(one, number, notes)
    yield* leftOut(left)
  }
  if (brief.length > 0) {
    yield { kind: 'heading', level: 2, text: 'On one page only' }
    const items: (readonly Inline[])[] = []
    for await (const { one, number } of read(brief)) items.push(claimLine(one, number, notes))
    yield { kind: 'list', items }
    yield* leftOut(lines.length - brief.length)
  }
  if (figures.length > 0) {
    yield { kind: 'heading', level: 2, text: 'Figures' }
    yield {
      kind: 'para',
      words: ['Figures as printed, with the limits that their words set. Nothing is averaged or added up.'],
    }
    yield* figures
  }
  yield { kind: 'heading', level: 2, text: 'What is not known' }
  yield { kind: 'list', items: gaps.items(scope.claims) }
  yield { kind: 'heading', level: 2, text: 'Notes' }
  yield { kind: 'notes', notes: notes.all(scope, ordered) }
  yield {
    kind: 'foot',
    words: [
      `Written by Hearsay ${version}. It says who said what, on whose word, and who independently agrees; never what is true. Certainty is the speaker’s, as worded. A day marked “assumed” is stated by no page: it is that of the page. The same pages, judgements, filters and times give this text again; digest of the claims: `,
      { kind: 'code', text: digestOf(scope) },
    ],
  }
}

const weightiestFirst = (a: Claim, b: Claim): number =>
  b.documents.length - a.documents.length ||
  b.statements.length - a.statements.length ||
  compare(a.firstSaid ?? '9999', b.firstSaid ?? '9999') ||
  compare(a.id, b.id)
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function bottomLine(
  scope: Scope,
  sections: readonly (Section & { readonly claims: readonly Claim[] })[],
  numbers: ReadonlyMap<string, number>,
): readonly (readonly Inline[])[] {
  const { claims } = scope
  if (claims.length === 0) return [['No claim fits.']]
  const pages = new Set(claims.flatMap(({ documents }) => documents)).size
  const statements = new Set(claims.flatMap((claim) => claim.statements)).size
  const refer = (claim: Claim): string =>
    numbers.has(claim.id) ? `claim ${numbers.get(claim.id)} (${readable(claim.text)})` : readable(claim.text)
  const held = `${count(pages, 'page')}, ${count(statements, 'statement')}, ${count(claims.length, 'claim')}`
  const items: (readonly Inline[])[] = [[`${held}${originsInAll(claims, scope)}`]]
  for (const { short, statuses, claims: held } of sections) {
    const first = held[0]
    if (first === undefined) continue
    const more = held.slice(1, statuses.includes('reported') ? 1 : 3)
    items.push([
      { kind: 'strong', text: `${count(held.length, 'claim')} ${short}.` },
      ` ${held.length === 1 ? '' : 'Most reported: '}${refer(first)}: ${statusLine({ ...first, statusBy: first.statusBy === null ? null : scope.called(first.statusBy) })}, ${originsWords(first.origins)}, ${count(first.documents.length, 'page')}${more.length === 0 ? '' : `; then ${listWords(more.map(refer), 2)}`}.`,
    ])
  }
  const moved = claims.flatMap(figureMoves)
  if (moved.length > 0)
    items.push([
      { kind: 'strong', text: `${count(moved.length, 'figure')} moved.` },
      ` ${moved
        .slice(0, 5)
        .map(
          ({ speaker, from, to, scope: what }) =>
            `${readable(scope.called(speaker))}: ${readable(from.surface)} (${endWords(from)}) → ${readable(to.surface)} (${endWords(to)})${what === '' ? '' : `, ${what}`}`,
        )
        .join('; ')}${moved.length > 5 ? `; ${moved.length - 5} more under Figures` : ''}.`,
    ])
  return items
}

/** From how many times the least on a range of independent origins tells nothing. */
const WIDE = 2

/**
 * How far the claims are borne out: the independent origins of all where their number is known well enough; else, for how
 * many claims there are two, one, or nobody can tell.
 */
function originsInAll(claims: readonly Claim[], scope: Scope): string {
  const all = independentOrigins(claims, scope.actors)
  if (all.atMost <= WIDE * all.atLeast) return `, from ${originsWords(all)} in all.`
  const several = claims.filter(({ origins }) => origins.atLeast >= 2).length
  const single = claims.filter(({ origins }) => origins.atMost <= 1).length
  const open = claims.length - several - single
  return `. Independent origins: two or more behind ${count(several, 'claim')}, one behind ${single.toLocaleString('en-GB')}${
    open === 0 ? '' : `; of ${open.toLocaleString('en-GB')} the pages do not say enough to tell one from several`
  }.`
}

/** What a section does not list, and how to have it. */
const leftOutOfBriefing = (left: number, all: number): string =>
  `${count(left, 'claim more is', 'claims more are')} not listed here: filters (status, party, speaker, words, days) choose others, and a limit of ${all} lists all.`

/** The figures of a claim as a table, with what does not agree; nothing where it gives fewer than two. */
function figureBlocks(one: EvidenceShown, number: number, notes: NoteBook): readonly Block[] {
  const { view, claim } = one
  if (view.figures.length < 2) return []
  const rows = new Map<string, { first: (typeof view.figures)[number]; statements: { id: string }[] }>()
  for (const point of view.figures) {
    const { figure, speaker, at, dated, disowned } = point
    const { min, max, scope, counted } = figure
    const key = JSON.stringify([at?.slice(0, 10), isAssumed(dated), disowned, speaker, min, max, scope, counted])
    const row = rows.get(key)
    if (row === undefined) rows.set(key, { first: point, statements: [{ id: point.statement }] })
    else row.statements.push({ id: point.statement })
  }
  // The spellings that the count of origins joined are one voice here too.
  const voiceOf = new Map(view.voices.flatMap((voice) => voice.statements.map((id) => [id as string, voice.name])))
  const apart = (claim.apart ?? []).map((pair) =>
    pair
      .map((at) => claim.figures[at])
      .map(
        ({ statement, speaker, figure }) =>
          `${voiceWords(voiceOf.get(statement) ?? speaker)} says ${readable(figure.surface)}`,
      )
      .join(', '),
  )
  return [
    {
      kind: 'table',
      caption: `Claim ${number}: ${readable(view.text)}`,
      head: ['Said', 'Who', 'As printed', 'Limits', 'Of what', 'Notes'],
      rows: [...rows.values()]
        .sort(bySaid)
        .map(({ first: { figure, speaker, at, to, dated, disowned }, statements }) => [
          [at === null ? 'undated' : orAssumed(daysWords(at, to), isAssumed(dated))],
          [`${voiceWords(speaker)}${disowned === null ? '' : `, ${DISOWNED_WORDS[disowned]}`}`],
          [{ kind: 'words', text: readable(figure.surface) }],
          [boundsWords(figure)],
          [[readable(figure.counted), readable(figure.scope)].filter((words) => words !== '').join(', ')],
          [{ kind: 'notes', numbers: notes.numbersOf(statements) }],
        ]),
    },
    ...(apart.length === 0
      ? []
      : [
          {
            kind: 'para' as const,
            words: [{ kind: 'strong' as const, text: 'Cannot both hold: ' }, `${firstOf([...new Set(apart)], 6)}.`],
          },
        ]),
  ]
}

/** In order of the days on which the figures were said; what has no day last. */
const bySaid = (
  { first: a }: { readonly first: FigurePointView },
  { first: b }: { readonly first: FigurePointView },
): number => compare(a.at ?? '9999', b.at ?? '9999') || compare(a.to ?? '9999', b.to ?? '9999')

/** The day of one end of a move, or the days where the page gives several. */
const endWords = ({ at, to }: { readonly at: string | null; readonly to: string | null }): string =>
  at === null ? 'unknown' : daysWords(at, to)
