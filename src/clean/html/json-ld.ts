/** Reads what a page's JSON-LD says about its article. Broken JSON is read for its plain string fields. */

import { wellFormed } from '../../text/well-formed.js'

export interface Article {
  /** True for the types of schema.org that are articles, false for a page or a site. */
  readonly isArticle: boolean
  readonly headline: string | null
  readonly published: string | null
  readonly modified: string | null
  readonly authors: readonly string[]
  readonly publisher: string | null
  readonly body: string | null
}

const ARTICLE = /(?:article|blogposting|posting|report|review|liveblog|recipe)$/i
const PAGE = /page$|^videoobject$|^creativework$/i
const MAX_DEPTH = 6

/** Reads the articles and pages of one JSON-LD script. Never throws. */
export function readJsonLd(source: string): Article[] {
  const text = source.trim().replace(/^<!--|-->$|^\/\*<!\[CDATA\[\*\/|\/\*\]\]>\*\/$/g, '')
  if (text.length < 10 || text.length > 4_000_000) return []
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    try {
      // Raw line breaks and tabs inside strings are what breaks most of them.
      parsed = JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/;\s*$/, ''))
    } catch {
      return broken(text)
    }
  }
  const found: Article[] = []
  visit(parsed, found, 0)
  return found
}

function visit(value: unknown, found: Article[], depth: number): void {
  if (depth > MAX_DEPTH || found.length > 50) return
  if (Array.isArray(value)) {
    for (const one of value.slice(0, 200)) visit(one, found, depth + 1)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const object = value as Readonly<Record<string, unknown>>
  const types = strings(object['@type'])
  const isArticle = types.some((type) => ARTICLE.test(type))
  if (isArticle || types.some((type) => PAGE.test(type))) {
    found.push({
      isArticle,
      headline: strings(object.headline)[0] ?? strings(object.name)[0] ?? null,
      published: strings(object.datePublished)[0] ?? (isArticle ? (strings(object.dateCreated)[0] ?? null) : null),
      modified: strings(object.dateModified)[0] ?? null,
      authors: names(object.author),
      publisher: names(object.publisher)[0] ?? names(object.sourceOrganization)[0] ?? null,
      body: strings(object.articleBody)[0] ?? null,
    })
  }
  for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'hasPart'])
    if (key in object && !(key === 'itemListElement' && depth > 2)) visit(object[key], found, depth + 1)
}

function broken(text: string): Article[] {
  const field = (name: string): string | null =>
    new RegExp(`"${name}"\\s{0,5}:\\s{0,5}"([^"]{4,400})"`).exec(text)?.[1] ?? null
  const published = field('datePublished')
  const headline = field('headline')
  if (published === null && headline === null) return []
  return [
    {
      isArticle: true,
      headline,
      published,
      modified: field('dateModified'),
      authors: [],
      publisher: null,
      body: null,
    },
  ]
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [wellFormed(value.trim())]
  if (typeof value === 'number') return [String(value)]
  return Array.isArray(value) ? value.slice(0, 20).flatMap(strings) : []
}

function names(value: unknown): string[] {
  if (Array.isArray(value)) return value.slice(0, 20).flatMap(names)
  if (typeof value === 'object' && value !== null) return strings((value as Readonly<Record<string, unknown>>).name)
  return strings(value)
}
