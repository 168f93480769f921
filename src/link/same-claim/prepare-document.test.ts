import { describe, expect, it } from 'vitest'
import type { Figure, Statement } from '../../model/index.js'
import { sample } from '../../store/samples.js'
import { pageStatements } from './page-statements.js'
import { prepareDocument } from './prepare-document.js'

const firstOf = (one: Statement): number => Math.min(...[...one.content, ...one.cue].map(({ start }) => start))

describe('the statements of a page', () => {
  const { statements } = sample(3, { statements: 60 })
  const page = pageStatements(statements)

  it('finds those before a statement, the nearest first, as a look at all of them does', () => {
    for (const reach of [0, 1, 400, 1200, 1_000_000])
      for (const of of statements) {
        const near = statements
          .filter((one) => firstOf(one) < firstOf(of) && firstOf(of) - firstOf(one) <= reach)
          .sort((a, b) => firstOf(b) - firstOf(a))
        expect(page.before(of, reach).map(({ id }) => id)).toEqual(near.map(({ id }) => id))
      }
  })

  it('gives a name the first party that the page gives it', () => {
    const speaking = (name: string, party: string | null): Statement => ({
      ...statements[0],
      speaker: { ...statements[0].speaker, name, party },
    })
    const one = pageStatements([speaking('Halden', 'Vessa'), speaking('Halden', 'Orlo'), speaking('Ruda', null)])
    expect([one.party('Halden'), one.party('Ruda'), one.party('Petrel')]).toEqual(['Orlo', null, null])
  })
})

describe('prepareDocument', () => {
  /** A page on which each statement but the first says no more than that the one before it is so. */
  const chain = (length: number) => {
    const { document, statements } = sample(5, { statements: length, filler: 0 })
    return { document, statements: statements.map((one, i) => (i === 0 ? one : { ...one, text: 'it was so' })) }
  }

  it('follows statements that point back at one another to what the first says', () => {
    const { document, statements } = chain(6)
    const nodes = new Map(prepareDocument(document, statements).map((node) => [node.id, node]))
    const first = nodes.get(statements[0].id)!
    expect(first.refers).toBeNull()
    for (const { id } of statements.slice(1)) {
      const node = nodes.get(id)!
      expect([node.refers, node.events, node.terms]).toEqual([statements[0].id, first.events, first.terms])
      expect([node.leans, node.aboutReport]).toEqual([true, true])
    }
  })

  it('tells one of several groups from all of them', () => {
    const countedIn = (lead: string, rest = ' was sent to Kelm'): readonly boolean[] => {
      const { document, statements } = sample(5, { statements: 1, filler: 0 })
      const text = `${lead}300 guards${rest}`
      const figure: Figure = {
        start: lead.length,
        end: lead.length + '300 guards'.length,
        surface: '300 guards',
        value: 300,
        min: 300,
        max: 300,
        bound: 'exact',
        unit: 'person',
        counted: 'guards',
        countedSpan: { start: lead.length + 4, end: lead.length + 10 },
        countable: true,
        scope: 'sent',
        part: 'part',
        count: 'unknown',
      }
      const whole = { start: 0, end: text.length }
      const one: Statement = { ...statements[0], text, context: whole, content: [whole], figures: [figure] }
      return prepareDocument({ ...document, text }, [one]).flatMap(({ figures }) => figures.map(({ isPart }) => isPart))
    }
    expect(countedIn('The first group of ')).toEqual([true])
    expect(countedIn('Another batch of some ')).toEqual([true])
    expect(countedIn('A group of ')).toEqual([false])
    expect(countedIn('', ' out of the 500 were sent to Kelm')).toEqual([true])
    // As many as there may be, and none that is told of.
    expect(countedIn('The camp has room for ')).toEqual([])
  })

  it('counts no two who are known, and takes a rate for no toll', () => {
    const read = (lead: string, surface: string, count: number, rest: string) => {
      const { document, statements } = sample(5, { statements: 1, filler: 0 })
      const text = `${lead}${surface}${rest}`
      const figure: Figure = {
        start: lead.length,
        end: lead.length + surface.length,
        surface,
        value: count,
        min: count,
        max: count,
        bound: 'exact',
        unit: '',
        counted: surface.split(' ').slice(1).join(' '),
        countedSpan: null,
        countable: true,
        scope: 'detained',
        part: 'unknown',
        count: 'unknown',
      }
      const whole = { start: 0, end: text.length }
      const one: Statement = { ...statements[0], text, context: whole, content: [whole], figures: [figure] }
      return prepareDocument({ ...document, text }, [one]).flatMap(({ figures }) => figures.map(({ scope }) => scope))
    }
    expect(read('They praised the capture of the ', 'two sailors', 2, ' at Kelm')).toEqual([])
    expect(read('They praised the capture of ', 'two sailors', 2, ' at Kelm')).toEqual(['detained'])
    expect(read('They held the ', '14 sailors', 14, ' at Kelm')).toEqual(['detained'])
    expect(read('They were holding ', '14 sailors', 14, ' a day at Kelm')).toEqual(['rate'])
    expect(read('They were holding ', '14 sailors', 14, ' a day after the storm')).toEqual(['detained'])
  })

  it('takes a statement of a very long page no longer than one of a short page', () => {
    const secondsOf = (length: number): number => {
      const { document, statements } = chain(length)
      const from = process.cpuUsage()
      expect(prepareDocument(document, statements)).toHaveLength(length)
      const { user, system } = process.cpuUsage(from)
      return (user + system) / 1e6
    }
    secondsOf(200)
    const short = secondsOf(500)
    expect(secondsOf(4000)).toBeLessThan(short * 8 * 4 + 1)
  })
})
