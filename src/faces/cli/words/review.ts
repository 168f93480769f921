import type { z } from 'zod'
import type { review } from '../../../ask/queries/review.js'
import { count } from '../../../text/count.js'
import { beside } from '../beside.js'
import { type Pen, plain } from '../pen.js'

type Waiting = z.output<typeof review.output>[number]

/** The pairs that wait, each with both sides as a judgement names them, and what weighs for and against. */
export const reviewWords = (found: readonly Waiting[], pen: Pen): string =>
  found.map((one) => pairWords(one, pen)).join('\n\n')

function pairWords({ on, guess, a, b, reasons }: Waiting, pen: Pen): string {
  const side = ({ id, words, sentence, documents }: Waiting['a']): string => {
    const seen = sentence === null ? '' : ` – “${plain(sentence)}”`
    const more = documents.length < 2 ? '' : ` (${count(documents.length, 'page')})`
    return `${plain(words)}${on === 'actor' ? seen : ''}${more} ${pen.dim(`[${plain(id)}]`)}`
  }
  return beside(
    [
      [on === 'actor' ? 'names' : 'statements', pen.yellow(LEFT[guess])],
      ['a', side(a)],
      ['b', side(b)],
      ...(reasons.length === 0 ? [] : [['because', reasons.map(({ words }) => plain(words)).join('; ')] as const]),
    ],
    pen.width,
    pen.bold,
  )
}

/** How the linker left a pair. */
const LEFT: Readonly<Record<Waiting['guess'], string>> = {
  same: 'joined on little',
  different: 'kept apart, near the line',
  unsure: 'left open',
}
