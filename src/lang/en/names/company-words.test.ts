import { describe, expect, it } from 'vitest'
import { aboutWord, companyWords } from './company-words.js'
import { dataLines, listOf, readData } from './read-data.js'
import { hashOfWord } from './word-scan.js'

const about = (word: string): number => aboutWord(companyWords(), hashOfWord(word))
const lines = dataLines(readData('company-words.txt'))

describe('companyWords', () => {
  it('gives every listed word a section, and the first one where it is listed twice', () => {
    const first = new Map<string, number>()
    let section = 0
    for (const line of lines)
      if (line.startsWith('[')) section++
      else for (const word of listOf(line)) if (!first.has(word.toLowerCase())) first.set(word.toLowerCase(), section)
    expect(first.size).toBeGreaterThan(1000)
    for (const [word, of] of first) expect(about(word), word).toBe(of)
  })

  it.each([
    ['drummer', 'drummers'],
    ['county', 'counties'],
    ['church', 'churches'],
  ])('reads the plural of "%s" too', (one, many) => {
    expect(about(one)).toBeGreaterThan(0)
    expect(about(many)).toBe(about(one))
  })

  it('tells bands from towns, and knows nothing of other words', () => {
    expect(about('drummer')).not.toBe(about('village'))
    expect(about('the')).toBe(0)
    expect(about('qwyx')).toBe(0)
  })

  it('has few enough sections for six bits', () => {
    expect(lines.filter((line) => line.startsWith('[')).length).toBeLessThan(64)
  })
})
