import { isPersonNoun } from '../../lang/en/said/speakers/person-nouns.js'
import type { Speaker } from '../../model/index.js'

/** "Two engineers", "a resident", "some officials": the page counts them and does not name them. */
const COUNTED =
  /^(?:an?|one|two|three|four|five|six|several|some|many|other|both|another|unnamed|anonymous)\b(?: [\p{Ll}-]+){0,3}(?: \p{Lu}[\p{L}-]+)?(?: [\p{Ll}-]+){1,5}\b/iu
/** Bodies that need no name: there is one where the story is. */
const NAMELESS_BODY =
  /\b(?:police|coast guard|fire brigade|fire service|army|department|authority|association|headquarters|campaign|ministry|union|company|hospital|court|commission|office)$/iu
/** Words for one of many: whoever is called so has no name on the page. */
const SOMEBODY =
  /\b(?:officials?|officers?|members?|guards?|residents?|engineers?|diplomats?|soldiers?|sergeants?|workers?|relatives?|sources?|witness(?:es)?|employees?|aides?|insiders?|miners?|doctors?|nurses?|mechanics?|rescuers?|passengers?|locals?|villagers?|veterans?|experts?|analysts?|lawyers?|attorneys?|solicitors?|barristers?|respondents?|republican|democrat|media|people|men|women|man|woman)$/u
/** Papers that are nobody's where no name stands with them: "the poll", "a transcript". */
const BARE_PAPER =
  /^(?:(?:the|an?|this|that|one) )?(?:poll|survey|study|report|tweet|post|transcript|article|video|photo|document)s?$/u
/** Offices of which there is one where the story is: whoever is called so is as good as named. */
const OFFICE = /\b(?:general|district|state|city|county|us|u\.s\.) attorney$/iu

/** The words of a name before what it belongs to: "officer of the general staff" → "officer". */
const headOf = (name: string): string =>
  name.split(/ (?:of|in|on|at|from|who|whose|with|for|and|close|near) /u)[0] ?? name

const isNamelessBody = (name: string): boolean => NAMELESS_BODY.test(headOf(name))

/**
 * Whether a name only says what kind of person speaks.
 *
 *     an officer of the general staff, Orlan air force officer, the family's lawyer      and not: Mira Halden, the port authority
 */
function isSomebody(name: string): boolean {
  const head = headOf(name)
  if (OFFICE.test(head)) return false
  return SOMEBODY.test(head) || SOMEBODY.test(head.toLowerCase()) || isSomePerson(head)
}

/** "Night porter", "conscript", "friend": what somebody is, and nobody's name. */
function isSomePerson(head: string): boolean {
  const noun = head.split(' ').at(-1) ?? ''
  return /^\p{Ll}/u.test(head) && (isPersonNoun(noun) || PERSON.test(noun))
}
const PERSON =
  /^(?:guest|porter|friend|foreman|colleague|acquaintance|classmate|cousin|uncle|aunt|(?:grand)?(?:father|mother|son|daughter)(?:-in-law)?|(?:brother|sister)(?:-in-law)?|husband|wife|widow|driver|pilot|clerk|cleaner|farmer|fisher|trader|student|pupil|teacher|protester|demonstrator|participant|visitor|survivor|caller|reader|viewer|subscriber)s?$/u

/** Whether the page does not name who speaks: he is one of many, known by a role alone, or a paper of which it says no more. */
export function namesNobody(speaker: Speaker): boolean {
  const { name, type, basis } = speaker
  return (
    ((type === 'unnamed' || basis === 'unnamed') && !isNamelessBody(name)) ||
    isSomebody(name) ||
    (type === 'document' && BARE_PAPER.test(name)) ||
    (/^\p{Ll}|^Two|^An? /u.test(name) && COUNTED.test(name))
  )
}
