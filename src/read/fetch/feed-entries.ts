import { decode } from '../../text/decode.js'
import { type FeedEntry, looksLikeFeed, readJsonFeed, readXmlFeed } from '../formats/feed.js'
import type { Gotten } from './get.js'

/** The entries of an answer that is a feed, in RSS, Atom or JSON; null where it is none. */
export function entriesOf({ headers, bytes }: Pick<Gotten, 'headers' | 'bytes'>): readonly FeedEntry[] | null {
  const type = headers['content-type'] ?? ''
  if (/json/i.test(type)) return jsonEntries(decode(bytes).text)
  if (!/xml/i.test(type)) return null
  const { text } = decode(bytes)
  return looksLikeFeed(text) ? readXmlFeed(text) : null
}

function jsonEntries(text: string): readonly FeedEntry[] | null {
  try {
    const parsed: unknown = JSON.parse(text)
    if (typeof parsed !== 'object' || parsed === null) return null
    const feed = parsed as Readonly<Record<string, unknown>>
    return /jsonfeed\.org/.test(String(feed.version)) && Array.isArray(feed.items)
      ? readJsonFeed(feed).filter(hasText)
      : null
  } catch {
    return null
  }
}

const hasText = (entry: unknown): entry is FeedEntry =>
  typeof entry === 'object' && entry !== null && typeof (entry as Partial<FeedEntry>).html === 'string'
