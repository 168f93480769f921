import { describe, expect, it } from 'vitest'
import { blamedIn, keyOf } from './blamed.js'

const OWN = ['speaker']
const [tolmark, russia] = ['Tolmark', 'Russia'].map(keyOf)
const CASES: readonly (readonly [words: string, isOwn: boolean, found: readonly string[]])[] = [
  ['Tolmark had nothing to do with the explosion', false, [tolmark]],
  ['that Tolmark was behind the blast', false, [tolmark]],
  ['that Tolmark played no role in the sabotage', false, [tolmark]],
  ['Russia has not been involved in the shelling', false, [russia]],
  ['the involvement of Tolmark in the sinking', false, [tolmark]],
  ['claims of Tolmark’s involvement', false, [tolmark]],
  ['that the company was to blame for the leak', false, [keyOf('company')]],
  ['any involvement in the explosion', true, OWN],
  ['every connection with the accident', true, OWN],
  ['responsibility for the leak', true, OWN],
  ['accusations of involvement in the sinking', true, OWN],
  ['claims of its involvement as absurd', true, OWN],
  ['“We had nothing to do with this”', true, OWN],
  ['that it was behind the shelling', true, OWN],
  ['that his country was involved in the blast', true, OWN],
  // Not the speaker's own hand, or no hand in anything.
  ['any involvement in the explosion', false, []],
  ['the role of the union will grow', true, []],
  ['that which was behind the wall', true, []],
  ['Tolmark was involved in the rescue', true, []],
  ['that the mission had nothing new to report', true, []],
]

describe('whose hand in the matter is spoken of', () => {
  it.each(CASES)('%s (of his own: %s)', (words, isOwn, found) => {
    expect(blamedIn(words, OWN, isOwn)).toEqual(found)
  })
})
