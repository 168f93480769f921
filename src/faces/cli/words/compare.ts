import type { z } from 'zod'
import { orAssumed } from '../../../ask/assumed.js'
import type { PartyCompared } from '../../../ask/parties-compared.js'
import type { compare } from '../../../ask/queries/compare.js'
import { actWords, turnsWords } from '../../../ask/turns.js'
import { daysWords } from '../../../ask/words.js'
import { count } from '../../../text/count.js'
import { beside } from '../beside.js'
import { type Pen, plain, wrap } from '../pen.js'
import { followedWords } from './claim.js'

type Compared = z.output<typeof compare.output>

/** What each party said to one claim: the parties side by side, then the sentences behind, in order of time. */
export function compareWords(compared: Compared, pen: Pen): string {
  const lines = [
    ...followedWords(compared.followed, compared.claim, pen),
    pen.bold(wrap(plain(compared.text), pen.width)),
    `${compared.claim}   ${count(compared.parties.length, 'party', 'parties')}${changedWords(compared.parties)}`,
    '',
    partiesWords(compared.parties, pen),
    ...compared.silent.map((name) => pen.dim(`${plain(name)}: silent, no page has a word of it on this`)),
  ]
  for (const { party, sayings } of compared.parties) {
    lines.push('', pen.bold(plain(party)))
    for (const one of sayings) {
      const at = one.at === null ? 'undated' : orAssumed(daysWords(one.at, one.to), !one.stated)
      lines.push(
        wrap(`“${plain(one.sentence)}”`, pen.width, '  '),
        pen.dim(
          wrap(
            `${at}   ${actWords(one)}, ${one.certainty}   ${plain(one.chain)}   ${one.statement}`,
            pen.width,
            '    ',
          ),
        ),
      )
    }
  }
  return lines.join('\n')
}

/** The parties with what each said and when, one below the other. */
export const partiesWords = (parties: readonly PartyCompared[], pen: Pen): string =>
  beside(
    parties.map(({ party, known, turns, figures }) => [
      `${plain(party)}${known ? '' : ' (not known who)'}`,
      `${turnsWords(turns, daysWords)}${figures.length < 2 ? '' : `; figures ${figures.map(plain).join(' → ')}`}`,
    ]),
    pen.width,
    pen.bold,
  )

/** How many changed their mind, behind a count of parties. */
export function changedWords(parties: readonly PartyCompared[]): string {
  const changed = parties.filter((one) => one.changed).length
  return changed === 0 ? '' : `; ${changed} changed ${changed === 1 ? 'its' : 'their'} mind`
}
