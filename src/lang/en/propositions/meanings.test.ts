import { expect, test } from 'vitest'
import { areAgainst, broaderOf, expressionsIn, meaningBits, meaningsOf } from './meanings.js'
import { parsedText } from './parsed-text.js'
import { stem } from './stem.js'

function meaningsIn(text: string): readonly string[] {
  const tokens = parsedText(text)
  const stems = Array.from({ length: tokens.count }, (_, index) => stem(tokens.lemma(index)))
  return expressionsIn(stems).map(({ meaning }) => meaning)
}

test('words of one meaning meet in it', () => {
  expect(meaningsOf(stem('seepage'))).toContain('leak')
  expect(meaningsOf(stem('damp'))).toContain('leak')
  expect(meaningsOf(stem('xylophone'))).toEqual([])
})

test.each([
  ['the union called off the strike', 'strike-end'],
  ['they lost their lives', 'die'],
  ['Orla pulled 300 jars of it from shelves', 'recall'],
  ['the shelves were painted', null],
])('%s: %s', (text, meaning) => {
  const found = meaningsIn(text)
  if (meaning === null) expect(found).not.toContain('recall')
  else expect(found).toContain(meaning)
})

test('an expression may not reach over half a sentence', () => {
  expect(meaningsIn('they pulled at the rope for a long and cold night until a shelf fell')).not.toContain('recall')
})

test('kinds, outcomes that deny each other, and rarity', () => {
  expect(broaderOf('drown')).toContain('die')
  expect(areAgainst('arrest', 'release')).toBe(true)
  expect(areAgainst('release', 'arrest')).toBe(true)
  expect(areAgainst('arrest', 'drown')).toBe(false)
  expect(meaningBits('ceasefire')).toBeGreaterThan(meaningBits('begin'))
})
