import { clean } from '../clean/clean.js'
import { LANGUAGES } from '../lang/languages.js'
import type { Raw } from '../read/raw.js'
import { type Annotated, annotate } from './annotate.js'

/** One input annotated, or the stage at which it failed and why. */
export type AnnotatedItem =
  | {
      readonly ok: true
      readonly item: string
      readonly id: string
      readonly raw: Raw
      readonly annotated: Annotated
      readonly withText: boolean
    }
  | {
      readonly ok: false
      readonly item: string
      readonly stage: 'read' | 'clean' | 'annotate'
      readonly code: string
      readonly message: string
    }

/**
 * Cleans and annotates one page that was read. A page on which a stage breaks is a failed item that names the stage, so
 * that the import goes on; the message carries what broke, for a report.
 */
export function annotateRaw(item: string, raw: Raw): AnnotatedItem {
  let stage: 'clean' | 'annotate' = 'clean'
  try {
    const document = clean(raw)
    stage = 'annotate'
    const annotated = annotate(document, LANGUAGES)
    const withText = raw.kind !== 'text' || raw.record.id === undefined
    return { ok: true, item, id: raw.record.id ?? raw.name, raw, annotated, withText }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      item,
      stage,
      code: `${stage}/broke`,
      message: `The page could not be read further: ${why}. Report it with the page.`,
    }
  }
}
