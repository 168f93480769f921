import { describe, expect, it } from 'vitest'
import { readStory } from '../link/testing/read-story.js'
import type { Claim, Statement } from '../model/index.js'
import { fold } from './fold.js'

const ROLES: Readonly<Record<string, string>> = {
  'Beatrix Voll': 'chief executive of Vesk Motors',
  'Hugo Brandt': 'Vesk Motors spokesman',
  'Jan Petrak': 'Foreign Minister',
  'Rosa Tann': 'Interior Minister',
}
const BODIES: ReadonlySet<string> = new Set(['Vesk Motors', 'Tarn Board of Works'])

const claimOf = (notation: string): Claim => {
  const story = readStory(notation)
  const statements = story.statements.map((one): Statement => {
    const { name } = one.speaker
    const type = BODIES.has(name) ? 'organisation' : name in ROLES ? 'person' : one.speaker.type
    return { ...one, speaker: { ...one.speaker, type, role: ROLES[name] ?? null } }
  })
  return fold({ ...story, statements, judgements: [] }, {}).claims[0]
}

describe('a claim of which somebody takes his word back', () => {
  it.each([
    [
      'whose party denies it later does not say it any more',
      `
      == Orlo Courier 2031-03-02
      Hugo Brandt assert: the hoses at Tarn were faulty
      == Orlo Courier 2031-03-05
      Beatrix Voll deny: the hoses at Tarn were faulty`,
      'denied',
    ],
    [
      'two ministers may be of two states',
      `
      == Orlo Courier 2031-03-02
      Jan Petrak assert: the hoses at Tarn were faulty
      == Orlo Courier 2031-03-05
      Rosa Tann (Orla) deny: the hoses at Tarn were faulty
      Tarn Board of Works (Vessa) deny: the hoses at Tarn were faulty`,
      'disputed',
    ],
    [
      'who judges what an unnamed voice says does not say it',
      `
      == Orlo Courier 2031-03-02
      a keeper? assert: the hoses at Tarn were faulty
      Mira Halden opinion: the hoses at Tarn were faulty
      == Orlo Courier 2031-03-05
      Tarn Board of Works deny: the hoses at Tarn were faulty`,
      'denied',
    ],
    [
      'a number that its author puts another in the place of is corrected',
      `
      == Orlo Courier 2031-03-02
      Tarn Board of Works assert: 26 hoses were faulty at Tarn
      == Orlo Courier 2031-03-05
      Tarn Board of Works assert: 24 hoses were faulty at Tarn, and not 26`,
      'corrected',
    ],
    [
      'so is one that it denies beside the new one',
      `
      == Orlo Courier 2031-03-02
      Vesk Motors assert: 26 hoses were faulty at Tarn
      == Orlo Courier 2031-03-05
      Beatrix Voll assert: 24 hoses were faulty at Tarn
      Beatrix Voll deny: 26 hoses were faulty at Tarn`,
      'corrected',
    ],
    [
      'one that has grown is reported',
      `
      == Orlo Courier 2031-03-02
      Tarn Board of Works assert: 24 hoses were faulty at Tarn
      == Orlo Courier 2031-03-05
      Tarn Board of Works assert: 26 hoses were faulty at Tarn`,
      'reported',
    ],
  ] as const)('%s', (_name, notation, status) => {
    const claim = claimOf(notation)
    expect(claim.statements.length).toBeGreaterThan(1)
    expect(claim.status).toBe(status)
  })
})
