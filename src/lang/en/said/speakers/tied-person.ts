import type { Marked, Span } from '../../../../model/index.js'
import { roleWords } from '../../names/role-words.js'
import { firstFrom } from './mentions-in.js'
import { roleBag } from './role-bag.js'
import type { Voice, Voices } from './voices.js'

const OWNED = /^(?:the\s+)?(\p{Lu}[\p{L}.-]*(?:\s+\p{Lu}[\p{L}.-]*){0,3})['’]s?\s+(.{4,60})$/u
const GOES_ON =
  /^\s+(?:also\s+)?(?:told\s+(?:a|the)\s+(?:news\s+|press\s+)?(?:conference|briefing|hearing)\b|told\s+parliament\b|added\b|continued\b|also said\b|went on\b)/

/**
 * Finds the person whom the page ties to a function with an owner.
 *
 *     Varenia's prosecutor general confirmed the arrests. "They were held at dawn," Ines Kovarra told a news conference.
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                                                  ^^^^^^^^^^^^
 *
 * Either the page gives one person alone that very title, or the next sentence carries on the speech with a quotation by a
 * person of whom the page has said nothing before. Anything else leaves the function without a name.
 */
export function tiedPerson(
  span: Span,
  text: string,
  headWord: string,
  marked: Marked,
  voices: Voices,
): { readonly voice: Voice; readonly role: string } | null {
  const owned = OWNED.exec(text)
  const role = owned === null ? text.replace(/^the\s+/i, '') : owned[2]
  const last = role.split(/\s+/).pop()!.toLowerCase()
  const { head } = roleWords()
  if (!head.has(headWord.toLowerCase()) && !head.has(last) && !head.has(role.toLowerCase())) {
    if (!role.split(/\s+/).some((word) => head.has(word.toLowerCase())) || /\s(?:of|for)\s/.test(role)) return null
  }
  const titled = owned === null ? null : onlyTitled(role, owned[1], text, marked, voices)
  const voice = titled ?? nextSpeaker(span, marked, voices)
  return voice === null ? null : { voice, role: text.replace(/^the\s+/i, '') }
}

/** The only person whose title is the role, with the same owner or none. */
function onlyTitled(role: string, owner: string, text: string, marked: Marked, voices: Voices): Voice | null {
  const bag = roleBag(role)
  const own = roleBag(owner)
  let only: Voice | null = null
  for (const voice of voices.all) {
    if (voice.type !== 'person') continue
    const fits = voice.bags.some((full) => {
      for (const word of bag) if (!full.has(word)) return false
      for (const word of full) if (!bag.has(word) && !own.has(word)) return false
      return true
    })
    if (!fits) continue
    if (only !== null) return null
    only = voice
  }
  return only === null || hasOtherOwner(role, text, marked.document.text) ? null : only
}

/** Whether the page speaks of the same function of another owner: then a bare title says nothing of whose it is. */
function hasOtherOwner(role: string, text: string, page: string): boolean {
  for (let at = page.indexOf(role); at >= 0; at = page.indexOf(role, at + 1)) {
    const lead = page.slice(Math.max(0, at - 60), at)
    const owner = /(\p{Lu}[\p{L}.-]{0,30})['’]s?\s$/u.exec(lead)
    if (owner !== null && !text.includes(owner[1])) return true
  }
  return false
}

/** The person who goes on speaking in the next sentence, where nothing on the page came before the bare name. */
function nextSpeaker(span: Span, marked: Marked, voices: Voices): Voice | null {
  const { mentions, quotations, document } = marked
  const index = firstFrom(quotations, span.end)
  const quote = quotations[index]
  if (quote === undefined || quote.start - span.end > 400 || quote.end - quote.start > 600) return null
  const between = document.text.slice(span.end, quote.start)
  // One sentence lies between: its stop is the last sign before the quotation, and there is no other.
  if (!/[.!?]\s+$/.test(between) || /[.!?]\s+\p{Lu}/u.test(between.trimEnd())) return null
  for (let at = firstFrom(mentions, quote.end); at < mentions.length && mentions[at].start - quote.end < 4; at++) {
    const mention = mentions[at]
    if (mention.type !== 'person' || mention.title !== undefined || voices.of[at] < 0) continue
    if (document.text.slice(quote.end, mention.start).trim() !== '') return null
    const voice = voices.all[voices.of[at]]
    if (voice.roles.length > 0 || voice.places[0] !== mention.start || !/\s/.test(mention.name)) return null
    return GOES_ON.test(document.text.slice(mention.end, mention.end + 60)) ? voice : null
  }
  return null
}
