import { expect, it } from 'vitest'
import { turnOf } from './audit-words.js'

const J = ['"j00000000000000aa"', '"j00000000000000ab"']
it.each([
  ['split', null, `[${J}]`, 'one claim', 'two claims: 2 pairs of statements told apart'],
  ['merge', null, `[${J[0]}]`, 'two', 'one'],
  ['reject', null, `[${J[0]}]`, 'open', 'not the same'],
  ['undo', `[${J}]`, null, '2 judgements', 'withdrawn'],
  ['rate', 'B', 'C (fairly reliable)', 'B', 'C (fairly reliable)'],
  ['note', null, 'Not a statement.', '', 'Not a statement.'],
  ['watch', null, 'j00000000000000aa', '', '1 judgement'],
  ['overrule: same', null, `[${J[0]}]`, '', '1 judgement'],
])('%s, before %j and after %j, is told in words', (action, before, after, was, became) => {
  expect(turnOf({ action, before, after })).toEqual({ was, became })
})
