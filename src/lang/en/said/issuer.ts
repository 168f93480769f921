/**
 * Tells whether a page is a body's own paper (a release, a communiqué, a notice, a leaflet) and whose.
 * It never takes a news page for one: a word for the kind of paper and the name of a body must both head the page.
 */
import { findOutlet } from '../../../clean/outlets.js'
import type { Block, Span } from '../../../model/index.js'
import { ADV, AUX, VERB } from './parts.js'
import { subjectOf } from './phrases.js'
import type { Scene } from './scene.js'
import { mentionsIn } from './speakers/mentions-in.js'

/** The body that issued a page, as the page names it best. */
export interface Issuer {
  readonly span: Span
  readonly name: string
}

const PAPER =
  /\b(?:(?:press|news|media) (?:release|statement|service|office|notice|note|bulletin)|for immediate release|communiqu[eé]s?|newsroom|to all (?:our )?(?:members|residents|staff|customers|users|patients|parents|passengers))\b|^(?:(?:public |official )?(?:statement|notice|circular|announcement|communication|declaration)|(?:weekly|monthly|daily|situation|annual|interim) (?:report|bulletin))\b|\b(?:press|media|news(?:room)?|communications?) ?[/>»›] ?(?:press )?(?:releases?|statements?|communiqu[eé]s?)\b|\bstatement (?:no\.?|number|#) ?\d|^no\.? ?\d{1,5}(?:\/\d{2,4})?$/iu
const BODY =
  /\b(?:ministry|department|office|commission|committee|council|authority|agency|government|embassy|inspectorate|directorate|service|court|parliament|army|navy|air force|armed forces|police|union|brotherhood|federation|association|league|party|company|plc|inc|ltd|corp|gmbh|motors|hospital|university|institute|mission|bank|board|bureau|foundation|organisation|organization|society|concord)\b/iu
const STATE_BODY =
  /\b(?:ministry|department|office of|commission|authority|government|embassy|inspectorate|directorate|armed forces)\b/iu
const LONGEST_HEAD = 110

const known = new WeakMap<Scene, Issuer | null>()

/** The body whose own paper a page is; null for a page of news. */
export function issuerOf(scene: Scene): Issuer | null {
  let issuer = known.get(scene)
  if (issuer === undefined) {
    issuer = read(scene)
    known.set(scene, issuer)
  }
  return issuer
}

const isStory = ({ kind, role }: Block): boolean => kind === 'main' && (role === 'lede' || role === 'paragraph')

function read(scene: Scene): Issuer | null {
  const { document } = scene.marked
  if (document.credits.length > 0) return null
  if (document.outlet !== null && findOutlet(document.outlet.value) !== null) return null
  const head: Span[] = []
  for (const block of document.blocks) {
    if (isStory(block) && block.end - block.start > LONGEST_HEAD) break
    if (head.length === 16) break
    if (block.end - block.start <= LONGEST_HEAD && block.reason !== 'related') head.push(block)
    if (isStory(block) && /[.!?]\s*$/.test(document.text.slice(block.start, block.end))) {
      head.pop()
      break
    }
  }
  const lines = head.map((span) => ({ span, words: document.text.slice(span.start, span.end).trim() }))
  const person = lines.map(({ span, words }) => signedBy(scene, span, words)).find((one) => one !== null)
  if (person !== undefined) return person
  const own = ownNoun(scene)
  const mastheads = lines
    .flatMap(({ span, words }) => words.split(/,| [–—] /).map((part) => ({ span, words: part.trim() })))
    .filter(({ words }) => isMasthead(words))
  const masthead = mastheads.find(({ words }) => own !== null && wordsOf(words).includes(own)) ?? mastheads[0]
  const speaking = speakingBody(scene)
  const isPaper = lines.some(({ words }) => PAPER.test(words))
  const described = isPaper && masthead === undefined ? describedBody(lines) : null
  if (described !== null) return described
  if (masthead === undefined && speaksAsWe(scene, lines)) {
    const { value } = document.outlet!
    return { span: lines[0].span, name: value }
  }
  const self =
    masthead === undefined
      ? (speaksOfItself(scene) ?? opensAndSigns(scene) ?? (isPaper ? speaksUnderItsName(scene, lines) : null))
      : null
  if (self !== null) return self
  if (masthead === undefined) return isPaper && speaking !== null && isNamedIn(speaking.name, lines) ? speaking : null
  const agrees = speaking !== null && shares(speaking.name, masthead.words)
  const opens = lines[0]?.span === masthead.span && STATE_BODY.test(masthead.words)
  if (!isPaper && !(opens && agrees)) return null
  if (agrees && speaking.name.length >= masthead.words.length / 2) return speaking
  return { span: masthead.span, name: plainCase(withoutInitials(masthead.words)) }
}

const STATEMENT =
  /^(?:(?:press |media |public |official |joint )?(?:release|statement|notice|communiqu[eé]|declaration|announcement)|open letter)\b/iu

/** "Statement concerning press reports … We can speak of our own stationery": a site that speaks for itself under such a title. */
function speaksAsWe(scene: Scene, lines: readonly { readonly words: string }[]): boolean {
  const { document } = scene.marked
  if (document.outlet === null || !lines.some(({ words }) => STATEMENT.test(words))) return false
  for (let t = 0; t < scene.tokens.count; t++)
    if (scene.quoteAt[t] < 0 && /^(?:we|our)$/.test(scene.lower(t)) && scene.tokens.start[t] > lines[0].words.length)
      return true
  return false
}

const ANNOUNCES = /^(?:announce|report|inform|declare|state|confirm|recall|notify)$/
const PRESS =
  /\b(?:news|post|times|herald|radio|tv|television|wire|gazette|chronicle|journal|press|media|daily|weekly|today|tribune|observer|courier|mail|star|sun|mirror|telegraph|guardian|online|report|reporter|review|magazine|channel|broadcast\p{L}*|live|agency|letter|blog|check)\b/iu
const OWN_KIND =
  /^(?:company|firm|group|bank|society|union|staff|army|command|office|council|club|operator|maker|university|hospital|trust|fund)$/

/**
 * "Quill Prams today announced a recall … The company advises …" on the site of Quill Prams: it opens with its own name and
 * goes on with what it is. A news page that speaks of itself is none.
 */
function speaksOfItself(scene: Scene): Issuer | null {
  const { outlet } = scene.marked.document
  if (outlet === null || PRESS.test(outlet.value)) return null
  const [cue] = scene.cues
  if (cue === undefined || !cue.finite || cue.passive || !ANNOUNCES.test(cue.verb.lemma)) return null
  const subject = subjectOf(scene, cue)
  if (subject === null || subject.how !== 'own') return null
  const span = scene.span(subject.first, subject.last)
  const bare = (words: string): string => words.toLowerCase().replace(/^the /, '')
  const words = scene.text.slice(span.start, span.end)
  if (bare(words) !== bare(outlet.value)) return null
  for (let t = subject.last + 1; t + 1 < scene.tokens.count; t++)
    if (scene.tokens.form(t) === 'The' && kindBehind(scene, t, bare(words))) return { span, name: outlet.value }
  return null
}

/** Lines and words with which a release closes, or takes a side, as no page of news does. */
const SIGNS =
  /^(?:(?:press|media) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office)|contacts? for (?:the )?(?:press|media|journalists)|notes? (?:to|for) (?:the )?editors?)\b|\bthis (?:press |media |news )?release (?:contains|is|may|includes)\b|\bforward-looking statements\b/imu
const TAKES_SIDES = /^(?:urge|demand|condemn|welcome|call|deplore|support|oppose|reject)$/

/** "Quill Prams, a maker of prams, today announced … Press contact: …": a site that opens with its own name and signs as a body does. */
function opensAndSigns(scene: Scene): Issuer | null {
  const { outlet, text, blocks } = scene.marked.document
  if (outlet === null || PRESS.test(outlet.value)) return null
  const first = blocks.find(isStory)
  if (first === undefined) return null
  const opening = text.slice(first.start, first.end).trimStart()
  const start = text.indexOf(opening, first.start)
  const name = [outlet.value, `The ${outlet.value.replace(/^the /iu, '')}`].find((one) => opening.startsWith(one))
  if (name === undefined || !/^[,\s]/.test(opening.slice(name.length))) return null
  if (!SIGNS.test(text) && !asksAsWe(scene)) return null
  return { span: { start, end: start + name.length }, name: outlet.value }
}

/** "We urge members of parliament to vote against it", outside quotations: whoever writes takes a side. */
const asksAsWe = (scene: Scene): boolean =>
  scene.cues.some(
    (cue) =>
      scene.quoteAt[cue.head] < 0 &&
      TAKES_SIDES.test(cue.verb.lemma) &&
      cue.first > 0 &&
      scene.lower(cue.first - 1) === 'we',
  )

/**
 * A paper whose first word of its own is said by whom its head or its site names: "POLAR LINES / Statement No. 4 / Polar Lines
 * confirms that …".
 */
function speaksUnderItsName(scene: Scene, lines: readonly { readonly words: string }[]): Issuer | null {
  const { outlet } = scene.marked.document
  const heads = [...lines.map(({ words }) => words), ...(outlet === null ? [] : [outlet.value])].map((one) =>
    one.toLowerCase(),
  )
  const cue = scene.cues.find((one) => !one.passive && scene.quoteAt[one.head] < 0 && ANNOUNCES.test(one.verb.lemma))
  if (cue === undefined || scene.cues.indexOf(cue) > 1) return null
  const subject = subjectOf(scene, cue)
  if (subject === null || subject.how !== 'own') return null
  const span = scene.span(subject.first, subject.last)
  const name = scene.text.slice(span.start, span.end).replace(/^the /iu, '')
  if (!/^\p{Lu}/u.test(name) || PRESS.test(name)) return null
  return heads.some((head) => head === name.toLowerCase() || head.startsWith(`${name.toLowerCase()} `))
    ? { span, name }
    : null
}

/** "The company", "The General Staff" of "the General Staff of the Army": a short form with a verb behind it. */
function kindBehind(scene: Scene, t: number, name: string): boolean {
  for (let at = t + 1; at < t + 4; at++) {
    const next = scene.pos(at + 1)
    if (next !== VERB && next !== AUX && next !== ADV) continue
    const short = scene.text.slice(scene.tokens.start[t + 1], scene.tokens.end[at]).toLowerCase()
    return OWN_KIND.test(scene.lower(at)) || name.startsWith(short)
  }
  return false
}

/** "HARBOUR OFFICE (HO)": the letters for short are no part of the name. */
const withoutInitials = (words: string): string => words.replace(/ \(\p{Lu}{2,8}\)$/u, '')

/** "OPEN DOORS / Association of the tenants of Ostry": a name with the line below that says what kind of body it is. */
function describedBody(lines: readonly { readonly span: Span; readonly words: string }[]): Issuer | null {
  for (let at = 1; at < lines.length; at++) {
    if (!DESCRIBED.test(lines[at].words) || /[.!?:|]|\d/.test(lines[at].words)) continue
    const { span, words } = lines[at - 1]
    const all = words.match(/\p{L}[\p{L}’'-]*/gu) ?? []
    if (all.length === 0 || all.length > 4 || /[|/»>:.!?]|\d/.test(words)) continue
    if (all.every((word) => /^\p{Lu}/u.test(word))) return { span, name: plainCase(words) }
  }
  return null
}

const DESCRIBED =
  /^(?:(?:an?|the) )?(?:association|union|federation|league|society|foundation|charity|committee|alliance|network|council|initiative|movement) (?:of|for|against) /i

/** "Statement of the spokeswoman, Ada Quell": a line that says whose statement follows. */
function signedBy(scene: Scene, span: Span, words: string): Issuer | null {
  if (!/^(?:a |the )?(?:statement|declaration|message|remarks|address) (?:of|by|from)\b/i.test(words)) return null
  const person = mentionsIn(scene.marked.mentions, span).find(({ type }) => type === 'person')
  return person === undefined ? null : { span: { start: person.start, end: person.end }, name: person.name }
}

/** "The Mission confirms …": the common noun by which the page calls itself where it first speaks. */
function ownNoun(scene: Scene): string | null {
  for (const cue of scene.cues.slice(0, 8)) {
    if (!cue.finite || cue.passive || scene.quoteAt[cue.head] >= 0) continue
    const subject = subjectOf(scene, cue)
    if (subject === null || subject.last - subject.first !== 1 || scene.lower(subject.first) !== 'the') continue
    const word = scene.lower(subject.last)
    if (BODY.test(word)) return word
  }
  return null
}

/** "MINISTRY OF WORKS OF NORVIA": a line that is a body's name and nothing else. */
function isMasthead(words: string): boolean {
  if (!BODY.test(words) || /[|/»>:.!?]|\d/.test(words.replace(/\b(?:Inc|Ltd|Corp|Co)\.$/i, ''))) return false
  const all = words.match(/\p{L}[\p{L}’'-]*/gu) ?? []
  if (all.length < 2 || all.length > 9) return false
  return all.every((word) => /^\p{Lu}/u.test(word) || /^(?:of|the|for|and|in|on|to|plc)$/u.test(word))
}

/** The body that says the page's first word of its own: "The Ministry of Works announces …", "Lakeland Coal confirms …". */
function speakingBody(scene: Scene): Issuer | null {
  for (const cue of scene.cues.slice(0, 6)) {
    if (!cue.finite || cue.passive || cue.form !== 's' || scene.quoteAt[cue.head] >= 0) continue
    const subject = subjectOf(scene, cue)
    if (subject === null || subject.how !== 'own') continue
    const span = scene.span(subject.first, subject.last)
    const body = mentionsIn(scene.marked.mentions, span).find(
      (mention) => mention.type === 'organisation' && mention.end === span.end,
    )
    if (body !== undefined && / /.test(body.name)) return { span, name: body.name }
  }
  return null
}

const SMALL = /^(?:the|of|for|and|in|on|office|service|company|republic|state)$/i
const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/\p{L}[\p{L}’'-]+/gu) ?? []).filter((word) => !SMALL.test(word))

const shares = (a: string, b: string): boolean => {
  const words = new Set(wordsOf(b))
  return wordsOf(a).some((word) => words.has(word))
}

const isNamedIn = (name: string, lines: readonly { readonly words: string }[]): boolean =>
  lines.some(({ words }) => shares(name, words))

/** "MINISTRY OF WORKS" → "Ministry of Works"; words that are not all capitals stay as they are. */
function plainCase(words: string): string {
  if (/\p{Ll}{2}/u.test(words.replace(/\bplc\b/, ''))) return words
  return words
    .toLowerCase()
    .split(' ')
    .map((word, at) =>
      at > 0 && /^(?:of|the|for|and|in|on)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}
