import { describe, expect, it } from 'vitest'
import type { Remark } from '../fold/remark.js'
import type { Claim } from '../model/index.js'
import { aboutOf, subjectOf } from './remarks.js'

const claim = (id: string, ...statements: string[]) => ({ id, statements, text: id }) as unknown as Claim
const on = (subject: string) => ({ subject }) as Remark

describe('a remark on a claim', () => {
  const first = claim('c3f2aa', 's11', 's3f2aa')
  const second = claim('c3f2aa-1', 's3f2aa', 's44')

  it('is about that claim alone, where one statement founds two', () => {
    for (const one of [first, second])
      expect(aboutOf(on(subjectOf.claim(one)), { claims: [first, second], actors: [] }).claim).toBe(one)
  })

  it('goes with what founded the claim when a merge has swallowed it', () => {
    const merged = claim('c11', 's11', 's3f2aa', 's44')
    expect(aboutOf(on(subjectOf.claim(second)), { claims: [merged], actors: [] }).claim).toBe(merged)
  })

  it('is about nothing where nothing of it is held', () => {
    expect(aboutOf(on(subjectOf.claim(second)), { claims: [claim('c77', 's77')], actors: [] }).claim).toBeNull()
  })
})
