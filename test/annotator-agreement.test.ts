// Agreement of two annotators: small invented ledgers whose figures can be worked out by hand.
import { describe, expect, it } from 'vitest'
import { figuresFrom, tally, together } from '../evals/agreement/compare.mjs'
import { matchStatements, sameChain, sameName, statementsOf } from '../evals/agreement/match.mjs'
import { alike, f1, grouping, kappa, type Labels } from '../evals/agreement/metrics.mjs'
import { readGold } from '../evals/ledger/read-gold.mjs'

const times = (n: number, pair: Labels): readonly Labels[] => Array.from({ length: n }, () => pair)
const groups = (...keys: readonly string[]) => keys.map((key) => new Set(key.split('')))
const things = (first: readonly ReadonlySet<string>[], second: readonly ReadonlySet<string>[]) =>
  first.map((one, i) => ({ first: one, second: second[i] ?? new Set<string>() }))

describe('metrics', () => {
  it('F1 counts what is shared twice, and two empty sets agree', () => {
    expect(f1(3, 4, 5)).toBeCloseTo(6 / 9)
    expect(f1(0, 0, 0)).toBe(1)
  })

  it("Cohen's kappa of the textbook table 20, 5, 10, 15 is 0.4", () => {
    const pairs = [
      ...times(20, ['yes', 'yes']),
      ...times(5, ['yes', 'no']),
      ...times(10, ['no', 'yes']),
      ...times(15, ['no', 'no']),
    ]
    expect(alike(pairs)).toBeCloseTo(0.7)
    expect(kappa(pairs)).toBeCloseTo(0.4)
  })

  it('kappa is below zero for those who always differ, and undefined where both know one label only', () => {
    expect(kappa([...times(2, ['a', 'b']), ...times(2, ['b', 'a'])])).toBe(-1)
    expect(kappa(times(5, ['a', 'a']))).toBeNull()
    expect(kappa([])).toBeNull()
    expect(alike([])).toBeNull()
  })

  it('grouping counts pairs under one claim, and its kappa is the adjusted Rand index of two partitions', () => {
    const found = grouping(things(groups('a', 'a', 'a', 'b', 'b'), groups('x', 'x', 'y', 'y', 'y')))
    expect(found.pairs).toHaveLength(10)
    expect(found.f1).toBeCloseTo(4 / 8)
    expect(found.kappa).toBeCloseTo(1 / 6)
  })

  it('a thing in two groups is together with both', () => {
    const found = grouping(things(groups('ab', 'a', 'b'), groups('x', 'x', 'y')))
    expect(found.pairs).toEqual([
      ['one', 'one'],
      ['one', 'two'],
      ['two', 'two'],
    ])
  })
})

const FIRST = readGold(`
claim leak | confirmed | 2-3 | Water leaks through the wall
  status 2031-04-02 reported
  status 2031-04-09 confirmed
  figure Lia Oren | 2031-04-02 | some 40 litres | an hour
  01 | Lia Oren | assert | Water leaks through the wall of the old mill
  01 | the mill's owner | no-comment | the leak
  02 | two engineers | assert | Water leaks through the wall | Millbrook Post
  03 | Tom Fells | confirm | the wall leaks

claim safe | disputed | 1-1 | The mill is safe
  02 | Lia Oren | assert | The mill is safe and open
  03 | Tom Fells | deny | The mill is not safe

claim open | reported | 1-1 | The mill is open
  02 | Lia Oren | assert | The mill is safe and open
`)
const SECOND = readGold(`
claim wall | confirmed | 2-2 | The wall leaks
  status 2031-04-02 reported
  status 2031-04-09 confirmed
  figure Oren | 2031-04-02 | 40 litres | an hour
  01 | Oren | assert | Water leaks through the wall
  02 | two engineers | assert | Water leaks through the wall | Lakeland Bureau ← Millbrook Post
  03 | the fire chief | confirm | the wall leaks

claim mill | denied | 1-1 | The mill is safe
  02 | Lia Oren | predict | The mill is safe and open
  03 | Tom Fells | deny | is not safe

claim boats | reported | 1-1 | Boats are banned
  03 | Tom Fells | assert | No boats may pass
`)

describe('statements of two ledgers', () => {
  it('lines with the same words under two claims are one statement', () => {
    const both = statementsOf(FIRST).find((one) => one.words === 'The mill is safe and open')
    expect(statementsOf(FIRST)).toHaveLength(6)
    expect([...(both?.keys ?? [])]).toEqual(['safe', 'open'])
  })

  it('match by page and at least half of the words in a row, whichever is cut shorter', () => {
    const { pairs, onlyFirst, onlySecond } = matchStatements(statementsOf(FIRST), statementsOf(SECOND))
    expect(pairs).toHaveLength(5)
    expect(onlyFirst.map((one) => one.words)).toEqual(['the leak'])
    expect(onlySecond.map((one) => one.words)).toEqual(['No boats may pass'])
  })

  it('the voice decides between two who say the same', () => {
    const said = (names: readonly string[]) =>
      statementsOf(
        readGold(
          `claim k | reported | 1-1 | x\n${names.map((name) => `01 | ${name} | assert | the gate is stuck`).join('\n')}`,
        ),
      )
    const { pairs } = matchStatements(said(['Oren', 'Fells']), said(['Tom Fells', 'Lia Oren']))
    expect(pairs.map((pair) => `${pair.first.speaker}, ${pair.second.speaker}`).sort()).toEqual([
      'Fells, Tom Fells',
      'Oren, Lia Oren',
    ])
  })

  it('names agree if one holds all words of the other; nobody agrees with nobody only', () => {
    expect(sameName('our harbour service', 'Harbour Service')).toBe(true)
    expect(sameName('Lia Oren', 'Tom Oren')).toBe(false)
    expect(sameName('', 'Oren')).toBe(false)
    expect(sameName('', '')).toBe(true)
  })

  it('chains agree hop by hop', () => {
    expect(sameChain(['the Post', 'Bureau'], ['Millbrook Post', 'Lakeland Bureau'])).toBe(true)
    expect(sameChain(['Post', 'Bureau'], ['Bureau', 'Post'])).toBe(false)
    expect(sameChain([], ['Post'])).toBe(false)
  })
})

describe('figures of two ledgers', () => {
  const found = figuresFrom(tally(FIRST, SECOND))

  it('count statements, stances, speakers and chains', () => {
    expect(found['statements F1']).toEqual([10 / 12, 7])
    expect(found['stance the same']).toEqual([4 / 5, 5])
    expect(found['speaker the same']).toEqual([4 / 5, 5])
    expect(found['chain the same']).toEqual([4 / 5, 5])
    expect(found['chain the same where either has one']).toEqual([0, 1])
  })

  it('count grouping and what becomes of the claims that both have', () => {
    expect(found['grouping pairwise F1']).toEqual([1, 10])
    expect(found['claims F1']).toEqual([4 / 6, 4])
    expect(found['status the same']).toEqual([1 / 2, 2])
    expect(found['status the same where it moves']).toEqual([1 / 2, 2])
    expect(found['status by day the same']).toEqual([1, 2])
    expect(found['origins the same']).toEqual([1 / 2, 2])
    expect(found['origins lower end the same']).toEqual([1, 2])
    expect(found['figures F1']).toEqual([1, 1])
  })

  it('a ledger agrees with itself in everything', () => {
    for (const [value] of Object.values(figuresFrom(tally(FIRST, FIRST)))) expect(value).toBe(1)
  })

  it('add up over stories without pairing statements of two stories', () => {
    const both = figuresFrom(together([tally(FIRST, SECOND), tally(FIRST, FIRST)]))
    expect(both['statements F1']).toEqual([22 / 24, 13])
    expect(both['grouping pairwise F1']?.[1]).toBe(10 + 15)
  })
})
