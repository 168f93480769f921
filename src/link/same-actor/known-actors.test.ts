import { describe, expect, it } from 'vitest'
import type { ActorName } from './actor-name.js'
import { anchorActors } from './anchor-actors.js'
import { readKnownActors } from './known-actors.js'

describe('readKnownActors', () => {
  it('reads FollowTheMoney lines and leaves out what is no actor', () => {
    const text = [
      '{"id":"a","schema":"Person","caption":"Ilse Brandt","properties":{"name":["Ilse Brandt"],"alias":["Ilsa Brandt"]}}',
      '{"id":"b","schema":"Ownership","properties":{"name":["x"]}}',
    ].join('\n')
    expect(readKnownActors(text)).toEqual([{ id: 'a', type: 'person', names: ['Ilse Brandt', 'Ilsa Brandt'] }])
  })

  it('reads CSV with quotes', () => {
    const text = 'id,name,type,aliases\r\nq1,"Brandt, Ilse",person,I. Brandt; Ilsa\r\nq2,Norvik Radio,outlet,\r\n'
    expect(readKnownActors(text)).toEqual([
      { id: 'q1', type: 'person', names: ['Brandt, Ilse', 'I. Brandt', 'Ilsa'] },
      { id: 'q2', type: 'organisation', names: ['Norvik Radio'] },
    ])
  })

  it.each(['{broken', 'title;year\nx;1'])('says what is wrong with %j', (text) => {
    expect(() => readKnownActors(text)).toThrow(/known actors/)
  })
})

describe('anchorActors', () => {
  const name = (spelling: string): ActorName => ({
    id: `person ${spelling.toLowerCase()}`,
    name: spelling,
    type: 'person',
    aliases: [],
    documents: [],
    roles: [],
    parties: [],
  })

  it('joins the names of one known actor and parts those of two', () => {
    const known = readKnownActors('name,aliases\nIlse Brandt,Ilsa Brandt\nIlse Brand,')
    const made = anchorActors([name('Ilse Brandt'), name('Ilsa Brandt'), name('Ilse Brand')], known, 'known:list.csv')
    expect(made.map(({ a, b, verdict }) => [a, b, verdict]).sort()).toEqual([
      ['person ilsa brandt', 'person ilse brand', 'different'],
      ['person ilsa brandt', 'person ilse brandt', 'same'],
    ])
  })
})
