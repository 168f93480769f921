import { describe, expect, it } from 'vitest'
import { readStory } from '../link/testing/read-story.js'
import type { Claim, Statement } from '../model/index.js'
import { fold } from './fold.js'

/** Speakers that are bodies although their names have several words, and what pages say of persons. */
const BODIES: ReadonlySet<string> = new Set([
  'Orlo Red Foxes',
  'Red Foxes',
  'Orlo police',
  'Vesk police',
  'Tarn Board of Works',
  'Tidewell',
  'Tidewell Ship Management',
  'Khaldrin',
])
const ROLES: Readonly<Record<string, string>> = {
  'Dina Orm': "CNN's",
  'Paul Weck': 'President',
  'Rosa Tann': 'mayor of Tarn',
  'Mira Halden': 'Tidewell spokeswoman',
}

const claimOf = (notation: string): Claim => {
  const story = readStory(notation)
  const statements = story.statements.map((one): Statement => {
    const { name } = one.speaker
    const type = BODIES.has(name) ? 'organisation' : one.speaker.type
    return { ...one, speaker: { ...one.speaker, type, role: ROLES[name] ?? null } }
  })
  return fold({ ...story, statements, judgements: [] }, {}).claims[0]
}

describe('the count of voices', () => {
  it.each([
    [
      'a body by a shorter name is one with the only longer one',
      `
      == Orlo Courier 2031-03-02
      Orlo Red Foxes assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Red Foxes assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-voice',
    ],
    [
      'a common noun on another page may be the body that is named, or another',
      `
      == Orlo Courier 2031-03-02
      Orlo police assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      police assert: the game at Tarn has been put off`,
      [1, 2],
      'reported',
      'unnamed',
    ],
    [
      'on its own page it is the body that the page names',
      `
      == Orlo Courier 2031-03-02
      Orlo police assert: the game at Tarn has been put off
      police assert: the game at Tarn has been put off for a day`,
      [1, 1],
      'reported',
      'same-voice',
    ],
    [
      'the intelligence and the ministry of one state are one, by its name and by its adjective',
      `
      == Orlo Courier 2031-03-02
      Velmarkian intelligence assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Defence Ministry of Velmarkia assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-party',
    ],
    [
      'a long surname in two spellings, with a short given name in two, is one person',
      `
      == Orlo Courier 2031-03-02
      Runa Haldoresen (Orlo) assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Rune Haldoreson (Tarn League) assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-voice',
    ],
    [
      'a firm without what firms add to their names is one with it',
      `
      == Orlo Courier 2031-03-02
      Tidewell Ship Management assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Tidewell assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-voice',
    ],
    [
      'who speaks for a firm under its short name is of its party',
      `
      == Orlo Courier 2031-03-02
      Tidewell Ship Management assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Mira Halden assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-party',
    ],
    [
      'a body that publishes a page of its own is a voice there',
      `
      == Orlo Courier 2031-03-02
      Orlo police assert: the game at Tarn has been put off
      == Tidewell Ship Management 2031-03-02
      Tidewell Ship Management assert: the game at Tarn has been put off`,
      [2, 2],
      'corroborated',
      null,
    ],
    [
      'an outlet is known by the spelling of another language where its page is of the claim',
      `
      == Haldrin Wire 2031-03-02
      officials? assert: the game at Tarn has been put off
      == Orlo Courier 2031-03-02
      Khaldrin assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'agency-copy',
    ],
    [
      'who credits an outlet has it from its page',
      `
      == Orlan News Agency 2031-03-02
      two officials? <Vesk Radio> assert: the game at Tarn has been put off
      == Orlo Courier 2031-03-03
      officials with knowledge of it? <Orlan> assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'agency-copy',
    ],
    [
      'two bodies of two places stay two',
      `
      == Orlo Courier 2031-03-02
      Orlo police assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Vesk police assert: the game at Tarn has been put off`,
      [2, 2],
      'corroborated',
      null,
    ],
    [
      'a body by its initials is one with its name',
      `
      == Orlo Courier 2031-03-02
      Tarn Board of Works assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      TBW assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-voice',
    ],
    [
      'each word of a name in another spelling has one of its own',
      `
      == Orlo Courier 2031-03-02
      Robert Rober assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Robert Mellers Halden assert: the game at Tarn has been put off`,
      [2, 2],
      'corroborated',
      null,
    ],
    [
      'who reports for an outlet is no voice beside it',
      `
      == Orlo Courier 2031-03-02
      Mira Halden assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Dina Orm assert: the game at Tarn has been put off`,
      [1, 2],
      'reported',
      'unknown-chain',
    ],
    [
      'a lawyer without a name may be anybody’s voice',
      `
      == Orlo Courier 2031-03-02
      Mira Halden assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      lawyer of Ilse Brandt assert: the game at Tarn has been put off`,
      [1, 2],
      'reported',
      'unnamed',
    ],
    [
      'a quotation of five words that is part of another’s has one author',
      `
      == Orlo Courier 2031-03-02
      Mira Halden assert: “the game at Tarn is off. The gates are shut. Go home”
      == Harbour Post 2031-03-02
      Jan Petrak assert: “the game at Tarn is off”`,
      [1, 1],
      'reported',
      'same-words',
    ],
    [
      'one outlet that prints its text again has no second voice by another man',
      `
      == Orlo Courier 2031-03-02
      Mira Halden assert: the game at Tarn has been put off for reasons of safety
      == Orlo Courier 2031-03-04
      Jan Petrak assert: the game at Tarn has been put off for reasons of safety`,
      [1, 1],
      'reported',
      'same-words',
    ],
    [
      '"the president" is of the one state that speaks in the claim',
      `
      == Orlo Courier 2031-03-02
      Mira Halden (Norway) assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Paul Weck assert: the game at Tarn has been put off`,
      [1, 1],
      'reported',
      'same-party',
    ],
    [
      'and not where only a mayor speaks',
      `
      == Orlo Courier 2031-03-02
      Rosa Tann (Norway) assert: the game at Tarn has been put off
      == Harbour Post 2031-03-02
      Paul Weck assert: the game at Tarn has been put off`,
      [2, 2],
      'corroborated',
      null,
    ],
  ])('%s', (_, story, origins, status, kind) => {
    const claim = claimOf(story)
    expect([claim.origins.atLeast, claim.origins.atMost]).toEqual(origins)
    expect(claim.status).toBe(status)
    if (kind !== null) expect(claim.origins.because.map((one) => one.kind)).toContain(kind)
  })
})

describe('a plan', () => {
  const story = (done: string): Claim =>
    claimOf(`
      == Orlo Courier 2031-03-02
      Mira Halden predict: the dam at Tarn will be opened on Friday
      == Harbour Post 2031-03-08
      Jan Petrak assert: ${done}`)
  it('is overtaken by who tells it as done', () => {
    expect(story('the dam at Tarn was opened on Friday').status).toBe('superseded')
  })
  it('and not by who tells that it will be', () => {
    expect(story('an official told him that the dam at Tarn will be opened on Friday').status).not.toBe('superseded')
  })
})

describe('the flag for who speaks of his own losses', () => {
  const kinds = (notation: string): readonly string[] =>
    claimOf(notation).origins.because.flatMap(({ kind, words }) => (kind === 'interested' ? [words] : []))
  it('is for him whose own words tell of them', () => {
    expect(
      kinds(`
      == Orlo Courier 2031-03-02
      Mira Halden (Norway) assert: 14 Norwegian soldiers were killed at Tarn
      == Harbour Post 2031-03-02
      Jan Petrak (Sweden) assert: 14 soldiers were killed at Tarn`),
    ).toEqual(["Mira Halden speaks of its own party's losses or acts"])
  })
})
