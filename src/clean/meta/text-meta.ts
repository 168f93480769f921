/**
 * Reads what a plain text says about itself: when, by whom, in which outlet. Each answer carries its basis;
 * where the page does not say, the answer is null.
 */
import type { Block, Read } from '../../model/index.js'
import { findOutlet, outletOfDomain, outletOfUrl } from '../outlets.js'
import { type Candidate, choose } from './choose.js'
import { dateOfLine, dateOfPostLine } from './date-line.js'
import { dateOfUrl, findDates, type PageDate } from './find-dates.js'

export interface TextPage {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly url: string | null
}

const slice = (page: TextPage, block: Block): string => page.text.slice(block.start, block.end)

/** Blocks from the top to the first two paragraphs: where a page says who and when. */
function top(page: TextPage): Block[] {
  const kept: Block[] = []
  let paragraphs = 0
  for (const block of page.blocks) {
    kept.push(block)
    if (block.kind === 'main' && (block.role === 'paragraph' || block.role === 'lede') && ++paragraphs === 2) break
  }
  return kept
}

const TODAY = /\b(?:today|this morning|tonight|this evening),? (?:on )?(?:\p{L}{6,9}, )?(?=[\p{L}\d])/giu
/** "HARBOURTON, Oct. 24 (Agency) –": place, day, then who. */
const LEDE_DATE = /^(?:\p{Lu}[\p{L}'. -]{1,30},? ){0,2}(?=\p{Lu}\p{Ll}{2,9}\.? \d{1,2}\b|\d{1,2} \p{Lu}\p{Ll}{2,9}\b)/u

/** Reads when a text says it was published. The page's own dateline comes before a crawler's header. */
export function publishedOf(page: TextPage): { published: Read<string> | null; updated: Read<string> | null } {
  const stated: Candidate<string>[] = []
  const yearless: Candidate<string>[] = []
  const updated: Candidate<string>[] = []
  for (const block of top(page)) {
    const words = slice(page, block)
    if (block.role === 'dateline' || block.role === 'byline') {
      const isUpdate = /^\W{0,3}(?:last )?(?:updated|modified|edited)\b/i.test(words)
      for (const date of findDates(words, { withoutYear: true })) {
        const candidate = {
          value: date.value,
          basis: block.role,
          start: block.start + date.start,
          end: block.start + date.end,
        }
        if (isUpdate) updated.push(candidate)
        else if (date.value.startsWith('XXXX')) yearless.push(candidate)
        else stated.push(candidate)
      }
    } else if (block.kind === 'main' && (block.role === 'lede' || block.role === 'paragraph')) {
      const opening = LEDE_DATE.exec(words)
      if (opening !== null && /\([^)]{2,40}\)|[–—-]/.test(words.slice(0, 100))) {
        const date = findDates(words.slice(0, 100), { withoutYear: true })[0]
        if (date !== undefined && date.start <= opening[0].length + 1)
          (date.value.startsWith('XXXX') ? yearless : stated).push({
            value: date.value,
            basis: 'dateline',
            start: block.start + date.start,
            end: block.start + date.end,
          })
      }
    }
  }
  if (stated.length === 0) stated.push(...dateLines(page))
  for (const block of page.blocks) {
    if (block.kind !== 'main') continue
    const words = slice(page, block)
    // A day of the calendar has a digit; most paragraphs have none.
    if (!/\p{Nd}/u.test(words)) continue
    for (const match of words.matchAll(TODAY)) {
      const from = match.index + match[0].length
      const date = findDates(words.slice(from, from + 30), { withoutYear: true })[0]
      if (date === undefined || date.start !== 0) continue
      ;(date.value.startsWith('XXXX') ? yearless : stated).push({
        value: date.value.slice(0, 10),
        basis: 'text',
        start: block.start + from,
        end: block.start + from + date.end,
      })
    }
  }
  const header = page.blocks.find(({ reason }) => reason === 'header')
  const carried: Candidate<string>[] = []
  if (header !== undefined) {
    const date = findDates(slice(page, header))[0]
    if (date !== undefined)
      carried.push({
        value: date.value,
        basis: 'header',
        start: header.start + date.start,
        end: header.start + date.end,
      })
  }
  const fromUrl = page.url === null ? null : dateOfUrl(page.url)
  if (fromUrl !== null) carried.push({ value: fromUrl, basis: 'url' })
  // A day without a year gives way to a carrier's full date only where both name the same day.
  const same = yearless.find(({ value }) => carried.some((other) => other.value.slice(5, 10) === value.slice(5, 10)))
  const order =
    stated.length > 0 || same !== undefined ? [...stated, ...carried, ...yearless] : [...yearless, ...carried]
  return { published: choose(order), updated: choose(updated) }
}

/** A crawler's header and other stories' teasers do not date the page itself. */
const NOT_OF_THE_PAGE = new Set(['header', 'related', 'read-also'])

const isStory = ({ kind, role }: Block): boolean => kind === 'main' && (role === 'paragraph' || role === 'lede')

/**
 * The line that dates the page where no block was known for a dateline: above the second paragraph, or, with a counter
 * beside it, below the last. Lines that name two days leave the page undated.
 */
function dateLines(page: TextPage): Candidate<string>[] {
  const last = page.blocks.findLastIndex(isStory)
  if (last === -1) return []
  const above = top(page).flatMap((block) => lineDates(page, block, dateOfLine))
  const found =
    above.length > 0 ? above : page.blocks.slice(last + 1).flatMap((block) => lineDates(page, block, dateOfPostLine))
  const days = new Set(found.map(({ value }) => value.slice(0, 10)))
  return days.size === 1 ? found : []
}

function lineDates(page: TextPage, block: Block, read: (words: string) => PageDate | null): Candidate<string>[] {
  if (NOT_OF_THE_PAGE.has(block.reason) || isStory(block)) return []
  const date = read(slice(page, block))
  if (date === null) return []
  return [{ value: date.value, basis: 'date-line', start: block.start + date.start, end: block.start + date.end }]
}

const REFERENCE = /\b(?:citing|with reference to|referring to|with a link to|quoting)\b/iu
/** "According to X, citing Y" and "X reports with reference to Y": how many outlets name themselves. */
const SELF = [
  /\baccording to ([\p{Lu}\d][\p{L}\d.'’-]{0,24}(?: [\p{Lu}\d][\p{L}\d.'’-]{0,24}){0,3}), (?=citing|with reference to|referring to)/iu,
  /\b((?:[\p{Lu}\d][\p{L}\d.'’-]{0,24} ){1,4})(?:reports?|reported|writes|informs?)(?: this| about (?:this|it))?,? (?:with reference to|citing|referring to|with a link to) /u,
  /\b(?:this (?:is|was) (?:reported|stated) by|as reported by) ([\p{Lu}\d][\p{L}\d.'’-]{0,24}(?: [\p{Lu}\d][\p{L}\d.'’-]{0,24}){0,3}),? (?=citing|with reference to|referring to)/iu,
]
const STORE =
  /^(?:download )?(\S{2,30}(?: \S{1,20}){0,3}?) (?:app )?on (?:the )?(?:google play|play store|app ?st?ore|appgallery)\b/iu
/** "Novinar is an internet publication about …": a footer that says who publishes. */
const DESCRIBED =
  /^(\p{Lu}[\p{L}\d.'’&-]{1,24}(?: \p{Lu}[\p{L}\d.'’&-]{1,24}){0,3}?) ?(?:is|–|—|-) (?:an?|the) (?:[\p{L}-]{2,20} ){0,4}(?:publication|newspaper|news (?:site|portal|agency|outlet|website|service)|media (?:outlet|organi[sz]ation)|edition|magazine|broadcaster|radio station|web ?site|portal)\b/u
const DOMAIN = /\b((?:[a-z0-9-]{1,40}\.){1,3}(?:com|net|org|info|news|media|tv|[a-z]{2}))\b/giu

/** Reads which outlet a text comes from. An agency that the text quotes is not its outlet. */
export function outletOf(page: TextPage): Read<string> | null {
  const found: Candidate<string>[] = []
  if (page.url !== null) {
    const known = outletOfUrl(page.url)
    if (known !== null) found.push({ value: known.name, basis: 'domain' })
  }
  for (const block of top(page)) {
    if (block.role !== 'dateline' && block.role !== 'byline') continue
    const words = slice(page, block)
    let at = 0
    for (const part of words.split(/[•·|,/]/)) {
      const known = findOutlet(part.trim(), { weak: true })
      if (known !== null) {
        const start = block.start + at + part.indexOf(part.trim())
        found.push({ value: known.name, basis: block.role, start, end: start + part.trim().length })
      }
      at += part.length + 1
    }
  }
  const paragraphs = page.blocks.filter(({ kind, role }) => kind === 'main' && role !== 'headline').slice(0, 3)
  for (const block of paragraphs) {
    const words = slice(page, block)
    if (!REFERENCE.test(words)) continue
    for (const pattern of SELF) {
      const match = pattern.exec(words)
      if (match === null) continue
      const name = match[1]!.trim()
      const known = findOutlet(name)
      if (known === null || (known.kind === 'agency' && known.country !== 'UA')) continue
      const start = block.start + match.index + match[0].indexOf(name)
      found.push({ value: known.name, basis: 'self-reference', start, end: start + name.length })
    }
  }
  for (const block of page.blocks) {
    if (block.kind !== 'boilerplate') continue
    const words = slice(page, block)
    if (block.reason === 'app') {
      const match = STORE.exec(words)
      if (match !== null) {
        const name = match[1]!
        found.push({
          value: findOutlet(name, { weak: true })?.name ?? name,
          basis: 'app',
          start: block.start + match.index,
          end: block.start + match.index + name.length,
        })
      }
    } else if (block.reason === 'footer') {
      for (const match of words.matchAll(DOMAIN)) {
        const known = outletOfDomain(match[1]!)
        if (known === null) continue
        found.push({
          value: known.name,
          basis: 'footer',
          start: block.start + match.index,
          end: block.start + match.index + match[0].length,
        })
      }
      found.push(...namedInFooter(page, block, words))
    }
  }
  return choose(found)
}

const COPYRIGHT =
  /(?:©|\(c\)|copyright)\s{0,2}(?:\d{4}(?:\s?[-–]\s?\d{4})?,? )?([\p{Lu}\d][\p{L}\d.&'’-]{0,24}(?: [\p{Lu}\d][\p{L}\d.&'’-]{0,24}){0,3})/iu

/** Who a footer says publishes: a known outlet, or a name that the footer describes or that the page prints elsewhere too. */
function namedInFooter(page: TextPage, block: Block, words: string): Candidate<string>[] {
  const described = DESCRIBED.exec(words)?.[1]?.trim()
  const owner = COPYRIGHT.exec(words)?.[1]?.trim().replace(/\.$/u, '')
  for (const name of [described, owner]) {
    if (name === undefined || name.length < 3) continue
    const known = findOutlet(name, { weak: true })
    if (known !== null) return [{ value: known.name, basis: 'footer' }]
    const isElsewhere = page.text.slice(0, block.start).toLowerCase().includes(name.toLowerCase())
    if (name === described || (isElsewhere && /^\p{Lu}\p{Ll}/u.test(name))) {
      const start = block.start + words.indexOf(name)
      return [{ value: name, basis: 'footer', start, end: start + name.length }]
    }
  }
  return []
}

/** Reads the author of a text from its byline. */
export function authorOf(page: TextPage): Read<string> | null {
  for (const block of top(page)) {
    if (block.role !== 'byline') continue
    const words = slice(page, block)
    const match =
      /^(?:(?:author|authors|автор|written by|reported by|reporting by|text|by)\s{0,2}:?\s{1,2})(\p{L}[^,|•\d]{1,60})/iu.exec(
        words,
      )
    if (match === null) continue
    const name = match[1]!.trim()
    const start = block.start + match[0].indexOf(match[1]!)
    return { value: name, basis: 'byline', span: { start, end: start + name.length } }
  }
  return null
}
