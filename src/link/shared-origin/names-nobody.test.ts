import { expect, it } from 'vitest'
import type { Speaker } from '../../model/index.js'
import { namesNobody } from './names-nobody.js'

const speaker = (name: string, type: Speaker['type']): Speaker => ({
  name,
  type,
  role: null,
  party: null,
  mention: null,
  basis: 'named',
})

it.each([
  ["the keeper's lawyer", 'organisation'],
  ['lawyer of Ilse Brandt', 'organisation'],
  ['North Orla Republican', 'organisation'],
  ['poll respondents', 'person'],
  ['the poll', 'document'],
  ['transcript', 'document'],
  ['guest on the third floor of the Hotel Linden', 'organisation'],
  ['night porter at Orlo Hospital', 'person'],
  ['friend who still sails for Tarn Lines', 'person'],
] as const)('%s names nobody', (name, type) => {
  expect(namesNobody(speaker(name, type))).toBe(true)
})

it.each([
  ['Ilse Brandt', 'person'],
  ['Orlo district attorney', 'organisation'],
  ['the police', 'unnamed'],
  ['Harbour Institute study', 'document'],
  ['the union', 'organisation'],
  ['harbour pilot service', 'organisation'],
  ["traders' association", 'organisation'],
] as const)('%s is as good as a name', (name, type) => {
  expect(namesNobody(speaker(name, type))).toBe(false)
})
