import { expect, it } from 'vitest'
import { type Follower, Followers } from './followers.js'
import type { HeldClaim } from './held.js'

const claim = (id: string): HeldClaim => ({ id, slot: 0, states: [], shared: [], turns: [], later: [] })

/** Counts what it was told. */
class Counted implements Follower {
  readonly told: string[] = []
  constructor(readonly weight = 1) {}
  move(_: HeldClaim | null, after: HeldClaim | null): void {
    this.told.push(after?.id ?? '')
  }
}

it('tells each follower every move once, when it is asked for', () => {
  const followers = new Followers()
  const early = followers.get('early', () => new Counted())
  followers.tell(null, claim('c1'))
  expect(early.told).toEqual([])
  const late = followers.get('late', () => new Counted())
  followers.tell(null, claim('c2'))
  for (const _ of [1, 2]) {
    expect(followers.get('early', () => new Counted())).toBe(early)
    expect(followers.get('late', () => new Counted())).toBe(late)
  }
  expect(early.told).toEqual(['c1', 'c2'])
  expect(late.told).toEqual(['c2'])
})

it('makes anew what was not asked for while thousands of claims moved', () => {
  const followers = new Followers()
  const old = followers.get('old', () => new Counted())
  const asked = followers.get('asked', () => new Counted())
  for (let move = 0; move < 30_000; move++) {
    followers.tell(null, claim(`c${move}`))
    if (move % 100 === 0) followers.get('asked', () => new Counted())
  }
  expect(followers.get('asked', () => new Counted()).told).toHaveLength(30_000)
  expect(followers.get('asked', () => new Counted())).toBe(asked)
  expect(followers.get('old', () => new Counted())).not.toBe(old)
})

it('gives up what nobody asked for longest, the heavy sooner', () => {
  const followers = new Followers()
  const first = followers.get('first', () => new Counted())
  for (let i = 0; i < 300; i++) followers.get(`light ${i}`, () => new Counted())
  expect(followers.get('first', () => new Counted())).toBe(first)
  for (let i = 0; i < 30; i++) followers.get(`heavy ${i}`, () => new Counted(20))
  expect(followers.entries().map(([name]) => name)).not.toContain('first')
  expect(followers.entries()).toHaveLength(20)
})
