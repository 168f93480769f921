import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePen } from '../../faces/cli/pen.js'
import { compareWords } from '../../faces/cli/words/compare.js'
import { figuresWords } from '../../faces/cli/words/figures.js'
import { storyWords } from '../../faces/cli/words/story.js'
import type { Claim, StatementId } from '../../model/index.js'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { claims } from './claims.js'
import { compare } from './compare.js'
import { figures } from './figures.js'
import { merge, undo } from './judge.js'
import { story, voicesOf } from './story.js'

const page = (id: string, outlet: string, published: string, text: string) =>
  JSON.stringify({ id, outlet, published, text, clean: false })
const PAGES = [
  page(
    'a',
    'Orlo Courier',
    '2031-03-03',
    'The Water Ministry said that the gates of the Orlo dam had been opened.\n\nAt least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.',
  ),
  page(
    'b',
    'Vessa Daily',
    '2031-03-05',
    'The Union of Dam Keepers said that the gates of the Orlo dam had not been opened.',
  ),
  page('c', 'Teller Post', '2031-03-06', 'A resident of Vessa said that the bridge at Vessa had been closed.'),
]
const pen = makePen({ color: 'never', isTerminal: false, width: 160, noColor: true })
let store: Store
const asking = () => ({ store, who: 'Iva', now: '2031-03-09T12:00:00Z' })

beforeAll(async () => {
  store = await openStore(':memory:')
  for await (const added of addInputs(store, ['-'], {
    stdin: [Buffer.from(`${PAGES.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>,
  }))
    expect(added.outcome).toBe('added')
})
afterAll(() => store.close())

describe('the count of origins of the whole story', () => {
  it('opens to its voices, and they add up to it', async () => {
    const { origins, voices } = await story.ask(asking(), {})
    expect(voices).toHaveLength(origins.atMost)
    expect(voices.filter(({ known }) => known)).toHaveLength(origins.atLeast)
    const ids = new Set((await claims.ask(asking(), {})).map(({ id }) => id))
    expect(voices.every((voice) => voice.claims.length > 0 && voice.claims.every((id) => ids.has(id)))).toBe(true)
    expect(voices.map(({ name }) => name)).toEqual(expect.arrayContaining(['Water Ministry', 'A resident of Vessa']))
    expect(storyWords(await story.ask(asking(), {}), pen)).toMatch(/origins: .*Water Ministry \(\d claims?\)/)
  })

  it('counts a known voice once over all claims, and each unknown one for itself', () => {
    const voice = (id: string, name: string, known: boolean) =>
      ({ id, name, party: null, known, statements: ['s1' as StatementId], documents: [] }) as const
    const of = (id: string, ...voices: readonly object[]) => ({ id, voices }) as unknown as Claim
    expect(
      voicesOf([
        of('c1', voice('o1', 'Mira Halden', true), voice('o2', 'unnamed', false)),
        of('c2', voice('o1', 'mira halden', true), voice('o3', 'unnamed', false)),
      ]).map(({ name, known, claims: ids, statements }) => [name, known, ids, statements]),
    ).toEqual([
      ['Mira Halden', true, ['c1', 'c2'], 2],
      ['unnamed', false, ['c1'], 1],
      ['unnamed', false, ['c2'], 1],
    ])
  })

  it('counts the voices of one party once, as a claim does, and says which they are', () => {
    const voice = (name: string, party: string | null, known: boolean, together: readonly string[] = []) => ({
      ...{ id: `o-${name}`, name, party, known, statements: ['s1' as StatementId], documents: [] },
      ...(together.length === 0 ? {} : { together }),
    })
    const of = (id: string, ...voices: readonly object[]) => ({ id, voices }) as unknown as Claim
    const found = voicesOf([
      of('c1', voice('Mira Halden', 'Orlo', true), voice('Ilse Brandt', 'Orlo', true), voice('Jan Petrak', null, true)),
      of('c2', voice('Tarn Boatmen', null, true, ['Jan Petrak']), voice('officials', 'Orlo', false)),
      of('c3', voice('Mira Halden', 'Orlo', true), voice('residents', 'Sarn', false), voice('workers', 'Sarn', false)),
    ])
    expect(found.map(({ voices, known, count }) => [voices, known, count])).toEqual([
      [['Mira Halden', 'Ilse Brandt', 'officials'], true, 3],
      [['Jan Petrak', 'Tarn Boatmen'], true, 2],
      [['residents'], false, 1],
      [['workers'], false, 1],
    ])
  })
})

describe('the voices of the story', () => {
  it('are one once a person has judged their names one, and two again when that is taken back', async () => {
    const other = await openStore(':memory:')
    const pages = [
      page('p', 'Orlo Courier', '2031-03-03', 'Mira Halden said that the ferry Aster ran aground off Cape Dorn.'),
      page('q', 'Vessa Daily', '2031-03-04', 'Elena Voss said that the bridge at Vessa had been closed.'),
    ]
    for await (const added of addInputs(other, ['-'], {
      stdin: [Buffer.from(`${pages.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>,
    }))
      expect(added.outcome).toBe('added')
    const known = async () => (await story.ask({ ...asking(), store: other }, {})).origins.atLeast
    expect(await known()).toBe(2)
    const judged = await merge.ask({ ...asking(), store: other }, { a: 'Mira Halden', b: 'Elena Voss', preview: false })
    expect(await known()).toBe(1)
    await undo.ask({ ...asking(), store: other }, { judgement: judged.judgements[0] ?? '', preview: false })
    expect(await known()).toBe(2)
    await other.close()
  })
})

describe('the count of statements', () => {
  it('counts a statement that says several things once, over all claims and as of a day', async () => {
    const other = await openStore(':memory:')
    const text =
      'Mira Halden, the mayor of Orlo, said: "The gates of the dam did not open and the bridge at Vessa was closed on Monday. At least 14 people were killed in Lower Orlo, and the ferry Aster ran aground off Cape Dorn."\n\nThe Union of Dam Keepers said that the gates of the Orlo dam had opened.'
    for await (const added of addInputs(other, ['-'], {
      stdin: [
        Buffer.from(`${page('p', 'Orlo Courier', '2031-03-03', text)}\n`),
      ] as unknown as AsyncIterable<Uint8Array>,
    }))
      expect(added.outcome).toBe('added')
    const all = await claims.ask({ ...asking(), store: other }, {})
    const under = all.flatMap(({ statements }) => statements.map(({ id }) => id))
    expect(under.length, 'a statement stands under two claims').toBeGreaterThan(new Set(under).size)
    for (const asOf of [undefined, '2031-03-03'])
      expect((await story.ask({ ...asking(), store: other }, { asOf })).statements).toBe(new Set(under).size)
    await other.close()
  })
})

describe('an assumed speaker', () => {
  it('is marked wherever a figure rests on one', async () => {
    const points = (await figures.ask(asking(), {})).flatMap((series) => series.points)
    const statements = await store.statements({})
    expect(points.length).toBeGreaterThan(0)
    for (const point of points) expect(point.assumed).toBe(statements.find(({ id }) => id === point.statement)?.assumed)
    const [first] = await figures.ask(asking(), {})
    const as = (assumed: boolean) =>
      figuresWords(
        first === undefined ? [] : [{ ...first, points: first.points.map((one) => ({ ...one, assumed })) }],
        pen,
      )
    expect(as(true)).toContain('(speaker assumed)')
    expect(as(false)).not.toContain('(speaker assumed)')
  })

  it('is marked on a figure that moved', async () => {
    const told = await story.ask(asking(), {})
    const end = { surface: '14', at: '2031-03-03', to: '2031-03-03', statement: 's1', assumed: false }
    const move = { claim: 'c1', text: 'x', speaker: 'Water Ministry', scope: 'killed', from: end, to: end }
    const words = (assumed: boolean) => storyWords({ ...told, moved: [{ ...move, to: { ...end, assumed } }] }, pen)
    expect(words(true)).toContain('14 (2031-03-03) (speaker assumed)')
    expect(words(false)).not.toContain('speaker assumed')
  })
})

describe('compare', () => {
  it('shows which way each saying points', async () => {
    const all = await claims.ask(asking(), {})
    const both = all.find(({ statements }) => new Set(statements.map(({ polarity }) => polarity)).size === 2)
    expect(both, all.map(({ text }) => text).join('; ')).toBeDefined()
    const found = await compare.ask(asking(), { id: both?.id ?? '' })
    expect(found.parties.flatMap(({ sayings }) => sayings.map(({ polarity }) => polarity)).sort()).toEqual([
      'negative',
      'positive',
    ])
    const words = compareWords(found, pen)
    expect(words).toMatch(/Union of Dam Keepers +said that it is not so on /)
    expect(words).toMatch(/Water Ministry +asserted on /)
  })
})
