import { findOutlet } from '../../clean/outlets.js'
import { countryOf } from '../../lang/en/names/countries.js'
import { nameKey } from '../../lang/en/propositions/name-key.js'
import { isShortForOutlet, soundsLikeOutlet } from '../../lang/en/propositions/outlet-words.js'
import { isOrdinary } from '../../lang/en/propositions/rarity.js'
import { soundKey } from '../../lang/en/propositions/sound-key.js'
import { stem } from '../../lang/en/propositions/stem.js'
import { isForItself } from '../../lang/en/said/speakers/party.js'
import type { Speaker, Statement } from '../../model/index.js'
import type { DocumentBrief } from '../document-brief.js'
import { bodyOfRole } from './body-of-role.js'
import { issuesForItself } from './issuer.js'
import { namesNobody } from './names-nobody.js'
import { outletNamed } from './outlet-named.js'
import { outletReportedFor } from './reported-for.js'

/** Who a statement reaches, as the page gives it: the end of its chain. */
export interface Voice {
  readonly statement: Statement
  readonly document: DocumentBrief
  /** As the page names it. */
  readonly name: string
  /** Sound keys of the name's words, ascending. */
  readonly words: readonly string[]
  /** What it speaks for, as one key: `@KR`, or the body's own name; null when nothing says. */
  readonly party: string | null
  /** How to show the party. */
  readonly partyName: string | null
  /** True where the page says what it speaks for; false where the voice stands for itself for want of better. */
  readonly partyIsSaid: boolean
  /** `outlet`: the page names an outlet and not whose word that outlet had. */
  readonly kind: 'named' | 'outlet' | 'unnamed'
}

const UNSAID = /\b(?:media|reports?|sources?|it|they|people|outlets?|newspapers?)\b/iu
const FURNITURE = new Set([
  'the',
  'of',
  'and',
  'for',
  'mr',
  'mrs',
  'ms',
  'dr',
  'president',
  'minister',
  'prime',
  'general',
  'secretary',
  'chief',
  'head',
  'spokesman',
  'spokeswoman',
  'spokesperson',
  'ministry',
  'department',
  'office',
  'press',
  'service',
  'deputy',
  'mayor',
  'governor',
])

/** Finds the voice that a statement reaches. */
export function voiceOf(
  statement: Statement,
  document: DocumentBrief,
  partyOnPage: string | null = null,
  bodyOnPage: string | null = null,
): Voice {
  const { speaker } = statement
  const isBody = speaker.type === 'organisation' || speaker.type === 'document'
  const outlet = isBody ? outletNamed(speaker.name) : outletReportedFor(statement)
  const isTitle = /(?:^|\s)\p{Lu}\S*$/u.test(speaker.name) && soundsLikeOutlet(speaker.name)
  const isUnnamed = outlet === null && !isTitle && namesNobody(speaker)
  const isOutlet =
    !isUnnamed &&
    (outlet !== null ||
      soundsLikeOutlet(speaker.name) ||
      (isBody && /^The \p{Lu}\p{Ll}+$/u.test(speaker.name)) ||
      // Who publishes a page of his own is no outlet for that.
      ((speaker.basis === 'outlet' || sameName(speaker.name, document.outlet)) && !issuesForItself(speaker.name)))
  const party = isOutlet ? null : partyOf({ ...speaker, party: speaker.party ?? partyOnPage }, bodyOnPage)
  return {
    statement,
    document,
    name: outlet ?? speaker.name,
    words: nameWords(outlet ?? speaker.name),
    party: isOutlet ? partyKey(outlet ?? speaker.name) : (party?.key ?? null),
    partyName: isOutlet ? (outlet ?? speaker.name) : (party?.name ?? null),
    partyIsSaid: party?.isSaid ?? false,
    kind: isOutlet ? 'outlet' : isUnnamed ? 'unnamed' : 'named',
  }
}

/** A rank before a name: "Captain Ferring". */
const RANK =
  /^(?:captain|colonel|major|lieutenant|commodore|admiral|brigadier|sergeant|professor|sir|capt\.|col\.|maj\.|lt\.|prof\.) (?=\p{Lu})/iu

/** Sound keys of the words of a name that tell one bearer from another, ascending and distinct. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .replace(RANK, '')
    .split(/[\s\-.,’']+/u)
    .filter((word) => word.length > 1 && !FURNITURE.has(word.toLowerCase()))
  return [...new Set(words.map(soundKey))].filter((key) => key !== '').sort()
}

/** A key for a party by its name: one for all words for one country, else the name in lower case. */
export function partyKey(name: string): string {
  const bare = name.replace(/^the /iu, '').trim()
  const country = countryOf(bare) ?? countryOf(bare.replace(/'s$/u, ''))
  return country === undefined ? nameWords(bare).join(' ') || bare.toLowerCase() : `@${country.code}`
}

interface Party {
  readonly key: string
  readonly name: string
  readonly isSaid: boolean
}

/** "Ukrainian media" are many, and speak for no state; "Ukrainian state media" do. */
const PRESS = /\b(?:media|newspapers?|outlets|press|broadcasters|journalists)$/iu

function partyOf(speaker: Speaker, bodyOnPage: string | null): Party | null {
  if (PRESS.test(speaker.name) && !/\bstate\b/iu.test(speaker.name)) return null
  const organ = stateOf(speaker)
  if (organ !== null) return organ
  // The mayor of a town is no voice of the country in which it lies.
  const isTown = speaker.type === 'person' && TOWN.test(speaker.role ?? '')
  if (isTown) return { key: partyKey(speaker.name), name: speaker.name, isSaid: false }
  if (speaker.party !== null) return { key: partyKey(speaker.party), name: speaker.party, isSaid: true }
  // A person may be called like a capital: Sofia, Georgia, Florence.
  for (const words of [speaker.role, speaker.type === 'person' ? null : speaker.name]) {
    const country = words === null || isForItself(words) ? null : countryIn(words)
    if (country !== null) return country
  }
  const body =
    speaker.type !== 'person' ? null : ((speaker.role === null ? null : bodyOfRole(speaker.role)) ?? bodyOnPage)
  if (body !== null)
    return (
      stateOf({ ...speaker, name: body, type: 'organisation', role: null }) ?? {
        key: partyKey(body),
        name: body,
        isSaid: true,
      }
    )
  if (speaker.type === 'unnamed' || UNSAID.test(speaker.name)) return null
  // A body that is named speaks for itself; a person alone speaks for somebody whom the page does not name.
  return { key: partyKey(speaker.name), name: speaker.name, isSaid: speaker.type !== 'person' }
}

/** The state that the page does not name: the one at home in the story. */
export const STATE = '@state'

/** Bodies and offices through which a state speaks. Regional and town bodies are parties of their own. */
const ORGAN =
  /\b(?:minist(?:ry|ries|er)|government|cabinet|prosecutors?|presidential (?:office|palace|administration))\b/iu
const PORTFOLIO =
  /^(?:Energy|Water|Foreign|Internal|Interior|Home|Defen[cs]e|Health|Finance|Justice|Agriculture|Transport|Education|Econom(?:y|ic)|Emergency|Emergencies|Labour|Infrastructure|Digital|Environment|Culture|Trade|State|Prime|Minister|Ministry|Security|Fisheries|Maritime|Affairs)$/u
/** Offices of a town. */
const TOWN = /(?:^|\s)(?:mayor|sheriff|alderman|councill?or)(?=$| of )/iu
/** Services and forces that are a state's only where the words say of which state. */
const STATE_SERVICE =
  /\b(?:army|armed forces|air force|navy|military|general staff|border guard|coast guard|(?:rescue|emergency|security|emergencies|statistical) (?:services?|agency|office)|intelligence|defen[cs]e staff|state television)\b/iu
const LOCAL = /\b(?:regional|municipal|city|town|local|district|former|shadow|opposition)\b/iu
const PLACED =
  /\b(?:of|in) (?:the )?(?:republic of |kingdom of )?(\p{Lu}[\p{L}-]+)|(?<!\p{L})(\p{Lu}[\p{L}-]{1,60})['’]s?\b/giu

/** "Varenian intelligence", "the Tolmari foreign ministry": whose it is, where no table lists the state. */
const OF_NATION =
  /(?<!\p{L})(\p{Lu}[\p{L}-]{2,40}(?:ans?|i|ish|ese)) (?:[\p{L}-]{1,20} ){0,2}?(?:ministry|government|army|armed forces|air force|navy|military|general staff|border guard|coast guard|intelligence|security service|parliament|presidency)\b/gu

/**
 * The state of which a speaker is an organ, or null. The organs of one state are one party; where the page does not say of
 * which state, it is the one at home in the story.
 *
 *     Keld's Ministry of Water    the energy minister    the prosecutor general
 *     ^^^^ a state                       ^^^^^^^^               ^^^^^^^^^^ the state
 */
function stateOf(speaker: Speaker): Party | null {
  const words = [speaker.party, speaker.role, speaker.name].filter((one) => one !== null).join(' ; ')
  const isOrgan = ORGAN.test(words) || (speaker.type === 'person' && speaker.role === 'President')
  if ((!isOrgan && !STATE_SERVICE.test(words)) || LOCAL.test(words) || isForItself(words)) return null
  for (const part of [speaker.party, speaker.role, speaker.name]) {
    const country = part === null ? null : countryIn(part)
    if (country !== null) return country
  }
  for (const match of [...words.matchAll(PLACED), ...words.matchAll(OF_NATION)]) {
    const name = match[1] ?? match[2]
    if (/^\p{Lu}/u.test(name) && !PORTFOLIO.test(name) && !isOrdinary(stem(name.toLowerCase())))
      return { key: `@${nameKey(name)}`, name, isSaid: true }
  }
  return isOrgan ? { key: STATE, name: speaker.party ?? speaker.name, isSaid: true } : null
}

/** The first country that a role or a body's name mentions: "South Korean president", "Ministry of Defence of Ukraine". */
function countryIn(words: string): Party | null {
  const list = words.split(/\s+/u)
  for (let at = 0; at < list.length; at++) {
    for (let length = Math.min(3, list.length - at); length >= 1; length--) {
      const phrase = list
        .slice(at, at + length)
        .join(' ')
        .replace(/[’']s$|[,.]$/u, '')
      const country = countryOf(phrase)
      if (country !== undefined) return { key: `@${country.code}`, name: country.names[0] ?? phrase, isSaid: true }
    }
  }
  return null
}

/** Tells whether two outlet names are one by the register, or else by their letters. */
export function sameName(a: string, b: string | null): boolean {
  if (b === null) return false
  const [x, y] = [findOutlet(a)?.name ?? a, findOutlet(b)?.name ?? b]
  return x.toLowerCase().replace(/^the /u, '') === y.toLowerCase().replace(/^the /u, '')
}

/** Whether a name is an outlet's, in full or short: "the Whistle" of the Daily Whistle. */
export const isOutletName = (name: string, outlet: string | null | undefined): boolean =>
  outlet !== null && outlet !== undefined && (sameName(name, outlet) || isShortForOutlet(name, outlet, false))
