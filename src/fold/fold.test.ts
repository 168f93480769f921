import { describe, expect, it } from 'vitest'
import { readStory } from '../link/testing/read-story.js'
import type { Claim } from '../model/index.js'
import { figureMoves } from './figure-moves.js'
import { seriesOf } from './figures.js'
import { fold } from './fold.js'
import { judge } from './judge.js'

const claimsOf = (notation: string, asOf?: string): readonly Claim[] =>
  fold({ ...readStory(notation), judgements: [] }, { asOf }).claims

/** Who revised a figure, had every page stated its day. */
const movesOf = (claim: Claim): readonly string[] =>
  figureMoves({ ...claim, figures: claim.figures.map((point) => ({ ...point, dated: 'stated' as const })) }).map(
    ({ speaker, from, to }) => `${speaker}: ${Number.parseInt(from.surface, 10)} → ${Number.parseInt(to.surface, 10)}`,
  )

/** Stories in which everything speaks to one claim: what it comes to. */
const CASES: readonly {
  readonly name: string
  readonly story: string
  readonly origins: readonly [number, number]
  readonly status: string
  readonly kinds?: readonly string[]
}[] = [
  {
    name: 'one voice carried by two outlets is one origin',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-02
      Halden (Orlo) <Corva News> assert: the dam at Tarn has cracked`,
    origins: [1, 1],
    status: 'reported',
    kinds: ['same-voice'],
  },
  {
    name: 'who turns a plan down stands against it and denies no fact',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) predict: the dam at Tarn will be raised in May
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) opinion!: the plan that the dam at Tarn will be raised in May`,
    origins: [1, 1],
    status: 'reported',
  },
  {
    name: 'a short given name is no second voice',
    story: `
      == Orlo Courier 2031-03-02
      Daniel Halden assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-02
      Dan Halden assert: the dam at Tarn has cracked`,
    origins: [1, 1],
    status: 'reported',
    kinds: ['same-voice'],
  },
  {
    name: 'words in quotation marks have one author, whomever a page gives them to',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: “the dam at Tarn has cracked from end to end”
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) assert: “the dam at Tarn has cracked from end to end”`,
    origins: [1, 1],
    status: 'reported',
    kinds: ['same-words'],
  },
  {
    name: 'two who quote few words alike, or say the same in no quotation, are two',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked “from end to end”
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) assert: the dam at Tarn has cracked “from end to end”`,
    origins: [2, 2],
    status: 'corroborated',
  },
  {
    name: 'who confirms a quotation vouches for it',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: “the dam at Tarn has cracked from end to end”
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) confirm: “the dam at Tarn has cracked from end to end”`,
    origins: [2, 2],
    status: 'confirmed',
  },
  {
    name: 'two voices of one party are one origin, two parties are two',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      Ilse Brandt (Orlo) assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) assert: the dam at Tarn has cracked`,
    origins: [2, 2],
    status: 'corroborated',
    kinds: ['same-party'],
  },
  {
    name: 'an outlet that does not say whose word it has widens the count',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-03
      Corva News assert: the dam at Tarn has cracked`,
    origins: [1, 2],
    status: 'reported',
  },
  {
    name: 'one agency reprinted thrice is one origin',
    story: `
      == Orlo Courier 2031-03-02 ~Corva News
      officials? assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-02 ~Corva News
      officials? assert: the dam at Tarn has cracked
      == Tarn Gazette 2031-03-02 ~Corva News
      sources? assert: the dam at Tarn has cracked`,
    origins: [1, 1],
    status: 'reported',
    kinds: ['agency-copy', 'unnamed'],
  },
  {
    name: 'who judges a thing is no second voice beside those who say it',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) opinion: the dam at Tarn has cracked`,
    origins: [1, 1],
    status: 'reported',
    kinds: ['judges'],
  },
  {
    name: 'who judges a thing counts where nobody says that it is so, and bears nothing out',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) opinion: the dam at Tarn has cracked
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) opinion: the dam at Tarn has cracked`,
    origins: [2, 2],
    status: 'reported',
  },
  {
    name: 'parties whose words are not surely about one thing bear nothing out',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) assert: the dam at Tarn had been inspected before it cracked`,
    origins: [2, 2],
    status: 'reported',
  },
  {
    name: 'two outlets that cite each other count once',
    story: `
      == Orlo Courier 2031-03-02
      Vessa Daily assert: the dam at Tarn has cracked
      == Vessa Daily 2031-03-02
      Orlo Courier assert: the dam at Tarn has cracked`,
    origins: [1, 1],
    status: 'reported',
    kinds: ['circle'],
  },
  {
    name: 'a denial by another party disputes it',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) deny: [the dam at Tarn has cracked]`,
    origins: [1, 1],
    status: 'disputed',
  },
  {
    name: 'a plain "not" denies what it surely speaks of',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert!: the dam at Tarn has not cracked`,
    origins: [1, 1],
    status: 'disputed',
  },
  {
    name: 'a sentence of something else that has a "not" denies nothing',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-03
      Jan Petrak (Vessa) assert!: the dam at Tarn had not been inspected before it cracked`,
    origins: [1, 1],
    status: 'reported',
  },
  {
    name: 'two who say one thing with the same "not" bear each other out',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: it had looked at the dam at Tarn but did not find any crack
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) assert!: it did not find any crack in the dam at Tarn`,
    origins: [2, 2],
    status: 'corroborated',
  },
  {
    name: 'a rumour that is denied is denied',
    story: `
      == Orlo Courier 2031-03-02
      residents? assert: the dam at Tarn has cracked
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) deny: [the dam at Tarn has cracked]`,
    origins: [1, 1],
    status: 'denied',
  },
  {
    name: 'who denied it and then says it confirms it',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) deny: [the dam at Tarn has cracked]
      == Vessa Daily 2031-03-05
      Jan Petrak (Vessa) confirm: the dam at Tarn has cracked`,
    origins: [2, 2],
    status: 'confirmed',
  },
  {
    name: '"cannot confirm" changes nothing',
    story: `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      == Vessa Daily 2031-03-03
      Jan Petrak (Vessa) cannot-confirm: the dam at Tarn has cracked`,
    origins: [1, 1],
    status: 'reported',
  },
]

describe('a claim', () => {
  for (const { name, story, origins, status, kinds } of CASES) {
    it(name, () => {
      const claims = claimsOf(story)
      expect(claims).toHaveLength(1)
      expect([claims[0].origins.atLeast, claims[0].origins.atMost]).toEqual(origins)
      expect(claims[0].status).toBe(status)
      for (const kind of kinds ?? []) expect(claims[0].origins.because.map((one) => one.kind)).toContain(kind)
    })
  }

  it('stays denied by whom it was when another of his party says it again, and not when another party does', () => {
    const told = (...days: readonly string[]) =>
      claimsOf(
        days.map((who, at) => `== Orlo Courier 2031-03-0${at + 2}\n${who}: the dam at Tarn has cracked`).join('\n'),
      )[0]
    const same = told('Vessa Water Board (Vessa) deny', 'Jan Petrak (Vessa) deny')
    expect(same.history.map(({ at, by }) => [at, by])).toEqual([['2031-03-02', 'Vessa Water Board']])
    const others = told('Vessa Water Board (Vessa) deny', 'Mira Halden (Orlo) deny')
    expect(others.history.map(({ by }) => by)).toEqual(['Vessa Water Board', 'Mira Halden'])
    const confirmed = told('Vessa Water Board (Vessa) confirm', 'Jan Petrak (Vessa) confirm')
    expect(confirmed.history.map(({ by }) => by)).toEqual(['Vessa Water Board'])
  })

  it('goes by a sentence before words that are left of one', () => {
    const [claim] = claimsOf(`
      == Orlo Courier 2031-03-02
      Ada Lund (Vessa) assert: The Vessa brigade to be sent to the dam at Tarn
      == Vessa Daily 2031-03-03
      Mira Halden (Orlo) <Corva News> assert: that the Vessa brigade was sent to the dam at Tarn`)
    expect(claim.statements).toHaveLength(2)
    expect(claim.text).toBe('The Vessa brigade was sent to the dam at Tarn')
  })

  it('keeps its id when later reports join it, and as of an earlier day', () => {
    const first = '== Orlo Courier 2031-03-02\nMira Halden (Orlo) assert: the dam at Tarn has cracked'
    const later = `${first}\n== Vessa Daily 2031-03-05\nJan Petrak (Vessa) confirm: the dam at Tarn has cracked`
    const [before, after, then] = [claimsOf(first), claimsOf(later), claimsOf(later, '2031-03-04')]
    expect(after.map((claim) => claim.id)).toEqual(before.map((claim) => claim.id))
    expect(then).toEqual(before)
  })

  it('is retracted when the page that carried it takes it back', () => {
    const claims = claimsOf(`
      == Coast Radio 2030-09-16
      Coast Radio assert: a child died of listeria at Merrin
      == Coast Radio 2030-09-18
      Coast Radio assert: it retracts its report that a child died of listeria at Merrin`)
    expect(claims.map((claim) => claim.status)).toEqual(['retracted'])
    expect(claims[0].history.map((change) => [change.at, change.status])).toEqual([
      ['2030-09-16', 'reported'],
      ['2030-09-18', 'retracted'],
    ])
  })

  it('is corrected by the one outlet on which it rests, and not where others carry it too', () => {
    const alone = `
      == Coast Radio 2030-09-16
      Coast Radio assert: a child died of listeria at Merrin
      == Coast Radio 2030-09-18
      Coast Radio assert: it corrects its report that a child died of listeria at Merrin`
    const carried = `${alone}
      == Orlo Courier 2030-09-16
      Mira Halden (Orlo) assert: a child died of listeria at Merrin`
    expect(claimsOf(alone).map(({ status }) => status)).toEqual(['corrected'])
    expect(claimsOf(carried).map(({ status }) => status)).not.toContain('corrected')
  })

  it('is retracted by the outlet that calls its own report wrong, and denied where another calls it so', () => {
    const by = (outlet: string): readonly string[] =>
      claimsOf(`
      == Coast Radio 2030-09-16
      Coast Radio assert: a child died of listeria at Merrin
      == ${outlet} 2030-09-18
      Coast Radio assert: a child died of listeria at Merrin
      ${outlet} deny: That was wrong`).map(({ status }) => status)
    expect(by('Coast Radio')).toContain('retracted')
    expect(by('Orlo Courier')).not.toContain('retracted')
  })

  it('is retracted where nobody but who judges the report is left', () => {
    const claims = claimsOf(`
      == Coast Radio 2030-09-16
      Coast Radio assert: a child died of listeria at Merrin
      Dessa Holm (Orlo) opinion: the report that a child died of listeria at Merrin is vile
      == Coast Radio 2030-09-18
      Coast Radio assert: it retracts its report that a child died of listeria at Merrin`)
    expect(claims[0].history.at(-1)?.status).toBe('retracted')
  })

  it("tells a speaker's revision from disagreement between speakers", () => {
    const claims = claimsOf(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 24 people were killed in Lower Orlo
      == Orlo Courier 2031-03-04
      Ilse Brandt (Orlo) assert: 31 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) assert: 12 people were killed in Lower Orlo`)
    expect(claims).toHaveLength(1)
    const [series] = seriesOf(claims[0].figures)
    expect(movesOf(claims[0])).toEqual(['Ilse Brandt: 24 → 31'])
    expect(series.disagreements.map(({ from, to }) => [from.figure.value, to.figure.value])).toEqual([[31, 12]])
  })

  it('counts two origins apart when a person says so, whatever the rules hold', () => {
    const story = readStory(CASES[0].story)
    const [a, b] = story.statements
    const overruled = judge({
      on: 'origin',
      a: a.id,
      b: b.id,
      verdict: 'different',
      author: 'Ada Lund',
      judgedAt: '2031-04-01T10:00:00Z',
    })
    const { claims } = fold({ ...story, judgements: [overruled] })
    expect(claims[0].origins).toMatchObject({ atLeast: 2, atMost: 2 })
  })

  it('follows "this information" to the statement before it', () => {
    const claims = claimsOf(`
      == Orlo Courier 2031-03-02
      residents? assert: six sailors of the Aurelia drowned off Cape Dorn
      Bren Tolk (Sarn) assert: [this information] is most likely true`)
    expect(claims).toHaveLength(1)
    expect(claims[0].statements).toHaveLength(2)
  })

  it('says where those who bear each other out give different figures, and which others were given', () => {
    const [apart] = claimsOf(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 14 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) assert: 31 people were killed in Lower Orlo`)
    expect(apart.history.at(-1)).toMatchObject({
      status: 'corroborated',
      cause: 'said by 2 independent parties or more, who give different figures',
    })
    expect(apart.text).toMatch(/^14 people were killed in Lower Orlo \(also given: 31/)
    const [alike] = claimsOf(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 14 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) assert: 14 people were killed in Lower Orlo`)
    expect(alike.history.at(-1)).toMatchObject({
      status: 'corroborated',
      cause: 'said by 2 independent parties or more',
    })
    expect(alike.text).toBe('14 people were killed in Lower Orlo')
  })

  it('does not take a count of another week for a word on the first', () => {
    const of = (day: string) =>
      claimsOf(`
        == Orlo Courier 2031-03-03
        Ilse Brandt (Orlo) assert: more than 14 people were killed in Lower Orlo
        == Vessa Daily ${day}
        Jan Petrak (Vessa) assert: more than 31 people were killed in Lower Orlo`)[0]
    expect(of('2031-03-24')).toMatchObject({ status: 'reported', origins: { atLeast: 2 } })
    expect(of('2031-03-05').history.at(-1)).toMatchObject({ status: 'corroborated' })
  })

  it('calls one speaker by one name in its figures, and revises its figures across spellings', () => {
    const [claim] = claimsOf(`
      == Orlo Courier 2031-03-03
      Yurii Hralevets (Orlo) assert: 14 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jurij Gralevets (Orlo) assert: 23 people were killed in Lower Orlo
      == Orlo Courier 2031-03-05
      Yurii Hralevets (Orlo) assert: 24 people were killed in Lower Orlo`)
    expect(claim.figures.map(({ speaker }) => speaker)).toEqual(Array(3).fill('Yurii Hralevets'))
    expect(movesOf(claim)).toEqual(['Yurii Hralevets: 14 → 24'])
    expect(claim.voices.map(({ name }) => name)).toEqual(['Yurii Hralevets'])
  })

  it('does not give a figure to the one who denies it', () => {
    const [claim] = claimsOf(`
      == Orlo Courier 2031-03-03
      Ilse Brandt (Orlo) assert: 14 people were killed in Lower Orlo
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) deny: 14 people were killed in Lower Orlo`)
    expect(claim.figures.map(({ speaker, disowned }) => [speaker, disowned ?? 'given'])).toEqual([
      ['Ilse Brandt', 'given'],
      ['Jan Petrak', 'denied'],
    ])
  })

  it('marks a denial that is all there is, so that it is not read as denied itself', () => {
    const [denied] = claimsOf(`
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) deny!: no gate of the dam at Tarn had opened`)
    expect(denied.text).toBe('Jan Petrak, denying: No gate of the dam at Tarn had opened')
    const [plain] = claimsOf(`
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) deny: a gate of the dam at Tarn had opened`)
    expect(plain.text).toBe('A gate of the dam at Tarn had opened')
    const [called] = claimsOf(`
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) deny: the doubts about the dam at Tarn are completely unfounded`)
    expect(called.text).toBe('Jan Petrak, denying: The doubts about the dam at Tarn are completely unfounded')
  })

  it('takes another sentence of its one voice for no denial', () => {
    const [claim] = claimsOf(`
      == Orlo Courier 2031-03-02
      Mira Halden assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-04
      Mira Halden assert!: the dam at Tarn has not cracked`)
    expect(claim.statements).toHaveLength(2)
    expect(claim.status).toBe('reported')
    const [denied] = claimsOf(`
      == Orlo Courier 2031-03-02
      Mira Halden assert: the dam at Tarn has cracked
      == Harbour Post 2031-03-04
      Jan Petrak assert!: the dam at Tarn has not cracked`)
    expect(denied.status).toBe('disputed')
  })

  it('says who would say nothing', () => {
    const [claim] = claimsOf(`
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) no-comment: to comment`)
    expect(claim.text).toBe('Jan Petrak declined to comment')
  })

  it('begins with no pronoun of another clause', () => {
    const [claim] = claimsOf(`
      == Vessa Daily 2031-03-04
      Jan Petrak (Vessa) assert: which … a serious threat to the dam at Tarn`)
    expect(claim.text).toBe('Jan Petrak: … a serious threat to the dam at Tarn')
  })

  it('does not take a person called like a capital for a state', () => {
    const [claim] = claimsOf(`
      == Orlo Courier 2031-03-03
      Sofia Lund assert: the dam at Tarn has cracked`)
    expect(claim.voices.map(({ party }) => party)).not.toContain('Bulgaria')
  })
})

describe('one sentence that gives its words to two', () => {
  /** Each page in which a sentence names both speakers: their statements share its cue. */
  const joint = (notation: string): Claim => {
    const story = readStory(notation)
    const first = new Map(story.statements.toReversed().map((one) => [one.document, one.cue]))
    const statements = story.statements.map((one) => ({ ...one, cue: first.get(one.document) ?? one.cue }))
    return fold({ ...story, statements, judgements: [] }, {}).claims[0]
  }
  const page = `
      == Orlo Courier 2031-03-02
      Mira Halden (Orlo) assert: the dam at Tarn has cracked
      Jan Petrak (Vessa) assert: the dam at Tarn has cracked`

  it('has one origin at the least and two at the most, and bears nothing out', () => {
    const { origins, status } = joint(page)
    expect([origins.atLeast, origins.atMost, status]).toEqual([1, 2, 'reported'])
    expect(origins.because).toContainEqual(
      expect.objectContaining({
        kind: 'one-sentence',
        words: 'one sentence gives its words to Mira Halden and Jan Petrak: at least one voice',
      }),
    )
  })
  it('nor does its reprint', () => {
    const { origins, status } = joint(page + page.replace('Orlo Courier', 'Harbour Post'))
    expect([origins.atLeast, status]).toEqual([1, 'reported'])
  })
  it('beside a sentence of one of them alone still gives one', () => {
    const alone = `
      == Harbour Post 2031-03-03
      Mira Halden (Orlo) assert: the dam at Tarn has cracked`
    const { origins } = joint(page + alone)
    expect([origins.atLeast, origins.atMost]).toEqual([1, 2])
  })
  it('as two sentences on two pages do', () => {
    const [, outlet, first, second] = page.split('\n')
    const apart = [outlet, first, '== Harbour Post 2031-03-03', second].join('\n')
    expect(joint(apart).status).toBe('corroborated')
  })
})
