import { expect, it } from 'vitest'
import type { Move } from '../../../ask/changes/compare-claim.js'
import { makePen } from '../pen.js'
import { changesWords } from './changes.js'

const move = (
  kind: Move['kind'],
  claim: string,
  words: string,
  atFrom: string,
  at = atFrom,
): Move & { at: string } => ({
  ...{ kind, claim, words, at, atFrom, text: `What ${claim} says`, cause: '' },
  ...{ from: null, to: null, assumed: false, statements: [], others: [] },
})

it('says the words of a claim once above all its figures, and hangs what is long', () => {
  const pen = makePen({ color: 'never', isTerminal: false, width: 60, noColor: true })
  const told = changesWords(
    {
      since: '2031-05-01',
      time: 'said',
      ...{ documents: 1, statements: 4, judgements: 0 },
      changes: [
        move('figure', 'caaaaaa', 'The ministry: 31 → 45 killed', '2031-06-01', '2031-06-30'),
        move('figure', 'caaaaaa', 'A very long name of a study of a far university says 45 killed', '2031-07-02'),
        move('figure', 'cbbbbbb', 'The mayor says 3 wounded, the first such figure', '2031-07-02'),
        move('new', 'cbbbbbb', 'new, reported', '2031-07-02'),
      ] as never,
    },
    pen,
  )
  expect(told.split('\n').slice(2)).toEqual([
    'Figures',
    '  caaaaaa  The ministry: 31 → 45 killed (2031-06)',
    '           What caaaaaa says',
    '  caaaaaa  A very long name of a study of a far university',
    '           says 45 killed (2031-07-02)',
    '  cbbbbbb  The mayor says 3 wounded, the first such figure',
    '           (2031-07-02)',
    '           What cbbbbbb says',
    '',
    'New claims',
    '  cbbbbbb  new, reported (2031-07-02)',
    '           What cbbbbbb says',
  ])
})
