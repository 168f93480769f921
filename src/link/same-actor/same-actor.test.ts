import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Judgement } from '../../model/index.js'
import { actorJudgement } from './actor-judgement.js'
import { actorKeys } from './actor-keys.js'
import { type ActorName, actorNames, normaliseName } from './actor-name.js'
import { judgeActors } from './judge-actors.js'
import { linkActors } from './link-actors.js'
import { resolveActors } from './resolve-actors.js'
import { partyOfRole } from './role-bag.js'

const person = (name: string, roles: readonly string[] = []): ActorName => ({
  id: `person ${normaliseName(name)}`,
  name,
  type: 'person',
  aliases: [],
  documents: ['d1'],
  roles: roles.map((role) => ({ role, document: 'd1', day: null })),
  parties: [],
})

describe('judgeActors', () => {
  it.each([
    ['Yun Tae-hwan', 'Yoon Tae Hwan', 'same'],
    ['Kim Yong-ho', 'Kim Jong-ho', 'different'],
    ['Ilse Brandt', 'Karl Brandt', 'different'],
    ['Brandt', 'Ilse Brandt', 'unsure'],
    ['I. Brandt', 'Ilse Brandt', 'unsure'],
    ['Viktor Ivanovich Sobol', 'Viktor Sobol', 'same'],
  ])('%s and %s are %s', (a, b, verdict) => {
    expect(judgeActors(person(a), person(b)).verdict).toBe(verdict)
    expect(judgeActors(person(b), person(a))).toEqual(judgeActors(person(a), person(b)))
  })

  it('joins a surname with a full name where both hold one office', () => {
    const full = person('Ilse Brandt', ['Norwegian Defence Minister'])
    expect(judgeActors(full, person('Brandt', ['defence minister of Norway'])).verdict).toBe('same')
    expect(judgeActors(full, person('Brandt', ['defence minister of Poland'])).verdict).toBe('unsure')
  })

  it('lets names meet that are one', () => {
    for (const [a, b] of [
      ['Yun Tae-hwan', 'Yoon Tae Hwan'],
      ['Yurii Hrabovets', 'Yuriy Grabovets'],
      ['Brandt', 'Ilse Brandt'],
    ]) {
      const keys = new Set(actorKeys(a, 'person'))
      expect(actorKeys(b, 'person').some((key) => keys.has(key))).toBe(true)
    }
  })
})

describe('resolveActors', () => {
  const names = ['Ilse Brandt', 'Ilsa Brandt', 'Ilze Brandt', 'Karl Weld', 'Carl Weld'].map((name) => person(name))
  const ids = names.map(({ id }) => id)
  const edges: Judgement[] = [
    actorJudgement(ids[0], ids[1], { verdict: 'same', score: 0.95, because: [] }),
    actorJudgement(ids[1], ids[2], { verdict: 'same', score: 0.93, because: [] }),
    actorJudgement(ids[3], ids[4], { verdict: 'unsure', score: 0.8, because: [] }),
  ]

  it.each([
    ['Brandt', 'Brandt', 'one name alone, and no office: nothing says that both pages mean the same person'],
    [
      'Brandt',
      'Ilse Brandt',
      'one name is all that they share, and no office that both hold: another person may bear it',
    ],
  ])('what speaks against %s and %s is said in words', (a, b, words) => {
    const { because } = judgeActors({ ...person(a), id: 'person a' }, { ...person(b), id: 'person b' })
    expect(because.find(({ feature }) => feature === 'surname-alone')?.words).toBe(words)
    expect(because.map((one) => one.words).join('; ')).not.toMatch(/\b(\w+) \/ \1\b/)
  })

  it('a last name that begins another\u2019s name joins nobody', () => {
    const judged = (a: string, b: string) =>
      judgeActors({ ...person(a), id: `person ${a}` }, { ...person(b), id: `person ${b}` }).verdict
    expect(judged('Edgar Tomas', 'Tomas Edgar Dunlin')).toBe('unsure')
    expect(judged('Tomas Dunlin', 'Tomas Edgar Dunlin')).toBe('same')
  })

  it('joins what is the same and leaves what is unsure', () => {
    expect(
      resolveActors(names, edges)
        .map((group) => group.names.length)
        .sort(),
    ).toEqual([1, 1, 3])
  })

  it('keeps apart what a person keeps apart', () => {
    const apart: Judgement = {
      ...actorJudgement(ids[0], ids[2], { verdict: 'different', score: 1, because: [] }),
      author: 'Rika',
      judgedAt: '2031-01-01T00:00:00Z',
    }
    const groups = resolveActors(names, [...edges, apart])
    expect(groups.some((group) => group.names.includes(ids[0]) && group.names.includes(ids[2]))).toBe(false)
  })

  it('gives the same groups in whatever order names and judgements come', () => {
    const whole = resolveActors(names, edges)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(names, { minLength: 5 }),
        fc.shuffledSubarray(edges, { minLength: 3 }),
        (some, shuffled) => {
          expect(resolveActors(some, shuffled)).toEqual(whole)
        },
      ),
      { seed: 5 },
    )
  })
})

describe('actorNames and linkActors', () => {
  it('never lets a surname alone on two pages be one name', () => {
    const mention = { start: 0, end: 6, type: 'person', name: 'Brandt' } as const
    const rows = actorNames(
      [
        { document: 'a', day: null, mentions: [mention] },
        { document: 'b', day: null, mentions: [mention] },
      ],
      partyOfRole,
    )
    expect(rows.length).toBe(2)
    expect(linkActors(rows).map(({ verdict }) => verdict)).toEqual(['unsure'])
    expect(linkActors(rows, 0)).toEqual([])
  })

  it('normalises idempotently', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        expect(normaliseName(normaliseName(name))).toBe(normaliseName(name))
      }),
      { seed: 6 },
    )
  })
})
