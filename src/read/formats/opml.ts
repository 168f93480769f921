import { Parser } from 'htmlparser2'

/** Tells an OPML list by its root element. */
export const looksLikeOpml = (text: string): boolean => /<opml[\s>]/i.test(text.slice(0, 4000))

/**
 * The addresses of the feeds in an OPML list, as feed readers write it, each once, in its order. Never throws.
 * @example readOpml('<opml><body><outline xmlUrl="https://novinar.example/feed.xml"/></body></opml>')
 */
export function readOpml(text: string): readonly string[] {
  const urls = new Set<string>()
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (tag.toLowerCase() !== 'outline') return
        const url = Object.entries(attributes)
          .find(([name]) => name.toLowerCase() === 'xmlurl')?.[1]
          .trim()
        if (url !== undefined && url !== '') urls.add(url)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(text)
  parser.end()
  return [...urls]
}
