import type { z } from 'zod'
import { orAssumed } from '../../../ask/assumed.js'
import type { compare } from '../../../ask/queries/compare.js'
import { count, daysWords, stanceWord } from '../../../ask/words.js'
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
  for (const { party, known, figures, sayings } of compared.parties) {
    const sides = sayings.map(sideWords).filter((words, index, all) => words !== all[index - 1])
    lines.push(
      '',
      `${pen.bold(plain(party))}${known ? '' : ' (not known who)'}: ${sides.join(' → ')}${figures.length < 2 ? '' : `, ${figures.map(plain).join(' → ')}`}`,
    )
    for (const one of sayings) {
      const at = one.at === null ? 'undated' : orAssumed(daysWords(one.at, one.to), !one.stated)
      lines.push(
        wrap(`“${plain(one.sentence)}”`, pen.width, '  '),
        pen.dim(`    ${at}   ${sideWords(one)}, ${one.certainty}   ${plain(one.chain)}   ${one.statement}`),
      )
    }
  }
  return lines.join('\n')
}

/** Stances that leave a thing open, whichever way its words point. */
const OPEN: ReadonlySet<string> = new Set(['cannot-confirm', 'no-comment', 'deny'])

/** The stance with which way it points: "assert", or "assert that NOT" where the words say that it is not so. */
const sideWords = ({ stance, polarity }: Compared['parties'][number]['sayings'][number]): string =>
  !OPEN.has(stance) && polarity === 'negative' ? `${stance} that NOT` : stanceWord({ stance, polarity })
