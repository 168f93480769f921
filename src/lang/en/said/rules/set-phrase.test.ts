import { expect, it } from 'vitest'
import { statementLines } from '../../../../../gold/attribution/statement-lines.js'

it.each([
  [
    'Minister Anna Bell has full confidence in the miller.',
    'Minister Anna Bell || has full confidence in || the miller :: Anna Bell (person); opinion',
  ],
  [
    'Anna Bell has lost faith in the council.',
    'Anna Bell || has lost faith in || the council :: Anna Bell (person); opinion',
  ],
  [
    'Anna Bell reserves the right to go to court.',
    'Anna Bell || reserves the right || to go to court :: Anna Bell (person); commit',
  ],
  ['Anna Bell stands by her account.', 'Anna Bell || stands by || her account :: Anna Bell (person); confirm; certain'],
  [
    'Anna Bell has laughed off talk of a sale.',
    'Anna Bell || has laughed off || talk of a sale :: Anna Bell (person); deny',
  ],
  [
    'Anna Bell poured cold water on the plan.',
    'Anna Bell || poured cold water on || the plan :: Anna Bell (person); deny',
  ],
  [
    'Anna Bell would neither confirm nor deny that she had sold it.',
    'Anna Bell || would neither confirm nor deny || that she had sold it :: Anna Bell (person); no-comment',
  ],
  [
    'Anna Bell remained tight-lipped about the sale.',
    'Anna Bell || remained tight-lipped about || the sale :: Anna Bell (person); no-comment',
  ],
  [
    'Anna Bell refused to answer questions about the sale.',
    'Anna Bell || refused to answer questions about || the sale :: Anna Bell (person); no-comment',
  ],
  ['Word is that the mill was sold.', ' || Word is || that the mill was sold :: unnamed (unnamed); assert'],
])('%s', (article, line) => expect(statementLines(article)).toEqual([line]))

it.each([
  'A tree stood by the gate.',
  'Anna Bell stood by her brother.',
  'Anna Bell has a seat in the council.',
  'The children played down by the river.',
  'Anna Bell took an issue with a red cover.',
  'The word is long.',
])('finds nothing in: %s', (article) => expect(statementLines(article)).toEqual([]))
