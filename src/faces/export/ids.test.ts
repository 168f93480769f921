import { expect, it } from 'vitest'
import { uuid5, voiceId } from './ids.js'

it('makes version 5 UUIDs as RFC 9562 does (appendix A.4)', () => {
  expect(uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

it('knows a voice by its name, whatever its capitals', () => {
  expect(voiceId('Selby Post')).toBe(voiceId('SELBY POST'))
  expect(voiceId('Selby Post')).not.toBe(voiceId('Selby Posts'))
})
