import { findOutlet } from '../../../../clean/outlets.js'
import type { Hop, Marked, Mention, Span, Speaker } from '../../../../model/index.js'
import { contains, overlaps, UPOS } from '../../../../model/index.js'
import { bareTable } from '../../../../text/bare-table.js'
import { lastBreak } from '../../../../text/last-break.js'
import { roleWords } from '../../names/role-words.js'
import { tokenAt } from '../reading/runs.js'
import { EARLIER_VERSION } from '../reading/stance-words.js'
import { behindWords, writtenOn } from './behind-words.js'
import { earlierSource, isOnePerson } from './earlier-source.js'
import { type BodyNames, fullerBody } from './fuller-body.js'
import { incumbentOf, isOfThen } from './incumbent.js'
import { isObject } from './is-object.js'
import { memberOf } from './member-of.js'
import { firstFrom } from './mentions-in.js'
import { nameAtEnd } from './name-at-end.js'
import { narratorOf } from './narrator.js'
import { obliqueBefore } from './oblique.js'
import { isCountry, partyOf } from './party.js'
import { isPersonNoun } from './person-nouns.js'
import { phraseBefore } from './phrase-before.js'
import { pluralBefore, pluralSubject } from './plural-before.js'
import { roleBag, roleFit } from './role-bag.js'
import { shareOf } from './share-of.js'
import { DOCUMENT, OUTLET_WORD, OWN_VOICE, UNNAMED } from './source-words.js'
import { speakerWith } from './speaker-with.js'
import { isOtherKind, spokenBody } from './spoken-body.js'
import { tiedPerson } from './tied-person.js'
import type { Voice, Voices } from './voices.js'
import { POST_NOMINAL, STORM } from './voices.js'
import { isWhoseAide } from './whose-aide.js'

/** What resolving a source needs to know of what came before it. */
export interface Memory {
  readonly marked: Marked
  readonly voices: Voices
  /** Speakers of earlier acts in text order, latest last. */
  readonly past: { readonly speaker: Speaker; readonly voice: Voice | null; readonly at: number }[]
  /** Who speaks on a page that is a body's own paper. */
  readonly issuer: Speaker | null
  /** What pronouns have told of those whose names tell nothing. */
  readonly genders: Map<Voice, 'he' | 'she'>
  /** What the page calls its bodies, as far as that was asked. */
  readonly bodies: BodyNames
}

/** A resolved speaker, and the document through which it speaks where the page names one. */
export interface Resolved {
  readonly speaker: Speaker
  readonly voice: Voice | null
  readonly document: Hop | null
}

const GENERIC =
  /^(?:council|commission|ministry|bank|agency|union|committee|company|office|court|party|government|parliament|senate|department|authority|alliance|league|university|institute|association|federation|army|navy|police|embassy|board|centre|center|club|group)$/i
/** Nouns for bodies that a page calls so instead of by name, with where they are from: "the firm", "the Orlo-based group". */
const COMPANY =
  /^the\s+(?:\p{Lu}[\p{L}-]{2,20}-based\s+)?(?:company|firm|club|lender|airline|group|retailer|operator|team|bank|charity|union|organisation|organization|body|supplier|manufacturer|insurer|utility|publisher|brewer|builder|shipbuilder|contractor|start-?up|grocer|conglomerate|multinational|(?:car|truck|plane|chip|drug|steel|toy|phone)maker)$/iu
/** Of these, the ones that sell something: no union, ministry or agency is meant by them. */
const TRADES =
  /^the\s.*\b(?:company|firm|lender|airline|retailer|operator|supplier|manufacturer|insurer|utility|publisher|brewer|builder|shipbuilder|contractor|start-?up|grocer|conglomerate|multinational|\p{Ll}+maker)$/iu
const NEVER_MEDIA =
  /\b(?:supplier|manufacturer|insurer|utility|brewer|builder|shipbuilder|contractor|start-?up|grocer|conglomerate|multinational|maker)$/iu
const isPlatform = (name: string): boolean =>
  findOutlet(name) !== null || /^(?:Telegram|Facebook|Twitter|X|YouTube|Instagram|TikTok|WhatsApp|Bluesky)$/.test(name)
const NO_TRADER =
  /\b(?:union|unions|ministry|police|agency|council|federation|committee|parliament|party|government|court|army|institute|university|association|alliance|assembly)\b/i
const BODY_HEAD =
  /^(?:ministry|government|agency|office|council|commission|committee|department|parliament|court|army|police|party|union|bank|embassy|authority|service|board|navy|hospital|clinic|school|university|college|company|firm|airline|airport|centre|center|bureau|association|organi[sz]ation|institute|administration|network|newspaper|station|mission|force)$/i
/** What speaks for its inhabitants: "the county" is not the county's archaeologist. */
const TERRITORY = /^(?:county|city|town|borough|district|region|province|state|municipality|parish)$/i
const LEAD = /^(?:the|a|an|this|that|these|those|its|his|her|their|our|my)\s+/i
const POSSESSIVE = /^['’]s?\s/

/** Resolves the words of a source to the fullest name on the page. */
export function resolveSpeaker(source: readonly Span[], memory: Memory, isIssuer = false): Resolved {
  const { marked, issuer } = memory
  if (source.length === 0)
    return isIssuer && issuer !== null
      ? { speaker: issuer, voice: null, document: null }
      : unnamed('unnamed', null, null)
  const span = { start: source[0].start, end: source[0].end }
  const text = marked.document.text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/[,;:]$/, '')
    .replace(DAY, '')
    // "the regional health agency (RHA)": what it is called further on.
    .replace(/(?<=\p{Ll}) \(\p{Lu}{2,8}\)$/u, '')
  if (issuer !== null) {
    const own = byIssuer(span, text, issuer)
    if (own !== null) return own
  }
  const own = marked.document.outlet
  const isOwnLabel = OWN_LABEL.test(text)
  if (own === null && isOwnLabel) return unnamed('unnamed', null, null)
  if (own !== null && (isOwnLabel || EARLIER_VERSION.test(text)))
    return {
      speaker: { name: own.value, type: 'organisation', role: null, party: own.value, mention: span, basis: 'outlet' },
      voice: null,
      document: null,
    }
  const labelled = byLabel(text, span, memory)
  if (labelled !== null) return labelled
  // "According to WHO": a body in capitals is no pronoun.
  const pronoun = /^(?:WHO|IT|US)$/.test(text) ? undefined : PRONOUNS[text.toLowerCase()]
  if (pronoun !== undefined) return byPronoun(pronoun, span, memory)
  const person = apposedTo(span, text, memory)
  if (person !== null) return fromVoice(person, span, 'role')
  const share = shareOf(text, marked.document.text, span.start)
  if (share !== null) return unnamed(share, span, null)
  // "A:" of an interview: the person whom the page introduces.
  if (text === 'A') {
    const asked = onlyPerson(memory, span)
    if (asked !== null) return fromVoice(asked, span, 'role')
  }
  const behind = byWordsBefore(span, memory)
  if (behind !== null) return behind
  // "The clinic, where Fell lay,": who is told of in passing does not speak.
  const passing = marked.document.text.slice(span.start, span.end).search(PEOPLE_WHO.test(text) ? / who\s/ : IN_PASSING)
  const inside = insideOf(marked.mentions, passing < 0 ? span : { start: span.start, end: span.start + passing })
  const head = headOf(inside, span, marked)
  const isWhatOnly = head !== null && (ORIGIN.test(text) || MEMBER.test(text)) && isOnce(marked, head)
  if (head !== null && !isWhatOnly) return byName(head, span, text, memory)
  // "The letter, which hangs in his kitchen,": what is told of it in passing is no part of its name.
  const bare = text.replace(/,\s(?:which|who|whose|where|\p{Ll}{3,14}(?:ed|ing))\s.*$/u, '')
  return byOwnPage(span, bare, memory) ?? byRole(span, bare, memory)
}

/** What a page says of itself: the label of its verdict, its own story. */
const OWN_LABEL =
  /^(?:(?:our |the )?(?:verdict|findings?|rating|ruling|conclusion|assessment)|this (?:article|story|report|page))$/i
/** "Health officials | Tuesday": a day behind a word in small letters, which no name holds. */
const DAY =
  /(?<=(?:^|\s)\p{Ll}[\p{L}-]{2,20})\s(?:(?:on|late|early)\s){0,2}(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?$/u
/** "Volunteers who clean the pond on Tanner's Green": several, and whoever or whatever is named in their clause is none of them. */
const PEOPLE_WHO =
  /^(?:(?:the|some|many|several|those|two|three|four|five|\d{1,5})\s)?(?:\p{L}\p{Ll}{2,20}\s)?\p{L}\p{Ll}{2,20}s\swho\s/u
const IN_PASSING = /,\s(?:where|which|whose)\s/

/** "Jin Abarra, our founder, reckons": whose function stands between commas, where the source begins behind the name. */
function apposedTo(span: Span, text: string, { marked, voices }: Memory): Voice | null {
  if (!APPOSED.test(text) || !marked.document.text.slice(Math.max(0, span.start - 2), span.start).startsWith(', '))
    return null
  const index = firstFrom(marked.mentions, span.start - 60)
  for (let at = index; at < marked.mentions.length && marked.mentions[at].end <= span.start - 2; at++) {
    const { type, end } = marked.mentions[at]
    if (type === 'person' && end === span.start - 2 && voices.of[at] >= 0)
      return isObject(marked, marked.mentions[at]) ? null : voices.all[voices.of[at]]
  }
  return null
}

/** A function in small letters, of somebody's. */
const APPOSED = /^(?:our|its|his|her|their|the|an?)\s\p{Ll}[\p{L} -]{2,60},?$/u

/** Pronouns and what they are resolved as: "him" in "heard from him" is a "he". */
const PRONOUNS: Readonly<Record<string, string>> = bareTable({
  he: 'he',
  him: 'he',
  his: 'his',
  himself: 'he',
  she: 'she',
  her: 'her',
  hers: 'her',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'their',
  themselves: 'they',
  it: 'it',
  its: 'its',
  itself: 'it',
  we: 'we',
  us: 'we',
  ourselves: 'we',
  i: 'i',
  me: 'i',
  you: 'you',
  who: 'who',
  whom: 'who',
  whose: 'who',
  which: 'which',
  that: 'that',
  one: 'one',
  both: 'both',
  there: 'there',
})

/** "The words of the mayor", "a motion tabled by the Agrarians", "the post, by an account called …": who is named behind them. */
function byWordsBefore(span: Span, memory: Memory): Resolved | null {
  const { text } = memory.marked.document
  const words = text.slice(span.start, span.end)
  const found = behindWords(words)
  if (found !== null && found.skip < words.length) {
    const inner = { start: span.start + found.skip, end: span.end }
    const paper: Span = { start: span.start, end: inner.start }
    return throughPaper(inner, found.paper, paper, memory, span)
  }
  const paper = PAPER_ALONE.exec(words)?.[1]
  const skip = paper === undefined ? null : writtenOn(text.slice(span.end, span.end + 160))
  if (paper === undefined || skip === null) return null
  const start = span.end + skip
  const end = /[,.;:\n]|\s(?:and|that|which|who|said|says|in|on|at|after|before)\s/.exec(text.slice(start, start + 80))
  if (end === null || end.index === 0) return null
  return throughPaper({ start, end: start + end.index }, paper.toLowerCase(), span, memory, span)
}

/** Whether a page has a name only once: "the Dane" may be a name where it comes again. */
const isOnce = ({ mentions }: Marked, index: number): boolean =>
  mentions.every(({ name }, at) => at === index || name !== mentions[index].name)

/** A paper's words and nothing else. */
const PAPER_ALONE =
  /^(?:the|a|an|this)\s(?:[\p{Ll}-]{2,20}\s)?(statement|motion|petition|letter|post|appeal|message|video|bill|email|report|memo|complaint|resolution|filing|declaration|tweet|thread),?$/iu

/** Who is named behind a paper's words, with the paper as the step on the way; an outlet's report is its own voice. */
function throughPaper(inner: Span, paper: string | null, words: Span, memory: Memory, whole: Span): Resolved | null {
  const found = resolveSpeaker([inner], memory)
  if (found.speaker.name === '' || found.speaker.type === 'document') return null
  // "The words of a prisoner": who has no name is called by what is printed.
  const speaker = speakerWith(found.speaker, { mention: whole })
  const isNamed = speaker.type !== 'unnamed' || found.voice !== null
  if (paper === null) return { speaker, voice: found.voice, document: found.document }
  const isOwnVoice = OWN_VOICE.test(paper) && !isNamed
  if (isOwnVoice) return null
  const isOutlet = found.voice?.type === 'outlet' || MEDIA_NAME.test(speaker.name)
  if (isOutlet) return { speaker, voice: found.voice, document: null }
  const document: Hop = { name: paper, type: 'document', span: words, scope: 'sentence' }
  return { speaker, voice: found.voice, document }
}

/** "The Howl" on a page of the Morning Howl, "the council" and "the company" on the page of a council or a company. */
function byOwnPage(span: Span, text: string, memory: Memory): Resolved | null {
  const outlet = memory.marked.document.outlet?.value
  const word =
    /^(?:the\s+([\p{L}-]{3,30})|(?:police|officers|detectives))$/iu.exec(text)?.[1] ??
    (POLICE.test(outlet ?? '') ? text : undefined)
  if (outlet === undefined || word === undefined) return null
  const words = outlet.split(/\s+/)
  const isForce = POLICE.test(outlet) && /^(?:force|police|officers|detectives)$/i.test(word)
  const isShort = /^\p{Lu}/u.test(word) && words.length > 1 && words[words.length - 1] === word
  const isOwnKind =
    GENERIC.test(word) && words.length > 1 && words.some((one) => one.toLowerCase() === word.toLowerCase())
  const { text: page } = memory.marked.document
  const isOwnCompany =
    COMPANY.test(text) &&
    findOutlet(outlet) === null &&
    !MEDIA_NAME.test(outlet) &&
    memory.marked.mentions.some(
      ({ name, start }) =>
        (name === outlet || outlet.startsWith(`${name} `)) && !HEARER.test(page.slice(Math.max(0, start - 16), start)),
    )
  if (!isForce && !isShort && !isOwnKind && !isOwnCompany) return null
  return {
    speaker: { name: outlet, type: 'organisation', role: null, party: outlet, mention: span, basis: 'outlet' },
    voice: null,
    document: null,
  }
}

const POLICE = /\b(?:Police|Constabulary|Sheriff)\b/u

/** Before the name of whoever is told something, or reports it: "told Market Line", "BRANN (Septentra)". */
const HEARER = /(?:\(|\b(?:told|tells|to|with|by|from|for)(?:\sthe)?)\s?$/iu

const MEDIA_NAME =
  /\b(?:news|press|post|times|herald|gazette|tribune|journal|wire|daily|weekly|echo|mail|telegraph|observer|standard|courier|review|portal|online|radio|tv|television|media|chronicle|clarion|express|star|sun|mirror|globe|today|live|pravda|business|magazine|report|reporter|dispatch|bulletin|broadcasting|agency|ledger|sentinel|messenger|beacon|bugle|argus|advertiser|examiner|inquirer|rundschau|anzeiger|zeitung)\b/i

/** "We", "our list", "the ministry" on a ministry's own paper. */
function byIssuer(span: Span, text: string, issuer: Speaker): Resolved | null {
  const speaker = speakerWith(issuer, { mention: span, basis: 'issuer' })
  if (/^we$/i.test(text)) return { speaker, voice: null, document: null }
  const own =
    /^our\s+(?:[\p{L}-]+\s+){0,2}(?:lists?|records?|data|figures|measurements?|information|count|findings|report|calculations?)$/iu
  if (own.test(text)) return { speaker, voice: null, document: null }
  if (/^measurements? (?:by|of)\s/i.test(text))
    return {
      speaker,
      voice: null,
      document: { name: text.replace(/^our\s+/i, ''), type: 'document', span, scope: 'sentence' },
    }
  // "According to preliminary information": on a body's own paper, its own.
  if (
    /^(?:the\s)?(?:preliminary|initial|operational|available|updated|latest|current)\s(?:information|data|reports?|figures|estimates?|findings)$/iu.test(
      text,
    )
  )
    return { speaker, voice: null, document: { name: text, type: 'document', span, scope: 'sentence' } }
  const short = /^the\s+([\p{L}-]+)$/iu.exec(text)?.[1]?.toLowerCase()
  if (
    short === undefined ||
    (!GENERIC.test(short) && !/^(?:brotherhood|mission|inspectorate|service|directorate)$/.test(short))
  )
    return null
  return issuer.name
    .toLowerCase()
    .split(/[\s’']+/)
    .includes(short)
    ? { speaker, voice: null, document: null }
    : null
}

const insideOf = (
  mentions: readonly Mention[],
  span: Span,
): readonly { readonly mention: Mention; readonly index: number }[] => {
  const out: { mention: Mention; index: number }[] = []
  for (
    let index = firstFrom(mentions, span.start - 200);
    index < mentions.length && mentions[index].start < span.end;
    index++
  )
    if (contains(span, mentions[index])) out.push({ mention: mentions[index], index })
  return out
}

/** The mention that the source's head noun is: a person anywhere but behind "of" or before "'s"; else a body at the phrase's end or start. */
function headOf(
  inside: readonly { readonly mention: Mention; readonly index: number }[],
  span: Span,
  marked: Marked,
): number | null {
  const { text } = marked.document
  const after = (mention: Mention): string => text.slice(mention.end, Math.min(mention.end + 3, span.end))
  const before = (mention: Mention): string => text.slice(span.start, mention.start)
  for (const { mention, index } of inside) {
    if (mention.type !== 'person' || POSSESSIVE.test(after(mention)) || STORM.test(mention.name)) continue
    const rest = text.slice(mention.end, span.end)
    if (PEOPLE_OF.test(rest) || isWhoseAide(rest)) continue
    const lead = before(mention)
    if (TOLD_OF.test(lead)) continue
    if (
      /\b(?:of|for|to|from|with|by|under|behind|in)\s+(?:[\p{L}.'’-]+\s+){0,4}$/u.test(lead) &&
      !/,\s*$/.test(lead) &&
      !isTitleOf(mention, lead) &&
      !(PLACED_OFFICE.test(lead) && /^\S+ \S+ \S+$/.test(mention.name)) &&
      !isOfficeBefore(lead, mention, span, text)
    )
      continue
    return index
  }
  for (const { mention, index } of inside) {
    if (mention.type === 'person' || mention.type === 'role' || mention.type === 'pronoun') continue
    if (POSSESSIVE.test(after(mention))) continue
    const lead = before(mention).split(',').pop()!.trim()
    const behind = text.slice(mention.end, span.end)
    const isNamed = lead === '' || /^(?:the|a|an)$/i.test(lead) || isApposed(lead, behind)
    if (!isNamed && !(behind.trim() === '' && isLabelled(`${lead} ${mention.name}`, mention))) continue
    const rest = text.slice(mention.end, span.end).trim()
    // "The Korland newspaper Svet": where the one is from that is named behind its kind.
    if (KIND_AND_NAME.test(rest)) continue
    // "Save Shores, a UN agency,": what it is says whose it is, and no more.
    if (/^\p{Lu}[^,]{2,60},\s(?:an?|the)\s$/u.test(before(mention)) && /^\p{Ll}/u.test(rest)) continue
    if (
      rest !== '' &&
      !/^[,(]/.test(rest) &&
      !/^(?:of|in|for|at|on|under|news agency|agency|newspaper|itself|and)\b/.test(rest)
    )
      continue
    return index
  }
  return null
}

/** What an outlet is, and its name. */
const KIND_AND_NAME =
  /^(?:news agency|agency|newspaper|daily|weekly|magazine|channel|broadcaster|website|portal|tabloid)\s["“]?\p{Lu}/u

/** "The complaint charging Orm with the theft", "a letter naming Orm": of whom a thing tells. */
const TOLD_OF =
  /^(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat|[Hh]is|[Hh]er|[Ii]ts)\s(?:[\p{Ll}-]{2,20}\s){1,3}(?:charging|accusing|naming|against|about|concerning|describing|showing|mentioning|criticising|criticizing|identifying)\s(?:\p{Lu}[\p{L}.]{0,12}\s)?$/u

/** "Orm administration officials": people of his, and not he. */
const PEOPLE_OF =
  /^\s(?:[\p{Ll}-]{2,20}\s){0,2}(?:officials|aides|advisers|advisors|allies|supporters|critics|lawyers|opponents|backers|voters|appointees|loyalists|associates)[,.]?$/u

/** "Norvia's state news agency NRA": common words before the name that say what it is. */
const isApposed = (lead: string, rest: string): boolean =>
  /^\s*(?:,\s(?:which|who|whose)\s.*)?$/su.test(rest) &&
  /\b(?:agency|fund|investor|pollster|brokerage|consultancy|foundation|trust|institute|brewer|grocer|maker|[\p{Ll}-]{3,12}maker|think[ -]tank|NGO|association|subsidiary|newspaper|paper|magazine|channel|broadcaster|outlet|station|website|daily|company|group|party|firm|bank|ministry|organisation|organization|union|watchdog|network|operator|developer|supplier|contractor|producer|carrier|retailer|lender|insurer|airline|giant|utility|chain|charity|start-?up|platform|regulator|club|tabloid|weekly|portal|(?:chip|car|plane|drug|steel|toy|aircraft|truck|phone)\s?maker)$/u.test(
    lead,
  )

/** "Brokerage Hallam Pryce": the noun before a body's name says that it is one. */
function isLabelled(words: string, mention: Mention): boolean {
  const found = nameAtEnd(words)
  return found !== null && found.name === mention.name && found.type === 'organisation' && mention.type !== 'place'
}

/** "head of the Norvik Port Authority Ilse Brandt": the words before the name are its title. */
const isTitleOf = (mention: Mention, lead: string): boolean =>
  mention.title !== undefined && lead.replace(LEAD, '').trim().length <= mention.title.length + 4

/**
 * "the mayor of Stepove Andriy Holub", "plenipotentiary for water affairs Zoya Merenko": an office that needs no comma.
 * "a lawyer for businessman Oleg Rubin" and "the mother of the late Oleg Rubin" speak for or of the one who is named.
 */
function isOfficeBefore(lead: string, mention: Mention, span: Span, text: string): boolean {
  if (/\S/.test(text.slice(mention.end, span.end).replace(/[,\s]+/g, '')) || !mention.name.includes(' ')) return false
  const parts = /^(.{3,80}?)\s(?:of|for|to|in|at|on)\s(.{2,90})\s$/u.exec(lead)
  if (parts === null) return false
  const { head, title } = roleWords()
  const office = parts[1].replace(LEAD, '').split(/\s+/)
  if (!office.some((word) => head.has(word.toLowerCase()) || OFFICE.test(word))) return false
  if (office.some((word) => SPOKEN_FOR.test(word))) return false
  const last = parts[2].split(/\s+/).pop()!
  return (
    !head.has(last.toLowerCase()) &&
    !title.has(last) &&
    !/^(?:the|a|an|his|her|its|their|late|jailed|accused|former|ex|young|little|old|of|for|and|Mr|Mrs|Ms)$/i.test(last)
  )
}

const PLACED_OFFICE =
  /\b(?:mayor|governor|head|chief|president|prefect|chairman|chairwoman|prosecutor|bishop|commandant)\s(?:of|in)\s$/i
const OFFICE =
  /^(?:plenipotentiary|commissioner|commandant|rector|ombudsman|mayoress|governess|superior|prefect|delegate|head|chief|chair)$/i
/** Those who are somebody else's: the name behind them is that of the one they belong to. */
const SPOKEN_FOR =
  /^(?:lawyer|attorney|solicitor|barrister|spokes(?:man|woman|person)|aide|adviser|advisor|friend|father|mother|son|daughter|brother|sister|husband|wife|widow|uncle|aunt|cousin|neighbou?r|colleague|supporter|critic|opponent|ally|associate|biographer|successor|predecessor|agent|manager|partner|assistant)s?$/i

function typeOf(type: Mention['type'], name: string): Speaker['type'] {
  return type === 'person'
    ? 'person'
    : type === 'place' && (isCountry(name) || partyOf(name) === null)
      ? 'place'
      : 'organisation'
}

/** "Larch" behind Larch Capital, "Rovers" behind Belmark Rovers, where nobody on the page bears that name: the body. */
function bodyOfFirst(name: string, at: number, memory: Memory): Voice | null {
  if (memory.voices.all.some((one) => one.type === 'person' && one.name.split(' ').includes(name) && one.name !== name))
    return null
  return lastVoice(
    memory,
    at,
    (one) =>
      one.type === 'organisation' &&
      (one.name.startsWith(`${name} `) || (name.endsWith('s') && one.name.endsWith(` ${name}`))),
  )
}

/** "Skipper Wout Danker", "Hajj Samir Attar": what somebody is, with a capital, before both his names. */
const isCalling = (word: string): boolean =>
  isPersonNoun(word) ||
  /^(?:Hajj|Hajji|Haji|Sayyid|Engineer)$/.test(word) ||
  roleWords().head.has(word.toLowerCase()) ||
  /(?:opher|ographer|ologist|[^l]ist)$/.test(word)

function byName(index: number, span: Span, text: string, memory: Memory): Resolved {
  const { marked, voices } = memory
  const mention = marked.mentions[index]
  const voice = voices.of[index] >= 0 ? voices.all[voices.of[index]] : null
  const lead = marked.document.text.slice(span.start, mention.start)
  const cut = voice === null || voice.name === mention.name ? /^(\p{Lu}\p{Ll}+)\s$/u.exec(lead) : null
  const whole =
    cut !== null &&
    mention.title === undefined &&
    mention.type === 'person' &&
    partyOf(cut[1]) === null &&
    !(mention.name.includes(' ') && isCalling(cut[1]))
      ? `${cut[1]} ${mention.name}`
      : mention.name
  const plain = (voice === null || voice.name === mention.name ? whole : voice.name).replace(POST_NOMINAL, '')
  // "the mayor of Stepove Andriy Holub": the place that a recogniser took into the name.
  const name =
    mention.type === 'person' && PLACED_OFFICE.test(lead) && /^\p{Lu}\S+ \p{Lu}\S+ \p{Lu}\S+$/u.test(plain)
      ? plain.slice(plain.indexOf(' ') + 1)
      : plain
  // "The bank" and "State Police" where the page has the Bank of Orlo and the Orlan State Police.
  const isOutletShort =
    mention.type !== 'person' && !name.includes(' ') && name !== name.toUpperCase() && MEDIA_NAME.test(name)
  const isShort =
    isOutletShort || GENERIC.test(name) || (name.includes(' ') && BODY_HEAD.test(name.slice(name.lastIndexOf(' ') + 1)))
  if (mention.type !== 'person' && isShort) {
    const fuller = lastVoice(
      memory,
      span.start,
      (one) =>
        one.type !== 'person' &&
        one.name.length > name.length &&
        one.name.toLowerCase().endsWith(` ${name.toLowerCase()}`),
    )
    if (fuller !== null) return fromVoice(fuller, span, 'short-name')
  }
  const shortened = mention.type === 'person' && !name.includes(' ') ? bodyOfFirst(name, span.start, memory) : null
  if (shortened !== null) return fromVoice(shortened, span, 'short-name')
  const ownBody = mention.type === 'person' || mention.type === 'place' ? null : ownBodyOf(name, marked)
  if (ownBody !== null)
    return {
      speaker: {
        name: ownBody,
        type: 'organisation',
        role: null,
        party: partyOf(ownBody) ?? ownBody,
        mention: span,
        basis: 'outlet',
      },
      voice,
      document: null,
    }
  const turned =
    mention.type === 'organisation'
      ? voices.all.find((one) => one.type === 'organisation' && isTurned(one.name, name))
      : undefined
  if (turned !== undefined) return fromVoice(turned, span, 'short-name')
  const role = withOwner(mention.title, lead) ?? appositionOf(text, mention.name) ?? voice?.roles[0] ?? null
  const party =
    partyOf(role ?? '') ??
    (mention.type === 'person'
      ? (voice?.party ?? null)
      : mention.type === 'outlet'
        ? (partyOf(lead) ?? name)
        : (partyOf(name) ?? partyOf(text) ?? name))
  const speaker: Speaker = {
    name,
    type:
      mention.type === 'person' && isCountry(name)
        ? 'place'
        : mention.type === 'organisation' && isOfficeHolder(lead)
          ? 'person'
          : typeOf(mention.type, name),
    role: mention.type === 'person' ? role : null,
    party,
    mention: span,
    basis: name === mention.name || name.length <= mention.name.length ? 'named' : 'short-name',
  }
  return { speaker, voice, document: null }
}

/** "General Staff" and "the Centre" on the page of the General Staff of the Sarvian Army and of the Centre for Conflict Mapping. */
function ownBodyOf(name: string, { document }: Marked): string | null {
  const own = document.outlet?.value
  if (own === undefined || own.length <= name.length) return null
  const bare = own.replace(/^The /, '')
  const isOpening = bare.startsWith(`${name} `) && /^(?:of|for|on|in)\s/.test(bare.slice(name.length + 1))
  const isEnd = bare.endsWith(` ${name}`) && !name.includes(' ') && MEDIA_NAME.test(bare)
  return isOpening || isEnd ? own : null
}

/** "Tolmark's Foreign Ministry spokesman": whose office it is, where a recogniser took the office alone. */
function withOwner(title: string | undefined, lead: string): string | undefined {
  if (title === undefined) return undefined
  const whole = lead.replace(/,?\s{0,3}$/u, '')
  return OWNER.test(whole) && whole.endsWith(` ${title}`) ? whole : title
}

/** A name in the genitive at the beginning. */
const OWNER = /^\p{Lu}[\p{L}-]{2,30}(?: \p{Lu}[\p{L}-]{1,30}){0,2}['’]s? /u

/** "Its chairman, Otmar Relling,": who stands behind an office is a person, whatever a recogniser took the name for. */
function isOfficeHolder(lead: string): boolean {
  const office = /^(?:its|his|her|their|the)\s(?:[\p{L}-]+\s){0,3}([\p{L}-]+),\s$/iu.exec(lead)?.[1]
  return office !== undefined && roleWords().head.has(office.toLowerCase())
}

/** "LU Council" for the "Council of the Lake Union", "Ostry Council" for the "Council of Ostry". */
function isTurned(full: string, short: string): boolean {
  if (!full.includes(' of ')) return false
  const whole = /^(\p{Lu}\p{Ll}+) of (?:the )?(\p{Lu}.{1,60})$/u.exec(full)
  const cut = short.lastIndexOf(' ')
  if (whole === null || cut < 0 || short.slice(cut + 1) !== whole[1]) return false
  const owner = short.slice(0, cut).replace(/^the /i, '')
  const initials = (whole[2].match(/\p{Lu}/gu) ?? []).join('')
  return owner === whole[2] || (owner.length > 1 && owner === initials)
}

/** "Ilse Brandt, head of the port,": what stands behind the name between commas. */
function appositionOf(text: string, name: string): string | null {
  const at = text.indexOf(name)
  const rest = at < 0 ? '' : text.slice(at + name.length)
  if (!rest.startsWith(', ')) return null
  const role = rest.slice(2).replace(LEAD, '').replace(/,$/, '').trim()
  return role === '' || /^\d+$|^\p{L}+ing\b|^who(?:se|m)?\b/iu.test(role) || role.length > 120 ? null : role
}

function fromVoice(voice: Voice, span: Span, basis: string): Resolved {
  return {
    speaker: {
      name: voice.name,
      type: typeOf(voice.type, voice.name),
      role: voice.type === 'person' ? (voice.roles[0] ?? null) : null,
      party: voice.party ?? (voice.type === 'person' ? null : voice.name),
      mention: span,
      basis,
    },
    voice,
    document: null,
  }
}

/** A voice without a name, called by the words of the page. */
export function unnamed(words: string, span: Span | null, party: string | null): Resolved {
  const name = words.replace(/(?<=\p{L})['’]s$/u, '')
  return {
    speaker: { name, type: 'unnamed', role: null, party, mention: span, basis: 'unnamed' },
    voice: null,
    document: null,
  }
}

/** "GANSEY:" of a transcript: the one person of the page with that last name. */
function byLabel(text: string, span: Span, { marked, voices }: Memory): Resolved | null {
  if (!/^\p{Lu}{3,}$/u.test(text) || marked.document.text[span.end] !== ':') return null
  const last = text.toLowerCase()
  const bearers = voices.all.filter(({ type, name }) => type === 'person' && name.toLowerCase().endsWith(` ${last}`))
  return bearers.length === 1 ? fromVoice(bearers[0], span, 'short name') : null
}

/** "he", "they", "who": the nearest voice that fits, a recent speaker before one that was only named. */
function byPronoun(word: string, span: Span, memory: Memory): Resolved {
  const { marked, voices, past } = memory
  // "The boats are lost, there added": in the place that spoke before.
  if (word === 'there') {
    const last = past[past.length - 1]
    if (last === undefined || last.speaker.type === 'person') return unnamed('unnamed', null, null)
    const speaker = speakerWith(last.speaker, { mention: span, basis: 'pronoun' })
    return { speaker, voice: last.voice, document: null }
  }
  if (word === 'who' || word === 'which' || word === 'that') {
    const index = mentionBefore(marked, span.start, voices)
    if (index >= 0) return fromVoice(voices.all[voices.of[memberOf(marked, voices, index)]], span, 'pronoun')
    return unnamed(phraseBefore(marked, span.start) ?? word, span, null)
  }
  // "We will remind", said by nobody who is quoted: the page itself.
  const own = marked.document.outlet
  if (word === 'we' && own !== null && !isQuoted(marked, span))
    return {
      speaker: { name: own.value, type: 'organisation', role: null, party: own.value, mention: span, basis: 'outlet' },
      voice: null,
      document: null,
    }
  const narrator = word === 'i' && !isQuoted(marked, span) ? narratorOf(marked.document, voices, span) : null
  if (narrator !== null) {
    if ('voice' in narrator) return fromVoice(narrator.voice, span, 'pronoun')
    const { name, type } = narrator
    const isPage = type === 'organisation'
    const basis = isPage ? 'outlet' : 'pronoun'
    const speaker: Speaker = { name, type, role: null, party: isPage ? name : null, mention: span, basis }
    return { speaker, voice: null, document: null }
  }
  const singular = word === 'he' || word === 'she' || word === 'his' || word === 'her'
  const gender = word === 'she' || word === 'her' ? 'she' : singular ? 'he' : null
  const paragraph = paragraphsBefore(marked.document.text, span.start, 3)
  const aside = asideOf(marked, span)
  const asideVoices = new Set([...aside].map((index) => voices.all[voices.of[index]]))
  const near = namedSince(memory, { before: span.start, since: paragraph, person: singular, gender, aside })
  if (word === 'they' || word === 'one') {
    const people = pluralSubject(marked.document.text, span.start)
    const from = fromBody(marked, span)
    if (word === 'they' && from !== null) {
      const body = resolveSpeaker([from], memory)
      if (body.speaker.type !== 'unnamed' && body.speaker.type !== 'person')
        return { ...body, speaker: speakerWith(body.speaker, { mention: span, basis: 'pronoun' }) }
    }
    const same = past.findLast(({ speaker }) => people !== null && speaker.name.startsWith(`${people} `))
    if (same?.speaker.type === 'unnamed')
      return { speaker: speakerWith(same.speaker, { mention: span, basis: 'pronoun' }), voice: null, document: null }
    if (people !== null) return unnamed(people, span, partyOf(people))
  }
  const opening = word === 'it' || word === 'they' ? openingBody(marked, span, word) : null
  if (opening !== null) {
    const found = byRole(opening, marked.document.text.slice(opening.start, opening.end), memory)
    return { ...found, speaker: speakerWith(found.speaker, { mention: span, basis: 'pronoun' }) }
  }
  const body = word === 'it' || word === 'its' ? bodyBefore(marked, span) : null
  if (
    body !== null &&
    (past.length === 0 || past[past.length - 1].at < body.start) &&
    (near === null || near.at < body.start)
  ) {
    const found = byRole(body, marked.document.text.slice(body.start, body.end), memory)
    if (found.speaker.type === 'organisation')
      return { ...found, speaker: speakerWith(found.speaker, { mention: span, basis: 'pronoun' }) }
  }
  const nobody = gender === null ? null : personBefore(marked, span)
  if (
    nobody !== null &&
    (past.length === 0 || past[past.length - 1].at < nobody.start) &&
    (near === null || near.at < nobody.start || aside.size > 0 || !near.subject)
  )
    return unnamed(marked.document.text.slice(nobody.start, nobody.end), span, null)
  for (let at = past.length - 1; at >= 0 && past.length - at <= 40 && past[at].at >= paragraph; at--) {
    const { speaker, voice } = past[at]
    if (voice !== null && asideVoices.has(voice)) continue
    if (singular) {
      if (isSameUnnamed(speaker, past, at) && (near === null || near.at < past[at].at)) {
        const found = speakerWith(speaker, { mention: span, basis: 'pronoun' })
        return { speaker: found, voice: null, document: null }
      }
      if (speaker.type !== 'person' || voice === null || !mayBe(voice, gender, memory)) continue
      // "He said Mr. Fell was not to blame": of whom he spoke in that sentence is its subject no more than he is.
      const isOwn = near !== null && sentenceOf(marked, near.at) === sentenceOf(marked, past[at].at)
      if (near !== null && near.at > past[at].at && near.subject && !isOwn) break
      if (voice.gender === null && gender !== null) memory.genders.set(voice, gender)
      return fromVoice(voice, span, 'pronoun')
    }
    if (word === 'it' || word === 'its') {
      if (
        speaker.type === 'person' ||
        (speaker.type === 'unnamed' &&
          ((voice === null && /s$/i.test(speaker.name)) || speaker.name === 'unnamed' || isSomebody(speaker.name)))
      )
        continue
      if (near !== null && near.at > past[at].at && near.subject) break
      return voice === null
        ? { speaker: speakerWith(speaker, { mention: span, basis: 'pronoun' }), voice, document: null }
        : fromVoice(voice, span, 'pronoun')
    }
    if (speaker.type === 'person') continue
    return { speaker: speakerWith(speaker, { mention: span, basis: 'pronoun' }), voice, document: null }
  }
  if (word === 'they' && (near === null || near.voice.type === 'place')) {
    const plural = pluralBefore(marked.document.text, span.start)
    return unnamed(plural ?? word, span, null)
  }
  if (near !== null) {
    if (gender !== null && near.voice.gender === null) memory.genders.set(near.voice, gender)
    return fromVoice(near.voice, span, 'pronoun')
  }
  const before = singular ? spokeBefore(memory, span, gender) : null
  return before === null ? unnamed(word, span, null) : fromVoice(before, span, 'pronoun')
}

/** How far back, in code units, a speaker is meant by "he" where boxes and captions stand between and name nobody. */
const FAR_BACK = 5000

/** The last speaker, a person, where nobody else has been named since. */
function spokeBefore(memory: Memory, span: Span, gender: 'he' | 'she' | null): Voice | null {
  const last = memory.past[memory.past.length - 1]
  if (last === undefined || last.voice === null || last.speaker.type !== 'person') return null
  if (span.start - last.at > FAR_BACK || !mayBe(last.voice, gender, memory)) return null
  const since = namedSince(memory, { before: span.start, since: last.at, person: true, gender: null, aside: new Set() })
  return since === null || since.voice === last.voice ? last.voice : null
}

/** "The board thanked her. It said …": a body without a name with which the sentence before begins. */
function bodyBefore(marked: Marked, span: Span): Span | null {
  const { tokens, document } = marked
  const sentence = sentenceOf(marked, span.start)
  if (sentence < 1) return null
  const start = tokens.start[tokens.sentenceStart[sentence - 1]]
  const words = OPENING_BODY.exec(document.text.slice(start, start + 80))?.[0]
  if (words === undefined || document.text.slice(start, span.start).includes('\n')) return null
  const last = words.slice(words.lastIndexOf(' ') + 1)
  return BODY_HEAD.test(last) ? { start, end: start + words.length } : null
}

const PERSON_FIRST =
  /^(?:The|An?)(?:\s\p{Ll}[\p{Ll}-]{2,20}){1,3}?(?:\s(?:at|in|from|on|of|with)\s(?:the\s|an?\s)?[\p{L}-]{2,20}){0,2}(?=,\swho\s|\s(?:has|had|was|is|also|\p{Ll}{1,20}ed)(?!\p{L}))/u
/** "The driver survived. He told police …": one without a name with whom the sentence before begins. */
function personBefore(marked: Marked, span: Span): Span | null {
  const { tokens, document } = marked
  const sentence = sentenceOf(marked, span.start)
  if (sentence < 1) return null
  const start = tokens.start[tokens.sentenceStart[sentence - 1]]
  if (document.text.slice(start, span.start).includes('\n')) return null
  const words = PERSON_FIRST.exec(document.text.slice(start, start + 80))?.[0]
  if (words === undefined || !isOnePerson(words)) return null
  // "The nurse asked him to wait. He said …": whom the sentence calls by a pronoun goes on.
  const rest = document.text.slice(start + words.length, span.start)
  return /\b(?:him|his|her|he|she)\b/i.test(rest) ? null : { start, end: start + words.length }
}

/** "From the ministry they pointed out …": for whom "they" speak. */
function fromBody(marked: Marked, span: Span): Span | null {
  const { tokens, document } = marked
  const start = tokens.start[tokens.sentenceStart[Math.max(0, sentenceOf(marked, span.start))]]
  const found = /^From\s([^,.;"“”]{3,60}),?\s$/u.exec(document.text.slice(start, span.start))
  return found === null ? null : { start: start + 5, end: start + 5 + found[1].length }
}

/** "The ministry will hold talks, it said.", "The rebels have left, they said.": who opens the sentence that the pronoun closes. */
function openingBody(marked: Marked, span: Span, word: string): Span | null {
  const { tokens, document } = marked
  const sentence = sentenceOf(marked, span.start)
  if (sentence < 0) return null
  const start = tokens.start[tokens.sentenceStart[sentence]]
  if (span.start - start > 300) return null
  const between = document.text.slice(start, span.start)
  if (!/,["”]?\s$/.test(between) || /["“”\n]/.test(between)) return null
  const words = OPENING_BODY.exec(between)?.[0]
  if (words === undefined || /\s(?:is|are|was|were|has|had|have|will|would|may|can)$/.test(words)) return null
  const last = words.slice(words.lastIndexOf(' ') + 1)
  const isBody =
    word === 'it'
      ? BODY_HEAD.test(last) || roleWords().body.has(last.toLowerCase())
      : roleWords().group.has(last.toLowerCase())
  return isBody ? { start, end: start + words.length } : null
}

const OPENING_BODY = /^The(?:\s\p{Ll}[\p{Ll}-]{2,20}){1,3}?(?=,?\s(?:also |has |had |was |is |will |in )?\p{Ll}+)/u

/** Whether a voice can be meant by "he" or "she". */
function mayBe(voice: Voice, gender: 'he' | 'she' | null, { genders }: Memory): boolean {
  const known = voice.gender ?? genders.get(voice) ?? null
  return known === null || gender === null || known === gender
}

/** The last speaker, a person without a name: "A consumer complained … She said …". */
const isSameUnnamed = (speaker: Speaker, past: Memory['past'], at: number): boolean =>
  at === past.length - 1 && speaker.type === 'unnamed' && speaker.mention !== null && isOnePerson(speaker.name)

/** What stands aside in a pronoun's own sentence. */
function asideOf(marked: Marked, span: Span): ReadonlySet<number> {
  const { tokens } = marked
  if (tokens.count === 0) return new Set()
  return obliqueBefore(
    marked,
    tokens.start[tokens.sentenceStart[Math.max(0, sentenceOf(marked, span.start))]],
    span.start,
  )
}

/** "A banker familiar with the sector": a person without a name is no "it". */
const isSomebody = (name: string): boolean =>
  roleWords().head.has(headNoun(name.replace(LEAD, '').trim()).toLowerCase())

const isQuoted = (marked: Marked, span: Span): boolean => {
  const quote = marked.quotations[firstFrom(marked.quotations, span.start + 1) - 1]
  return quote !== undefined && span.end <= quote.end
}

/** The start of the paragraph `count` paragraphs back. */
function paragraphsBefore(text: string, offset: number, count: number): number {
  let at = offset
  for (let left = count; left > 0; ) {
    at = lastBreak(text, at)
    if (at <= 0) return 0
    if (text.charCodeAt(at - 1) !== 10) left--
  }
  return at
}

/** The last voice named before a place: a sentence's subject before another mention. */
function namedSince(
  memory: Memory,
  {
    before,
    since,
    person,
    gender,
    aside,
  }: {
    readonly before: number
    readonly since: number
    readonly person: boolean
    readonly gender: 'he' | 'she' | null
    /** Mentions that the pronoun cannot stand for. */
    readonly aside: ReadonlySet<number>
  },
): { readonly voice: Voice; readonly at: number; readonly subject: boolean } | null {
  const { marked, voices } = memory
  const { mentions, tokens } = marked
  let best: { voice: Voice; at: number; subject: boolean } | null = null
  let bestSentence = -1
  for (let index = firstFrom(mentions, before) - 1; index >= 0 && mentions[index].start >= since; index--) {
    const mention = mentions[index]
    if (mention.end > before || voices.of[index] < 0 || aside.has(index)) continue
    const quote = marked.quotations[firstFrom(marked.quotations, mention.start + 1) - 1]
    if (quote !== undefined && mention.end <= quote.end) continue
    const voice = voices.all[voices.of[index]]
    if (voice.isSilent) continue
    if (person ? voice.type !== 'person' : voice.type === 'person') continue
    if (person && !mayBe(voice, gender, memory)) continue
    const sentence = sentenceOf(marked, mention.start)
    if (best !== null && sentence !== bestSentence) break
    const start = tokens.count === 0 ? 0 : tokens.start[tokens.sentenceStart[Math.max(0, sentence)]]
    best = { voice, at: mention.start, subject: mention.start - start < 60 && !isObject(marked, mention) }
    bestSentence = sentence
  }
  return best
}

function sentenceOf(marked: Marked, offset: number): number {
  const { tokens } = marked
  return tokens.count === 0 ? -1 : tokens.sentence[tokenAt(marked, offset)]
}

/** The voice whose mention ends right before a relative pronoun. */
function mentionBefore(marked: Marked, start: number, voices: Voices): number {
  const { mentions } = marked
  for (let index = firstFrom(mentions, start) - 1; index >= 0 && start - mentions[index].end < 90; index--)
    if (
      mentions[index].end <= start &&
      voices.of[index] >= 0 &&
      /^[\s,–—)-]*(?:[^.!?]{0,80},\s*)?$/.test(marked.document.text.slice(mentions[index].end, start))
    )
      return apposedBefore(marked, index, voices) ?? index
  return -1
}

/**
 * "Ada Holm, adviser to Governor Bo Lind, who says": "who" is whoever stands before the comma, and not who is named in what
 * is told of her; null where the name before "who" stands in no apposition.
 */
function apposedBefore({ mentions, document }: Marked, index: number, voices: Voices): number | null {
  for (let at = index - 1; at >= 0 && mentions[index].start - mentions[at].end < 140; at--) {
    if (mentions[at].type !== 'person' || voices.of[at] < 0) continue
    return APPOSED_TO.test(document.text.slice(mentions[at].end, mentions[index].start)) ? at : null
  }
  return null
}

/** Between a name and the name of whoever it is apposed to. */
const APPOSED_TO =
  /^,\s[^,.;!?]{3,110}\s(?:of|to|for|with|under|behind)\s(?:(?:the\s)?(?:\p{Lu}[\p{L}.]{0,14}\s){0,2})?$/u

/** "The head of state", "the head of the portfolio": other words for an office. */
const plainOffice = (words: string): string =>
  /^the\shead\sof\sstate$/i.test(words)
    ? 'the president'
    : /^the\shead\sof\sgovernment$/i.test(words)
      ? 'the prime minister'
      : /^the\s(?:head|holder|chief)\sof\sthe\sportfolio(?:\s|$)/i.test(words)
        ? 'the minister'
        : words

/** Roles and common nouns: "the minister", "the ministry", "officials", "the statement". */
function byRole(span: Span, printed: string, memory: Memory): Resolved {
  const text = plainOffice(printed)
  const { marked, voices } = memory
  const bare = text.replace(LEAD, '').trim()
  const headWord = headNoun(bare)
  const page = marked.document.outlet
  if (
    page !== null &&
    /^(?:this|our) (?:newspaper|paper|magazine|website|site|agency|portal|publication|newsroom|editorial (?:office|team))$/i.test(
      text,
    )
  )
    return {
      speaker: {
        name: page.value,
        type: 'organisation',
        role: null,
        party: page.value,
        mention: span,
        basis: 'outlet',
      },
      voice: null,
      document: null,
    }
  const again = spokenBody(text, span.start, memory)
  if (again !== null)
    return { speaker: speakerWith(again.speaker, { mention: span, basis: 'role' }), voice: again.voice, document: null }
  if (OUTLET_WORD.test(text)) {
    const noun = ` ${headWord.toLowerCase()}`
    const { text: page } = marked.document
    const called = namedBehind(noun, page, span.start)
    if (called !== null) {
      const known = voices.all.find(({ name, type }) => name === called && type !== 'person')
      if (known !== undefined && known.type !== 'place') return fromVoice(known, span, 'role')
      const speaker = { name: called, type: 'organisation', role: null, party: called, mention: span, basis: 'role' }
      return { speaker: speaker as Speaker, voice: null, document: null }
    }
    const outlet =
      lastVoice(memory, span.start, ({ type, name }) => type === 'organisation' && name.toLowerCase().endsWith(noun)) ??
      // The agency in the dateline's brackets is whose report this is, and not whom it speaks of.
      lastVoice(memory, span.start, ({ type, places }) => type === 'outlet' && page[places[0] - 1] !== '(') ??
      lastVoice(memory, span.start, ({ type }) => type === 'organisation')
    if (outlet !== null) return fromVoice(outlet, span, 'role')
    const wrote = lastBody(memory)
    if (wrote !== null) return { ...wrote, speaker: speakerWith(wrote.speaker, { mention: span, basis: 'role' }) }
  }
  // "Police": the one force that the page names.
  if (/^(?:the\s)?police$/i.test(text)) {
    const forces = voices.all.filter(
      ({ type, name }) => type === 'organisation' && POLICE.test(name) && name.includes(' '),
    )
    if (forces.length === 1) return fromVoice(forces[0], span, 'role')
  }
  const earlier = earlierSource(text, span.start, memory.past)
  if (earlier !== null)
    return { speaker: speakerWith(earlier, { mention: span, basis: 'role' }), voice: null, document: null }
  if (DOCUMENT.test(headWord)) return byDocument(span, text, memory, headWord)
  if (UNNAMED.test(headWord) && !/^the\s+\p{L}+$/iu.test(text)) return unnamed(text, span, partyOf(text))
  if (UNNAMED.test(headWord) && /s$|police|media|people/i.test(headWord))
    return unnamed(text, span, partyOf(text) ?? null)
  if (/^(?:the|his|her|its|their)\s/i.test(text) || /^\p{Lu}/u.test(text) || /['’]s /.test(text)) {
    const bag = roleBag(bare)
    // "Farmers": some of them, and not the Farmers' Alliance.
    const isNobody =
      MEMBER.test(text) || (!/\s/.test(text) && roleWords().group.has(text.toLowerCase()) && isCommonNoun(marked, span))
    let best: Voice | null = null
    let bestScore = 0
    for (const voice of voices.all) {
      if (voice.type === 'place') continue
      if (voice.type === 'person' && (BODY_HEAD.test(headWord) || TERRITORY.test(headWord))) continue
      if (voice.type !== 'person' && (isNobody || isOtherKind(voice.name, headWord))) continue
      // "OpenBooks" is no office, though "founder of OpenBooks" holds the word.
      if (voice.type === 'person' && /^\p{Lu}\p{Ll}+\p{Lu}\S*$/u.test(bare)) continue
      const bags = voice.type === 'person' ? voice.bags : [...voice.bags, roleBag(voice.name)]
      for (const full of bags) {
        const fit = roleFit(bag, full)
        if (fit < 0.99) continue
        const before = lastPlace(voice.places, span.start)
        if (before < 0 && isOfThen(voice, marked.document.text)) continue
        const score = fit + (before >= 0 ? 1 / (1 + (span.start - before) / 500) : 0.1)
        if (score > bestScore) {
          best = voice
          bestScore = score
        }
      }
    }
    best ??= incumbentOf(bare, voices, marked.document.text)
    if (best !== null) {
      const found = fromVoice(best, span, 'role')
      const speaker = speakerWith(found.speaker, { party: found.speaker.party ?? partyOf(text) })
      return { speaker, voice: found.voice, document: found.document }
    }
  }
  const tied = /^the\s|['’]s?\s/i.test(text) ? tiedPerson(span, text, headWord, marked, voices) : null
  if (tied !== null) {
    const found = fromVoice(tied.voice, span, 'role')
    const speaker = speakerWith(found.speaker, { role: found.speaker.role ?? tied.role })
    return { speaker, voice: found.voice, document: found.document }
  }
  if (COMPANY.test(text) && !isOthers(headWord, marked.document.text.slice(0, span.start))) {
    const isTrader = (name: string): boolean => !(TRADES.test(text) && NO_TRADER.test(name))
    const body =
      lastVoice(
        memory,
        span.start,
        ({ type, name }) =>
          type === 'organisation' &&
          !MEDIA_NAME.test(name) &&
          !isOtherKind(name, headWord) &&
          !(NEVER_MEDIA.test(text) && isPlatform(name)) &&
          isTrader(name),
      ) ??
      (NEVER_MEDIA.test(text)
        ? null
        : (lastVoice(
            memory,
            span.start,
            ({ type, name }) => type === 'organisation' && !MEDIA_NAME.test(name) && isTrader(name),
          ) ?? lastVoice(memory, span.start, ({ type, name }) => type === 'organisation' && isTrader(name))))
    if (body !== null) return fromVoice(body, span, 'role')
  }
  const isOffice = roleWords().head.has(headWord.toLowerCase()) && !ATTRIBUTE.test(headWord)
  const isBare = /^the\s+[\p{Ll}-]+$/u.test(text) && roleWords().head.has(headWord)
  // "The former treasurer", "The striker", "the Dane": what somebody is, and no office that another could hold.
  const isWhat = isOnePerson(text) && (FORMER.test(text) || (/^the\s\S+$/i.test(text) && !isOffice))
  const isPerson = isWhat || ORIGIN.test(text)
  const only = isBare || isPerson ? onlyPerson(memory, span) : null
  if (only !== null) return fromVoice(only, span, 'role')
  const aged = agedPerson(text, memory, span)
  if (aged !== null) return fromVoice(aged, span, 'role')
  const gender = GENDERED.exec(text)
  if (gender !== null) {
    const found = byPronoun(/^(?:wo|gi)/i.test(gender[1]) ? 'she' : 'he', span, memory)
    if (found.voice?.type === 'person') return { ...found, speaker: speakerWith(found.speaker, { basis: 'role' }) }
  }
  const isDescribed = isPerson || MEMBER.test(text) || AGED.test(text) || PARENT.test(text)
  const subject = isDescribed || TRADE.test(text) ? subjectBefore(memory, span) : null
  if (subject !== null) return fromVoice(subject, span, 'role')
  const spoke = isDescribed ? spokeAlone(memory, span) : null
  if (spoke !== null) return fromVoice(spoke, span, 'role')
  const official = /^the\s(?:official|parliamentarian|office-?holder)$/i.test(text) ? spokeAlone(memory, span) : null
  if (official !== null && official.roles.length > 0) return fromVoice(official, span, 'role')
  const described = DESCRIBED_BY.test(text) ? openedBefore(memory, span) : null
  if (described !== null) return fromVoice(described, span, 'role')
  const last = BODY_AGAIN.test(text) ? memory.past[memory.past.length - 1] : undefined
  if (
    last !== undefined &&
    isNamedBody(last.speaker) &&
    last.at >= paragraphsBefore(marked.document.text, span.start, 1)
  )
    return { speaker: speakerWith(last.speaker, { mention: span, basis: 'role' }), voice: last.voice, document: null }
  const office = /^(his|her|its|their)\s+(office|lawyers?|ministry|party|campaign|team|press service)$/i.exec(text)
  if (office !== null) {
    const { speaker } = byPronoun(
      office[1].toLowerCase(),
      { start: span.start, end: span.start + office[1].length },
      memory,
    )
    if (speaker.type !== 'unnamed')
      return {
        speaker: {
          ...speaker,
          name: `${office[2].toLowerCase()} of ${speaker.name}`,
          type: 'organisation',
          role: null,
          mention: span,
        },
        voice: null,
        document: null,
      }
  }
  const owner = ownerOf(span, memory)
  if (
    owner !== null &&
    /\b(?:office|administration|government|cabinet|campaign|ministry|team|department|party|army|military|council|agency|service|parliament)$/i.test(
      headWord,
    )
  ) {
    const name = text.replace(/^the\s+/i, '')
    return {
      speaker: {
        name,
        type: 'organisation',
        role: null,
        party: partyOf(text) ?? owner.party,
        mention: span,
        basis: 'named',
      },
      voice: null,
      document: null,
    }
  }
  const party = partyOf(text)
  const isBoardOf = /^board$/i.test(headWord) && /\sof\s(?:the\s)?\p{Lu}/u.test(text)
  const bodyLike =
    isBoardOf ||
    (!(/^an?\s/i.test(text) && isOnePerson(text)) &&
      /\b(?:ministry|government|agency|office|council|commission|committee|department|parliament|court|company|army|military|police|party|campaign|administration|union|service|bank|group|team|kremlin|embassy|organisation|organization|command|staff|authority|guard|corps|forces?|fund|institute|university|hospital|bureau|cent(?:re|er)|association|federation|society|foundation|navy|cabinet|senate|congress|agency)$/i.test(
        headWord,
      ))
  if (bodyLike && (party !== null || / /.test(bare)))
    return {
      speaker: {
        name: text.replace(/^the\s+/i, ''),
        type: 'organisation',
        role: null,
        party,
        mention: span,
        basis: 'named',
      },
      voice: null,
      document: null,
    }
  if (isCountry(bare))
    return {
      speaker: { name: bare, type: 'place', role: null, party: partyOf(bare), mention: span, basis: 'named' },
      voice: null,
      document: null,
    }
  const fuller = fullerBody(text, marked.document.text, span.start, memory.bodies)
  if (fuller !== null)
    return {
      speaker: { name: fuller, type: 'organisation', role: null, party: partyOf(fuller), mention: span, basis: 'role' },
      voice: null,
      document: null,
    }
  if (bodyLike) {
    const body = lastVoice(
      memory,
      span.start,
      (voice) => voice.type === 'organisation' && voice.name.toLowerCase().includes(headWord.toLowerCase()),
    )
    if (body !== null) return fromVoice(body, span, 'role')
    const said = memory.past.findLast(
      ({ speaker }) =>
        speaker.type === 'organisation' && speaker.name.toLowerCase().split(/\s+/).includes(headWord.toLowerCase()),
    )
    if (said !== undefined && / /.test(said.speaker.name))
      return {
        speaker: speakerWith(said.speaker, { mention: span, basis: 'role' }),
        voice: said.voice,
        document: null,
      }
    return {
      speaker: { name: text, type: 'organisation', role: null, party, mention: span, basis: 'named' },
      voice: null,
      document: null,
    }
  }
  const behind =
    /^(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2}),\s(?:\d{1,3},?\s?)?(?:(?:of|from|an?|the)\s.{1,80})?$/u.exec(
      bare,
    )?.[1]
  if (behind !== undefined && !UNNAMED.test(behind) && !roleWords().head.has(behind.toLowerCase())) {
    const known = voices.all.find(
      (one) => one.type === 'person' && (one.name === behind || one.name.endsWith(` ${behind}`)),
    )
    if (known !== undefined) return fromVoice(known, span, 'short-name')
    if (/ /.test(behind))
      return {
        speaker: { name: behind, type: 'person', role: null, party, mention: span, basis: 'named' },
        voice: null,
        document: null,
      }
  }
  const named = nameAtEnd(text)
  if (named !== null) {
    const known = voices.all.find(
      ({ name, type }) => name === named.name && (type === 'person') === (named.type === 'person'),
    )
    if (known !== undefined) return fromVoice(known, span, 'named')
    return {
      speaker: { ...named, role: null, party, mention: span, basis: 'named' },
      voice: null,
      document: null,
    }
  }
  const single = !/\s/.test(bare)
  if (
    !(single && isCommonNoun(marked, span)) &&
    /^\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}$/u.test(bare) &&
    !UNNAMED.test(bare)
  ) {
    // No person has an article: "The Eastern Clarion".
    const type =
      !/^the\s/i.test(text) && /^\p{Lu}[\p{Ll}'’-]+\s+(?:\p{Lu}\.?\s+)?\p{Lu}[\p{L}'’-]+$/u.test(bare)
        ? 'person'
        : 'organisation'
    return {
      speaker: { name: bare, type, role: null, party, mention: span, basis: 'named' },
      voice: null,
      document: null,
    }
  }
  return unnamed(text, span, party)
}

/**
 * The name right behind a kind, where it stood last: "the exile broadcaster Radio Orlo" before "the broadcaster".
 *
 * @param noun With a blank before it.
 */
function namedBehind(noun: string, page: string, before: number): string | null {
  const at = page.lastIndexOf(`${noun} `, before)
  if (at < 0 || before - at > 600) return null
  return NAME_BEHIND.exec(page.slice(at + noun.length + 1, at + noun.length + 80))?.[1] ?? null
}

const NAME_BEHIND = /^["“]?(\p{Lu}[\p{L}\d’-]{1,24}(?: \p{Lu}[\p{L}\d’-]{0,24}){0,3}(?: \d)?)/u

/** "Orlec's operator …": whoever runs Orlec is not Orlec. */
const isOthers = (noun: string, before: string): boolean =>
  before.includes(`'s ${noun.toLowerCase()}`) || before.includes(`’s ${noun.toLowerCase()}`)

/** Bodies of kinds that a name need not tell. */
const BODY_AGAIN =
  /^the\s(?:party|movement|list|alliance|network|platform|entity|institution|organi[sz]ation|body|outfit|association|federation|society|foundation|league|grouping|initiative|charity|think tank|watchdog|regulator|publisher|manufacturer|brewery|broadcaster)$/iu
const isNamedBody = ({ type, name }: Speaker): boolean => type === 'organisation' && /^\p{Lu}/u.test(name)

/** "The younger woman", "the man": a pronoun in all but form. */
const GENDERED = /^the\s(?:(?:young|younger|old|older|elder|elderly)\s)?(man|woman|girl|boy)$/iu
/** "The father of three", "The mum-of-two": whoever was spoken of. */
const PARENT =
  /^the\s(?:mother|father|mum|mom|dad|gran|grandmother|grandfather|grandad|parent)[\s-]of[\s-]\p{L}{3,8}$/iu
/** "The Labour MP": of which party somebody is in which house. */
const MEMBER =
  /^[Tt]he\s\p{Lu}[\p{L}-]{2,20}\s(?:MP|MEP|MSP|lawmaker|legislator|senator|congressman|congresswoman|deputy|councillor|politician)$/u
/** Trades that tell what somebody is, and no office of which a page has one holder. */
const TRADE =
  /^the\s(?:[\p{Ll}-]{3,20}\s)?(?:lecturer|academic|professor|scholar|historian|economist|analyst|scientist|researcher|psychologist|engineer|consultant|activist|campaigner|blogger|journalist|columnist|lawmaker|legislator|senator|parliamentarian|politician|banker|witness|trade unionist|union leader|party leader|dissident|photographer|cleric|priest|maestro|neuroscientist)$/iu
const AGED = /^the\s(\d{1,2})-year-old(?:\s\p{Ll}+)?$/iu
/** What players and performers are: no office of which a page could mean another holder. */
const ATTRIBUTE =
  /^(?:player|striker|goalkeeper|quarterback|captain|trainer|coach|actor|actress|singer|novelist|poet|author|writer|artist|filmmaker|producer|billionaire|tycoon|businessman|businesswoman|entrepreneur|veteran|farmer|teacher|student|passenger|survivor|victim)$/i
/** "the Dane", "the Norvian": where somebody is from. */
const ORIGIN =
  /^[Tt]he\s(?:South\s|North\s|New\s)?(?:Dane|Swede|Finn|Pole|Turk|Scot|Briton|Spaniard|Czech|Croat|Serb|Slovak|Irishman|Irishwoman|Englishman|Frenchman|Frenchwoman|Welshman|Dutchman|\p{Lu}\p{Ll}{2,14}(?:ian|ean|van|ese|can))$/u

/** The person with whom the sentence before begins, or who spoke in it: "Femi Adeyo apologised. The defender said …". */
function subjectBefore(memory: Memory, span: Span): Voice | null {
  const { marked, voices, past } = memory
  const { tokens, mentions, document } = marked
  const sentence = sentenceOf(marked, span.start)
  if (sentence < 0) return null
  const before = lastBreak(document.text, span.start + 1) + 1
  const own = tokens.start[tokens.sentenceStart[sentence]]
  const start = Math.max(before, tokens.start[tokens.sentenceStart[Math.max(0, sentence - 1)]])
  for (let at = firstFrom(mentions, start); at < mentions.length && mentions[at].start < start + 50; at++) {
    const { type, end } = mentions[at]
    if (end >= Math.max(own, start + 1) || end > span.start) break
    if (type === 'person' && voices.of[at] >= 0 && !POSSESSIVE.test(document.text.slice(end, end + 3)))
      return voices.all[voices.of[at]]
  }
  const last = past[past.length - 1]
  return last !== undefined && last.at >= before && last.speaker.type === 'person' ? last.voice : null
}

/** The last to speak, a person, in this paragraph or the one before, where the page has named no other person since. */
function spokeAlone(memory: Memory, span: Span): Voice | null {
  const last = memory.past[memory.past.length - 1]
  if (last === undefined || last.voice === null || last.speaker.type !== 'person') return null
  if (last.at < paragraphsBefore(memory.marked.document.text, span.start, 2)) return null
  const since = namedSince(memory, { before: span.start, since: last.at, person: true, gender: null, aside: new Set() })
  return since === null || since.voice === last.voice ? last.voice : null
}

/** What somebody is and no office that another on the page could hold: "the civil rights leader", "the Orlan lawmaker". */
const DESCRIBED_BY =
  /^the\s(?:[\p{L}’'-]{2,20}\s){1,3}(?:(?<=rights\s)leader|lawmaker|legislator|Republican|Democrat|congressman|congresswoman|politician|activist|campaigner|veteran|singer|actor|actress|star|billionaire|entrepreneur|businessman|businesswoman|scientist|virologist|epidemiologist|economist|historian|novelist|native)$/u

/**
 * The person with whom the sentence before a paragraph begins that opens with a quotation.
 *
 *     The Rev. Olav Rime said that was a concern.
 *     "The poor wait longer," the civil rights leader said.
 */
function openedBefore({ marked, voices }: Memory, span: Span): Voice | null {
  const { document, tokens, mentions } = marked
  const paragraph = document.text.lastIndexOf('\n', span.start) + 1
  if (paragraph === 0 || !/^["“]/.test(document.text.slice(paragraph, paragraph + 1))) return null
  const sentence = sentenceOf(marked, paragraph)
  if (sentence < 1) return null
  const start = tokens.start[tokens.sentenceStart[sentence - 1]]
  for (let at = firstFrom(mentions, start); at < mentions.length && mentions[at].start < start + 50; at++) {
    const { type, end } = mentions[at]
    if (end > paragraph) break
    if (type === 'person' && voices.of[at] >= 0 && !POSSESSIVE.test(document.text.slice(end, end + 3)))
      return isObject(marked, mentions[at]) ? null : voices.all[voices.of[at]]
  }
  return null
}

const FORMER = /^the\s(?:former|ex|retired|one-time)[\s-]\p{Ll}/iu

/** "The 34-year-old": whose age the page has told, else the one person whom it has named. */
function agedPerson(text: string, memory: Memory, span: Span): Voice | null {
  const age = AGED.exec(text)?.[1]
  if (age === undefined) return null
  const { document, mentions } = memory.marked
  const index = mentions.findIndex(
    ({ type, end }, at) =>
      type === 'person' &&
      memory.voices.of[at] >= 0 &&
      /^,? ?\(?(\d{1,2})[,).;]/.exec(document.text.slice(end, end + 8))?.[1] === age,
  )
  return index >= 0 ? memory.voices.all[memory.voices.of[index]] : onlyPerson(memory, span)
}

/** The one person whom the page has named so far; null where it named none or several. */
function onlyPerson(memory: Memory, span: Span): Voice | null {
  let only: Voice | null = null
  for (const voice of memory.voices.all) {
    if (voice.type !== 'person' || lastPlace(voice.places, span.start) < 0) continue
    if (only !== null) return null
    only = voice
  }
  return only
}

const headNoun = (bare: string): string => {
  const cut = bare.split(/\s{1,8}(?:of|for|from|at|in|on|by|with|close|near|who|familiar|to)\s|,/i)[0]
  const words = cut.trim().split(/\s+/)
  const last = words[words.length - 1] ?? ''
  const two = words.slice(-2).join(' ')
  return DOCUMENT.test(two) && / /.test(two) ? two : last
}

/** The last speaker that was a body with a name. */
function lastBody({ past }: Memory): Resolved | null {
  for (let at = past.length - 1; at >= 0 && past.length - at <= 12; at--) {
    const { speaker, voice } = past[at]
    if (speaker.type === 'organisation' && /^\p{Lu}/u.test(speaker.name)) return { speaker, voice, document: null }
  }
  return null
}

const lastPlace = (places: readonly number[], before: number): number => {
  let found = -1
  for (const place of places) if (place < before) found = place
  return found
}

function lastVoice(memory: Memory, before: number, fits: (voice: Voice) => boolean): Voice | null {
  let best: Voice | null = null
  let at = -1
  for (const voice of memory.voices.all) {
    if (!fits(voice)) continue
    const place = lastPlace(voice.places, before)
    if (place > at) {
      best = voice
      at = place
    }
  }
  return best
}

/** The body inside a source's words: "the press service of the Norvik Port Authority", "the ministry's website". */
function ownerOf(span: Span, memory: Memory): Voice | null {
  const { marked, voices } = memory
  for (
    let index = firstFrom(marked.mentions, span.start);
    index < marked.mentions.length && marked.mentions[index].start < span.end;
    index++
  ) {
    const mention = marked.mentions[index]
    if (!overlaps(span, mention) || voices.of[index] < 0 || mention.type === 'role') continue
    if (TOLD_OF.test(marked.document.text.slice(span.start, mention.start))) continue
    return voices.all[voices.of[index]]
  }
  return null
}

/** "The statement", "the press service of …": the body speaks, the document is a step on the way. */
function byDocument(span: Span, text: string, memory: Memory, headWord: string): Resolved {
  const name = text.replace(/^(?:the|a|an)\s+/i, '')
  const hop: Hop = { name: name, type: 'document', span, scope: 'sentence' }
  const owner = ownerOf(span, memory)
  if (owner !== null && !OWN_VOICE.test(headWord)) {
    const { speaker, voice } = fromVoice(owner, span, 'document-of')
    return { speaker, voice, document: hop }
  }
  const kind =
    /^(the\s(?:company|firm|airline|club|operator|bank|retailer|carmaker|group|lender|team|charity|union))['’]s?\s/iu.exec(
      text,
    )?.[1]
  if (kind !== undefined && !OWN_VOICE.test(headWord)) {
    const body = byRole({ start: span.start, end: span.start + kind.length }, kind, memory)
    if (
      body.speaker.type === 'organisation' &&
      /^\p{Lu}/u.test(body.speaker.name) &&
      !COMPANY.test(body.speaker.name)
    ) {
      const speaker = speakerWith(body.speaker, { mention: span, basis: 'document-of' })
      return { speaker, voice: body.voice, document: hop }
    }
  }
  const bareDocument =
    /^(?!an?\s)(?:the|this|its|their|his|her)?\s*(?:[\p{L}-]+\s+)?(?:statement|communiqué|communique|press service|press release|release|website|site|document|declaration|report|letter|message|resolution|post|press office|memo)$/iu.test(
      text,
    )
  if (bareDocument && !OWN_VOICE.test(headWord)) {
    for (let at = memory.past.length - 1; at >= 0; at--) {
      const { speaker, voice } = memory.past[at]
      if (
        speaker.basis === 'document-of' ||
        speaker.type === 'organisation' ||
        speaker.type === 'place' ||
        (speaker.type === 'person' && /^(?:his|her)\b/i.test(text))
      ) {
        if (span.start - memory.past[at].at > 3000) break
        return { speaker: speakerWith(speaker, { mention: span, basis: 'document-of' }), voice, document: hop }
      }
    }
  }
  // "the press service of the regional administration": a body in small letters that owns the document.
  const body =
    /^(?:press service|press office|website|site|press centre|press center|press release|statement|message|communiqué|telegram channel|channel) of the ([\p{Ll}][\p{L} -]{3,60})$/iu.exec(
      name,
    )?.[1]
  if (
    body !== undefined &&
    BODY_HEAD.test(
      body
        .split(/\s/)
        .pop()!
        .replace(/^administration$/, 'government'),
    )
  )
    return {
      speaker: {
        name: body,
        type: 'organisation',
        role: null,
        party: partyOf(body),
        mention: span,
        basis: 'document-of',
      },
      voice: null,
      document: hop,
    }
  const party = partyOf(text)
  if (party !== null && !OWN_VOICE.test(headWord))
    return {
      speaker: { name: party, type: 'organisation', role: null, party, mention: span, basis: 'document-of' },
      voice: null,
      document: hop,
    }
  return {
    speaker: { name, type: 'document', role: null, party, mention: span, basis: 'named' },
    voice: null,
    document: null,
  }
}

/** A single word that opens a sentence with a capital and is a plain noun: "Forecasters". */
function isCommonNoun(marked: Marked, span: Span): boolean {
  const { tokens } = marked
  return tokens.count > 0 && UPOS[tokens.pos[tokenAt(marked, span.start)]] === 'NOUN'
}
