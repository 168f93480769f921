/** Reads the text of a PDF with the optional package `unpdf`; where that is not installed it says so. */
import { makeRaw } from '../make-raw.js'
import { failed, type ReadItem } from '../raw.js'

interface Extractor {
  extractText(data: Uint8Array, options: { readonly mergePages: true }): Promise<{ readonly text: string }>
}

/** Reads one PDF as plain text. */
export async function readPdf(item: string, name: string, bytes: Uint8Array): Promise<ReadItem> {
  const extractor = await load()
  if (extractor === null)
    return failed(
      item,
      'read/pdf-not-installed',
      'Found a PDF; the package that reads it is optional. Run: npm install unpdf',
    )
  try {
    const { text } = await extractor.extractText(new Uint8Array(bytes), { mergePages: true })
    if (text.trim() === '')
      return failed(item, 'read/empty', 'The PDF holds no text: its pages may be pictures. Run it through OCR first.')
    const raw = makeRaw({ bytes, text, encoding: 'utf-8', kind: 'text', origin: item, name, record: {} })
    return { item, ok: true, raw: { ...raw, snapshot: { ...raw.snapshot, mediaType: 'application/pdf' } } }
  } catch (error) {
    return failed(
      item,
      'read/broken-pdf',
      `The PDF cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

async function load(): Promise<Extractor | null> {
  const name = 'unpdf'
  try {
    return (await import(name)) as Extractor
  } catch {
    return null
  }
}
