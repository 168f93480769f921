import { clean } from '../../clean/clean.js'
import type { Document } from '../../model/index.js'
import { readRecord } from '../../read/read-record.js'
import type { Store } from '../../store/store.js'

/** What is known of an invented page beside its text. */
export interface PageFields {
  readonly url?: string
  readonly outlet?: string
  readonly published?: string
}

/** Puts an invented page into a store as it would be imported, without its statements. */
export async function putPage(store: Store, name: string, text: string, fields: PageFields): Promise<Document> {
  const item = readRecord({ id: name, text, ...fields }, name)
  if (!item.ok) throw new Error(item.message)
  const document = clean(item.raw)
  await store.putSnapshot(item.raw.snapshot, item.raw.bytes)
  await store.putDocument(document, [])
  return document
}
