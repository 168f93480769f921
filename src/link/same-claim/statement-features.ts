import { blamedIn, keyOf } from '../../lang/en/propositions/blamed.js'
import { conceptsOf } from '../../lang/en/propositions/concepts.js'
import { nameKey } from '../../lang/en/propositions/name-key.js'
import { callsReportWrong, type Notice, noticeIn } from '../../lang/en/propositions/notices.js'
import { type Aliases, namesMeant } from '../../lang/en/propositions/page-aliases.js'
import { readProposition } from '../../lang/en/propositions/read-proposition.js'
import { stem } from '../../lang/en/propositions/stem.js'
import { valenceOf } from '../../lang/en/propositions/valence.js'
import type { Document, Figure, Span, Statement, TimeValue } from '../../model/index.js'
import { bareTable } from '../../text/bare-table.js'
import { isOutletName, nameWords } from '../shared-origin/voice.js'
import { aroundOf, type Words } from './around-of.js'
import { bodyOnPage, type PageOffices } from './body-on-page.js'
import { dayOf } from './days.js'
import type { PageStatements } from './page-statements.js'
import { isWithin, placesOf } from './part.js'
import type { Mode, Prepared, PreparedFigure } from './prepared.js'
import { propositionOf } from './proposition-of.js'
import { fateIn, meantFigure, taleOf } from './tale-of.js'
import { shareOf, type Usage } from './usage.js'
import { wordRuns } from './word-runs.js'

const QUOTED = /[“"«]([^“”"«»]{3,600})[”"»]/gu

/**
 * Reduces a statement to what comparisons need. A static function of the statement and its document; what else is stored
 * plays no part. Speakers are left out: who says a thing does not change what is said.
 *
 * @param page The statements of the same document, so that "this information" can be resolved, and its scene.
 */
export function statementFeatures(
  statement: Statement,
  document: Document,
  page: {
    readonly siblings: PageStatements
    readonly offices: PageOffices
    readonly scene: readonly string[]
    readonly usage: Usage
    readonly topics: Words
    readonly node: string
    /** The stretch of the statement's text to read; null for all of it. */
    readonly part: Span | null
    readonly follows: Prepared['follows']
    readonly onPage: Prepared['onPage']
    readonly aliases: Aliases
    /** The statement before it on the page. */
    readonly before: Statement | null
  },
): Prepared {
  const { part } = page
  const words = part === null ? statement.text : statement.text.slice(part.start, part.end)
  const { proposition, text, aboutReport, leans, refers } = propositionOf(statement, document, {
    siblings: page.siblings,
    words,
  })
  const places = placesOf(statement, part)
  const meant = refers === null ? peopleMeant(statement, words, page) : []
  const names = [...new Set([...proposition.names, ...meant])]
  const args = [...new Set([...proposition.args, ...meant])]
  // "Hit by a drone ten days after a blast that killed nine": the nine are not what is told.
  const asides =
    refers === null ? proposition.asides.flatMap(([start, end]) => asidePlaces(statement, part, { start, end })) : []
  const figures = figuresOf(
    statement.figures.filter((figure) => isWithin(figure, places) && !isWithin(figure, asides)),
    (figure) => whoseOf(figure, statement, document),
    {
      words,
      siblings: page.siblings,
      before: (figure) => document.text.slice(Math.max(0, figure.start - 40), figure.start),
      after: (figure) => document.text.slice(figure.end, figure.end + 60),
    },
  )
  const counted = COUNTED[figures.find((figure) => figure.scope !== '')?.scope ?? '']
  const main = counted === undefined ? proposition.main : [counted]
  const events = counted === undefined ? proposition.events : [...new Set([counted, ...proposition.events])]
  const negative = part === null ? statement.polarity === 'negative' : proposition.negated
  const terms = [...proposition.terms].sort((a, b) => (a[0] < b[0] ? -1 : 1))
  return {
    node: page.node,
    id: statement.id,
    document: statement.document,
    part: part === null ? null : [part.start, part.end],
    names: names.sort(),
    subject: proposition.subject ?? proposition.names[0] ?? meant[0] ?? null,
    main: [...main].sort(),
    events: [...events].sort(),
    terms: terms.map(([term]) => term),
    bits: terms.map(([, bits]) => bits),
    shares: terms.map(([term]) => shareOf(page.usage, term)),
    eventShares: [...events].sort().map((event) => shareOf(page.usage, `!${event}`)),
    expressions: [...proposition.expressions].sort(),
    heads: [...proposition.heads].sort(),
    args: args.sort(),
    blamed: blamedOf(statement, words, { document, siblings: page.siblings }),
    figures,
    fate: figures.length > 0 ? '' : fateIn(words),
    times: timesOf(statement.times.filter((time) => isWithin(time, places))),
    quoted: quotedOf(words),
    mode: modeOf(statement, proposition.ahead, aboutReport),
    valence:
      statement.stance === 'opinion'
        ? valenceOf(statement.cue.map(({ start, end }) => document.text.slice(start, end)).join(' '))
        : '',
    stance: statement.stance,
    negative,
    denies: statement.stance === 'deny' || (statement.stance === 'assert' && negative),
    runs: wordRuns(text),
    follows: page.follows,
    onPage: page.onPage,
    leans,
    refers,
    aboutReport,
    around: aroundOf(document, {
      own: places,
      sentence: statement.context,
      usage: page.usage,
      leaveOut: new Set(nameWords(statement.speaker.name)),
    }),
    scene: page.scene,
    topics: page.topics,
    day: dayOf(document.published?.value),
    saidBy: statement.saidAt?.stated === true ? dayOf(statement.saidAt.to) : null,
    voice: statement.speaker.type === 'unnamed' ? [] : nameWords(statement.speaker.name),
    party: statement.speaker.party ?? partyOnPage(statement, page.siblings),
    body: bodyOnPage(statement, document, page.offices),
    lead: leadOf(statement, document.text),
    notice: noticeOf(statement, document),
  }
}

/** What a sentence takes back or mends; of an outlet that calls a report wrong on its own page, its report. */
function noticeOf({ context, speaker, stance, text }: Statement, document: Document): Notice | null {
  const sentence = document.text.slice(context.start, context.end)
  const isOwn = stance === 'deny' && (speaker.basis === 'outlet' || isOutletName(speaker.name, document.outlet?.value))
  return noticeIn(sentence) ?? (isOwn && callsReportWrong(text) ? 'retraction' : null)
}

/** Code units from a cue to the content that one clause hardly exceeds, and from a source to its cue that one sentence does. */
const ONE_CLAUSE = 80
const ONE_SENTENCE = 240

/**
 * What stands from the cue to the content where a source, its cue and the content follow one another; of what nobody is named
 * for, what stands between the two halves of the content, where that is the cue; else "".
 *
 *     The mayor, Ada Holm, called on Monday for an inquiry      "called on Monday for "
 *     The first boats are expected to sail on Friday            " are expected "
 */
function leadOf({ source, cue, content }: Statement, text: string): string {
  const [from, said, rest] = content.length === 2 && source.length === 0 ? [cue[0], ...content] : [cue[0], content[0]]
  if (rest !== undefined && said !== undefined && from !== undefined)
    return from.start >= said.end && (cue.at(-1)?.end ?? 0) <= rest.start && rest.start - said.end <= ONE_CLAUSE
      ? text.slice(said.end, rest.start).replace(/\s+/gu, ' ')
      : ''
  const end = source.at(-1)?.end
  if (from === undefined || said === undefined || end === undefined || (cue.at(-1)?.end ?? 0) > said.start) return ''
  if (from.start < end || from.start - end > ONE_SENTENCE || said.start - from.start > ONE_CLAUSE) return ''
  const lead = text.slice(from.start, said.start)
  return /[.!?\n]/u.test(text.slice(end, said.start)) ? '' : lead.replace(/\s+/gu, ' ').trimStart()
}

/**
 * The names of those whom a statement means without naming them: by a role that the page explains, by "she" or by "I".
 *
 *     Vera Holm said that she had won.      she: Holm
 *     "She sings at night," a guard said.   she: whom the statement before speaks of
 */
function peopleMeant(
  statement: Statement,
  words: string,
  page: { readonly aliases: Aliases; readonly before: Statement | null },
): readonly string[] {
  const names = [...namesMeant(words, page.aliases)]
  const { speaker } = statement
  const own = speaker.type === 'person' ? nameKey(speaker.name.split(' ').at(-1) ?? '') : ''
  const isDirect = statement.quote === 'direct'
  if (own.length > 1 && (isDirect ? FIRST.test(words) : THIRD.test(words))) names.push(own)
  else if (isDirect && THIRD.test(words) && page.before !== null)
    names.push(...namesMeant(page.before.text, page.aliases), ...readProposition(page.before.text).names.slice(0, 2))
  return [...new Set(names)]
}

const FIRST = /\bI\b/u
const THIRD = /^\W{0,3}(?:that )?(?:he|she)\b/iu

/** The places of a stretch of the words that were read. */
const asidePlaces = (statement: Statement, part: Span | null, aside: Span): readonly Span[] => {
  const from = part?.start ?? 0
  return placesOf(statement, { start: aside.start + from, end: aside.end + from })
}

/** Whose hand in the matter is spoken of: another's, or the speaker's own where he denies it or claims it. */
function blamedOf(
  statement: Statement,
  words: string,
  { document, siblings }: { readonly document: Document; readonly siblings: PageStatements },
): readonly string[] {
  const { speaker, stance, polarity, cue } = statement
  const party = speaker.party ?? partyOnPage(statement, siblings)
  const own = [...new Set([speaker.name, ...(party === null ? [] : [party])].filter((name) => name !== '').map(keyOf))]
  const claims = cue.some(({ start, end }) => CLAIMS.test(document.text.slice(start, end)))
  const isOwn = stance === 'deny' || polarity === 'negative'
  return [...(claims ? own : blamedIn(words, own, isOwn))].sort()
}

/** "Claimed responsibility for the attack" */
const CLAIMS = /\b(?:claim|accept|assum|took|take|taking|tak)\p{L}{0,3} (?:full |sole )?responsibility\b/iu

/** What a count of people tells first, however it is put: "the blast claimed 14 lives", "14 bodies were found". */
const COUNTED: Readonly<Record<string, string>> = bareTable({
  killed: 'kill',
  wounded: 'wound',
  missing: 'miss',
  detained: 'detain',
  evacuated: 'evacuate',
  sent: 'send',
  training: 'train',
  fighting: 'fight',
})

/** The party that the page gives the same name elsewhere: "Halden, mayor of Orlo" above, "Halden" here. */
function partyOnPage({ speaker }: Statement, siblings: PageStatements): string | null {
  return speaker.type === 'unnamed' ? null : siblings.party(speaker.name)
}

function modeOf(statement: Statement, ahead: boolean, aboutReport: boolean): Mode {
  if (aboutReport) return ahead ? 'ahead' : 'fact'
  if (statement.stance === 'demand') return 'wish'
  if (statement.stance === 'opinion') return 'view'
  if (statement.stance === 'predict' || statement.stance === 'commit' || ahead) return 'ahead'
  return 'fact'
}

function figuresOf(
  figures: readonly Figure[],
  whose: (figure: Figure) => readonly string[],
  page: {
    readonly words: string
    readonly siblings: PageStatements
    before(figure: Figure): string
    after(figure: Figure): string
  },
): readonly PreparedFigure[] {
  return figures
    .filter((figure) => figure.countable && !isLabel(figure, page.before(figure), page.after(figure)))
    .map((figure) => {
      // "Who have 40 of them in the leg": they are what stands before, and no toll.
      const meant = OF_THEM.test(page.after(figure)) ? null : meantFigure(figure, page.siblings, page.before(figure))
      const { counted } = meant ?? figure
      const head = stem((counted.split(' ').at(-1) ?? '').toLowerCase())
      // "212 Veskans": people at large, and whose they are.
      const isNation = /^\p{Lu}/u.test(counted.split(' ').at(-1) ?? '')
      const thing =
        ANYBODY.has(head) || isNation ? undefined : conceptsOf(head).find((concept) => concept.kind === 'thing')
      const scope = RATE.test(page.after(figure))
        ? 'rate'
        : scopeOf(taleOf(figure, page.words) || (meant?.scope ?? ''), head, thing?.name ?? '')
      const event =
        scope === '' ? conceptsOf(head).find(({ kind, only }) => kind === 'event' && only !== 'v') : undefined
      return {
        at: figure.start,
        min: figure.min,
        max: figure.max,
        counted: isNation ? '' : thing !== undefined ? `=${thing.name}` : event !== undefined ? `!${event.name}` : head,
        scope,
        isPart: figure.part === 'part' && isPartOfMore(page.before(figure), page.after(figure)),
        of: whose(figure),
      }
    })
}

/** "Two of them", "among them two"; "two of its soldiers" are a part of no other figure. */
const OF_THEM = /^ of (?:them|whom|these|those)\b/iu
const AMONG_THEM = /\b(?:(?:of|among) (?:them|whom|these|those)|including)(?: at least)? $/iu
/** "The first group of 300": more are to come, or came before. */
const ONE_OF_SEVERAL =
  /\b(?:first|second|third|initial|advance|next|last|further|another|remaining) (?:group|batch|wave|contingent|tranche|convoy|echelon|column|detachment|part|party|instalment|lot)s? (?:of|numbering)(?: some)? $/iu
/** "Four out of the five friends" */
const OUT_OF = /^ out of (?:the|these|those|its|his|her|their)\b/iu
const isPartOfMore = (before: string, after: string): boolean =>
  OF_THEM.test(after) || OUT_OF.test(after) || AMONG_THEM.test(before) || ONE_OF_SEVERAL.test(before)

/** "Suspect one", "Terminal 3", "Patient Zero": the number is its name. */
const NAMED_BY_NUMBER =
  /\b(?:suspects?|patients?|bombers?|terminals?|gates?|routes?|phases?|stages?|levels?|flights?|rooms?|wards?|blocks?|units?|reactors?|piers?|platforms?|lines?|buildings?|districts?|zones?|sectors?|sections?|chapters?|pages?|articles?|paragraphs?|resolutions?|categor(?:y|ies)|grades?|tracks?|lanes?|exits?|highways?|channels?|tanks?|shafts?|berths?|docks?|towers?|floors?|ground|day) $/iu
/** "These two", "his three": they are known, and not counted. */
const KNOWN_ONES = /\b(?:these|those|his|her|their|my|your) $/iu

/** "The two men", "the same two", "these two young men": ones that are known. */
const KNOWN_TWO = /\b(?:the|these|those) (?:same )?(?:[\p{Ll}-]{1,20} )?$/iu
/** "Five to ten new cases a day": how fast, and not how many. */
const RATE =
  /^(?: [\p{L}-]{1,20}){0,3} (?:a|per|each|every) (?:day|night|week|month|year|hour|minute)\b(?! (?:after|before|earlier|later|ago|since|into))/iu

/** "10, 20, 30, 40 of them": as many as you like. */
const ONE_AFTER_ANOTHER = /^, \d{1,6}\b/u

/** "Has room for two patients": as many as there may be, and none that is told of. */
const ROOM_FOR = /\b(?:room|space|capacity|beds?|places?|seats?) (?:for|of)(?: (?:only|about|up to|at least|some))? $/iu

/** A number that counts nobody: it is a name, or only takes up those of whom was spoken, or is no number of anything. */
const isLabel = ({ min, max, counted }: Figure, before: string, after: string): boolean =>
  ROOM_FOR.test(before) ||
  (min === 2 && max === 2 && KNOWN_TWO.test(before)) ||
  (counted === '' &&
    (isNone(min, max) || NAMED_BY_NUMBER.test(before) || KNOWN_ONES.test(before) || ONE_AFTER_ANOTHER.test(after)))

/** "Close to nil" */
const isNone = (min: number | null, max: number | null): boolean => min !== null && min <= 0 && (max ?? 0) < 1

/** Counted people of no kind. */
const ANYBODY: ReadonlySet<string> = new Set(['people', 'person', 'persons'].map(stem))

/** "60 soldiers from North Orla": the whole name, since "North" alone is another's too. */
const OF_NAME = /^ (?:of|from) (?:the )?(?:\p{Ll}+ ){0,2}?(\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+){0,2})/u
/** Sides that are named by what they are to the speaker; the key of an enemy is the speaker's with a dash. */
const ENEMY = /\b(?:enemy|opposing|hostile)\b/iu
const OWN = /\b(?:its|our)\b(?: [\p{Ll}-]+){0,2}$/u

/**
 * Whose the counted are.
 *
 *     nine Orlan soldiers      60 soldiers of Orla      11 of its soldiers: the speaker's
 */
function whoseOf(figure: Figure, statement: Statement, document: Document): readonly string[] {
  const span = figure.countedSpan
  const names = new Set(readProposition(`the ${figure.counted}`).names)
  if (span !== null) {
    const after = OF_NAME.exec(document.text.slice(span.end, span.end + 60))
    if (after !== null) for (const name of readProposition(`the ${after[1]}`).names) names.add(name)
    if (OWN.test(document.text.slice(Math.max(0, span.start - 24), span.end).trimEnd()))
      for (const word of statement.speaker.name.split(/[\s’']+/u))
        if (/^\p{Lu}/u.test(word)) for (const name of readProposition(`the ${word}`).names) names.add(name)
  }
  if (names.size === 0 && ENEMY.test(figure.counted)) for (const name of ownSide(statement)) names.add(`-${name}`)
  if (names.size === 0 && span !== null) {
    const before = document.text.slice(Math.max(0, span.start - 60), span.start)
    const lost = LOST.exec(before)
    if (lost !== null) for (const name of readProposition(`the ${lost[1]}`).names) names.add(name)
  }
  return [...names].sort()
}

/** "Orla lost 12 soldiers": Orla's. */
const LOST =
  /(?<!\p{L})(\p{Lu}[\p{L}-]{1,60}(?: \p{Lu}[\p{L}-]{1,60}){0,2}) (?:has |had |have )?lost (?:[\p{Ll}\d,]+ ){0,4}$/u

const ownSide = (statement: Statement): readonly string[] =>
  [...new Set([statement.speaker.name, statement.speaker.party ?? ''].flatMap((name) => name.split(/[\s’']+/u)))]
    .filter((word) => /^\p{Lu}/u.test(word))
    .flatMap((word) => readProposition(`the ${word}`).names)

/** "12,000 people will be moved" is read as sent; people at large are not sent but moved out. Only people fall ill. */
function scopeOf(scope: string, head: string, thing: string): string {
  if (scope === 'sent' && (thing === 'resident' || ANYBODY.has(head))) return 'evacuated'
  const mayFallIll = head === '' || ANYBODY.has(head) || /^(?:resident|child|patient|student)$/u.test(thing)
  return scope === 'infected' && !mayFallIll ? '' : scope
}

function timesOf(stated: readonly TimeValue[]): readonly (readonly [number, number])[] {
  const times: [number, number][] = []
  for (const time of stated) {
    if (time.type !== 'DATE' && time.type !== 'TIME') continue
    const from = dayOf(time.from)
    const to = dayOf(time.to)
    if (from !== null && to !== null && to - from <= 366) times.push([from, Math.max(to, from + 1)])
  }
  return times.sort((a, b) => a[0] - b[0] || a[1] - b[1])
}

function quotedOf(text: string): readonly string[] {
  const words = new Set<string>()
  for (const match of text.matchAll(QUOTED)) {
    const { terms, events } = readProposition(match[1])
    for (const [term] of terms) words.add(term)
    for (const event of events) words.add(`!${event}`)
  }
  return [...words].sort()
}
