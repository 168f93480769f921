import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'

/** What is found in an article: cue and content of each statement. */
const found = (text: string): readonly string[] => {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${text}\n==>\n(none)`)
  return runCase(gold).statements.map(({ cue, text: words }) =>
    [cue.map(({ start, end }) => text.slice(start, end)).join(' ~ '), words].join(' | '),
  )
}

describe('statesNothing', () => {
  const events = [
    'The two mayors discussed the flood in the valley.',
    'President Mara Velt called an emergency meeting with her ministers.',
    'Mara Velt commented on the reports of a flood.',
    'The Tarn Gazette says that:',
    'A source who preferred not to reveal his identity left.',
    'No group has claimed responsibility for the flood.',
    'The judge recorded a verdict of accidental death.',
  ]
  for (const text of events) it(`finds nothing in: ${text}`, () => expect(found(text)).toEqual([]))

  const sayings: readonly [string, string][] = [
    ['Mara Velt did not comment on the reports of a flood.', 'did not comment on | the reports of a flood'],
    ['Mara Velt commented that the flood was over.', 'commented | that the flood was over'],
    ['The mill puts the number of sacks at 7,000.', 'puts | the number of sacks at 7,000'],
    ['Police are treating the flood as suspicious.', 'are treating | the flood as suspicious'],
    ['The union held Mara Velt responsible for the flood.', 'held | Mara Velt responsible for the flood'],
    ['The union put the number of dead at 23, up from 18.', 'put | the number of dead at 23, up from 18'],
    ['The survey recorded a quake of magnitude 5.9.', 'recorded | a quake of magnitude 5.9'],
    ['The ministry put the toll at more than 60 men.', 'put | the toll at more than 60 men'],
    ['The mill put the flood down to a broken gate.', 'put | the flood down to a broken gate'],
    ['Mara Velt called the flood a lesson.', 'called | the flood a lesson'],
    ['According to two rescuers, the fire started in the mill.', 'According to | the fire started in the mill'],
  ]
  for (const [text, expected] of sayings) it(`keeps: ${text}`, () => expect(found(text)).toEqual([expected]))
})

it.each([
  'Members of the choir observed a moment of silence before the concert.',
  'The flood that claimed three lives is over.',
  'Workers inspect the remains of the bridge near the village.',
  'The town has seen four confirmed cases of the fever.',
  'Neither the crew nor the guests showed any signs of the fever.',
  'The guest was admitted to the Orlo Clinic on Friday.',
  'The miller, admitted to the hospital Friday, was told to stay there for a week.',
  'In moving its third patient, the clinic is admitting that its ward is unsafe.',
  'Guards know how to shut the gate.',
  'Mara Velt reacted to newspaper reports that the mill was sold.',
  'Mara Velt spoke about recent claims that the mill was sold.',
])('finds nothing in: %s', (text) => expect(found(text)).toEqual([]))

it('keeps what an agency counts and what is observed', () => {
  expect(found('The harbour office observed that the wall was sinking.')).toHaveLength(1)
  expect(found('Nobody has claimed responsibility for the fire.')).not.toHaveLength(0)
  expect(found('In March the clinic admitted that its ward was unsafe.')).toHaveLength(1)
  expect(found('The harbour office has confirmed four cases of the fever.')).toHaveLength(1)
})
