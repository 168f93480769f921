import { describe, expect, it } from 'vitest'
import { aroundName } from './around-name.js'

const long = 'the harbour stayed closed for the rest of the week '.repeat(5)

describe('where a name stands', () => {
  it('is its sentence or its line', () => {
    expect(aroundName('A quiet day. Then Mara Voss spoke. It rained.', 'Mara Voss')).toBe('Then Mara Voss spoke.')
    expect(aroundName('By Olen Brack\nMara Voss\nPORT DRAVEC', 'Mara Voss')).toBe('Mara Voss')
  })

  it('is cut between words, and says so, where the sentence is long', () => {
    const found = aroundName(`${long}Mara Voss ${long}`, 'Mara Voss') ?? ''
    expect(found.startsWith('… ')).toBe(true)
    expect(found.endsWith(' …')).toBe(true)
    const words = new Set(`${long}Mara Voss`.split(' '))
    for (const word of found.replaceAll('…', '').trim().split(/\s+/u)) expect(words.has(word), word).toBe(true)
  })

  it('is nothing where the page does not hold the name', () => {
    expect(aroundName('Nobody is named.', 'Mara Voss')).toBeNull()
    expect(aroundName('Nobody is named.', '')).toBeNull()
  })
})
