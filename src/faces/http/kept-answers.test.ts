import { describe, expect, it } from 'vitest'
import { keepAnswers } from './kept-answers.js'

const answer = (size: number) => ({ answer: { body: Buffer.alloc(size), tag: `"${size}"`, headers: {} }, took: 5 })
const fresh = () => ({ on: {}, patient: null })

describe('answers that are kept', () => {
  it('are given again only while they stand on the same object', () => {
    const [kept, ground] = [keepAnswers(1000), fresh()]
    kept.put('/ledger.json', ground, answer(10))
    expect(kept.get('/ledger.json', ground)?.tag).toBe('"10"')
    expect(kept.get('/ledger.json', fresh())).toBeUndefined()
    expect(kept.get('/ledger.json', ground)).toBeUndefined()
    expect(kept.get('/other.json', ground)).toBeUndefined()
  })

  it('take no more room than they may: what nobody asked for longest goes first', () => {
    const [kept, ground] = [keepAnswers(1000), fresh()]
    for (let i = 0; i < 10; i++) kept.put(`/${i}`, ground, answer(100))
    kept.get('/0', ground)
    kept.put('/10', ground, answer(100))
    expect(kept.get('/0', ground)).toBeDefined()
    expect(kept.get('/1', ground)).toBeUndefined()
    expect(kept.get('/2', ground)).toBeDefined()
  })

  it('use the memory of one that is given up for the next', () => {
    const [kept, ground] = [keepAnswers(2 ** 22), fresh()]
    kept.put('/first', ground, answer(100_000))
    const first = kept.get('/first', ground)?.body
    expect(first?.equals(Buffer.alloc(100_000))).toBe(true)
    expect(kept.get('/first', fresh())).toBeUndefined()
    const other = { ...answer(100_000), answer: { ...answer(0).answer, body: Buffer.alloc(90_000, 'x') } }
    kept.put('/other', ground, other)
    const body = kept.get('/other', ground)?.body
    expect(body?.buffer).toBe(first?.buffer)
    expect(body?.equals(Buffer.alloc(90_000, 'x'))).toBe(true)
  })

  it('do not hold one that would push out most others', () => {
    const [kept, ground] = [keepAnswers(1000), fresh()]
    kept.put('/whole', ground, answer(500))
    expect(kept.get('/whole', ground)).toBeUndefined()
  })

  it('give up what patience does not allow any more before what may still be given', () => {
    let now = 0
    const kept = keepAnswers(1000, () => now)
    const [first, ground] = [fresh(), fresh()]
    kept.put('/first', first, answer(100))
    for (let i = 0; i < 9; i++) kept.put(`/${i}`, { on: {}, patient: 'j1' }, answer(100))
    now = 3000
    kept.put('/new', ground, answer(100))
    expect(kept.get('/first', first)).toBeDefined()
    expect(kept.get('/new', ground)).toBeDefined()
    expect(kept.get('/8', { on: {}, patient: 'j1' })).toBeUndefined()
  })

  it('of a great store that took next to nothing are kept when they are asked for again', () => {
    let now = 0
    const kept = keepAnswers(1000, () => now)
    const ground = { on: {}, patient: 'j1' }
    const cheap = { ...answer(10), took: 1 }
    for (const [at, isKept] of [
      [0, false],
      [3000, false],
      [5000, true],
    ] as const) {
      now = at
      kept.put('/page', ground, cheap)
      expect(kept.get('/page', ground) !== undefined).toBe(isKept)
    }
    kept.put('/small', fresh(), cheap)
    const small = fresh()
    kept.put('/small', small, cheap)
    expect(kept.get('/small', small)).toBeDefined()
  })

  it('end when what they stand on says so', () => {
    let now = 0
    const kept = keepAnswers(1000, () => now)
    const ground = { on: {}, patient: null, lastsMs: 500 }
    kept.put('/claim', ground, answer(10))
    now = 499
    expect(kept.get('/claim', ground)).toBeDefined()
    now = 500
    expect(kept.get('/claim', ground)).toBeUndefined()
  })

  it('count a name that is answered anew once', () => {
    const [kept, ground] = [keepAnswers(1000), fresh()]
    for (let i = 0; i < 100; i++) kept.put('/same', ground, answer(100))
    for (let i = 0; i < 9; i++) kept.put(`/${i}`, ground, answer(100))
    expect(kept.get('/same', ground)).toBeDefined()
  })

  it('of a great store are given ten times as long as they took, three seconds at least, and never past a judgement', () => {
    let now = 0
    const kept = keepAnswers(1000, () => now)
    const ground = (patient: string) => ({ on: {}, patient })
    const slow = { ...answer(10), took: 500 }
    kept.put('/series.json', ground('j1'), slow)
    kept.put('/ledger.json', ground('j1'), answer(10))
    now = 2999
    expect(kept.get('/ledger.json', ground('j1'))).toBeDefined()
    now = 4999
    expect(kept.get('/ledger.json', ground('j1'))).toBeUndefined()
    expect(kept.get('/series.json', ground('j1'))).toBeDefined()
    expect(kept.get('/series.json', ground('j2'))).toBeUndefined()
    kept.put('/series.json', ground('j2'), slow)
    now = 9999
    expect(kept.get('/series.json', ground('j2'))).toBeUndefined()
  })
})
