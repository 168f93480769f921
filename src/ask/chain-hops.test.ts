import { describe, expect, it } from 'vitest'
import { hopsOnce, isOneHop } from './chain-hops.js'
import { chainWords } from './words.js'

describe('one hop under two wordings', () => {
  it.each([
    ['Signal Daily', 'Signal Daily', true],
    ['The Lantern', 'the Lantern', true],
    ['The Lantern', 'Lantern newspaper', true],
    ['The Lantern', 'website of The Lantern', true],
    ['Signal Daily', 'article published by Signal Daily on 9 March', true],
    ['TNA', 'Tolmark News Agency', true],
    ['Reuters', 'Reuters news agency', true],
    ['Dravec Online', "Dockworkers' Union of Dravec", false],
    ['Signal Daily', 'Signal Weekly', false],
    ['Kelmar Herald', 'editor of the Kelmar Herald', false],
    ['intelligence', 'Mira Halden', false],
    ['agency', 'news', false],
  ])('%s, %s: %s', (a, b, same) => {
    expect(isOneHop(a, b)).toBe(same)
    expect(isOneHop(b, a)).toBe(same)
  })
})

describe('a chain', () => {
  const hops = (...names: string[]) => names.map((name) => ({ name }))

  it.each([
    ['the outlet again', 'Signal Daily', ['the Signal Daily', 'TNA'], 'Mira Halden', ['TNA']],
    ['an agency twice', 'Signal Daily', ['TNA', 'Tolmark News Agency'], 'Mira Halden', ['TNA']],
    ['the speaker again', 'Signal Daily', ['TNA', 'the Water Ministry'], 'Water Ministry', ['TNA']],
    ['twice, but not in a row', 'Signal Daily', ['TNA', 'Signal Daily'], 'Mira Halden', ['TNA', 'Signal Daily']],
    ['no outlet', null, ['TNA'], 'Mira Halden', ['TNA']],
  ])('%s', (_, outlet, names, speaker, kept) => {
    expect(hopsOnce(outlet, hops(...names), speaker).map(({ name }) => name)).toEqual(kept)
  })

  it('is read without a step that repeats the one before, even where the outlet speaks for itself', () => {
    const said = (outlet: string | null, speaker: string, ...names: string[]) =>
      chainWords({ document: { outlet }, chain: hops(...names), speaker: { name: speaker } } as never)
    expect(said('Signal Daily', 'the Signal Daily')).toBe('Signal Daily')
    expect(said('Signal Daily', 'Mira Halden', 'website of Signal Daily', 'TNA')).toBe(
      'Signal Daily ← TNA ← Mira Halden',
    )
    expect(said(null, 'Mira Halden')).toBe('outlet unknown ← Mira Halden')
  })
})
