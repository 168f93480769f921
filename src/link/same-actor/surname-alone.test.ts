import { describe, expect, it } from 'vitest'
import type { Mention } from '../../model/index.js'
import { type ActorName, actorNames } from './actor-name.js'
import { linkActors } from './link-actors.js'
import { resolveActors } from './resolve-actors.js'
import { partyOfRole } from './role-bag.js'
import { surnamesMeant } from './surname-alone.js'

type Named = readonly [name: string, title?: string, type?: 'organisation' | 'place']
interface Page {
  readonly day: string | null
  readonly names: readonly Named[]
}

const mentionsOf = (names: readonly Named[]): readonly Mention[] =>
  names.map(([name, title, type], at) => ({
    start: at * 40,
    end: at * 40 + name.length,
    type: type ?? 'person',
    name,
    ...(title === undefined ? {} : { title }),
  }))

const page = (day: string | null, ...names: Named[]): Page => ({ day, names })

/** The names of pages that the last page's first name is grouped with, without their page. */
function withLast(pages: readonly Page[]): readonly string[] {
  const documents = pages.map(({ day, names }, at) => ({ document: `d${at}`, day, mentions: mentionsOf(names) }))
  const rows: readonly ActorName[] = actorNames(documents, partyOfRole)
  const last = rows.find(({ id }) => id.endsWith(` @d${pages.length - 1}`))
  const group = resolveActors(rows, linkActors(rows)).find(({ names }) => names.includes(last?.id ?? ''))
  return group?.names ?? []
}

const weld = page('2031-06-01', ['Octavio Weld', 'President'])
const called = (day: string): Page => page(day, ['Weld', 'President'])
const alone = (day: string | null): Page => page(day, ['Weld'])
const body = (day: string): Page => page(day, ['Weld', undefined, 'organisation'])
const OCTAVIO = 'person octavio weld'

const CASES: readonly { title: string; pages: readonly Page[]; follows: boolean; body?: boolean }[] = [
  {
    title: 'follows whom two pages call so',
    pages: [weld, called('2031-06-02'), called('2031-06-03'), alone('2031-06-04')],
    follows: true,
  },
  {
    title: 'follows past a relative whom no page shortens so',
    pages: [
      weld,
      page('2031-06-01', ['Petra Weld', 'First Lady']),
      called('2031-06-02'),
      called('2031-06-03'),
      alone('2031-06-04'),
    ],
    follows: true,
  },
  {
    title: 'waits where one page calls him so',
    pages: [weld, called('2031-06-02'), alone('2031-06-04')],
    follows: false,
  },
  {
    title: 'waits where pages call two so',
    pages: [
      weld,
      called('2031-06-02'),
      called('2031-06-03'),
      page('2031-06-03', ['Weld', 'Mayor']),
      alone('2031-06-04'),
    ],
    follows: false,
  },
  {
    title: 'waits long after',
    pages: [weld, called('2031-06-02'), called('2031-06-03'), alone('2031-09-04')],
    follows: false,
  },
  {
    title: 'waits on a page without a day',
    pages: [weld, called('2031-06-02'), called('2031-06-03'), alone(null)],
    follows: false,
  },
  {
    title: 'follows although one page read the word as a body, and takes it along where many call him so',
    pages: [
      weld,
      body('2031-06-02'),
      ...['02', '03', '04', '05'].map((day) => called(`2031-06-${day}`)),
      alone('2031-06-05'),
    ],
    follows: true,
    body: true,
  },
  {
    title: 'follows, and leaves a body alone that is named nearly as often',
    pages: [
      weld,
      body('2031-06-02'),
      body('2031-06-03'),
      called('2031-06-02'),
      called('2031-06-03'),
      called('2031-06-04'),
      alone('2031-06-05'),
    ],
    follows: true,
    body: false,
  },
  {
    title: 'stays with a body that is named as often as the person',
    pages: [
      weld,
      ...['02', '03', '04', '05'].map((day) => body(`2031-06-${day}`)),
      called('2031-06-02'),
      called('2031-06-03'),
      alone('2031-06-05'),
    ],
    follows: false,
    body: true,
  },
]

describe('a surname without a role', () => {
  it.each(CASES)('$title', ({ pages, follows, body: joins }) => {
    const group = withLast(pages)
    expect(group.includes(OCTAVIO)).toBe(follows)
    if (joins !== undefined) expect(group.includes('organisation weld')).toBe(joins)
  })

  it('says which pages it rests on, and leaves what a person decided', () => {
    const pages = [weld, called('2031-06-02'), called('2031-06-03'), alone('2031-06-04')]
    const rows = actorNames(
      pages.map(({ day, names }, at) => ({ document: `d${at}`, day, mentions: mentionsOf(names) })),
      partyOfRole,
    )
    const own = linkActors(rows)
    const groupOf = (id: string): string => (id === 'person weld @d3' ? id : OCTAVIO)
    const [meant] = surnamesMeant(rows, own, groupOf)
    expect([meant.a, meant.b]).toEqual([OCTAVIO, 'person weld @d3'])
    expect(meant.because[0].words).toBe(
      '"Weld" on 2031-06-04: 2 pages of 2031-06-02 to 2031-06-03 call Octavio Weld so, "President", and nobody else',
    )
    const decided = { ...meant, verdict: 'same' as const, author: 'Rika', judgedAt: '2031-06-05T00:00:00Z' }
    expect(surnamesMeant(rows, [...own, decided], groupOf)).toEqual([])
  })
})
