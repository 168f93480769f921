/**
 * Reads one page through every stage and says which laws it breaks: nothing thrown, every span inside its text, every
 * offset back at the same character of the page. It judges no meaning.
 */
import type { Document, Span, Statement } from '../../model/index.js'
import { readBytes } from '../../read/read-bytes.js'
import { toSource } from '../../text/offset-map.js'
import { type AnnotatedItem, annotateRaw } from '../annotate-raw.js'
import type { GeneratedPage } from './generate-page.js'

export interface CheckedPage {
  /** Laws broken, each with where; none where all is well. */
  readonly problems: readonly string[]
  readonly outcome: 'annotated' | 'refused'
  readonly statements: number
  readonly characters: number
}

/** Reads a page and checks it. `twice` reads it a second time and compares the bytes of all that was found. */
export function checkPage(page: GeneratedPage, options: { readonly twice?: boolean } = {}): CheckedPage {
  const read = readBytes({
    item: page.name,
    name: page.name,
    bytes: page.bytes,
    kind: kindOf(page),
    charset: page.charset,
  })
  if (!read.ok) {
    const isSaid = /^read\/[a-z-]+$/.test(read.code) && read.message.length > 20
    return { problems: isSaid ? [] : ['a refusal that says nothing'], outcome: 'refused', statements: 0, characters: 0 }
  }
  const found = annotateRaw(page.name, read.raw)
  const characters = read.raw.text.length
  if (!found.ok) return { problems: [`${found.code}: ${found.message}`], outcome: 'refused', statements: 0, characters }
  const { document, marked, statements } = found.annotated
  const problems = [
    ...blockProblems(document),
    ...mapProblems(document, read.raw.text),
    ...factProblems(document),
    ...spanProblems('mention', marked?.mentions ?? [], document.text),
    ...spanProblems('time', marked?.times ?? [], document.text),
    ...spanProblems('figure', marked?.figures ?? [], document.text),
    ...statementProblems(statements, document.text),
  ]
  if (options.twice === true && bytesOf(found) !== bytesOf(annotateRaw(page.name, read.raw)))
    problems.push('read twice, found otherwise')
  return { problems, outcome: 'annotated', statements: statements.length, characters }
}

const kindOf = ({ name }: GeneratedPage) =>
  name.endsWith('.html') ? 'html' : name.endsWith('.md') ? 'markdown' : 'text'

function bytesOf(found: AnnotatedItem): string {
  if (!found.ok) return JSON.stringify(found)
  const { document, marked, statements, diagnostics } = found.annotated
  const { mentions, times, figures } = marked ?? { mentions: [], times: [], figures: [] }
  return JSON.stringify({ document, mentions, times, figures, statements, diagnostics })
}

const isInside = ({ start, end }: Span, text: string): boolean =>
  Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length

function blockProblems({ blocks, text }: Document): string[] {
  const problems: string[] = []
  let last = 0
  for (const block of blocks) {
    if (!isInside(block, text)) problems.push(`block ${block.start}-${block.end} outside the text`)
    if (block.start < last) problems.push(`block at ${block.start} begins before ${last}, where the one before ends`)
    if (text.slice(last, block.start).trim() !== '') problems.push(`text before ${block.start} in no block`)
    if (block.reason === '') problems.push(`block at ${block.start} without a reason`)
    last = block.end
  }
  if (text.slice(last).trim() !== '') problems.push(`text after ${last} in no block`)
  return problems
}

/** Every character is the page's own, a blank for blanks, or what an entity there stands for; offsets never run back. */
function mapProblems({ map, text }: Document, source: string): string[] {
  if (map === null) return text === source ? [] : ['a text without a map that is not the page']
  let last = 0
  for (let at = 0; at < text.length; at++) {
    const home = toSource(map, at)
    if (home < last || home >= source.length) return [`offset ${at} maps to ${home} after ${last}`]
    last = home
    const one = text[at]
    // The second half of a character that an entity stands for maps one past the entity's start.
    const isEntity = source[home] === '&' || source[home - 1] === '&'
    if (one !== source[home] && one !== ' ' && one !== '\n' && !isEntity)
      return [`character ${JSON.stringify(one)} at ${at} maps to ${JSON.stringify(source[home])} at ${home}`]
  }
  return []
}

const DAY = /^(?:\d{4}|XXXX)-(\d{2})-(\d{2})(?:T\d{2}:\d{2}|$)/

function factProblems(document: Document): string[] {
  const problems: string[] = []
  for (const key of ['title', 'outlet', 'author', 'published', 'updated'] as const) {
    const read = document[key]
    if (read === null) continue
    if (read.value.trim() === '') problems.push(`an empty ${key}`)
    if (read.span !== undefined && !isInside(read.span, document.text))
      problems.push(`the span of ${key} outside the text`)
  }
  for (const key of ['published', 'updated'] as const) {
    const value = document[key]?.value
    if (value === undefined) continue
    const day = DAY.exec(value)
    const year = value.startsWith('XXXX') ? '2032' : value.slice(0, 4)
    const isDay = day !== null && new Date(`${year}-${day[1]}-${day[2]}T00:00:00Z`).getUTCDate() === Number(day[2])
    if (!isDay) problems.push(`${key} is ${value}, which is no day`)
  }
  for (const { span } of document.credits)
    if (span !== null && !isInside(span, document.text)) problems.push('a credit outside the text')
  return problems
}

function spanProblems(what: string, spans: readonly (Span & { readonly surface?: string })[], text: string): string[] {
  return spans.flatMap((one) => {
    if (!isInside(one, text)) return [`${what} ${one.start}-${one.end} outside the text`]
    return one.surface === undefined || text.slice(one.start, one.end) === one.surface
      ? []
      : [`${what} at ${one.start} does not read as it says`]
  })
}

function statementProblems(statements: readonly Statement[], text: string): string[] {
  return statements.flatMap((one) => {
    const spans = [
      ...one.source,
      ...one.cue,
      ...one.content,
      one.context,
      ...one.times,
      ...one.figures,
      ...one.mentions,
    ]
    const outside = spans
      .filter((span) => !isInside(span, text))
      .map(({ start }) => `a span at ${start} of ${one.id} outside`)
    const misquoted = one.evidence.filter(({ start, end, quote }) => text.slice(start, end) !== quote)
    return [...outside, ...misquoted.map(({ start }) => `a quote at ${start} of ${one.id} that is not in the text`)]
  })
}
