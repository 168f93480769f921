import { expect, test } from 'vitest'
import { readProposition } from '../../../lang/en/propositions/read-proposition.js'
import type { Prepared } from '../prepared.js'
import { bothDeny, oneDenies, oneVoiceDenies, oneVoiceOtherStance } from './denials.js'

const saying = (words: string, more: Partial<Prepared> = {}): Prepared => {
  const { terms, negated, ...proposition } = readProposition(words)
  return {
    ...{ ...proposition, terms: terms.map(([term]) => term) },
    ...{ document: 'd1', stance: 'assert', denies: negated, voice: [] },
    ...more,
  } as never
}

const cracked = saying('the dam at Tarn has cracked')

test.each([
  ['the dam at Tarn has not cracked', 1],
  ['there are no cracks in the dam at Tarn', 1],
  ['the dam at Tarn had not been inspected before it cracked', 0],
  ['the dam at Tarn cracked on Monday', 0],
])('a "not" denies what it stands with: %s', (words, measure) => {
  expect(oneDenies(cracked, saying(words))).toBe(measure)
  expect(oneDenies(saying(words), cracked)).toBe(measure)
})

test('who denies by stance denies whatever the words hang on; of two denials neither denies the other', () => {
  const denial = saying('any report of the kind', { stance: 'deny', denies: true })
  expect(oneDenies(denial, cracked)).toBe(1)
  expect([oneDenies(denial, denial), bothDeny(denial, denial)]).toEqual([0, 1])
  expect(bothDeny(denial, cracked)).toBe(0)
})

test('one voice on two pages, in one stance or in two', () => {
  const told = saying('the dam at Tarn has cracked', { voice: ['holm'] })
  const denied = saying('the dam at Tarn has not cracked', { voice: ['holm'], document: 'd2' as Prepared['document'] })
  const again = { ...denied, document: 'd3' as Prepared['document'] }
  expect([oneVoiceOtherStance(told, denied), oneVoiceDenies(told, denied)]).toEqual([1, 0])
  expect([oneVoiceOtherStance(denied, again), oneVoiceDenies(denied, again)]).toEqual([0, 1])
  expect(oneVoiceDenies(denied, { ...again, document: denied.document })).toBe(0)
  expect(oneVoiceOtherStance(told, { ...denied, voice: ['petrak'] })).toBe(0)
})
