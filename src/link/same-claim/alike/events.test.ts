import { expect, test } from 'vitest'
import { readProposition } from '../../../lang/en/propositions/read-proposition.js'
import type { Prepared } from '../prepared.js'
import { isLotAlone, oneAct } from './events.js'

const saying = (words: string, more: Partial<Prepared> = {}): Prepared =>
  ({
    ...readProposition(words),
    figures: [],
    fate: '',
    stance: 'assert',
    negative: false,
    leans: false,
    ...more,
  }) as never

const killed = saying('six guards were killed on the ridge')

test('what became of people is not told by who stands where', () => {
  const stand = saying('guards are already on the ridge')
  expect([isLotAlone(killed, stand), isLotAlone(stand, killed)]).toEqual([true, true])
})

test('a denial, words that lean on others and another lot of people speak to it', () => {
  expect(isLotAlone(killed, saying('there were no guards on the ridge', { stance: 'deny', negative: true }))).toBe(
    false,
  )
  expect(isLotAlone(killed, saying('they are on the ridge', { leans: true }))).toBe(false)
  expect(isLotAlone(killed, saying('the guards on the ridge', { fate: 'killed' }))).toBe(false)
  expect(isLotAlone(killed, saying('six guards died on the ridge'))).toBe(false)
})

const telling = (words: string): Prepared =>
  ({ ...readProposition(words), terms: readProposition(words).terms.map(([term]) => term) }) as never

const sent = telling('Orland has sent soldiers to Vesk')

test.each([
  ['Orland is sending a single soldier to Vesk', true],
  ['the sending of Orland troops to Vesk', true],
  ['Orland sent a convoy of grain to Vesk', false],
  ['Kelm has sent soldiers to Harun', false],
  ['Orland soldiers in Vesk have fought', false],
])('one act of the same: %s', (words, isOne) => {
  const other = telling(words)
  expect([oneAct(sent, other) > 0, oneAct(other, sent) > 0]).toEqual([isOne, isOne])
})

test('what only tells which one is meant is no act', () => {
  const suspect = telling('the bombing suspect of Orland lived in a house by the river')
  expect(oneAct(suspect, telling('the bombing suspect of Orland bought a boat'))).toBe(0)
  expect(oneAct(telling('a man bombed the harbour of Orland'), telling('the harbour of Orland was bombed'))).toBe(1)
})

test('the first and the last name of one person are not two who take part', () => {
  const arrested = telling('Anna Holm was arrested')
  expect(oneAct(arrested, telling('Anna Holm, who was arrested'))).toBe(0)
})
