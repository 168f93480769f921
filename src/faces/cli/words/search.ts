import type { z } from 'zod'
import type { search } from '../../../ask/queries/search.js'
import { type Pen, plain, wrap } from '../pen.js'

/** Hits with the matching words marked. */
export function searchWords(hits: z.output<typeof search.output>, pen: Pen): string {
  return hits
    .map((hit) => {
      let text = ''
      let at = 0
      for (const { start, end } of hit.marks) {
        text += plainKeepingEnds(hit.snippet.slice(at, start)) + pen.yellow(plain(hit.snippet.slice(start, end)))
        at = end
      }
      text += plainKeepingEnds(hit.snippet.slice(at))
      const who =
        hit.kind === 'statement'
          ? `${plain(hit.speaker ?? '')}, ${hit.stance}`
          : plain(hit.document.title ?? 'untitled')
      return `${pen.cyan(hit.id)}  ${pen.bold(who)} ${pen.dim(`(${plain(hit.document.outlet ?? 'outlet unknown')}, ${hit.document.published ?? 'undated'})`)}\n${wrap(text.trim(), pen.width, '    ')}`
    })
    .join('\n')
}

const plainKeepingEnds = (text: string) =>
  `${/^\s/.test(text) ? ' ' : ''}${plain(text)}${/\S\s+$/.test(text) ? ' ' : ''}`
