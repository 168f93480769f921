import { expect, it } from 'vitest'
import { wellFormed } from './well-formed.js'

it('replaces each half that stands alone and no pair', () => {
  expect(wellFormed('a\ud83db\udc00')).toBe('a\ufffdb\ufffd')
  expect(wellFormed('\udc00\ud83d')).toBe('\ufffd\ufffd')
  expect(wellFormed('ferry 🚢 ç')).toBe('ferry 🚢 ç')
})
