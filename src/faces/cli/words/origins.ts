import type { z } from 'zod'
import type { origins } from '../../../ask/queries/origins.js'
import { originsWords as independent } from '../../../ask/words.js'
import { count } from '../../../text/count.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

/** Claim by claim how its pages collapse into voices, and why; nothing is cut. */
export function originsWords(found: z.output<typeof origins.output>, pen: Pen): string {
  return found
    .map(({ claim, text, documents, origins: own, voices }) => {
      const pages = count(documents, 'page')
      const counted = independent(own)
      return [
        wrap(`${pen.cyan(shortId(claim))}  ${pen.bold(plain(text))}`, pen.width, '         '),
        ...[
          `${pages}, ${counted}: ${voices.map(({ name, known }) => `${plain(name)}${known ? '' : ' (not known who)'}`).join('; ')}`,
          ...new Set(own.because.map(({ words }) => plain(words))),
        ].map((line, i) => {
          const wrapped = wrap(line, pen.width - 9)
            .split('\n')
            .map((part) => `         ${part}`)
            .join('\n')
          return i === 0 ? wrapped : pen.dim(wrapped)
        }),
      ].join('\n')
    })
    .join('\n\n')
}
