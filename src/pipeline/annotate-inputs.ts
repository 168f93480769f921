import { LANGUAGES } from '../lang/languages.js'
import type { Maker } from '../model/index.js'
import type { Raw, ReadItem } from '../read/raw.js'
import { readInputs } from '../read/read-inputs.js'
import { annotateWith } from './annotate.js'
import { type AnnotatePool, annotatePool } from './annotate-pool.js'
import { type AnnotatedItem, annotateRaw } from './annotate-raw.js'

export { type AnnotatedItem, annotateRaw } from './annotate-raw.js'

/** A page of more characters is read in a worker with caps on time, memory and output: 1 Mi is 200 times an article. */
const LARGE = 1024 * 1024

export interface AnnotateOptions {
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Items that were read already, in place of reading the inputs. */
  readonly items?: AsyncIterable<ReadItem>
  /** Makers beside the language's own, such as an LLM. */
  readonly makers?: readonly Maker[]
  /** Which pages are read in a worker of their own, so that none can hang or fill this process: by default large ones. */
  readonly isolate?: 'large' | 'all' | 'none'
}

/** Reads, cleans and annotates inputs one by one, in input order. One bad input is one failed item; the rest goes on. */
export async function* annotateInputs(
  inputs: readonly string[],
  options: AnnotateOptions = {},
): AsyncIterable<AnnotatedItem> {
  const pool = annotatePool()
  const largest = options.isolate === 'all' ? -1 : options.isolate === 'none' ? Number.POSITIVE_INFINITY : LARGE
  try {
    for await (const item of options.items ?? readInputs(inputs, options)) {
      if (!item.ok) {
        yield { ok: false, item: item.item, stage: item.stage, code: item.code, message: item.message }
        continue
      }
      const isIsolated = item.raw.text.length > largest
      yield await annotateItem(item.item, item.raw, options.makers ?? [], isIsolated ? pool : null)
    }
  } finally {
    await pool.close()
  }
}

/** Annotates one page, in place or in a worker, with makers beside the language's own. */
async function annotateItem(
  item: string,
  raw: Raw,
  makers: readonly Maker[],
  pool: AnnotatePool | null,
): Promise<AnnotatedItem> {
  const own = pool === null ? annotateRaw(item, raw) : await pool.annotate(item, raw)
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
