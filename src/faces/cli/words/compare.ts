import type { z } from 'zod'
import type { compare } from '../../../ask/queries/compare.js'
import { count, daysWords } from '../../../ask/words.js'
import { type Pen, plain, wrap } from '../pen.js'
import { followedWords } from './claim.js'

type Compared = z.output<typeof compare.output>

/** What each party said to one claim, one below the other, in order of time. */
export function compareWords(compared: Compared, pen: Pen): string {
  const lines = [
    ...followedWords(compared.followed, compared.claim, pen),
    pen.bold(wrap(plain(compared.text), pen.width)),
    `${compared.claim}   ${count(compared.parties.length, 'party', 'parties')}`,
  ]
  for (const { party, known, stances, sayings } of compared.parties) {
    lines.push('', `${pen.bold(plain(party))}${known ? '' : ' (not known who)'}: ${stances.join(' → ')}`)
    for (const one of sayings) {
      const at = one.at === null ? 'undated' : `${daysWords(one.at, one.to)}${one.stated ? '' : ' (assumed)'}`
      lines.push(
        wrap(`“${plain(one.sentence)}”`, pen.width, '  '),
        pen.dim(`    ${at}   ${one.stance}, ${one.certainty}   ${plain(one.chain)}   ${one.statement}`),
      )
    }
  }
  return lines.join('\n')
}
