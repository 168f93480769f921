import { describe, expect, it } from 'vitest'
import { tokenise } from '../tokens/tokenise.js'
import { unitsOf } from './units.js'

const forms = (text: string): string[] => {
  const units = unitsOf(tokenise(text))
  return Array.from({ length: units.count }, (_, u) =>
    text.slice(units.tokens.start[units.first[u]], units.tokens.end[units.last[u]]),
  )
}

describe('units', () => {
  it('folds a long quotation, over sentence ends too', () => {
    expect(forms('“It rained. It poured all night,” she said.')).toEqual([
      '“It rained. It poured all night,”',
      'she',
      'said',
      '.',
    ])
  })
  it('keeps the words of a short quotation', () => {
    expect(forms('He wore a “red hat” today.')).toContain('hat')
  })
  it('does not let an open mark run over the paragraph', () => {
    expect(forms('“It rained all of the night.\n\nShe left.')).toContain('left')
  })
  it('folds straight marks', () => {
    expect(forms('"It rained for ten days," she said.')[0]).toBe('"It rained for ten days,"')
  })
  it('takes an empty text', () => {
    expect(unitsOf(tokenise('')).count).toBe(0)
  })
})
