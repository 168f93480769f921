import { findOutlet } from '../../../../clean/outlets.js'
import type { Hop, Marked, Mention, Span } from '../../../../model/index.js'
import { overlaps } from '../../../../model/index.js'
import { NOUN, NUM } from '../parts.js'
import type { Run } from '../phrases.js'
import { nounPhraseFrom, subjectOf } from '../phrases.js'
import type { Scene } from '../scene.js'
import { firstFrom } from '../speakers/mentions-in.js'

/** Words in a sentence that say on whose word it stands. */
export interface Credit {
  /** `according` may be an act of its own; the others never are. */
  readonly kind: 'according' | 'citing'
  readonly words: Run
  readonly name: Run
  readonly sentence: number
}

const OPENINGS: readonly (readonly [readonly string[], Credit['kind']])[] = [
  [['according', 'to'], 'according'],
  [['with', 'reference', 'to'], 'citing'],
  [['with', 'a', 'reference', 'to'], 'citing'],
  [['as', 'reported', 'by'], 'citing'],
  [['as', 'quoted', 'by'], 'citing'],
  [['as', 'cited', 'by'], 'citing'],
  [['as', 'relayed', 'by'], 'citing'],
  [['quoted', 'by'], 'citing'],
  [['cited', 'by'], 'citing'],
  [['reported', 'by'], 'citing'],
  [['carried', 'by'], 'citing'],
  [['seen', 'by'], 'citing'],
  [['obtained', 'by'], 'citing'],
  [['citing'], 'citing'],
  [['quoting'], 'citing'],
  [['referring', 'to'], 'citing'],
]

const FIRST_WORDS = new Set(OPENINGS.map(([words]) => words[0]))

const found = new WeakMap<Scene, readonly Credit[]>()

/** Finds every credit in a scene, in text order: "citing the Norvik Post", "as reported by NRA". A scene is read once. */
export function findCredits(scene: Scene): readonly Credit[] {
  let credits = found.get(scene)
  if (credits === undefined) {
    credits = readCredits(scene)
    found.set(scene, credits)
  }
  return credits
}

function readCredits(scene: Scene): readonly Credit[] {
  const credits: Credit[] = []
  for (let t = 0; t < scene.tokens.count; t++) {
    if (scene.quoteAt[t] >= 0 || !FIRST_WORDS.has(scene.lower(t))) continue
    for (const [words, kind] of OPENINGS) {
      if (scene.lower(t) !== words[0] || !words.every((word, at) => scene.lower(t + at) === word)) continue
      const from = t + words.length
      if (from >= scene.tokens.count) break
      const near = nounPhraseFrom(scene, from)
      if (near === null) break
      const name = withQuality(scene, withoutCount(scene, near))
      // "The men were carried by two ships": only an outlet carries words.
      if (words[0] === 'carried' && !carriesWords(scene.marked, scene.span(name.first, name.last))) break
      credits.push({ kind, words: { first: t, last: from - 1 }, name, sentence: scene.tokens.sentence[t] })
      t = from - 1
      break
    }
  }
  for (const cue of scene.cues) {
    if (!cue.finite || !CARRYING.has(cue.verb.lemma) || scene.quoteAt[cue.head] >= 0) continue
    const after = scene.lower(cue.last + 1)
    if (cue.last + 1 < scene.sentenceEnd(cue.head) && after !== '.') continue
    const subject = subjectOf(scene, cue)
    if (subject === null || subject.how !== 'own' || subject.first === scene.sentenceFirst(cue.head)) continue
    const before = scene.lower(subject.first - 1)
    if (before !== ',' && scene.quoteAt[subject.first - 1] < 0) continue
    const name = scene.span(subject.first, subject.last)
    if (!isOutlet(scene.marked, name)) continue
    credits.push({
      kind: 'citing',
      words: { first: cue.first, last: cue.last },
      name: subject,
      sentence: scene.tokens.sentence[cue.head],
    })
  }
  return credits.sort((a, b) => a.words.first - b.words.first)
}

const HEDGE = /^(?:at|about|around|some|nearly|almost|more|up|over|roughly)$/

/** "according to the ministry at least 14 people were killed": the counted behind a credit belong to what is told. */
function withoutCount(scene: Scene, near: Run): Run {
  for (let t = near.first + 1; t < near.last; t++) {
    if (scene.pos(t) !== NUM) continue
    let last = t - 1
    while (last > near.first && (HEDGE.test(scene.lower(last)) || /^(?:least|most|than|to)$/.test(scene.lower(last))))
      last--
    return scene.pos(last) === NOUN || last < t - 1 ? { first: near.first, last } : near
  }
  return near
}

/** "sources close to the talks", "two people briefed on the matter": what says which sources they are belongs to the name. */
function withQuality(scene: Scene, near: Run): Run {
  const at = near.last + 1
  // "a person who had seen the letter"
  if (scene.lower(at) === 'who') {
    const end = Math.min(scene.sentenceEnd(at), at + 16)
    let last = at
    while (last + 1 < end && !/^[.,;:!?]$/.test(scene.lower(last + 1)) && scene.quoteAt[last + 1] < 0) last++
    return last > at + 1 ? { first: near.first, last } : near
  }
  if (!/^(?:close|familiar|briefed|aware|involved|present|knowledgeable|privy)$/.test(scene.lower(at))) return near
  if (!/^(?:to|with|on|of|in|at|about)$/.test(scene.lower(at + 1)) || at + 2 >= scene.sentenceEnd(at)) return near
  const rest = nounPhraseFrom(scene, at + 2)
  return rest === null ? near : { first: near.first, last: rest.last }
}

const CARRYING = new Set(['report', 'write', 'say', 'note', 'state'])

export const isOutlet = (marked: Marked, name: Span): boolean =>
  findOutlet(nameOf(marked.document.text.slice(name.start, name.end))) !== null ||
  near(marked, name).some((one) => one.type === 'outlet')

const carriesWords = (marked: Marked, name: Span): boolean =>
  isOutlet(marked, name) ||
  /\b(?:agency|agencies|media|newspapers?|papers?|press|radio|television|tv|channels?|outlets?|wire|website|news|broadcaster)\b/i.test(
    marked.document.text.slice(name.start, name.end),
  )

/** Whether the words name an outlet or a body: a person named right behind them is not the same told again. */
export const namesBody = (marked: Marked, name: Span): boolean =>
  isOutlet(marked, name) ||
  near(marked, name).some((mention) => mention.type === 'organisation' && mention.end === name.end)

/** Whether the words name an outlet or body that can carry a report: "citing NRA", unlike "citing low turnout". */
export function namesCarrier(marked: Marked, name: Span): boolean {
  const text = nameOf(marked.document.text.slice(name.start, name.end))
  if (findOutlet(text) !== null) return true
  return (
    near(marked, name).some(
      (mention) =>
        mention.type === 'outlet' ||
        mention.type === 'organisation' ||
        mention.type === 'person' ||
        mention.type === 'role',
    ) ||
    /\b(?:sources?|officials?|intelligence|reports?|media|documents?|data|figures|ministry|ministries|office|agency|department|police|army|government|authorities|spokes(?:man|woman|person)|persons?|people|insiders?|witness(?:es)?|residents?|relatives?|diplomats?|bankers|traders|insiders|employees|workers|records?|recorder|recordings?|letters?|memos?|minutes|transcripts?|emails?|e-mails?|footage|photographs|filings?|stud(?:y|ies)|surveys?)\b/i.test(
      text,
    )
  )
}

/** The mentions that touch a span. */
function near(marked: Marked, span: Span): readonly Mention[] {
  const out: Mention[] = []
  const { mentions } = marked
  for (
    let index = firstFrom(mentions, span.start - 120);
    index < mentions.length && mentions[index].start < span.end;
    index++
  )
    if (overlaps(mentions[index], span)) out.push(mentions[index])
  return out
}

/** A name without article and kind: "the Yalder news agency" → "Yalder". */
export function nameOf(words: string): string {
  const bare = words
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|a|an)\s+(?=\p{Lu})/u, '')
    .replace(/^(?:the|a|an)\s+/i, '')
  const short = bare.replace(
    /(?<=\p{L})\s+(?:news agency|agency|newspaper|news website|website|magazine|TV channel|channel|outlet)$/u,
    '',
  )
  const named = KIND_BEFORE.exec(short)
  if (named !== null) return short.slice(named[0].length).replace(/[,;:.]$/, '')
  // "the news agency": the kind is all that the page says.
  return (/\p{Lu}/u.test(short) ? short : bare).replace(/[,;:.]$/, '')
}

/** "the financial paper Kapital", "the news agency ANX": the kind before a name. */
const KIND_BEFORE =
  /^(?:[\p{Ll}-]{2,20} ){0,2}(?:news agency|agency|newspaper|paper|daily|weekly|news website|website|magazine|channel|outlet|portal|broadcaster|(?:radio |TV |television )?station|tabloid) (?=["“]?\p{Lu})/u
const KIND =
  /^(?:(?:state|national|local|official|our)\s{1,4})?(?:news agency|agency|newspaper|news website|website|magazine|channel|outlet|portal|publication)\s{1,4}|\s{1,4}(?:news agency|agency|newspaper|website|magazine|channel)$/u

/** What two wordings of one carrier share: "Lakeland News Agency", "the agency Lakeland News" → "lakeland". */
export function hopKey(name: string): string {
  const bare = nameOf(name).toLowerCase().replace(/["“”]/g, '')
  const cut = bare
    .replace(KIND, '')
    .replace(/ news$/, '')
    .trim()
  return cut.length > 2 ? cut : bare
}

/** Makes a hop of words in the text. */
export function hopOf(marked: Marked, span: Span, scope: Hop['scope']): Hop {
  const words = marked.document.text.slice(span.start, span.end)
  const name = nameOf(words)
  const outlet = findOutlet(name)
  if (outlet !== null) return { name, type: 'outlet', span, scope }
  const mention = near(marked, span).find((one) => one.type !== 'pronoun')
  const type: Hop['type'] = /\b(?:press service|statement|website|report|document|letter|post|press release)\b/i.test(
    name,
  )
    ? 'document'
    : mention?.type === 'outlet'
      ? 'outlet'
      : mention?.type === 'person'
        ? 'person'
        : mention?.type === 'organisation'
          ? 'organisation'
          : mention?.type === 'place'
            ? 'place'
            : /^\p{Lu}/u.test(name)
              ? 'organisation'
              : 'unnamed'
  return { name, type, span, scope }
}

/** Tells whether a hop is the page's own outlet, which is no hop. */
export function isOwnOutlet(marked: Marked, name: string): boolean {
  const own = marked.document.outlet?.value
  if (own === undefined) return isOwnShort(marked, name)
  const a = own.toLowerCase().replace(/^the\s+/, '')
  const b = name.toLowerCase().replace(/^the\s+/, '')
  return (
    a === b ||
    (a.length > 3 && b.length > 3 && (a.startsWith(b) || b.startsWith(a))) ||
    opensWith(a, b) ||
    closesWith(a, b)
  )
}

/** "The Advertiser" on a page of the Orlo Advertiser. */
const closesWith = (whole: string, part: string): boolean =>
  part.length > 3 && !part.includes(' ') && whole.endsWith(` ${part}`)

/** "ELT" on a page of "ELT (Online)": a short name that is the whole first word of the outlet's. */
const opensWith = (whole: string, part: string): boolean =>
  part.length > 1 && whole.startsWith(part) && /^[^\p{L}\d]/u.test(whole.slice(part.length))

/** "ELT" on a page that is headed "Eastern Lake Times": short for the page's own masthead, a line aside from the article. */
function isOwnShort(marked: Marked, name: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(name)) return false
  const { text, blocks } = marked.document
  for (const block of blocks) {
    if (block.kind !== 'boilerplate' || block.end - block.start > 60) continue
    const words = text.slice(block.start, block.end).match(/\p{L}+/gu) ?? []
    if (words.length === name.length && words.every((word, at) => word[0] === name[at])) return true
  }
  return false
}
