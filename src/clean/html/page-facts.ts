/** Gathers what a page's markup says about it, in one pass over the tree and without judging any of it. */

import { type Article, readJsonLd } from './json-ld.js'
import { TEXT, type Tree } from './tree.js'

export interface Timed {
  readonly node: number
  readonly value: string
  /** Such as `datePublished`, `dateModified`, or '' for a plain `<time>`. */
  readonly property: string
}

export interface PageFacts {
  /** `<meta>` values by lower-case name, property or itemprop, the first of each. */
  readonly meta: ReadonlyMap<string, string>
  readonly titleElement: string | null
  readonly headings: readonly { readonly node: number; readonly text: string }[]
  readonly canonical: string | null
  readonly htmlLang: string | null
  readonly articles: readonly Article[]
  readonly times: readonly Timed[]
  /** Elements that microdata or a rel names as the author. */
  readonly authors: readonly string[]
}

/** Reads the facts of a page. */
export function readPageFacts(tree: Tree): PageFacts {
  const meta = new Map<string, string>()
  const headings: { node: number; text: string }[] = []
  const articles: Article[] = []
  const times: Timed[] = []
  const authors: string[] = []
  let titleElement: string | null = null
  let canonical: string | null = null
  let htmlLang: string | null = null
  for (let node = 1; node < tree.count; node++) {
    const tag = tree.tag[node]!
    if (tag === TEXT) continue
    switch (tag) {
      case 'meta': {
        const content = tree.attribute(node, 'content')
        if (content === null || content.trim() === '') break
        for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
          const name = tree.attribute(node, key)?.trim().toLowerCase()
          if (name && !meta.has(name)) meta.set(name, content.trim())
        }
        break
      }
      case 'title':
        if (titleElement === null) titleElement = textOf(tree, node, 500) || null
        break
      case 'h1':
        if (headings.length < 20) headings.push({ node, text: textOf(tree, node, 500) })
        break
      case 'link':
        if (canonical === null && tree.attribute(node, 'rel')?.toLowerCase() === 'canonical')
          canonical = tree.attribute(node, 'href')
        break
      case 'html':
        htmlLang ??= tree.attribute(node, 'lang')
        break
      case 'script': {
        const type = tree.attribute(node, 'type')
        if (type !== null && /ld\+json/i.test(type)) {
          const child = node + 1
          if (child < tree.after[node]!)
            articles.push(...readJsonLd(tree.source.slice(tree.start[child]!, tree.end[tree.after[node]! - 1]!)))
        }
        break
      }
      case 'time':
      case 'abbr':
      case 'span':
      case 'div':
      case 'p':
      case 'a':
      case 'h2':
      case 'h3':
      case 'small':
      case 'address':
      case 'li': {
        const property = tree.attribute(node, 'itemprop')
        if (property !== null && /^(?:datePublished|dateModified|dateCreated|uploadDate)$/i.test(property)) {
          const value = tree.attribute(node, 'content') ?? tree.attribute(node, 'datetime') ?? textOf(tree, node, 80)
          times.push({ node, value, property })
        } else if (tag === 'time') {
          const value = tree.attribute(node, 'datetime') ?? tree.attribute(node, 'content') ?? textOf(tree, node, 80)
          times.push({ node, value, property: tree.attribute(node, 'pubdate') !== null ? 'datePublished' : '' })
        } else if (property !== null && /(?:^|\s)author(?:\s|$)/i.test(property) && authors.length < 10) {
          authors.push(textOf(tree, node, 120))
        } else if (tag === 'a' && authors.length < 10 && tree.attribute(node, 'rel')?.toLowerCase() === 'author') {
          authors.push(textOf(tree, node, 120))
        }
      }
    }
  }
  return { meta, titleElement, headings, canonical, htmlLang, articles, times, authors }
}

/** The text under an element with single blanks, at most `limit` characters. */
export function textOf(tree: Tree, node: number, limit: number): string {
  let text = ''
  for (let at = node + 1; at < tree.after[node]! && text.length < limit; at++) {
    const tag = tree.tag[at]!
    if (tag === 'script' || tag === 'style') {
      at = tree.after[at]! - 1
      continue
    }
    if (tag === TEXT) text += tree.decoded.get(at) ?? tree.source.slice(tree.start[at]!, tree.end[at]!)
    else if (text !== '' && !text.endsWith(' ') && tag !== 'b' && tag !== 'i' && tag !== 'em' && tag !== 'span')
      text += ' '
  }
  return text
    .replace(/\s{1,1000}/g, ' ')
    .trim()
    .slice(0, limit)
}
