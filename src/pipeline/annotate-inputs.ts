import { clean } from '../clean/clean.js'
import { LANGUAGES } from '../lang/languages.js'
import type { Maker } from '../model/index.js'
import type { Raw, ReadItem } from '../read/raw.js'
import { readInputs } from '../read/read-inputs.js'
import { type Annotated, annotate, annotateWith } from './annotate.js'

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

export interface AnnotateOptions {
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Items that were read already, in place of reading the inputs. */
  readonly items?: AsyncIterable<ReadItem>
  /** Makers beside the language's own, such as an LLM. */
  readonly makers?: readonly Maker[]
}

/** Reads, cleans and annotates inputs one by one, in input order. One bad input is one failed item; the rest goes on. */
export async function* annotateInputs(
  inputs: readonly string[],
  options: AnnotateOptions = {},
): AsyncIterable<AnnotatedItem> {
  for await (const item of options.items ?? readInputs(inputs, options)) {
    if (!item.ok) {
      yield { ok: false, item: item.item, stage: item.stage, code: item.code, message: item.message }
      continue
    }
    yield await annotateItem(item.item, item.raw, options.makers ?? [])
  }
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

/** The same, with makers beside the language's own. */
async function annotateItem(item: string, raw: Raw, makers: readonly Maker[]): Promise<AnnotatedItem> {
  const own = annotateRaw(item, raw)
  if (!own.ok || makers.length === 0) return own
  try {
    return { ...own, annotated: await annotateWith(own.annotated.document, LANGUAGES, makers) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      item,
      stage: 'annotate',
      code: 'annotate/maker-broke',
      message: `A maker broke on the page: ${why}.`,
    }
  }
}
