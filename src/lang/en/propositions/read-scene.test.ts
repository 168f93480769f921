import { expect, test } from 'vitest'
import { readScene } from './read-proposition.js'

test('a person stands for the scene by the last word of the name, whatever the given name', () => {
  const one = readScene('Oriel Vesharin spoke in Dravec. Later Vesharin left Dravec.', 10)
  const other = readScene('Oriel Tamarov spoke in Kelm. Later Tamarov left Kelm.', 10)
  expect(one.filter((name) => other.includes(name))).toEqual([])
  expect(one).toHaveLength(2)
})

test('one person named in full and by surname is one name of the scene, the most frequent first', () => {
  expect(readScene('Dravec slept. Oriel Vesharin woke. Vesharin ran; Oriel Vesharin fell.', 10)).toEqual(
    readScene('Vesharin woke. Vesharin ran. Vesharin fell. Dravec slept.', 10),
  )
})

test('names apart from one another are two, also at the end of one sentence and the start of the next', () => {
  expect(readScene('They met Vesharin. Tamarov stayed away.', 10)).toHaveLength(2)
})

test('a country counts beside the word before and after it', () => {
  expect(readScene('France, Vesharin and Japan', 10)).toHaveLength(3)
})
