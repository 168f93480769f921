import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it.each([
  [
    'The crossing at Lissen will reopen, the deputy harbour minister, Boris Halm, quoted by the news agency ANX, said.',
    'the deputy harbour minister, Boris Halm, || said || The crossing at Lissen will reopen :: Boris Halm (person); predict; chain ANX',
  ],
  [
    'The Harvest Party won 112 seats, the Election Commission announced after all ballots had been counted.',
    'the Election Commission || announced || The Harvest Party won 112 seats :: Election Commission (organisation); assert',
  ],
  [
    'The ferry line is for sale, the Tessal Herald reported, citing two people briefed on the matter.',
    'the Tessal Herald || reported || The ferry line is for sale :: Tessal Herald (organisation); assert; chain two people briefed on the matter',
  ],
  [
    'Two trams are stuck, the fire service says - more than ever.',
    'the fire service || says || Two trams are stuck :: fire service (organisation); assert',
  ],
])('%s', (article, line) => expect(statementLines(article)).toEqual([line]))

it.each([
  'When the rain had stopped, the mayor, Anna Bell, left after all.',
  'He bought apples, pears and plums, the shop closed after noon.',
])('finds nothing in: %s', (article) => expect(statementLines(article)).toEqual([]))
