import { describe, expect, it } from 'vitest'
import type { Actor } from '../../web/src/api/types.js'
import { sayingsOf } from '../../web/src/parts/same-words.js'

const said = (id: string, claim: string, text: string, day: string | null, stance = 'assert') =>
  ({
    claim,
    statement: { id, text, stance, saidAt: day === null ? null : { from: day, to: day, stated: true }, figures: [] },
  }) as unknown as Actor['said'][number]

describe('what an actor said', () => {
  it('has the same words on other pages as copies, whatever their marks', () => {
    const [one, ...more] = sayingsOf([
      said('s2', 'c1', '“The lock gate is shut,”', '2024-05-02'),
      said('s1', 'c1', 'that the lock gate is shut', '2024-05-02'),
    ])
    expect(more).toEqual([])
    expect(one?.first.id).toBe('s1')
    expect(one?.copies.map(({ statement }) => statement.id)).toEqual(['s2'])
  })

  it('never calls other words to the same claim a copy, nor another stance, nor another day', () => {
    const found = sayingsOf([
      said('s1', 'c1', 'the lock gate is shut', '2024-05-02'),
      said('s2', 'c1', 'the gate was closed on Monday', '2024-05-02'),
      said('s3', 'c1', 'the lock gate is shut', '2024-05-02', 'deny'),
      said('s4', 'c1', 'the lock gate is shut', '2024-05-04'),
      said('s5', 'c1', 'the lock gate is shut', null),
    ])
    expect(found.map(({ first }) => first.id)).toEqual(['s1', 's2', 's3', 's4', 's5'])
    expect(found.flatMap(({ copies }) => copies)).toEqual([])
  })

  it('shows a sentence that speaks to two claims once, with both', () => {
    const found = sayingsOf([
      said('s1', 'c1', 'Nine boats are missing and two sank', '2024-05-02'),
      said('s1', 'c2', 'Nine boats are missing and two sank', '2024-05-02'),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]?.claims).toEqual(['c1', 'c2'])
    expect(found[0]?.copies).toEqual([])
  })
})
