import { expect, it } from 'vitest'
import type { ClaimState, ClaimStates } from '../../fold/claim-states.js'
import { heldClaim } from './held.js'
import { makeNames } from './names.js'

const now = {
  id: 'c1',
  text: 'The ferry at Orlo sank',
  status: 'reported',
  statusBy: null,
  stances: ['assert'],
  certainties: ['unstated'],
  parties: ['Orlo', 'Vessa'],
  outlets: ['Vessa Daily'],
  speakers: ['Mira Halden'],
  origins: { atLeast: 2, atMost: 2 },
  firstSaid: '2031-03-01',
  lastSaid: '2031-03-04',
  documents: 3,
  statements: 3,
  against: 0,
  voices: [['', 'Mira Halden', 'Orlo', 1, 2, []]],
  moved: 0,
  movedAssumed: 0,
  turnAt: null,
  turnFrom: null,
  turnAssumed: false,
  deniedBy: [],
  turnCause: '',
} as unknown as ClaimState
const states: ClaimStates = {
  now,
  from: '2031-03-04',
  earlier: [
    { from: '2031-03-02', documents: 2, lastSaid: '2031-03-02' },
    { from: '2031-03-01', documents: 1, parties: 1, lastSaid: '2031-03-01' },
  ],
  shared: [],
  turns: [],
}

it('keeps the very states of before that are as they were, and makes the others', () => {
  const names = makeNames()
  const before = heldClaim(states, names, 7)
  const same = heldClaim(structuredClone(states), names, 7, before)
  expect(same.states.map((state, index) => state === before.states[index])).toEqual([true, true, true])
  const later: ClaimStates = {
    ...states,
    now: { ...now, documents: 4, lastSaid: '2031-03-06' },
    from: '2031-03-06',
    earlier: [{ from: '2031-03-04', documents: 3, lastSaid: '2031-03-04' }, ...states.earlier],
  }
  const after = heldClaim(later, names, 7, before)
  expect(after.states.map((state) => before.states.indexOf(state))).toEqual([-1, 0, 1, 2])
  expect(after.states[0]).toMatchObject({ documents: 4, from: '2031-03-06', claim: { id: 'c1', slot: 7 } })
  const voiced: ClaimStates = { ...states, now: { ...now, voices: [['', 'Mira Halden', 'Orlo', 1, 3, []]] } }
  // What is the same of the first state is laid over those before it: they have other voices too.
  expect(heldClaim(voiced, names, 7, before).states.map((state) => before.states.indexOf(state))).toEqual([-1, -1, -1])
})
