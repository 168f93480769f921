const PLACES: Readonly<Record<string, string>> = {
  dateline: 'its dateline',
  'date-line': 'a line that is a date',
  'only-date': 'the only date that it has',
  time: 'a time that it marks',
  byline: 'its byline',
  header: 'its header',
  footer: 'its footer',
  headline: 'its headline',
  'title-element': 'its title',
  text: 'its text',
  'self-reference': 'what it calls itself',
  url: 'its address',
  canonical: 'its address',
  domain: 'its address',
  record: 'the record that it came with',
  aggregator: 'the collection that carries it',
}
/** What a page says of itself to machines, in whatever notation. */
const DATA = 'data in its markup'

/** Where on a page its day, outlet or author was read, in words. A place without words is data of the markup. */
export const basisWords = (basis: string): string => PLACES[basis] ?? DATA
