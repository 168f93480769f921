import { attribute } from '../../src/attribute/attribute.js'
import { creditsOf } from '../../src/clean/meta/credits.js'
import { english } from '../../src/lang/en/index.js'
import { mark } from '../../src/mark/mark.js'
import type { Block, Document, Marked, Statement } from '../../src/model/index.js'
import { idOf, sha256 } from '../../src/model/index.js'
import type { GoldCase } from './case.js'

/** Builds the document of a case: all of the text is the article's own, a headline where the case has one. */
export function documentOf(gold: GoldCase): Document {
  const { meta } = gold
  const headline = meta.headline
  const text = headline === undefined ? gold.text : `${headline}\n\n${gold.text}`
  const blocks: Block[] = []
  let at = 0
  if (headline !== undefined) {
    blocks.push({ start: 0, end: headline.length + 2, kind: 'main', role: 'headline', reason: 'title' })
    at = headline.length + 2
  }
  blocks.push({ start: at, end: text.length, kind: 'main', role: 'paragraph', reason: 'paragraph' })
  const credits = (meta.credits ?? '')
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return {
    id: idOf<'Document'>('d', [gold.title]),
    snapshot: sha256(gold.text) as Document['snapshot'],
    name: gold.title,
    url: null,
    text,
    blocks,
    map: null,
    title: headline === undefined ? null : { value: headline, basis: 'record' },
    outlet: meta.outlet === undefined ? null : { value: meta.outlet, basis: 'record' },
    author: null,
    lang: 'en',
    published: meta.published === undefined ? null : { value: meta.published, basis: 'record' },
    updated: null,
    credits: credits.map((name) => ({ name, span: null, basis: 'metadata' as const })),
    revisionOf: null,
    diagnostics: [],
  }
}

/** The document with the credits of its dateline and its end, as cleaning finds them; a paragraph is a block of its own to them. */
function withCredits(document: Document): Document {
  const { text, outlet } = document
  const blocks: Block[] = []
  for (const { 0: words, index } of text.matchAll(/[^\n]+/g))
    blocks.push({ start: index, end: index + words.length, kind: 'main', role: 'paragraph', reason: 'paragraph' })
  const found = creditsOf({ text, blocks, outlet: outlet?.value ?? null, author: null, metadata: [] })
  return { ...document, credits: [...document.credits, ...found] }
}

/** Marks and attributes the article of a case; `credits` reads those that its words hold, too. */
export function runCase(
  gold: GoldCase,
  options: { readonly credits?: boolean } = {},
): { readonly marked: Marked; readonly statements: readonly Statement[] } {
  const document = documentOf(gold)
  const marked = mark(options.credits === true ? withCredits(document) : document, english)
  return { marked, statements: attribute(marked, english).statements }
}
