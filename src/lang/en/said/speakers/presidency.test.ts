import { describe, expect, it } from 'vitest'
import { readCases } from '../../../../../gold/attribution/case.js'
import { runCase } from '../../../../../gold/attribution/run-case.js'

const partyIn = (text: string): string | null => {
  const [gold] = readCases(`# case\npublished: 2031-05-15\n${text}\n==>\n(none)`)
  const last = runCase(gold).statements.at(-1)
  return last === undefined ? null : last.speaker.party
}

describe('presidencyOf', () => {
  const cases: readonly [string, string, string | null][] = [
    [
      'the one president on the page',
      'Norwegian President Ada Velt signed the treaty. Presidential press secretary Oleg Tamm said that the visit would go on.',
      'Norway',
    ],
    [
      'presidents of two states',
      'Norwegian President Ada Velt met Finnish President Ines Orm. Presidential press secretary Oleg Tamm said that the visit would go on.',
      null,
    ],
    [
      'another office',
      'Norwegian President Ada Velt signed the treaty. Press secretary Oleg Tamm said that the visit would go on.',
      null,
    ],
  ]
  for (const [name, text, party] of cases) it(name, () => expect(partyIn(text)).toBe(party))
})
