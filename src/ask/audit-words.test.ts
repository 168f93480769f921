import { expect, it } from 'vitest'
import { subjectKeys, turnOf } from './audit-words.js'

const J = ['"j00000000000000aa"', '"j00000000000000ab"']
it.each([
  ['split', null, `[${J}]`, 'one claim', 'two claims: 2 pairs of statements told apart'],
  ['merge', null, `[${J[0]}]`, 'two', 'one'],
  ['reject', null, `[${J[0]}]`, 'open', 'not the same'],
  ['undo', `[${J}]`, null, '2 judgements', 'withdrawn'],
  ['rate', 'B', 'C (fairly reliable)', 'B', 'C (fairly reliable)'],
  ['note', null, 'Not a statement.', '', 'Not a statement.'],
  ['watch', null, 'j00000000000000aa', '', 'watched'],
  ['watch no more', 'j00000000000000aa', null, 'watched', 'not watched any more'],
  ['overrule: same', null, `[${J[0]}]`, '', '1 judgement'],
])('%s, before %j and after %j, is told in words', (action, before, after, was, became) => {
  expect(turnOf({ action, before, after })).toEqual({ was, became })
})

it.each([
  ['s00000000000000aa s00000000000000ab', ['s00000000000000aa', 's00000000000000ab']],
  ['claim:s00000000000000aa-1', ['c00000000000000aa-1']],
  ['note:e00000000000000 statement:s00000000000000aa', ['s00000000000000aa']],
  ['outlet:the orlo courier', ['outlet:the orlo courier']],
  ['voice:mira halden', ['voice:mira halden']],
  [
    'organisation cna organisation corvan news agency',
    ['organisation cna', 'organisation cna organisation corvan news agency', 'organisation corvan news agency'],
  ],
])('of the subject %s the keys are %j', (subject, keys) => {
  expect(subjectKeys(subject)).toEqual(keys)
})
