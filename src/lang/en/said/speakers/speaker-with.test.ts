import { expect, it } from 'vitest'
import type { Speaker } from '../../../../model/index.js'
import { speakerWith } from './speaker-with.js'

const brandt: Speaker = {
  name: 'Ilse Brandt',
  type: 'person',
  role: 'minister',
  party: 'Norvik',
  mention: { start: 4, end: 15 },
  basis: 'named',
}

it('changes what is given and nothing else', () => {
  const mention = { start: 40, end: 42 }
  expect(speakerWith(brandt, { mention, basis: 'pronoun' })).toEqual({ ...brandt, mention, basis: 'pronoun' })
  expect(speakerWith(brandt, {})).toEqual(brandt)
})

it('keeps a role where there is no other', () => {
  expect(speakerWith({ ...brandt, role: null }, { party: 'Orlo' })).toEqual({ ...brandt, role: null, party: 'Orlo' })
})
