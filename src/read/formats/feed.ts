/** Reads the entries of RSS, RDF and Atom feeds and of JSON Feed as records. It never fetches what an entry links to. */
import { Parser } from 'htmlparser2'
import type { RecordFields } from '../raw.js'

export interface FeedEntry extends RecordFields {
  readonly html: string
  /** When the feed says that the entry last changed, as it writes it. */
  readonly updated?: string
}

const ENTRY = new Set(['item', 'entry'])
/** The first of these that an entry has is its text; later ones are shorter. */
const BODIES = ['content:encoded', 'content', 'description', 'summary'] as const

/** Tells a feed in XML by its root element. */
export const looksLikeFeed = (text: string): boolean =>
  /^\s{0,200}(?:<\?xml[^>]{0,300}>\s{0,200})?(?:<!--[^>]{0,500}-->\s{0,200}){0,3}(?:<\?[^>]{0,300}>\s{0,200}){0,5}<(?:rss|feed|rdf:RDF)\b/i.test(
    text.slice(0, 4000),
  )

/** Reads the entries of a feed in XML, in the feed's order. Never throws; what is no feed has no entries. */
export function readXmlFeed(text: string): FeedEntry[] {
  const entries: FeedEntry[] = []
  let outlet = ''
  let fields: Map<string, string> | null = null
  // The element being captured and how deep inside it the parser stands; 0 where nothing is captured.
  let name = ''
  let inside = 0
  let value = ''
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (ENTRY.has(tag) && fields === null) {
          fields = new Map()
          inside = 0
          return
        }
        if (inside > 0) {
          inside++
          return
        }
        const isLink =
          tag === 'link' && attributes.href !== undefined && (attributes.rel ?? 'alternate') === 'alternate'
        if (isLink && fields !== null && !fields.has('link')) fields.set('link', attributes.href!)
        if (fields !== null || tag === 'title') {
          name = tag
          inside = 1
          value = ''
        }
      },
      ontext(piece) {
        if (inside > 0 && value.length < 5_000_000) value += piece
      },
      onclosetag(tag) {
        if (inside > 0) {
          inside--
          if (inside > 0) return
          const read = value.trim()
          if (fields === null) outlet ||= read
          else if (read !== '' && !fields.has(name)) fields.set(name, read)
          return
        }
        if (!ENTRY.has(tag) || fields === null) return
        entries.push(entryOf(fields, outlet))
        fields = null
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return entries
}

function entryOf(fields: ReadonlyMap<string, string>, outlet: string): FeedEntry {
  const html =
    BODIES.map((key) => fields.get(key)).find((body) => body !== undefined && body !== '') ?? fields.get('title') ?? ''
  const date = fields.get('pubDate') ?? fields.get('published') ?? fields.get('dc:date') ?? fields.get('updated')
  return {
    html,
    ...given('id', fields.get('guid') ?? fields.get('id') ?? fields.get('link')),
    ...given('url', fields.get('link')),
    ...given('title', fields.get('title')),
    ...given('author', fields.get('dc:creator') ?? fields.get('author')),
    ...given('outlet', outlet),
    ...given('published', date),
    ...given('updated', fields.get('updated')),
  }
}

/** Reads the entries of a JSON Feed, each as a record; one without text stays as it is, for the reader of records to name. */
export function readJsonFeed(feed: Readonly<Record<string, unknown>>): readonly unknown[] {
  const items = Array.isArray(feed.items) ? feed.items : []
  return items.map((item: unknown) => {
    if (typeof item !== 'object' || item === null) return item
    const of = item as Readonly<Record<string, unknown>>
    const html = string(of.content_html) ?? string(of.content_text) ?? string(of.summary)
    return {
      ...given('html', html),
      ...given('id', string(of.id) ?? string(of.url)),
      ...given('url', string(of.url)),
      ...given('title', string(of.title)),
      ...given('outlet', string(feed.title)),
      ...given('published', string(of.date_published)),
      ...given('updated', string(of.date_modified)),
    }
  })
}

const string = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const given = <Key extends string>(key: Key, value: string | undefined): { [K in Key]?: string } =>
  (value === undefined || value === '' ? {} : { [key]: value }) as { [K in Key]?: string }
