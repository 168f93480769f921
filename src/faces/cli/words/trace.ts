import type { z } from 'zod'
import type { trace } from '../../../ask/queries/trace.js'
import { chainWords, saidWords } from '../../../ask/words.js'
import { type Pen, plain, wrap } from '../pen.js'

/** Where one statement comes from. */
export function traceWords(found: z.output<typeof trace.output>, pen: Pen): string {
  const quotes = (spans: readonly { readonly start: number; readonly end: number }[]) =>
    spans.length === 0
      ? pen.dim('none on the page')
      : spans
          .map(({ start, end }) => {
            const piece = found.evidence.find((one) => one.start === start && one.end === end)
            return `“${plain(piece?.quote ?? '')}” ${pen.dim(`${start}–${end}`)}`
          })
          .join(' … ')
  const lines = [
    `${pen.bold(found.id)}  in ${plain(found.document.id)}`,
    wrap(`“${plain(found.sentence)}”`, pen.width, '  '),
    '',
    wrap(`source   ${quotes(found.source)}`, pen.width, '  '),
    wrap(`cue      ${quotes(found.cue)}`, pen.width, '  '),
    wrap(`content  ${quotes(found.content)}`, pen.width, '  '),
    '',
    `  speaker  ${plain(found.speaker.name)} (${found.speaker.type}, by ${found.speaker.basis})${found.speaker.role === null ? '' : `, ${plain(found.speaker.role)}`}${found.speaker.party === null ? '' : `, for ${plain(found.speaker.party)}`}`,
    `  chain    ${plain(chainWords(found))}`,
    `  stance   ${found.stance}, ${found.certainty}, ${found.polarity}${found.hedges.length === 0 ? '' : `; hedges: ${found.hedges.map(plain).join(', ')}`}`,
    `  said     ${saidWords(found)}`,
    ...found.inner.map(({ source, cue, content }) =>
      wrap(`within   ${plain(source)}: ${plain(cue)} “${plain(content)}”`, pen.width, '  '),
    ),
    '',
    pen.bold('Made by'),
  ]
  for (const one of found.derivations) {
    lines.push(
      `  ${one.maker}@${one.version} (${one.kind}${one.score === undefined ? '' : `, score ${one.score.toFixed(2)}`})`,
    )
    for (const reason of one.because ?? []) lines.push(wrap(`- ${plain(reason)}`, pen.width, '    '))
  }
  return lines.join('\n')
}
