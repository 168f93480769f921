import { expect, test } from 'vitest'
import { readProposition } from '../../../lang/en/propositions/read-proposition.js'
import type { Prepared } from '../prepared.js'
import { isLotAlone } from './events.js'

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
