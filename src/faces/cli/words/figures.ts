import type { z } from 'zod'
import { isAssumed, orAssumed } from '../../../ask/assumed.js'
import { DISOWNED_WORDS } from '../../../ask/disowned.js'
import type { figures } from '../../../ask/queries/figures.js'
import { daysWords } from '../../../ask/words.js'
import { boundsWords } from '../../export/words.js'
import { type Pen, plain, shortId, wrap } from '../pen.js'

/** Every series with its points in order of time; never an average. */
export function figuresWords(series: z.output<typeof figures.output>, pen: Pen): string {
  return series
    .map(({ claim, text, points }) =>
      [
        `${pen.cyan(shortId(claim))}  ${pen.bold(plain(text))}`,
        ...points.map(({ figure, speaker, at, to, dated, disowned, document, assumed }) => {
          const what = [figure.counted, figure.scope].filter((word) => word !== '').join(', ')
          return wrap(
            `${at === null ? 'undated' : orAssumed(daysWords(at, to), isAssumed(dated))}  ${plain(figure.surface)}${limits(figure)}${what === '' ? '' : ` ${plain(what)}`} – ${plain(speaker)}${assumed ? ' (speaker assumed)' : ''}${disowned === null ? '' : `, ${DISOWNED_WORDS[disowned]}`} ${pen.dim(`(${plain(document.outlet ?? 'outlet unknown')})`)}`,
            pen.width,
            '    ',
          )
        }),
      ].join('\n'),
    )
    .join('\n\n')
}

/**
 * What the words allow, where that is not what they print: " [12 to 99]" of "dozens", " [5,740 at most]" of "up to 5,740",
 * nothing of "412". Of "about 2,975" nothing either: its limits would be ours and not the speaker's.
 */
function limits(figure: Shown): string {
  const { surface, bound, value, min, max } = figure
  if (bound === 'about' && value !== null) return ''
  const isPlain = min === max && figure.was === null && surface.replaceAll(/[^\d.]/gu, '') === String(min)
  return isPlain ? '' : ` [${boundsWords(figure)}${coded(figure)}]`
}

type Shown = z.output<typeof figures.output>[number]['points'][number]['figure']

/** "; ACLED 12, UCDP 12–99" behind a vague word. */
const coded = ({ codes }: Shown): string =>
  codes === null ? '' : `; ACLED ${codes.acled}, UCDP ${codes.ucdp.low}–${codes.ucdp.high ?? '?'}`
