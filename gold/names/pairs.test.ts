import { describe, expect, it } from 'vitest'
import { compareNames } from '../../src/text/names/compare-names.js'
import { readLines } from './read-cases.js'

describe('gold/names pairs', () => {
  for (const line of readLines('pairs.txt')) {
    const [names, verdict] = line.split(' => ')
    const [type, a, b] = names.split(' | ')
    it(line, () => {
      expect(compareNames(a, b, type).same).toBe(verdict === 'same')
      expect(compareNames(b, a, type)).toEqual(compareNames(a, b, type))
    })
  }
})
