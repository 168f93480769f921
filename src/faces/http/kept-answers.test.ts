import { describe, expect, it } from 'vitest'
import { keepAnswers } from './kept-answers.js'

const answer = (size: number) => ({ body: Buffer.alloc(size), tag: `"${size}"`, headers: {} })

describe('answers that are kept', () => {
  it('are given again only while they stand on the same object', () => {
    const [kept, ground] = [keepAnswers(1000), {}]
    kept.put('/ledger.json', ground, answer(10))
    expect(kept.get('/ledger.json', ground)?.tag).toBe('"10"')
    expect(kept.get('/ledger.json', {})).toBeUndefined()
    expect(kept.get('/ledger.json', ground)).toBeUndefined()
    expect(kept.get('/other.json', ground)).toBeUndefined()
  })

  it('take no more room than they may: what nobody asked for longest goes first', () => {
    const [kept, ground] = [keepAnswers(1000), {}]
    for (let i = 0; i < 10; i++) kept.put(`/${i}`, ground, answer(100))
    kept.get('/0', ground)
    kept.put('/10', ground, answer(100))
    expect(kept.get('/0', ground)).toBeDefined()
    expect(kept.get('/1', ground)).toBeUndefined()
    expect(kept.get('/2', ground)).toBeDefined()
  })

  it('do not hold one that would push out most others', () => {
    const [kept, ground] = [keepAnswers(1000), {}]
    kept.put('/whole', ground, answer(500))
    expect(kept.get('/whole', ground)).toBeUndefined()
  })

  it('count a name that is answered anew once', () => {
    const [kept, ground] = [keepAnswers(1000), {}]
    for (let i = 0; i < 100; i++) kept.put('/same', ground, answer(100))
    for (let i = 0; i < 9; i++) kept.put(`/${i}`, ground, answer(100))
    expect(kept.get('/same', ground)).toBeDefined()
  })
})
