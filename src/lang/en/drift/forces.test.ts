import { describe, expect, it } from 'vitest'
import { forcesIn } from './forces.js'

const CASES: readonly (readonly [text: string, found: readonly string[]])[] = [
  ['The council may soon close the bridge', ['weak: may soon close']],
  ['The council will not close the bridge', ['strong: will not close']],
  ['The bridge might have been closed', ['weak: might have been closed']],
  ['The council plans to sell the ferry', ['weak: plans to sell']],
  ['The council is going to sell the ferry', ['strong: is going to sell']],
  ['The mayor could not reach the village', []],
  ['It rained in May', []],
  ['It will.', []],
  ['The council closed the bridge', []],
]

describe('how far a text commits to its verbs', () => {
  it.each(CASES)('%s', (text, found) => {
    expect(forcesIn(text).map(({ force, words }) => `${force}: ${words}`)).toEqual(found)
  })
})
