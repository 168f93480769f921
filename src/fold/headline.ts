import { isClause } from '../lang/en/propositions/is-clause.js'
import { withoutTakingBack } from '../lang/en/propositions/notices.js'
import { sameVoice } from '../link/shared-origin/same-voice.js'
import type { Figure } from '../model/index.js'
import type { Entry } from './entry.js'
import { isMended } from './is-mended.js'
import { leadFor, leansOnSpeaker, withoutJoint } from './leaning-words.js'

/** Lengths, in code units, between which a statement's words make a good line. */
const SHORT = 30
const LONG = 160

/**
 * Chooses the words that stand for a claim: those of its best statement, never words of ours but for who says it, where
 * its words cannot be read alone ("Ada Holm called for an inquiry", "I [Ada Holm] saw it", "Orlo denies any part in the fire") or are all a
 * denial ("Orlo, denying: No Orlan aircraft was in the air"). Best is one that affirms it, names its voice, is about the thing itself and not
 * about a report of it, and is neither a scrap nor a paragraph.
 */
export function headlineOf(entries: readonly Entry[], aboutReports: ReadonlySet<string>): string {
  const best = nearestToOrigin(entries, aboutReports)
  if (best === undefined) return ''
  const bare = withoutJoint(tidy(best.words))
  if (best.side === 'against') {
    const told = best.lead === '' || DENIES.test(best.lead) || LABEL.test(best.lead) ? null : toldBy(best, bare)
    if (told !== null) return capital(told)
    const who = capital(best.voice.name === 'unnamed' ? 'a voice not named' : best.voice.name)
    // "No Orlan aircraft was in the air" is what the ministry says and not what it denies.
    if (best.statement.polarity === 'negative' || CALLED_UNTRUE.test(bare)) return `${who}, denying: ${capital(bare)}`
    // "Any part in the fire" says nothing until somebody denies it.
    if (!isClause(bare) || OF_REPORTS.test(bare)) return `${who} denies ${bare}`
  }
  // "Asked about the cause, he declined to comment": nothing else is said.
  if (NO_WORD.test(bare)) return `${capital(best.voice.name)} declined ${bare.replace(/[.”"]+$/u, '')}`
  return (
    capital(toldBy(best, bare) ?? whoSpeaks(best, withoutPronoun(withCue(best, bare)))) + othersGiven(best, entries)
  )
}

/** What stands between a speaker and his words in a transcript or a headline. */
const LABEL = /^\s*[:–—-]\s*$/u

/** What a denial of a thing is told by anyway. */
const DENIES = /^(?:(?:has|have|had|also|again) ){0,2}den(?:ied|ies|y)\s/iu

/** What a speaker confirms a thing by, and nothing besides. */
const CONFIRMS =
  /^(?:(?:has|have|had|also|again|later|already|now|recently) ){0,3}(?:confirm|acknowledge?|admit|concede?)(?:t?ed|d|s|ing)?\s$/iu

/** Words of two halves with the page's own words between them, where these name nobody: "the first boats are expected to sail". */
const withCue = ({ voice, lead }: Entry, words: string): string =>
  voice.name === 'unnamed' && lead.startsWith(' ') && words.split(' … ').length === 2
    ? words.replace(' … ', () => lead)
    : words

/** Longer ones say enough by themselves. */
const LONGEST_TOLD = 200

/**
 * Words that only name a thing, with who says it in front and what the page puts between; null for words that say
 * something by themselves, and where nobody is named.
 *
 *     an inquiry              Ada Holm called for an inquiry
 *     "heinous"               Ada Holm: "heinous"
 */
function toldBy(best: Entry, bare: string): string | null {
  const { voice, lead } = best
  if (NOT_CALLED.test(voice.name) || withoutPronoun(bare) !== bare) return null
  const asks = best.statement.stance === 'demand' && lead !== '' && !DUE.test(bare)
  const leans = asks || leansOnSpeaker(bare)
  if (!leans && (voice.kind !== 'named' || isClause(bare))) return null
  // The status says by whom it is confirmed: once is enough.
  if (!leans && best.statement.stance === 'confirm' && CONFIRMS.test(lead) && bare.length >= SHORT) return null
  const fit = lead === '' ? null : leadFor(voice.name, withoutNameIn(lead, voice.name))
  if (fit === null)
    return best.side === 'for' && (leans || bare.length < SHORT || lead !== '')
      ? capital(`${voice.name}: ${bare}`)
      : null
  const isAside = /^\p{L}+ing\b/u.test(fit)
  const told = tidy(`${voice.name}${isAside ? ', ' : LABEL.test(fit) ? '' : ' '}${fit}${bare}`)
  return told.length <= LONGEST_TOLD ? told : null
}

/** A cue that begins with the last word of the name: "Signal Daily", "Daily wrote". */
function withoutNameIn(lead: string, name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1)
  return name.includes(' ') && /^\p{Lu}/u.test(last) && lead.startsWith(`${last} `) ? lead.slice(last.length + 1) : lead
}

/** What is asked for in a sentence of its own: "the mill should be sold". */
const DUE = /\b(?:should|must|ought|needs? to|has to|have to|let)\b/iu

/** Voices without a name for which the page has no words either. */
const NOT_CALLED = /^(?:unnamed|he|she|it|they|we|i|you|one|who|which|that|some|many|others|both|there)$/i

/** Words that say of a thing that it is not so: they are the denial, and not what is denied. */
const CALLED_UNTRUE =
  /\b(?:unfounded|baseless|groundless|untrue|not true|false|nonsense|fabricat(?:ed|ions?)|fak(?:e|ed|es)|inventions?|no truth|lies|absurd|ridiculous)\b/iu

const NO_WORD = /^to (?:comment|answer|respond|elaborate|say more)["”.]{0,2}$/iu

/** "Which … a threat to the valley" hangs on words that stand elsewhere: "… a threat to the valley". */
const withoutPronoun = (words: string): string => words.replace(/^(?:which|who)\s(?:…\s)?/iu, '… ')

/** Words that begin with whoever says them, and whether a blank follows. */
const FIRST_PERSON = /^(["“‘]?)(i|we|my|our)(\s|(?=['’]))/iu

/**
 * Words that begin with "I" or "we", with who that is in brackets, as editors do it; nobody where the page does not name them.
 *
 *     We will see cases        We [the harbour office] will see cases
 *     “I’m not alone”          [Ada Holm] “I’m not alone”
 */
function whoSpeaks({ voice, side }: Entry, words: string): string {
  if (voice.kind !== 'named' || side !== 'for') return words
  // What its own words do not name, whoever says it at least does.
  if (words.startsWith('… ')) return `${voice.name}: ${words}`
  return words.replace(FIRST_PERSON, (opening: string, mark: string, pronoun: string, blank: string) =>
    blank === ''
      ? `[${voice.name}] ${opening}`
      : `${mark}${capital(pronoun)} [${voice.name}${/^(?:my|our)$/iu.test(pronoun) ? '’s' : ''}]${blank}`,
  )
}

/** How far below the best a statement may be that gives its figure with the hedge of the origin. */
const NEAR = 2.5

/**
 * The best statement; where others give its figure, the one with the hedge, which a copy may have dropped; among equals the
 * one that went through fewest hands.
 *
 *     "14 people drowned", a paper writes; "At least 14 people drowned", the agency has it      the agency's
 */
function nearestToOrigin(entries: readonly Entry[], aboutReports: ReadonlySet<string>): Entry | undefined {
  const isOne = entries.length === 1
  const ranked = entries
    .map((entry) => ({
      entry,
      worth: isOne ? 0 : quality(entry, aboutReports) - lackOf(entry),
    }))
    .sort(
      (a, b) =>
        b.worth - a.worth ||
        handsOf(a.entry) - handsOf(b.entry) ||
        (a.entry.statement.id < b.entry.statement.id ? -1 : 1),
    )
  const [best] = ranked
  const [own] = best?.entry.figures ?? []
  if (best === undefined || own === undefined || own.bound !== 'exact' || best.entry.side !== 'for') return best?.entry
  const hedged = ranked.find(({ entry, worth }) => {
    const [other] = entry.figures
    return (
      entry.side === 'for' &&
      worth >= best.worth - NEAR &&
      other !== undefined &&
      other.bound !== 'exact' &&
      isOneNumber(own, other) &&
      sameVoice(best.entry.voice, entry.voice) !== null
    )
  })
  return (hedged ?? best).entry
}

/** What words lose that only name a thing, where others say something of it; less where the page's own words tell it. */
function lackOf(entry: Entry): number {
  const bare = withoutJoint(tidy(entry.words))
  if (isClause(bare)) return 0
  return entry.lead !== '' && toldBy(entry, bare) !== null ? 1 : 3
}

const handsOf = ({ statement, document }: Entry): number => statement.chain.length + document.credits.length

/** Whether two figures are one number of one thing, whatever hedge stands before it. */
const isOneNumber = (own: Figure, other: Figure): boolean =>
  numberOf(own) === numberOf(other) && other.scope === own.scope && other.unit === own.unit && other.part === own.part

const numberOf = ({ value, min, max }: Figure): number | null => value ?? min ?? max

/** Other figures that are named behind the first. */
const OTHERS = 6

/**
 * The other figures that speakers give of what the headline counts, so that the claim is not read as one of them:
 *
 *     At least 14 people were killed in the fire (also given: 31, 23, 24)
 */
function othersGiven(best: Entry, entries: readonly Entry[]): string {
  const [own] = best.figures
  if (own === undefined || best.side !== 'for') return ''
  const given = new Map<string, string>([[rangeOf(own), '']])
  for (const entry of entries) {
    if (entry.side !== 'for' || isMended(entry, entries)) continue
    for (const figure of entry.figures)
      if (
        figure.compared !== true &&
        figure.scope === own.scope &&
        figure.unit === own.unit &&
        figure.part === own.part &&
        numberOf(figure) !== numberOf(own) &&
        !given.has(rangeOf(figure))
      )
        given.set(rangeOf(figure), figure.surface)
  }
  const others = [...new Set(given.values())].filter((surface) => surface !== '')
  if (others.length === 0) return ''
  return ` (also given: ${others.slice(0, OTHERS).join(', ')}${others.length > OTHERS ? ' …' : ''})`
}

const rangeOf = ({ min, max }: Figure): string => `${min} ${max}`

/** Openings that lean on another sentence or on who speaks: a last choice. */
const LAST_CHOICE = /^["“‘]?(?:that,? )?(?:we|i|which|who|whom|whose|where)\b/iu
/** "The brigade to be sent to Orla": what is left of "allowed the brigade to be sent". */
const WITH_INFINITIVE = /^(?:\p{L}[\p{L}’'-]{0,30} ){1,6}to \p{Ll}/u
/** Openings that name reports and go on with what they say. */
const OF_REPORTS =
  /^(?:the |all |any |these )?(?:reports?|rumours?|claims?|allegations?|suggestions?) (?:that|of|about) /iu
/** A name for what somebody says: "the keeper's statements". */
const SAYINGS = /\b(?:statements?|words|remarks?|reports?|comments?|claims?|information|announcements?)["”’.,]{0,3}$/iu

function quality(entry: Entry, aboutReports: ReadonlySet<string>): number {
  const { statement, words, voice } = entry
  const length = words.length
  return (
    (entry.side === 'for' ? 4 : 0) +
    (aboutReports.has(statement.id) ? 0 : 4) +
    (statement.stance === 'assert' || statement.stance === 'confirm' ? 1 : 0) +
    (statement.polarity === 'positive' ? 1 : 0) +
    (voice.kind === 'named' ? 1 : 0) +
    (length >= SHORT && length <= LONG ? 2 : 0) +
    (/^["“]?\p{Ll}|^["“]?(?:we|i|they|it|he|she|this|these)\b/iu.test(words) ? 0 : 0.5) +
    (/\b(?:we|i|our|they|them|he|she|this|these)\b/iu.test(words) ? -1.5 : 0) -
    (leansOnSpeaker(words) ? 1.5 : 0) -
    (isBroken(words) ? 2.5 : 0) -
    Math.max(0, length - LONG) / 400 -
    (LAST_CHOICE.test(words) ? 5 : 0) -
    (WITH_INFINITIVE.test(words) && !isClause(words) ? 1 : 0) -
    (SAYINGS.test(words) && !isClause(words) ? 5 : 0)
  )
}

/** Words in pieces, a question, or what is left where the page has lost its beginning: no line if there is another. */
const isBroken = (words: string): boolean =>
  / … \p{Ll}/u.test(words) || /\?["”’]?$/u.test(words) || /^['’]s\s/u.test(words)

/** "That" before a clause, and the credit behind it; "that was a misspelling" points at what was said before. */
const THAT =
  /^that,? (?!(?:is|was|were|are|has|had|have|will|would|could|can|may|might|did|does|should|must)\b)(?:according to [^,]{1,60}, )?/u

/** Drops "that" in front, marks without a partner and trailing commas. */
function tidy(text: string): string {
  let words = text.replace(/\s+/gu, ' ').trim().replace(THAT, '')
  for (const [open, close] of [
    ['“', '”'],
    ['"', '"'],
  ]) {
    const count = words.split(open).length + (open === close ? 0 : words.split(close).length) - (open === close ? 1 : 2)
    if (count % 2 === 1) words = words.replaceAll(open, '').replaceAll(close, '')
  }
  if (words.endsWith(')') && !words.includes('(')) words = words.slice(0, -1)
  words = withoutTakingBack(words)
  return words.replace(/[\s,;:–—-]+(["”]?)$/u, '$1').replace(/[,.](["”])$/u, '$1')
}

/** Makes the first letter a capital. */
const capital = (words: string): string =>
  words.replace(/^(["“]?)(\p{Ll})/u, (_, mark: string, letter: string) => mark + letter.toUpperCase())
