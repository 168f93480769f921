import type { z } from 'zod'
import type { reprints } from '../../../ask/queries/reprints.js'
import { count } from '../../../text/count.js'
import { clip, type Pen, plain, wrap } from '../pen.js'

const SHOWN = 5

/** Which pages carry a page's words, with the passages. */
export function reprintsWords(found: z.output<typeof reprints.output>, pen: Pen): string {
  if (found.length === 0) return 'No other page shares a passage with this one.'
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const whose = {
    this: 'this page likely had them first',
    other: 'the other likely had them first',
    elsewhere: 'from a third',
  }
  return found
    .map((one) => {
      const lines = [
        `${pen.bold(plain(one.document.outlet ?? 'outlet unknown'))}, ${plain(one.document.published ?? 'undated')}  ${pen.dim(plain(one.document.id))}`,
        `  ${one.same ? 'reprint' : 'shared passages'}: it has ${percent(one.containment.here)} of this page, this page ${percent(one.containment.there)} of it`,
        `  ${one.first === null ? 'not known who had the words first' : whose[one.first]}: ${plain(one.because)}`,
      ]
      for (const { here, words } of one.passages.slice(0, SHOWN))
        lines.push(wrap(`${pen.dim(count(words, 'word'))} “${clip(plain(here.words), 240)}”`, pen.width, '    '))
      if (one.passages.length > SHOWN)
        lines.push(pen.dim(`    and ${count(one.passages.length - SHOWN, 'passage')} more`))
      return lines.join('\n')
    })
    .join('\n\n')
}
