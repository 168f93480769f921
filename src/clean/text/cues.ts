/**
 * The words by which a line of a scraped page gives itself away. Patterns are whole-line and bounded;
 * each has an invented line that it must catch in the test beside it.
 */
import type { BlockRole } from '../../model/index.js'
import { nameTable } from '../../text/name-table.js'

export interface LineCue {
  readonly reason: string
  /** Longer lines are running text that happens to hold the words. */
  readonly maxWords: number
  readonly pattern: RegExp
  readonly role?: BlockRole
  /**
   * Whole words of which every line that matches holds one, so that the pattern is tried on few lines; `#` stands for a
   * digit. The test beside this file makes lines from each pattern and finds them all.
   */
  readonly needs?: string
}

const line = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'iu')
const starts = (words: string): RegExp => new RegExp(`^(?:${words})`, 'iu')

const LANGUAGE =
  'ua|uk|en|eng|ru|rus|pl|de|fr|es|it|pt|ro|bg|tr|ar|zh|ko|ja|ge|am|az|he|no|nb|sv|da|fi|nl|cs|cz|sk|hu|hr|sr|sl|lt|lv|et|el|kk|hy|ka|be|fa|hi|vi|id|english|русский|українська|deutsch|français|español|polski|română|türkçe|العربية|中文|한국어|日本語|հայերեն|ქართული'
const MOMENT = '\\d{1,2}[:.]\\d\\d(?: ?[ap]m)?'

/** Lines that are boilerplate wherever they stand. */
export const SINGLE_LINE: readonly LineCue[] = [
  { reason: 'language-bar', maxWords: 12, pattern: line(`(?:${LANGUAGE})(?:[\\s|/·•,]{1,3}(?:${LANGUAGE})){1,12}`) },
  {
    reason: 'advertisement',
    maxWords: 4,
    pattern: line(
      'advertisements?|adverts?|advertising|ad|реклама|sponsored(?: content)?|paid content|story continues below(?: advertisement)?|continue reading below',
    ),
  },
  { reason: 'tags', maxWords: 24, pattern: starts('(?:tags?|topics?|keywords|filed under|теги)\\s{0,2}:') },
  {
    reason: 'share',
    maxWords: 10,
    pattern: starts(
      '(?:share (?:this|on|via|it|with|the)\\b|tweet(?: this)?$|share$|print$|e-?mail this|copy link|follow us\\b|like us on\\b|like this (?:story|article)\\b|like this (?:story|article)\\b|join us on\\b|save article|listen to this|e-?mail the (?:writer|author|reporter|editor|newsroom)\\b|printer[- ]friendly)',
    ),
  },
  {
    reason: 'newsletter',
    maxWords: 18,
    pattern: starts(
      '(?:sign up (?:for|to)\\b|subscribe (?:to|for|now|today|on)\\b|subscribe$|get (?:our|the) (?:daily|weekly|free|latest)\\b|newsletter\\b|log in to\\b|already a subscriber|by (?:signing up|subscribing|registering|submitting|clicking)\\b|want more .{1,40}\\?$|(?:your |enter your )?e-?mail(?: address)?:?$|submit$|unsubscribe\\b)',
    ),
  },
  {
    reason: 'byline',
    role: 'byline',
    maxWords: 24,
    // "Lena Ruda covers roads for the Courier. Reach her at 555 0142."
    needs: 'reach contact email mail write',
    pattern:
      /\b(?:reach|contact|e-?mail|write to) (?:him|her|them|the (?:reporter|writer|author)) (?:at|on|by|via)\b.{0,40}[@\d]/iu,
  },
  {
    reason: 'byline',
    role: 'byline',
    maxWords: 24,
    pattern:
      /^\((?:additional |with )?(?:report(?:ing|ed)|writ(?:ing|ten)|edit(?:ing|ed)|compiled|translated) (?:by|from)\b[^()]{2,200}\)$/iu,
  },
  {
    reason: 'caption',
    role: 'caption',
    maxWords: 24,
    // "Boats in the harbour on Tuesday. [L. Brandt/Meridian Press]"
    pattern: /[.)] ?\[[^[\]]{2,40}(?:\/|, via | for )[^[\]]{2,40}\]$/u,
  },
  {
    reason: 'menu',
    maxWords: 24,
    // "Home > News > Dockers walk out": a trail of at least two steps.
    pattern: /^[^.>»›]{2,30} ?[>»›] ?[^.>»›]{2,30} ?[>»›] ?[^>»›]{2,160}$/u,
  },
  {
    reason: 'dateline',
    role: 'dateline',
    maxWords: 12,
    // "Tuesday, 4 March 2031 17:22   views 1204   print"
    needs: '#',
    pattern: new RegExp(
      `^(?:\\p{L}{3,9},? )?(?:\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9} \\d{1,2}),? (?:19|20)\\d\\d,? ?${MOMENT}\\s[^.!?]{2,40}$`,
      'iu',
    ),
  },
  {
    reason: 'comments',
    maxWords: 5,
    pattern: line('sort by:? .{3,20}|\\d{1,5} (?:replies|reactions)|(?:reply|like|report|upvote) ?\\(\\d{1,5}\\)'),
  },
  {
    reason: 'call-to-reader',
    maxWords: 14,
    needs: 'reporter reporters send tip story error errors mistake mistakes typo typos ctrl',
    pattern:
      /\b(?:be a reporter|write and send your article|send us (?:your|a) (?:story|tip|news)|got a (?:story|tip)\b|found an? (?:error|mistake|typo)|select (?:it|the text) and press ctrl|ctrl ?\+ ?enter)/iu,
  },
  {
    reason: 'comments',
    maxWords: 6,
    pattern: line(
      '(?:\\d{1,5} )?comments?(?: \\(\\d{1,5}\\))?|leave a (?:comment|reply)|add (?:a )?comment|post a comment|join the (?:conversation|discussion)|view comments|show comments',
    ),
  },
  {
    reason: 'cookies',
    maxWords: 24,
    needs: 'cookies cookie',
    pattern:
      /\b(?:this (?:site|website) uses cookies|we use cookies|accept (?:all )?cookies|cookie (?:policy|settings|preferences))\b/iu,
  },
  {
    reason: 'app',
    maxWords: 14,
    needs: 'play app appstore appsore appgallery',
    pattern: /\bon (?:the )?(?:google play(?: store)?|play store|app ?s(?:t)?ore|appgallery)\b/iu,
  },
  {
    reason: 'menu',
    maxWords: 5,
    pattern: line(
      'home|home ?page|main|menu|search|login|log in|sign in|register|skip to (?:main )?content|back to top|read more|more|next|previous|latest news|top stories|breaking news|about us|contacts?(?: us)?|privacy policy|terms of (?:use|service)|all news|show more|load more|live',
    ),
  },
  {
    reason: 'counter',
    maxWords: 6,
    pattern: line(
      `(?:views?|reads?|shares?|viewed|просмотров|переглядів)\\s{0,2}:?\\s{0,2}[\\d.,]{1,9}k?|[\\d.,]{1,9}k? (?:views|reads|shares)|\\d{1,2} min(?:ute)?s? read|reading time:? .{1,20}`,
    ),
  },
  {
    reason: 'ticker',
    maxWords: 3,
    needs: '#',
    pattern: line(
      '[-+−]?[$€£₴₽¥]?\\s?\\d[\\d.,]{0,14}\\s?(?:%|°[CF]?|[$€£₴₽¥])|[-+−]?\\d{1,3}\\s?°\\s?[CF]?|[$€£₴₽¥]\\s?\\d[\\d.,]{0,14}',
    ),
  },
  {
    reason: 'byline',
    role: 'byline',
    maxWords: 9,
    pattern: starts(
      '(?:author|authors|автор|written by|reported by|reporting by|editing by|text|by)\\s{0,2}:\\s{0,2}\\p{L}',
    ),
  },
  {
    reason: 'byline',
    role: 'byline',
    maxWords: 9,
    pattern:
      /^by \p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3}(?:(?: and |, ?)\p{Lu}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20}){1,3})? ?(?:[,|•].{0,40})?$/iu,
  },
  {
    reason: 'dateline',
    role: 'dateline',
    maxWords: 5,
    pattern: /^\p{Lu}[\p{L}.' -]{1,24} ?[•·|] ?\p{Lu}[\p{L}.' -]{1,30}$/u,
  },
  {
    reason: 'dateline',
    role: 'dateline',
    maxWords: 12,
    needs: '#',
    pattern: new RegExp(`^.{0,60}\\b(?:19|20)\\d\\d\\b.{0,24}\\b${MOMENT}(?: ?(?:utc|gmt|e[sd]t|cet|eet|kst))?$`, 'iu'),
  },
  {
    reason: 'dateline',
    role: 'dateline',
    maxWords: 10,
    needs: '#',
    pattern: starts('(?:published|updated|posted|last (?:updated|modified)|date|first published)\\b[^.]{0,12}\\d'),
  },
  {
    reason: 'dateline',
    role: 'dateline',
    maxWords: 6,
    needs: '#',
    pattern: line(
      `(?:${MOMENT},? ?)?(?:\\p{L}{3,9},? )?(?:\\d{1,2} \\p{L}{3,9}|\\p{L}{3,9} \\d{1,2}),? (?:19|20)\\d\\d(?:,? ?${MOMENT})?|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d(?:,? ?${MOMENT})?|(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:[ T]?${MOMENT})?`,
    ),
  },
  {
    reason: 'caption',
    role: 'caption',
    maxWords: 24,
    pattern: /^(?:photo|image|picture|video|file photo|illustration|фото|credit|photo by|image credit)s?\s{0,2}[:/©]/iu,
  },
  {
    reason: 'caption',
    role: 'caption',
    maxWords: 24,
    needs: 'image images photo photos picture pictures credit credits source sources',
    pattern: /\((?:image|photo|picture|credit|source)s?\s{0,2}: ?[^()]{2,60}\)$/iu,
  },
  { reason: 'related', maxWords: 3, pattern: line('explore further|read full story|related:?') },
  {
    reason: 'footer',
    maxWords: 24,
    pattern: starts('(?:©|\\(c\\) \\d{4}|copyright (?:©|\\d{4})|citation: .{20,}retrieved)'),
  },
  {
    reason: 'read-also',
    maxWords: 24,
    pattern: starts(
      "(?:read (?:also|more|next)|also read|see also|see more|more on this|related|watch(?: also)?|recommended|don[’']t miss|read in|view also)\\s{0,2}[:»>|–-]",
    ),
  },
]

/** Heads of lists of other stories. */
export const TEASER_HEAD =
  /^(?:related (?:articles?|stories|news|posts?|content|topics?|coverage|links)|to read also|news of the (?:day|hour)|news ?feed|in other news|all news|more (?:from|on|in|about|stories|news|great|top)\b.{0,40}|most (?:read|popular|viewed|shared|recent|commented)|you (?:may|might) also (?:like|be interested in|enjoy)|you (?:may|might) like|recommended(?: for you| stories| articles| reading)?|read (?:also|next|more)|also read|see also|latest (?:news|stories|articles|headlines)|other (?:news|stories|articles)|trending(?: now| stories)?|popular (?:news|now|posts|stories|articles)|top (?:stories|news)|editor[’']?s[’']? (?:picks?|choice)|what to read next|up next|around the web|from the web|promoted stories|don[’']t miss|similar (?:news|articles|stories)|news on (?:the )?topic|новини по темі|читайте також|читайте также)\s{0,2}[:»…]?$/iu

/** Lines at the very end that speak of the outlet itself. */
export const SECTION_END: readonly RegExp[] = [
  /(?:©|\(c\)|copyright)\s{0,2}(?:\d{4}|by\b|\p{Lu})/iu,
  /\ball rights reserved\b/iu,
  /\b(?:terms of (?:use|service)|privacy policy|cookie policy)\b/iu,
  /\b(?:reproduction|republication|reprinting|use of (?:any )?materials?|full or partial (?:use|copying))\b.{0,120}\b(?:permission|permitted|hyperlink|link|prohibited|allowed|consent)\b/iu,
  /\b(?:news (?:provider|portal|site|website|agency|outlet)|online (?:newspaper|magazine|media)|web ?site|newspaper)\b.{0,200}\b(?:readers|publishes|informs|covers|provid(?:es|ing)|editorial (?:staff|office|team|board))\b/iu,
  /\b(?:editorial (?:office|board|team)|editor-in-chief|registration certificate|contact us)\b.{0,80}[@\d]/iu,
]

/** Sentences that speak to the reader about the outlet. They may be longer than a short line, up to 60 words. */
export const APPEALS: readonly LineCue[] = [
  {
    reason: 'cookies',
    maxWords: 60,
    needs: 'cookies cookie',
    pattern:
      /\b(?:(?:web ?site|site|we) uses? cookies|use of cookies|cookies? (?:policy|settings|preferences|notice))\b/iu,
  },
  {
    reason: 'newsletter',
    maxWords: 45,
    needs: 'sign signing subscribe register newsletter newsletters inbox',
    pattern:
      /\b(?:sign(?:ing)? up|subscribe|register)\b[^.]{0,80}\b(?:newsletters?|inbox|e-?mail(?: alerts?| updates?)?|updates|alerts|today|daily|full story|here)\b|\bnewsletters?\b[^.]{0,60}\b(?:sign up|subscribe|inbox)\b|\b(?:latest|top|breaking) (?:news|stories|headlines)\b[^.]{0,60}\b(?:to|in) your inbox\b/iu,
  },
  { reason: 'app', maxWords: 40, needs: 'download', pattern: /\bdownload (?:the|our)\b[^.]{0,60}\bapps?\b/iu },
  {
    reason: 'share',
    maxWords: 40,
    needs: 'follow',
    pattern:
      /\bfollow (?:us|me|him|her|them|@\w+|(?:the )?\p{Lu}[\p{L}' -]{1,40}) on (?:twitter|facebook|instagram|telegram|x\b|youtube|linkedin|google news|whatsapp|tiktok)/iu,
  },
  {
    reason: 'call-to-reader',
    maxWords: 40,
    needs:
      'hear letter letters editor story tell join comments chat liked enjoyed notifications send journalism member subscriber patron donate',
    pattern:
      /\b(?:we want to hear (?:what you think|from you)|submit (?:your|a) letter|write to the editor|letters?@|have a story|tell us what you think|join the (?:conversation|discussion)|let us know in the comments|chat with us\b|moderating all comments|if you (?:liked|enjoyed) this (?:letter|story|article|post|piece)|turn on notifications|send us your|support (?:our|independent) journalism|become a (?:member|subscriber|patron)|donate (?:now|today))\b/iu,
  },
  {
    reason: 'footer',
    maxWords: 60,
    needs:
      'personal copyrighted copyright protected broadcast reproduced republished responsible reserved commercial opinions',
    pattern:
      /\b(?:this (?:copy|article|content|material|document) is (?:for your personal|the copyrighted|subject to copyright|protected)|may not be (?:published, broadcast|reproduced|republished)|not responsible for the (?:opinions|content)|all rights reserved|commercial use only|opinions expressed (?:here|in this (?:article|post|piece)) (?:are|do not))\b/iu,
  },
  {
    reason: 'advertisement',
    maxWords: 40,
    needs: 'earn receive affiliate buy order',
    pattern:
      /\b(?:we may (?:earn|receive) (?:a |an )?(?:affiliate )?(?:commission|compensation)|affiliate (?:and\/or referral )?(?:links|commission)|(?:buy|order) now at)\b/iu,
  },
  {
    reason: 'footer',
    maxWords: 60,
    // "The Gazette's reporting is licensed under …", "Novinar is a non-profit newsroom", "Support for Novinar comes from …"
    needs: 'reporting journalism coverage news newsroom support funding transcript transcripts licensed',
    pattern:
      /^(?:(?:[^.!?]{2,60}['’]s? )?(?:reporting|journalism|coverage|newsroom) is|(?:our|this) (?:reporting|journalism|coverage) (?:is|was)) (?:supported|funded|made possible|licen[sc]ed|published under|free to (?:read|republish))\b|^[^.!?,]{2,60} is an? (?:[\p{L}-]{3,16},? ){0,4}(?:non-?profit|not-for-profit|reader-funded|member-supported)(?:,? [\p{L}-]{3,16}){0,3} (?:newsroom|news (?:organi[sz]ation|outlet|site|service|agency))\b|^(?:financial |additional |major |generous )?(?:support|funding) for (?:this|our|[^.!?]{2,50}['’]s?|[^.!?]{2,50}) (?:reporting|coverage|journalism|story|series|podcast|programme|program|newsroom|project) (?:comes|is|was)\b|\btranscripts are (?:created|produced|provided) (?:on|by)\b/iu,
  },
  {
    reason: 'footer',
    maxWords: 60,
    needs: 'support funding',
    pattern:
      /^(?:Support|Funding) for (?:the )?\p{Lu}[^.!?,]{2,50} (?:comes from|is provided by|was provided by) (?:(?:its|our) |listeners|readers|members|viewers|sponsors|grants|[^.!?]{2,60}\b(?:Foundation|Fund|Trust|Endowment|listeners|readers|donors|sponsors)\b)/u,
  },
  { reason: 'link', maxWords: 3, pattern: /^https?:\/\/\S{4,400}$/iu },
  {
    reason: 'related',
    maxWords: 60,
    // "MUST WATCH Ferry docks after storm 02:14", "JUST WATCHED … Replay": the player's buttons with another story's title.
    needs: 'watch watched watching',
    pattern: /^(?:JUST WATCHED|MUST WATCH|NOW WATCHING|WATCH NEXT)\b/u,
  },
  {
    reason: 'caption',
    role: 'caption',
    maxWords: 60,
    needs: 'enlarge toggle',
    pattern: /\b(?:enlarge this image|toggle caption)\b/iu,
  },
]

/** Pictures of a gallery, all in one line of any length: "The quay at dawn. Hide Caption 3 of 14 Photos: …". */
const GALLERY: LineCue = {
  reason: 'caption',
  role: 'caption',
  maxWords: Number.POSITIVE_INFINITY,
  pattern: /\b(?:hide|show|view) caption \d{1,3} of \d{1,3}\b/iu,
}

/** A cue's pattern with the bit of what it needs, 0 where it needs nothing. */
type Asked = LineCue & { readonly bit: number }

const DIGIT = 1
const needed = [...new Set([...APPEALS, ...SINGLE_LINE].flatMap(({ needs }) => (needs ?? '').split(' ')))].filter(
  (word) => word !== '' && word !== '#',
)
const WORDS = nameTable(needed)
/** For each needed word the bits of the cues that need it. */
const wordBits = new Int32Array(needed.length)
let bits = DIGIT
const asked = (cues: readonly LineCue[]): readonly Asked[] =>
  cues.map((cue) => {
    if (cue.needs === undefined) return { ...cue, bit: 0 }
    if (cue.needs === '#') return { ...cue, bit: DIGIT }
    bits <<= 1
    const own = bits
    for (const word of cue.needs.split(' ')) if (word !== '#') wordBits[needed.indexOf(word)]! |= own
    return { ...cue, bit: cue.needs.includes('#') ? own | DIGIT : own }
  })
const askedAppeals = asked(APPEALS)
const askedSingles = asked(SINGLE_LINE)

/** The bits of the needed words that a line holds, in one pass over its characters. */
function bitsOf(text: string): number {
  let found = 0
  let start = -1
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0
    const small = code | 32
    if (small >= 97 && small <= 122) {
      if (start === -1) start = at
      continue
    }
    if (code >= 48 && code <= 57) found |= DIGIT
    if (start === -1) continue
    const word = WORDS.find(text, start, at)
    if (word !== -1) found |= wordBits[word]!
    start = -1
  }
  return found
}

const firstOf = (cues: readonly Asked[], text: string, words: number, held: number): LineCue | null => {
  for (const cue of cues)
    if (words <= cue.maxWords && (cue.bit === 0 || (cue.bit & held) !== 0) && cue.pattern.test(text)) return cue
  return null
}

/** The cue that a line matches, or null. */
export function cueOf(text: string, words: number): LineCue | null {
  if (text.includes('aption ') && GALLERY.pattern.test(text)) return GALLERY
  if (words > 60) return null
  const held = bitsOf(text)
  return firstOf(askedAppeals, text, words, held) ?? (words > 24 ? null : firstOf(askedSingles, text, words, held))
}

/** Tells the head of a list of other stories. */
export const isTeaserHead = (text: string): boolean => text.length <= 60 && TEASER_HEAD.test(text)
