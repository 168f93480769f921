import { describe, expect, it } from 'vitest'
import { leadFor, leansOnSpeaker, withoutJoint } from './leaning-words.js'

describe('words that lean on others', () => {
  it.each([
    'she had no symptoms',
    '“It was a storm”',
    'whether the mill was sold',
    'to sell the mill',
    'his sons were there',
    'did not find any',
  ])('lean: %s', (words) => expect(leansOnSpeaker(words)).toBe(true))
  it.each([
    'the mill was sold',
    'Item 4 was sold',
    'toil is dear',
    'it is not known who sold the mill',
    'Hersk is shut',
  ])('stand alone: %s', (words) => expect(leansOnSpeaker(words)).toBe(false))
  it.each([
    ['But three were hurt', 'three were hurt'],
    ['However, the gate is shut', 'the gate is shut'],
    ['Andor is shut', 'Andor is shut'],
    ['Butter is dear', 'Butter is dear'],
  ])('%s', (words, expected) => expect(withoutJoint(words)).toBe(expected))
  it.each([
    ['Cato League', 'have also called for ', 'has also called for '],
    ['Ostry DC', 'have all declared ', 'has declared '],
    ['the weavers', 'have called for ', 'have called for '],
    ['Ada Holm', 'think ', null],
    ['Ada Holm', 'said that ', 'said that '],
    ['harbour police', 'say ', 'say '],
  ])('%s %s', (name, lead, expected) => expect(leadFor(name, lead)).toBe(expected))
})
