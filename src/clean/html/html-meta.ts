/**
 * Reads title, outlet, author and dates of an HTML page, each with its basis and what other bases gave.
 * It never fills in a date that the page does not carry.
 */

import type { Block, Read } from '../../model/index.js'
import { bareTable } from '../../text/bare-table.js'
import { choose } from '../meta/choose.js'
import { dateOfUrl, findDates, isDay } from '../meta/find-dates.js'
import { findOutlet, hostOf, outletOfDomain } from '../outlets.js'
import type { PageFacts } from './page-facts.js'
import type { Tree } from './tree.js'

type Candidate = { readonly value: string; readonly basis: string; readonly start?: number; readonly end?: number }

export interface HtmlPage {
  readonly tree: Tree
  readonly facts: PageFacts
  readonly text: string
  readonly blocks: readonly Block[]
  readonly url: string | null
}

const PUBLISHED_META = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'date_published',
  'published_time',
  'publication_date',
  'publish_date',
  'publish-date',
  'published-date',
  'publishdate',
  'pubdate',
  'sailthru.date',
  'parsely-pub-date',
  'cxenseparse:recs:publishtime',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'ptime',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'dc.created',
  'citation_publication_date',
  'citation_date',
  'bt:pubdate',
  'rnews:datepublished',
  'date',
  'displaydate',
  'article:post_date',
  'created',
  'og:pubdate',
  'pub_date',
  'timestamp',
]
const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'lastmod',
  'last-modified',
  'dcterms.modified',
  'dc.date.modified',
  'revised',
]

/** A date as the page's markup writes it: ISO 8601, RFC 2822, or as in running text. */
export function readStamp(value: string, monthFirst: boolean): string | null {
  const text = value.trim().slice(0, 120)
  if (/^XXXX-\d\d-\d\d$/.test(text)) return text
  const iso = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?/.exec(text)
  if (iso) {
    if (!isDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))) return null
    const isClock = iso[4] !== undefined && Number(iso[4]) < 24 && Number(iso[5]) < 60
    return isClock ? `${text.slice(0, 10)}T${iso[4]}:${iso[5]}` : text.slice(0, 10)
  }
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/.exec(text) ?? /^((?:19|20)\d\d)(\d\d)(\d\d)\d{4,6}$/.exec(text)
  if (compact && isDay(Number(compact[1]), Number(compact[2]), Number(compact[3])))
    return `${compact[1]}-${compact[2]}-${compact[3]}`
  const epoch = /^(1[0-9]{9})(\d{3})?$/.exec(text)
  if (epoch) return new Date(Number(epoch[1]) * 1000).toISOString().slice(0, 16)
  return findDates(text, { monthFirst })[0]?.value ?? null
}

/** Reads when the page was published and last updated. */
export function htmlDates(page: HtmlPage): { published: Read<string> | null; updated: Read<string> | null } {
  const { facts } = page
  const monthFirst = isAmerican(page)
  const published: Candidate[] = []
  const updated: Candidate[] = []
  const add = (list: Candidate[], value: string | null | undefined, basis: string): void => {
    const stamp = value ? readStamp(value, monthFirst) : null
    if (stamp !== null) list.push({ value: stamp, basis })
  }
  for (const article of facts.articles) if (article.isArticle) add(published, article.published, 'json-ld')
  for (const name of PUBLISHED_META) add(published, facts.meta.get(name), 'meta')
  for (const time of facts.times)
    if (/^datePublished$|^dateCreated$|^uploadDate$/i.test(time.property)) add(published, time.value, 'microdata')
  for (const article of facts.articles) if (!article.isArticle) add(published, article.published, 'json-ld-page')
  const url = page.url ?? facts.canonical ?? facts.meta.get('og:url') ?? null
  const fromUrl = url === null ? null : dateOfUrl(url)
  if (fromUrl !== null) published.push({ value: fromUrl, basis: 'url' })
  for (const candidate of visibleDates(page, monthFirst))
    (candidate.basis === 'updated-line' ? updated : published).push(candidate)
  for (const time of facts.times) if (time.property === '') add(published, time.value, 'time')
  if (published.length === 0) published.push(...onlyDate(page, monthFirst))
  for (const article of facts.articles) add(updated, article.modified, 'json-ld')
  for (const name of MODIFIED_META) add(updated, facts.meta.get(name), 'meta')
  for (const time of facts.times) if (/^dateModified$/i.test(time.property)) add(updated, time.value, 'microdata')
  return { published: choose(localFirst(published)), updated: choose(updated) }
}

/**
 * A stamp in the markup is often in universal time and a day off what the page prints; the page's own day goes first.
 *     markup 2031-05-04T03:37Z, printed "May 3, 2031 11:37 pm"
 */
function localFirst(candidates: readonly Candidate[]): Candidate[] {
  const first = candidates[0]
  if (first === undefined || first.basis === 'dateline' || first.basis === 'url') return [...candidates]
  const day = Date.parse(first.value.slice(0, 10))
  const printed = candidates.find(
    ({ basis, value }) =>
      (basis === 'dateline' || basis === 'url') && Math.abs(Date.parse(value.slice(0, 10)) - day) === 86_400_000,
  )
  const agrees = candidates.some(
    ({ basis, value }) => (basis === 'dateline' || basis === 'url') && value.slice(0, 10) === first.value.slice(0, 10),
  )
  return printed === undefined || agrees
    ? [...candidates]
    : [printed, ...candidates.filter((other) => other !== printed)]
}

/** Dates printed near the headline: in the lines from a little before it to the first paragraphs. */
function visibleDates(page: HtmlPage, monthFirst: boolean): Candidate[] {
  const { blocks, text } = page
  const found: Candidate[] = []
  const first = blocks.findIndex(({ kind }) => kind === 'main')
  if (first === -1) return found
  const headline = blocks.findIndex(({ role }) => role === 'headline')
  const from = Math.max(0, first - 14)
  const order = Array.from({ length: Math.min(blocks.length, first + 3) - from }, (_, k) => from + k)
  // After the headline comes the page's date, before it today's.
  if (headline > from && headline < first) order.push(...order.splice(0, headline - from))
  for (const i of order) {
    const block = blocks[i]!
    if (block.end - block.start > 160 || block.reason === 'related') continue
    const words = text.slice(block.start, block.end)
    for (const date of findDates(words, { monthFirst })) {
      const isUpdate = /\b(?:updated|modified|edited|aktualisiert|mis à jour|actualizado|оновлено|обновлено)\b/iu.test(
        words.slice(0, date.start),
      )
      found.push({
        value: date.value,
        basis: isUpdate ? 'updated-line' : 'dateline',
        start: block.start + date.start,
        end: block.start + date.end,
      })
    }
  }
  // A date with its hour is a story's; a bare one above the headline is often today's.
  const isTimed = ({ value, start = 0 }: Candidate): boolean => value.length > 10 && start < (blocks[first]?.start ?? 0)
  return headline >= from ? found : [...found.filter(isTimed), ...found.filter((one) => !isTimed(one))]
}

/** The one date that a page prints in short lines anywhere, where no better place gives one. */
function onlyDate(page: HtmlPage, monthFirst: boolean): Candidate[] {
  const seen = new Map<string, Candidate>()
  for (const block of page.blocks) {
    if (block.kind === 'main' || block.end - block.start > 60 || NOT_THE_PAGE.has(block.reason)) continue
    for (const date of findDates(page.text.slice(block.start, block.end), { monthFirst })) {
      const day = date.value.slice(0, 10)
      if (!seen.has(day))
        seen.set(day, {
          value: date.value,
          basis: 'only-date',
          start: block.start + date.start,
          end: block.start + date.end,
        })
    }
  }
  return seen.size === 1 ? [...seen.values()] : []
}

const NOT_THE_PAGE = new Set(['related', 'comments', 'links', 'sidebar'])

/** Pages that write month before day: American English ones. */
function isAmerican(page: HtmlPage): boolean {
  const lang = (page.facts.htmlLang ?? page.facts.meta.get('og:locale') ?? '').toLowerCase().replace('_', '-')
  if (lang === 'en-us') return true
  if (lang !== '' && lang !== 'en') return false
  const host = page.url === null ? null : hostOf(page.url)
  if (host === null) return false
  const known = outletOfDomain(host)
  if (known !== null) return known.country === 'US'
  return /\.(?:com|us|org|net|gov|edu)$/.test(host)
}

/** Reads the page's headline: the one that is printed, checked against what the head says. */
export function htmlTitle(page: HtmlPage): Read<string> | null {
  const { facts } = page
  const found: Candidate[] = []
  const stated = [
    ...facts.articles
      .filter(({ isArticle }) => isArticle)
      .map(({ headline }) => ({ value: headline, basis: 'json-ld' })),
    { value: facts.meta.get('og:title') ?? null, basis: 'open-graph' },
    { value: facts.meta.get('twitter:title') ?? null, basis: 'meta' },
    { value: facts.titleElement, basis: 'title-element' },
  ].flatMap(({ value, basis }) => (value === null ? [] : [{ value: withoutSite(unescapeText(value), page), basis }]))
  const printed = facts.headings.filter(({ text }) => text.length >= 5)
  const agreed =
    printed.find(({ text }) => stated.some(({ value }) => isAlike(text, value))) ??
    (printed.length === 1 && printed[0]!.text.split(' ').length >= 3 ? printed[0] : undefined)
  if (agreed !== undefined) {
    const block = page.blocks.find(({ start, end }) => page.text.slice(start, end) === agreed.text)
    found.push({
      value: agreed.text,
      basis: 'headline',
      ...(block === undefined ? {} : { start: block.start, end: block.end }),
    })
  } else found.push(...printedTitle(page))
  found.push(...stated)
  return choose(found.filter(({ value }) => value !== ''))
}

/**
 * A headline without a heading's markup: a line that the title element begins with, before the site's name.
 *
 *     <title>Ferry runs aground - Coastline Daily</title> … <font size=5>Ferry runs aground</font>
 */
function printedTitle({ facts, blocks, text }: HtmlPage): Candidate[] {
  const title = unescapeText(facts.titleElement ?? '').trim()
  for (const { start, end } of blocks.slice(0, 200)) {
    if (end - start < 12 || end - start >= title.length || text[start] !== title[0]) continue
    const line = text.slice(start, end)
    if (title.startsWith(line) && /^\s{1,3}[-|–—·•:»]\s/u.test(title.slice(line.length)))
      return [{ value: line, basis: 'headline', start, end }]
  }
  return []
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,100}/gu, ' ')
    .trim()

/** Two spellings of one headline: one holds the other, or most of their words agree. */
function isAlike(a: string, b: string): boolean {
  const one = letters(a)
  const two = letters(b)
  if (one === '' || two === '') return false
  if (one.length >= 10 && (two.includes(one) || (two.length >= 10 && one.includes(two)))) return true
  const words = new Set(one.split(' '))
  const others = two.split(' ')
  const shared = others.filter((word) => words.has(word)).length
  return shared * 2 > Math.max(words.size, others.length)
}

/** A title without the site's name at its end or start: "Ferry runs again | The Harbour Post". */
function withoutSite(title: string, page: HtmlPage): string {
  const site = siteNames(page).map(letters)
  let rest = title.trim()
  for (let turn = 0; turn < 3; turn++) {
    const cut = /^(.{4,}?)\s{0,3}(?: [|–—·•»:-]|\s[|]|\|)\s{1,3}([^|–—·•»]{2,60})$/u.exec(rest)
    if (cut === null) break
    const tail = letters(cut[2]!)
    const isSite = site.some((name) => name !== '' && (name === tail || name.includes(tail) || tail.includes(name)))
    if (
      !isSite &&
      findOutlet(cut[2]!.trim(), { weak: true }) === null &&
      !/[|»]/.test(rest.slice(cut[1]!.length, cut[1]!.length + 4))
    )
      break
    rest = cut[1]!.trim()
  }
  return rest
}

function siteNames(page: HtmlPage): string[] {
  const names: string[] = []
  const site = page.facts.meta.get('og:site_name')
  if (site !== undefined) names.push(site)
  for (const { publisher } of page.facts.articles) if (publisher !== null) names.push(publisher)
  const host = page.url === null ? null : hostOf(page.url)
  if (host !== null) names.push(host, host.split('.').slice(0, -1).join(' '))
  return names
}

/** Reads which outlet published the page: its address, then what it calls itself. */
export function htmlOutlet(page: HtmlPage): Read<string> | null {
  const { facts } = page
  const found: Candidate[] = []
  for (const url of [page.url, facts.canonical, facts.meta.get('og:url') ?? null]) {
    const host = url === null ? null : hostOf(url)
    const known = host === null ? null : outletOfDomain(host)
    if (known !== null && known.kind !== 'aggregator') found.push({ value: known.name, basis: 'domain' })
  }
  const name = (value: string | undefined | null, basis: string): void => {
    const plain = unescapeText(value ?? '').trim()
    if (plain === '' || plain.length > 60 || /^https?:/.test(plain)) return
    found.push({ value: findOutlet(plain, { weak: true })?.name ?? plain, basis })
  }
  name(facts.meta.get('og:site_name'), 'open-graph')
  for (const { publisher, isArticle } of facts.articles) if (isArticle) name(publisher, 'json-ld')
  name(facts.meta.get('application-name'), 'meta')
  name(facts.meta.get('dc.publisher') ?? facts.meta.get('publisher'), 'meta')
  const title = facts.titleElement
  const tail = title === null ? null : /[|–—»]\s{1,3}([^|–—»]{2,40})$/u.exec(title)
  if (tail !== null) {
    const known = findOutlet(tail[1]!.trim(), { weak: true })
    if (known !== null) found.push({ value: known.name, basis: 'title-element' })
  }
  const [line] = found.length > 0 || title === null ? [] : printedTitle(page)
  if (line !== undefined) {
    // What stands after the printed headline in the title element is the site's name.
    const site = unescapeText(title ?? '')
      .slice(line.value.length)
      .replace(/^\s{0,3}[-|–—·•:»]\s{1,3}/u, '')
      .trim()
    if (/^\p{Lu}[^|–—]{2,40}$/u.test(site)) name(site, 'title-element')
  }
  return choose(found)
}

/** Reads the page's author. */
export function htmlAuthor(page: HtmlPage): Read<string> | null {
  const { facts } = page
  const found: Candidate[] = []
  const add = (value: string | undefined | null, basis: string): void => {
    const plain = unescapeText(value ?? '')
      .replace(/^\s{0,5}(?:by|von|par|por|автор)\b:?\s{1,3}/iu, '')
      .trim()
    if (plain.length < 2 || plain.length > 120 || /^https?:|@|^admin$/i.test(plain)) return
    found.push({ value: plain, basis })
  }
  for (const article of facts.articles)
    if (article.isArticle && article.authors.length > 0) add(article.authors.join(', '), 'json-ld')
  for (const key of [
    'author',
    'article:author',
    'parsely-author',
    'sailthru.author',
    'byl',
    'dc.creator',
    'dcterms.creator',
    'citation_author',
  ])
    add(facts.meta.get(key), 'meta')
  if (facts.authors.length > 0) add(facts.authors[0], 'microdata')
  for (const block of page.blocks) {
    if (block.end - block.start > 120) continue
    const words = page.text.slice(block.start, block.end)
    const byline = /^by:?\s((?:\p{Lu}[\p{L}.'’-]{0,24}\s?){2,4})(?:$|[,|•·]|\sand\s)/u.exec(
      words.replace(/^By\b/i, 'by'),
    )
    if (byline !== null) {
      add(byline[1], 'byline')
      break
    }
    // A part that is called a byline: the name is what stands beside the date.
    if (found.length > 0 || block.reason !== 'byline') continue
    const date = findDates(words)[0]
    const alone = date === undefined ? words : words.slice(0, date.start)
    if (/^(?:\p{Lu}[\p{L}.'’-]{1,24} ?){2,4}$/u.test(alone.trim())) add(alone, 'byline')
  }
  return choose(found)
}

const ENTITY: Readonly<Record<string, string>> = bareTable({
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#039;': "'",
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&#8217;': '’',
  '&#8216;': '‘',
  '&#8220;': '“',
  '&#8221;': '”',
  '&#8211;': '–',
})

/** JSON-LD and meta values are often escaped once too often. */
const unescapeText = (text: string): string => text.replace(/&(?:#?\w{1,8});/g, (entity) => ENTITY[entity] ?? entity)
