/** Characters that change the direction of text, or that no reader sees: they stay data and never act. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g

/** Text for a reader: white space as single blanks, unseen and direction-changing characters as U+FFFD. */
export const readable = (text: string): string =>
  text
    .replace(/[\s\u0085]+/g, ' ')
    .replace(UNSEEN, '\ufffd')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()

/**
 * JSON whose strings hold exactly what the page says, and whose bytes hold no character that acts on a viewer: controls,
 * direction marks and angle brackets are written as escapes.
 */
export const json = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A JSON document with one long list in it, written item by item: the shell holds that list empty. */
export async function* jsonWithList(
  shell: Readonly<Record<string, unknown>>,
  list: string,
  items: AsyncIterable<unknown>,
): AsyncIterable<string> {
  const text = json(shell)
  // Within a string its quotation marks would be escaped, so this can only be the member itself.
  const at = text.lastIndexOf(`${json(list)}:[]`) + json(list).length + 2
  yield `${text.slice(0, at)}`
  let isFirst = true
  for await (const item of items) {
    yield `${isFirst ? '' : ','}\n${json(item)}`
    isFirst = false
  }
  yield `\n${text.slice(at)}\n`
}

/** A web address as it may stand in a link or an identifier: http or https, escaped; null for anything else. */
export function webAddress(url: string | null): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const { protocol, href, username, password } = new URL(url)
  if ((protocol !== 'http:' && protocol !== 'https:') || username !== '' || password !== '') return null
  // What the URL parser leaves as it is, and an IRI may not hold.
  return href.replace(/[\s"'<>\\^`{|}]/g, (one) => encodeURIComponent(one).replace("'", '%27'))
}

/** The day of a date as printed, where it is whole: `2024-03-08`; null for a date that lacks a part. */
export function wholeDay(date: string | null | undefined): string | null {
  if (date === null || date === undefined || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null
  const day = date.slice(0, 10)
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day) ? day : null
}
