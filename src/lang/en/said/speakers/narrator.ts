import type { Document, Span } from '../../../../model/index.js'
import type { Voice, Voices } from './voices.js'

/** The label of a turn in capitals: "VELT: ". */
const TURN = /(?:^|\s)\p{Lu}[\p{Lu} .'’-]{1,30}:(?=\s)/gu
/** Headings of live pages, which come again too. */
const HEADING =
  /^(?:UPDATED?|NOTE|WATCH|READ|MORE|RELATED|PHOTOS?|VIDEO|BREAKING|CORRECTION|SEE ALSO|ADVERTISEMENT|STORY|LIVE|SHARE)$/
/** A name that is the first line, or the second behind a headline: "By Crispin Weald". */
const BYLINE = /^(?:[^\n]{1,160}\n{1,2})?(?:[Bb]y )?(\p{Lu}[\p{L}’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,2})\n/u
/** How far back a turn may have begun, in characters: answers of interviews are long. */
const FAR = 4000

/**
 * Finds who says "I" outside quotations: whoever has the turn in an interview, else the page's author, else the page.
 *
 *     VELT: The gate is stuck. I think it will open.
 *     ^^^^                     ^
 *
 * @returns a voice of the page, or a name with its type; null where the page names nobody
 */
export function narratorOf(
  { text, author, outlet }: Document,
  voices: Voices,
  span: Span,
): { readonly voice: Voice } | { readonly name: string; readonly type: 'person' | 'organisation' } | null {
  const before = text.slice(Math.max(0, span.start - FAR), span.start).match(TURN) ?? []
  const label = before.pop()?.slice(0, -1).trim()
  if (label !== undefined) {
    const voice = voices.all.find(({ type, name }) => type === 'person' && isLabel(label, name.toUpperCase()))
    if (voice !== undefined) return { voice }
    // A label that comes again is a turn; once it is a heading in capitals.
    if (text.split(`${label}:`).length > 2 && !HEADING.test(label)) return { name: label, type: 'person' }
  }
  if (author !== null) return { name: author.value, type: 'person' }
  const signed = BYLINE.exec(text)?.[1]
  if (
    signed !== undefined &&
    signed !== outlet?.value &&
    voices.all.some(({ type, name }) => type !== 'place' && name === signed)
  )
    return { name: signed, type: 'person' }
  return outlet === null ? null : { name: outlet.value, type: 'organisation' }
}

const isLabel = (label: string, name: string): boolean => name === label || name.endsWith(` ${label}`)
