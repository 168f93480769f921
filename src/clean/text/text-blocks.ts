/**
 * Tells a scraped page's article from its menus, tickers, teasers and footers when no markup is left.
 * It judges lines by what any page has (shape, place, repetition) and never by who publishes it.
 */
import type { Block, BlockRole } from '../../model/index.js'
import { type Line, linesOfText } from '../lines.js'
import { findDates } from '../meta/find-dates.js'
import { cueOf, SECTION_END, TEASER_HEAD } from './cues.js'

interface Judged {
  readonly line: Line
  reason: string | null
  role: BlockRole
}

/** The whole text as one article: every line a main block. */
export function blocksOfArticle(text: string): Block[] {
  const lines = linesOfText(text)
  const judged: Judged[] = lines.map((line) => ({ line, reason: null, role: 'paragraph' }))
  nameRoles(judged)
  return judged.map(toBlock)
}

/** Judges each line of a scraped page. Blocks come in text order, a line each. */
export function blocksOfScrape(text: string): Block[] {
  const header = /^\s{0,20}(?:date|published|crawled|fetched):? \d{4}-\d\d-\d\d(?=\s)/.exec(text)
  const bodyFrom = header === null ? 0 : header[0].length
  const lines = linesOfText(text.slice(bodyFrom)).map((line) => ({
    ...line,
    start: line.start + bodyFrom,
    end: line.end + bodyFrom,
  }))
  const judged: Judged[] = lines.map((line) => ({ line, reason: null, role: 'paragraph' }))
  markSingles(judged)
  markTeasers(judged)
  markComments(judged)
  markClockLists(judged)
  markTail(judged)
  markShortRuns(judged)
  markFront(judged)
  const blocks = judged.map(toBlock)
  if (header !== null) {
    const start = header[0].length - header[0].trimStart().length
    blocks.unshift({ start, end: bodyFrom, kind: 'boilerplate', role: 'other', reason: 'header' })
  }
  return blocks
}

function toBlock({ line, reason, role }: Judged): Block {
  return {
    start: line.start,
    end: line.end,
    kind: reason === null ? 'main' : 'boilerplate',
    role,
    reason: reason ?? role,
  }
}

/** Lines that tell by themselves what they are. */
function markSingles(judged: readonly Judged[]): void {
  for (const one of judged) {
    const cue = cueOf(one.line.text, one.line.words)
    if (cue === null) continue
    one.reason = cue.reason
    one.role = cue.role ?? 'other'
  }
}

/** A line that carries a section and a moment: "World » Rivers | March 3, 2024, Sunday // 10:03". */
function isStamp(line: Line): boolean {
  if (line.words > 12) return false
  const dates = findDates(line.text)
  if (dates.length !== 1) return false
  const rest = line.text.length - (dates[0]!.end - dates[0]!.start)
  return rest <= 48
}

/** Teasers: headline, perhaps a blurb, then a stamp; two or more in a row, or any under a head such as "Related". */
function markTeasers(judged: readonly Judged[]): void {
  const stamps: number[] = []
  for (let i = 0; i < judged.length; i++) if (isStamp(judged[i]!.line)) stamps.push(i)
  const prose = judged.map(({ line }) => (line.isProse ? line.words : 0))
  const total = prose.reduce((sum, words) => sum + words, 0)
  let before = 0
  let firstHead = -1
  for (let i = 0; i < judged.length; i++) {
    if (TEASER_HEAD.test(judged[i]!.line.text) && judged[i]!.line.words <= 8) {
      judged[i]!.reason = 'related'
      judged[i]!.role = 'other'
      if (firstHead === -1 && before > 0) firstHead = i
    }
    before += prose[i]!
  }
  for (let k = 0; k + 1 < stamps.length; k++) {
    const from = stamps[k]!
    const to = stamps[k + 1]!
    if (to - from > 4 || to - from < 2) continue
    const first = k === 0 ? previousHead(judged, from) : from
    for (let i = first; i <= to; i++) {
      const one = judged[i]!
      if (one.reason === null || one.reason === 'dateline') {
        one.reason = 'related'
        one.role = 'other'
      }
    }
  }
  if (firstHead === -1) return
  // What follows the head: teasers to the end, unless running text takes up again for three lines.
  const after = judged.slice(firstHead + 1)
  const stamped = after.some(({ line }) => isStamp(line))
  const open = after.filter(({ line }) => !line.isClosed).length
  if (stamped || open * 2 >= after.length || total === 0) {
    for (const one of after) {
      if (one.reason === null || one.reason === 'dateline') {
        one.reason = 'related'
        one.role = 'other'
      }
    }
    return
  }
  for (const one of after) {
    if (one.line.isProse) break
    one.reason ??= 'related'
  }
}

/** Walks back from a first stamp over its blurb and headline, at most three lines, to a line already set aside. */
function previousHead(judged: readonly Judged[], stamp: number): number {
  let from = stamp
  for (let i = stamp - 1; i >= Math.max(0, stamp - 2); i--) {
    if (judged[i]!.reason !== null) break
    from = i
  }
  // A stamp under the page's own headline, with running text after it, is the byline and no teaser.
  const next = judged[stamp + 1]?.line
  const isOwn = from <= 3 && next !== undefined
  return isOwn ? stamp + 1 : from
}

const COMMENT_HEAD =
  /^(?:\d{1,5} )?(?:comments?|discussion|responses?)(?: \(?\d{1,5}\)?)?:?$|^(?:leave|post) a (?:comment|reply)$/iu
const COMMENT_FOOT = /^(?:reply|like|report|share|upvote|flag|\d{1,4} likes?)(?: \(?\d{1,5}\)?)?$/iu

/**
 * Readers' comments: from their head to the end, if buttons to answer them stand there more than once.
 *
 *     Comments / old_timer44 / About time they fixed it. / Reply / RiverRat / Nine months?! / Reply
 */
function markComments(judged: readonly Judged[]): void {
  let feet = 0
  for (let head = judged.length - 1; head > 0; head--) {
    const { text } = judged[head]!.line
    if (COMMENT_FOOT.test(text)) feet++
    if (feet < 2 || !COMMENT_HEAD.test(text)) continue
    // A counter above the article is no head of what readers wrote below it.
    if (judged.slice(0, head).filter(({ line, reason }) => reason === null && line.isProse).length < 3) return
    for (const one of judged.slice(head)) {
      one.reason = 'comments'
      one.role = 'other'
    }
    return
  }
}

/** A line of a news list: the hour, then a headline. */
const CLOCKED = /^\d{1,2}[:.]\d\d\s{1,3}(?:[|•–-] ?)?\p{L}/u

/** Lists of hours and headlines, three or more in a row. Sentences after an hour are a live report's and stay. */
function markClockLists(judged: readonly Judged[]): void {
  for (let from = 0; from < judged.length; from++) {
    let to = from
    while (to < judged.length && CLOCKED.test(judged[to]!.line.text) && !judged[to]!.line.isClosed) to++
    for (let i = from; to - from >= 3 && i < to; i++) {
      judged[i]!.reason = 'related'
      judged[i]!.role = 'other'
    }
    from = Math.max(from, to - 1)
  }
}

/** Footers: from the end upwards, lines about the outlet itself, and stubs. */
function markTail(judged: readonly Judged[]): void {
  for (let i = judged.length - 1; i >= 0; i--) {
    const one = judged[i]!
    if (one.reason !== null && one.reason !== 'related') continue
    if (SECTION_END.some((pattern) => pattern.test(one.line.text))) {
      one.reason = 'footer'
      one.role = 'other'
    } else if (one.reason === null && one.line.words <= 3 && !one.line.isClosed && judged.length > 3) {
      one.reason = 'menu'
      one.role = 'other'
    } else if (one.reason === null) break
  }
}

/** Runs of stubs: prices, places, sections. A single short line may be a subheading and stays. */
function markShortRuns(judged: readonly Judged[]): void {
  for (let i = 0; i < judged.length; ) {
    let j = i
    let figures = 0
    while (j < judged.length && isStub(judged[j]!)) {
      if (/[\d°$€£₽%]/.test(judged[j]!.line.text)) figures++
      j++
    }
    const length = j - i
    if (length >= 4 || (length >= 2 && figures > 0 && i === 0)) {
      for (let k = i; k < j; k++) {
        // What a line tells by itself, a byline or a date, it stays.
        if (judged[k]!.reason !== null) continue
        judged[k]!.reason = figures * 4 >= length ? 'ticker' : 'menu'
        judged[k]!.role = 'other'
      }
    }
    i = Math.max(j, i + 1)
  }
}

const isStub = ({ line, reason }: Judged): boolean => reason !== null || (line.words <= 3 && !line.isClosed)

/** The top of the page: menus before the headline, the headline, its repetitions, captions, byline and dateline. */
function markFront(judged: readonly Judged[]): void {
  const firstProse = judged.findIndex(({ line, reason }) => reason === null && line.isProse)
  if (firstProse === -1) {
    nameRoles(judged)
    return
  }
  const front = judged.slice(0, firstProse).filter(({ reason }) => reason === null)
  // A line that is printed twice before the running text is the headline. Else it is the longest that is no stub, of those
  // above the byline or date where some stand there; of equals the first.
  const long = front.filter(({ line }) => line.words >= 4)
  const stamp = judged.slice(0, firstProse).find(({ role }) => role === 'byline' || role === 'dateline')
  const above = long.filter(({ line }) => stamp !== undefined && line.start < stamp.line.start)
  let headline = long.find((one) => long.some((other) => other !== one && other.line.text === one.line.text)) ?? null
  for (const one of headline !== null ? [] : above.length > 0 ? above : long) {
    if (headline === null) headline = one
    else if (one.line.words > headline.line.words && !contains(one.line.text, headline.line.text)) headline = one
  }
  for (const one of front) {
    if (one === headline) one.role = 'headline'
    else if (headline !== null && contains(one.line.text, headline.line.text)) {
      one.reason = one.line.text.length > headline.line.text.length + 24 ? 'caption' : 'repeated-headline'
      one.role = one.reason === 'caption' ? 'caption' : 'headline'
    } else if (one.line.words < 4) {
      one.reason = 'menu'
      one.role = 'other'
    }
  }
  // The headline again further down, a line of its own.
  if (headline !== null) {
    for (const one of judged)
      if (one !== headline && one.reason === null && one.line.text === headline.line.text) {
        one.reason = 'repeated-headline'
        one.role = 'headline'
      }
  }
  nameRoles(judged)
}

const contains = (text: string, part: string): boolean => text.includes(part)

/** Names the roles of main lines: headline, lede, paragraphs, list items. */
function nameRoles(judged: readonly Judged[]): void {
  const main = judged.filter(({ reason }) => reason === null)
  const hasHeadline = main.some(({ role }) => role === 'headline')
  const first = main[0]
  if (!hasHeadline && first !== undefined && main.length > 1 && !first.line.isClosed && first.line.words <= 30)
    first.role = 'headline'
  const lede = main.find(({ role, line }) => role === 'paragraph' && line.isProse)
  if (lede !== undefined) lede.role = 'lede'
  for (const one of main) {
    if (one.role === 'paragraph' && /^(?:[-–—•*▪●]|\d{1,2}[.)])\s/.test(one.line.text)) one.role = 'list'
    else if (one.role === 'paragraph' && !one.line.isProse && !one.line.isClosed) one.role = 'other'
  }
}
