/**
 * Reads one record `{id, text | html, url?, outlet?, published?, author? | authors?, clean?}`. It never throws for what a record holds:
 * a wrong field is a failed row that names the field.
 */
import { Buffer } from 'node:buffer'
import { wellFormed } from '../text/well-formed.js'
import { makeRaw } from './make-raw.js'
import { failed, type Raw, type ReadItem, type RecordFields } from './raw.js'

const STRINGS = ['url', 'outlet', 'published', 'title', 'author', 'lang'] as const

/** The author of a list that names one, as crawlers write it; null for several. */
function oneAuthor(authors: unknown): string | null {
  const [first, ...more]: readonly unknown[] = Array.isArray(authors) ? authors : [authors]
  if (typeof first !== 'string' || more.length > 0) return null
  const name = first.trim()
  return name === '' || /[,;&]|\sand\s/u.test(name) ? null : name
}

/**
 * Reads a record that was parsed from JSON.
 * @param item what to call it in a report, such as `stdin#3`; the record's own `id` names the document
 */
export function readRecord(record: unknown, item: string): ReadItem {
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    return failed(item, 'read/not-a-record', 'Expected a JSON object with "id" and "text" or "html".')
  const given = record as Readonly<Record<string, unknown>>
  const html = typeof given.html === 'string' && given.html.trim() !== '' ? given.html : null
  const text = typeof given.text === 'string' ? given.text : null
  // JSON can write half of a surrogate pair, which is no character and which no database keeps.
  const written = html ?? text
  const body = written === null ? null : wellFormed(written)
  const id = typeof given.id === 'string' || typeof given.id === 'number' ? wellFormed(String(given.id)) : undefined
  const name = id ?? item
  if (body === null)
    return failed(item, 'read/no-text', `Record ${name} has no "text" or "html" that is a string. Add one of them.`)
  if (body.trim() === '')
    return failed(item, 'read/empty', `Record ${name} has nothing but white space in its text. Nothing to read.`)
  const fields: Record<string, string | boolean> = {}
  if (id !== undefined) fields.id = id
  for (const key of STRINGS) {
    const value = given[key]
    if (typeof value === 'string' && value.trim() !== '') fields[key] = wellFormed(value.trim())
  }
  if (fields.published === undefined && typeof given.date === 'string' && given.date.trim() !== '')
    fields.published = wellFormed(given.date.trim())
  const author = fields.author === undefined ? oneAuthor(given.authors) : null
  if (author !== null) fields.author = wellFormed(author)
  if (given.clean === false || given.clean === true) fields.clean = given.clean
  const raw: Raw = makeRaw({
    bytes: Buffer.from(body, 'utf8'),
    text: body,
    encoding: 'utf-8',
    kind: html === null ? 'text' : 'html',
    origin: item,
    name,
    record: fields as RecordFields,
    diagnostics:
      body === written
        ? []
        : [
            {
              code: 'read/broken-encoding',
              severity: 'warning',
              message: 'Halves of surrogate pairs are no characters and stand as U+FFFD.',
            },
          ],
  })
  return { item, ok: true, raw }
}
