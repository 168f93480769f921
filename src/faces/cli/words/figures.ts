import type { z } from 'zod'
import { isAssumed, orAssumed } from '../../../ask/assumed.js'
import { DISOWNED_WORDS } from '../../../ask/disowned.js'
import type { figures } from '../../../ask/queries/figures.js'
import { daysWords } from '../../../ask/words.js'
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
            `${at === null ? 'undated' : orAssumed(daysWords(at, to), isAssumed(dated))}  ${plain(figure.surface)} [${limits(figure)}${coded(figure)}]${what === '' ? '' : ` ${plain(what)}`} – ${plain(speaker)}${assumed ? ' (speaker assumed)' : ''}${disowned === null ? '' : `, ${DISOWNED_WORDS[disowned]}`} ${pen.dim(`(${plain(document.outlet ?? 'outlet unknown')})`)}`,
            pen.width,
            '    ',
          )
        }),
      ].join('\n'),
    )
    .join('\n\n')
}

/** "24–30, range"; of "about 2,975" no limits, which would be ours and not the speaker's. */
const limits = ({ bound, value, min, max, was }: Shown): string =>
  bound === 'about' && value !== null
    ? `about ${value}`
    : `${interval({ min, max })}, ${was === null ? bound : `${was} before`}`

const interval = ({ min, max }: { readonly min: number | null; readonly max: number | null }) =>
  min === max && min !== null ? String(min) : `${min ?? '?'}–${max ?? '?'}`

type Shown = z.output<typeof figures.output>[number]['points'][number]['figure']

/** "; ACLED 12, UCDP 12–99" behind a vague word. */
const coded = ({ codes }: Shown): string =>
  codes === null ? '' : `; ACLED ${codes.acled}, UCDP ${codes.ucdp.low}–${codes.ucdp.high ?? '?'}`
