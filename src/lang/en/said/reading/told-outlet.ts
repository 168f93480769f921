import { findOutlet } from '../../../../clean/outlets.js'
import type { Hop, Marked, Span } from '../../../../model/index.js'
import { firstFrom } from '../speakers/mentions-in.js'
import { hopOf } from './credits.js'

/** What an outlet is called, without its name. */
const KIND =
  '(?:news agency|agency|newspaper|paper|daily|weekly|magazine|channel|broadcaster|station|radio|television|TV|website|portal|tabloid|programme|outlet)'
const KIND_AND_NAME = new RegExp(`^(?:\\s[\\p{L}-]{1,20}){0,4}?\\s${KIND}\\s["“]?(?=\\p{Lu})`, 'u')
/** The state's own stations, which pages give no name. */
const STATE_MEDIA =
  /^\s(?:the\s)?((?:\p{Lu}\p{Ll}+\s)?state\s(?:television|TV|radio|news agency|media|broadcaster))(?![\p{L}-]|\s\p{Lu})/u
/** Talks with an outlet, anywhere in the sentence. */
const TALK =
  /\b(?:in (?:an |a |his |her )?(?:\p{Ll}{3,14} )?(?:interview|conversation|dialogue|comments?|remarks|talk|speech) (?:with|to|on|for|given to|published (?:by|in)|broadcast (?:by|on)|reported by|carried by)|(?:speaking|talking) (?:to|with|on)|asked on|interviewed (?:by|on)|consulted by|heard on|said on|spoke on|in (?:a |an )?(?:\p{Ll}{3,14} )?(?:speech|address|remarks|comments) (?:broadcast|aired|reported|carried|published) (?:by|on|in))(?=\s)/giu
/** What a name of an outlet that no table knows ends or begins with. */
const LIKE_OUTLET =
  /^(?:Radio|TV|Canal|Channel|Televisi[oó]n|Telewizja)\s\S|\s(?:News|Press|Post|Times|Herald|Gazette|Tribune|Journal|Wire|Daily|Weekly|Echo|Mail|Telegraph|Courier|Radio|TV|Television|FM|Chronicle|Tagblatt|Zeitung|Agency|Broadcasting|Woche|Television|Online)$|^(?:\p{Lu}{1,3}TV\d?|[KW]\p{Lu}{3})$/u

/**
 * The outlet to which a sentence's words were said, where it is not the page's own: the page has them from there.
 *
 *     The governor told the exile broadcaster Radio Orlo that …     In an interview with the Vessa Daily, she said …
 *                                             ^^^^^^^^^^                                    ^^^^^^^^^^^
 *
 * @param told where the words for telling end, null where the cue is another verb
 * @param sentence the sentence in which they stand
 * @param isQuoted whether an offset lies inside quotation marks
 */
export function toldOutlet(
  marked: Marked,
  told: number | null,
  sentence: Span,
  isQuoted: (at: number) => boolean,
): Hop | null {
  if (marked.document.outlet === null) return null
  const { text } = marked.document
  if (told !== null) {
    const found = outletAt(marked, told)
    if (found !== null) return found
  }
  for (const match of text.slice(sentence.start, sentence.end).matchAll(TALK)) {
    const end = sentence.start + match.index + match[0].length
    if (isQuoted(end)) continue
    const found = outletAt(marked, end)
    if (found !== null) return found
  }
  return null
}

function outletAt(marked: Marked, at: number): Hop | null {
  const { mentions, document } = marked
  const state = STATE_MEDIA.exec(document.text.slice(at, at + 60))
  if (state !== null) {
    const start = at + state[0].length - state[1].length
    return hopOf(marked, { start, end: start + state[1].length }, 'sentence')
  }
  const words = document.text.slice(at, at + 110)
  const named = KIND_AND_NAME.exec(words.slice(0, 80))
  const bare = /^\s(?:the\s)?["“]?(?=\p{Lu})/u.exec(words)
  for (const lead of [bare, named]) {
    if (lead === null) continue
    const start = at + lead[0].length
    const name = NAME.exec(document.text.slice(start, start + 60))?.[0]
    if (name === undefined) continue
    const span = { start, end: start + name.length }
    const index = firstFrom(mentions, start)
    const mention = mentions[index]
    const isMention = mention !== undefined && mention.start <= span.start && mention.end >= span.start + 1
    if (
      lead === named ||
      findOutlet(name) !== null ||
      LIKE_OUTLET.test(name) ||
      (isMention && mention.type === 'outlet')
    )
      return isSameHouse(name, document.outlet?.value ?? '') ? null : hopOf(marked, span, 'sentence')
  }
  return null
}

/** "Coast Radio" on a page of Coast Live: one house. */
function isSameHouse(name: string, own: string): boolean {
  const first = name.split(' ')[0]
  return (
    name.includes(' ') &&
    own.startsWith(`${first} `) &&
    !/^(?:The|Radio|TV|Channel|Canal|News|Daily|Sunday|State|Le|La|El|Al|New)$/.test(first)
  )
}

const NAME = /^\p{Lu}[\p{L}\d’-]{0,24}(?: (?:am |de |du |del )?(?:\p{Lu}[\p{L}\d’-]{0,24}|\d{1,2})){0,3}/u
