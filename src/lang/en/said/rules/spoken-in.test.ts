import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it.each([
  [
    'The mill is off the table. That is what the warden, Konrad Albers, told the Post.',
    'the warden, Konrad Albers, || told || The mill is off the table :: Konrad Albers (person); assert',
  ],
  [
    'From council circles it was heard that the mill was sold.',
    'council circles || it was heard || that the mill was sold :: council circles (unnamed); assert',
  ],
  [
    'It was learned from council circles that the mill was sold.',
    'council circles || It was learned || that the mill was sold :: council circles (unnamed); assert',
  ],
  [
    'outlet: Mill Gazette\nAs this newspaper has been able to learn, the office is studying the sale.',
    'this newspaper || has been able to learn || the office is studying the sale :: Mill Gazette (organisation); assert',
  ],
  [
    'The claim, made by the judge Ada Riem on the radio, that the mill was bought, has caused a stir.',
    'the judge Ada Riem || claim, made || that the mill was bought :: Ada Riem (person); assert',
  ],
])('%s', (article, line) => expect(statementLines(article)).toEqual([line]))

it.each([
  'The mill is old. That is what it is.',
  'It was heard in the valley at noon.',
  'As the river has risen, the bridge is shut.',
  'The cheese, made by the miller, is good.',
])('finds nothing in: %s', (article) => expect(statementLines(article)).toEqual([]))
