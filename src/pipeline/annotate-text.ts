import { HearsayError } from '../problems.js'
import { readRecord } from '../read/read-record.js'
import type { Annotated } from './annotate.js'
import { annotateRaw } from './annotate-inputs.js'

/** What is known of a text beside its words. */
export interface TextFields {
  readonly url?: string
  readonly outlet?: string
  /** The page's date: `2024-03-05`. Relative dates in the text are read against it; unknown if absent. */
  readonly published?: string
  /** False (the default): the whole text is the article. True: menus and the like are set aside first. */
  readonly scraped?: boolean
}

/**
 * Finds the statements of one text.
 * @returns the document with its marks and statements; spans are UTF-16 code units of `text`, end exclusive
 * @throws HearsayError `validation` where the text cannot be read at all
 * @example annotateText('The harbour office said on Monday that three boats were lost.').statements[0].speaker.name // "The harbour office"
 */
export function annotateText(text: string, fields: TextFields = {}): Annotated {
  const { scraped = false, ...record } = fields
  const item = readRecord({ id: 'text', text, clean: scraped ? undefined : false, ...record }, 'text')
  if (!item.ok) throw new HearsayError('validation', item.message)
  const annotated = annotateRaw('text', item.raw)
  if (!annotated.ok) throw new HearsayError('validation', annotated.message)
  return annotated.annotated
}
