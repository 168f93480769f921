/**
 * Takes the article out of a page: text, blocks with the reason each was kept or set aside, and what the page says
 * about itself, each with its basis. A pure function of what was read; it never throws for what a page says.
 */
import type { Block, Diagnostic, Document, Read } from '../model/index.js'
import { type DocumentId, idOf } from '../model/index.js'
import type { Raw } from '../read/raw.js'
import { languageOf } from '../text/language.js'
import { cleanHtml } from './html/clean-html.js'
import { readStamp } from './html/html-meta.js'
import { withoutInnerParts } from './inner-parts.js'
import { creditsOf } from './meta/credits.js'
import { authorOf, outletOf, publishedOf } from './meta/text-meta.js'
import { findOutlet } from './outlets.js'
import { blocksOfArticle, blocksOfScrape } from './text/text-blocks.js'

/** Counts up when the same page comes out otherwise; part of every document's id. */
export const CLEANER_VERSION = 4

/** Makes the Document of one page. For plain text `document.text` is the page's text unchanged. */
export function clean(raw: Raw): Document {
  return raw.kind === 'html' ? finish(raw, cleanHtml(raw)) : finish(raw, cleanText(raw))
}

/** What either cleaner hands over. */
export type Cleaned = Pick<
  Document,
  'text' | 'blocks' | 'map' | 'title' | 'outlet' | 'author' | 'published' | 'updated' | 'url'
> & {
  readonly language?: string | null
  readonly metadataCredits?: readonly string[]
  readonly diagnostics?: readonly Diagnostic[]
}

function cleanText(raw: Raw): Cleaned {
  const blocks = raw.record.clean === false ? blocksOfArticle(raw.text) : blocksOfScrape(raw.text)
  const url = raw.record.url ?? null
  const page = { text: raw.text, blocks, url }
  const headline = blocks.find(({ role, kind }) => role === 'headline' && kind === 'main')
  return {
    text: raw.text,
    blocks,
    map: null,
    url,
    title:
      headline === undefined
        ? null
        : {
            value: raw.text.slice(headline.start, headline.end),
            basis: 'headline',
            span: { start: headline.start, end: headline.end },
          },
    outlet: outletOf(page),
    author: authorOf(page),
    ...publishedOf(page),
  }
}

function finish(raw: Raw, cleaned: Cleaned): Document {
  const { record } = raw
  const outlet = given(
    record.outlet === undefined ? undefined : (findOutlet(record.outlet, { weak: true })?.name ?? record.outlet),
    cleaned.outlet,
  )
  const stamp = record.published === undefined ? undefined : (readStamp(record.published, false) ?? undefined)
  const published = given(stamp, cleaned.published)
  const title = given(record.title, cleaned.title)
  const author = given(record.author, cleaned.author)
  const blocks = record.clean === false ? cleaned.blocks : withoutInnerParts(cleaned.text, cleaned.blocks)
  const main = mainText(cleaned.text, blocks)
  const lang = record.lang?.slice(0, 2).toLowerCase() ?? languageOf(main === '' ? cleaned.text : main)
  const diagnostics: Diagnostic[] = [...raw.diagnostics, ...(cleaned.diagnostics ?? [])]
  if (record.published !== undefined && stamp === undefined)
    diagnostics.push({
      code: 'clean/unread-date',
      severity: 'warning',
      message: `The record's date "${record.published.slice(0, 40)}" is none that is known. Write it as 2031-03-03.`,
    })
  if (main === '')
    diagnostics.push({
      code: 'clean/no-main-text',
      severity: 'warning',
      message: 'No part of the page reads as an article. Pass clean: false if all of it is one.',
    })
  if (lang !== 'en')
    diagnostics.push({
      code: 'clean/language-not-supported',
      severity: 'info',
      message: `The text is in ${lang === 'und' ? 'no language that could be told' : `language ${lang}`}; it is kept and searchable, but statements are read from English only.`,
    })
  return {
    id: idOf('d', [
      raw.snapshot.id,
      CLEANER_VERSION,
      record.id ?? '',
      cleaned.url ?? '',
      record.outlet ?? '',
      record.published ?? '',
      record.title ?? '',
      record.clean === false ? 'article' : 'page',
    ]) as DocumentId,
    snapshot: raw.snapshot.id,
    name: raw.name,
    url: cleaned.url,
    text: cleaned.text,
    blocks,
    map: cleaned.map,
    title,
    outlet,
    author,
    lang,
    published,
    updated: cleaned.updated,
    credits: creditsOf({
      text: cleaned.text,
      blocks,
      outlet: outlet?.value ?? null,
      author: author?.value ?? null,
      metadata: cleaned.metadataCredits ?? [],
    }),
    revisionOf: null,
    diagnostics,
  }
}

/** A record's own value comes first; what the page says stays as an alternative. */
function given(value: string | undefined, read: Read<string> | null): Read<string> | null {
  if (value === undefined) return read
  const others =
    read === null
      ? []
      : [{ value: read.value, basis: read.basis }, ...(read.alternatives ?? [])].filter(
          (other) => other.value !== value,
        )
  return {
    value,
    basis: 'record',
    ...(read !== null && read.value === value && read.span ? { span: read.span } : {}),
    ...(others.length === 0 ? {} : { alternatives: others }),
  }
}

/** The main blocks' text, for judging the language. */
function mainText(text: string, blocks: readonly Block[]): string {
  const parts: string[] = []
  let length = 0
  for (const block of blocks) {
    if (block.kind !== 'main') continue
    parts.push(text.slice(block.start, block.end))
    length += block.end - block.start
    if (length > 8000) break
  }
  return parts.join('\n')
}
