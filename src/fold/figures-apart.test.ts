import { describe, expect, it } from 'vitest'
import { readStory } from '../link/testing/read-story.js'
import type { Mention, Statement } from '../model/index.js'
import { fold } from './fold.js'
import { judge } from './judge.js'

/** Names that stand for places and bodies in these stories. */
const PLACES = ['Vesk', 'Tarn']
const BODIES = ['Merrin Hospital', 'Sarn Hospital']

/** The names inside the content of a statement, as the reading of pages finds them. */
function withMentions(statement: Statement): Statement {
  const named = (names: readonly string[], type: Mention['type']): readonly Mention[] =>
    names.flatMap((name) => {
      const at = statement.text.indexOf(name)
      const start = (statement.content[0]?.start ?? 0) + at
      return at < 0 ? [] : [{ start, end: start + name.length, type, name }]
    })
  return { ...statement, mentions: [...named(PLACES, 'place'), ...named(BODIES, 'organisation')] }
}

/** The pairs of figures that cannot both hold, where a person has said that all of a story is one claim. */
function apart(notation: string): readonly string[] {
  const story = readStory(notation)
  const [first, ...others] = story.statements
  const judgements = others.map(({ id }) =>
    judge({ on: 'claim', a: first.id, b: id, verdict: 'same', author: 'Ada Lund', judgedAt: '2031-04-01T10:00:00Z' }),
  )
  const { claims } = fold({ ...story, statements: story.statements.map(withMentions), judgements })
  expect(claims).toHaveLength(1)
  return claims.flatMap(({ apart = [], figures }) =>
    apart.map((pair) => pair.map((at) => `${figures[at].speaker} ${figures[at].figure.value}`).join(' / ')),
  )
}

describe('figures that cannot both hold', () => {
  it('are those of two parties, the newest of each', () => {
    expect(
      apart(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 24 people were killed in Lower Orlo
      == Orlo Courier 2031-03-04
      Ilse Brandt (Orlo) assert: 31 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) assert: 12 people were killed in Lower Orlo`),
    ).toEqual(['Ilse Brandt 31 / Jan Petrak 12'])
  })

  it('may be bare where a page sets one beside the other', () => {
    expect(
      apart(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 24 people were killed in Lower Orlo
      Jan Petrak (Vessa) assert: the number is nearer to 40`),
    ).toEqual(['Ilse Brandt 24 / Jan Petrak 40'])
    expect(
      apart(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 24 people were killed in Lower Orlo
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: the number is nearer to 40`),
    ).toEqual([])
  })

  it.each([
    [
      'an older, lower one of what grows',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 14 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) assert: 31 people were killed in Lower Orlo`,
    ],
    [
      'two of one party',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Orlo) assert: 14 people were killed in Lower Orlo`,
    ],
    [
      'one that nobody who is named gives',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      residents? assert: 14 people were killed in Lower Orlo`,
    ],
    [
      'two of other places',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people were killed in the flood in Vesk
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: 14 people were killed in the flood in Tarn`,
    ],
    [
      'two of other houses',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people wounded in the flood remain at Merrin Hospital
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: 14 people wounded in the flood remain at Sarn Hospital`,
    ],
    [
      'two of other things',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 sailors were injured off Cape Dorn
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: 14 dockers were injured off Cape Dorn`,
    ],
    [
      'two of which one speaker gives both',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people were killed in Lower Orlo
      Ilse Brandt (Orlo) assert: 14 people were killed in Lower Orlo by the flood alone
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: 14 people were killed in Lower Orlo`,
    ],
    [
      'a plan beside what is done',
      `
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) predict: 31 people will be evacuated from Lower Orlo
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: 14 people have been evacuated from Lower Orlo`,
    ],
  ])('are none where there is only %s', (_, story) => expect(apart(story)).toEqual([]))

  it('are told of two houses where the sentences name one', () => {
    expect(
      apart(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people wounded in the flood remain at Merrin Hospital
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: 14 people wounded in the flood remain at Merrin Hospital`),
    ).toEqual([expect.stringMatching(/^(?:Ilse Brandt 31|Jan Petrak 14) \/ /)])
  })
})

describe('counts of two houses', () => {
  /** The status of what a person has said is one claim, in two houses by their names or in one. */
  const statusOf = (other: string): string | undefined => {
    const story = readStory(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 31 people wounded in the flood remain at Merrin Hospital
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert: more than 14 people wounded in the flood remain at ${other}`)
    const [a, b] = story.statements.map(({ id }) => id)
    const judgements = [
      judge({ on: 'claim', a, b, verdict: 'same', author: 'Ada Lund', judgedAt: '2031-04-01T10:00:00Z' }),
    ]
    return fold({ ...story, statements: story.statements.map(withMentions), judgements }).claims[0]?.status
  }
  it('do not bear each other out', () => {
    expect(statusOf('Sarn Hospital')).toBe('reported')
    expect(statusOf('Merrin Hospital')).toBe('corroborated')
  })
})
