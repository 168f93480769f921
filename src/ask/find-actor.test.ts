import { describe, expect, it } from 'vitest'
import type { Actor } from '../model/index.js'
import { chooseActor } from './find-actor.js'

const actor = (id: string, name: string, mentions: number, type = 'person'): Actor =>
  ({ id, name, type, party: null, spellings: [{ name, mentions }], roles: [], because: [] }) as unknown as Actor

const HOLM = actor('a1', 'Ada Holm', 30)
const STUB = actor('a2', 'Holm', 2)

describe('who is meant by a surname', () => {
  it.each([
    ['the main actor who bears it, before a stub of that word', [STUB, HOLM], 'Ada Holm'],
    ['the stub, where two bear it', [STUB, HOLM, actor('a3', 'Olo Holm', 20)], 'Holm'],
    ['the stub, where the bearer is named as seldom', [STUB, actor('a3', 'Ada Holm', 4)], 'Holm'],
    ['the stub, where a body bears it', [STUB, actor('a3', 'Port Holm', 30, 'organisation')], 'Holm'],
    ['the bearer, where there is no stub', [HOLM], 'Ada Holm'],
  ])('is %s', (_, all, expected) => {
    expect(chooseActor(all, 'holm').name).toBe(expected)
  })

  it('an id means whom it names', () => {
    expect(chooseActor([STUB, HOLM], 'a2').name).toBe('Holm')
  })
})
