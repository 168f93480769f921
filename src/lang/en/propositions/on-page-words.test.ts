import { expect, test } from 'vitest'
import { callsItTrueOrFalse, onlyAdds, openingOf } from './on-page-words.js'

test.each([
  ['"This is an invention,"', 'this'],
  ['it was never even closed', 'this'],
  ['the strike', 'thing'],
  ['no one had been seen there', 'thing'],
  ['Nine people are dead', ''],
  ['Thistles grow on the wall', ''],
])('%s opens with "%s"', (words, opening) => expect(openingOf(words)).toBe(opening))

test.each([
  ['the report is a fake', true],
  ['This is untrue from the first line', true],
  ['the letter is genuine', true],
  ['the lieutenant believed him', false],
  ['the trucks are at the gate', false],
])('%s calls something true or false: %s', (words, is) => expect(callsItTrueOrFalse(words)).toBe(is))

test.each([
  ['he added', true],
  ['she went on', true],
  ['addressed the crowd', false],
  ['said', false],
])('%s goes on: %s', (cue, is) => expect(onlyAdds(cue)).toBe(is))
