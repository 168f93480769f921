import { expect, it } from 'vitest'
import type { Names } from '../../web/src/api/types.js'
import { candidatesShown, spellingsShown } from '../../web/src/screens/actor-names.js'

const named = (id: string, name: string, firstSeen: string | null, more: Partial<Names['names'][number]> = {}) => ({
  id,
  actor: 'a1',
  actorName: 'Tilda Renn',
  spellings: [{ name, firstDocument: `page of ${firstSeen}`, firstSeen, mentions: 1 }],
  roles: [],
  ...more,
})

it('a surname that many pages use by itself is one spelling with its count and its first page', () => {
  const shown = spellingsShown([
    named('person tilda renn', 'Tilda Renn', '2031-03-02'),
    named('person renn @d2', 'Renn', '2031-03-05'),
    named('person renn @d1', 'Renn', '2031-03-01'),
    named('organisation renn', 'Renn', null),
  ])
  expect(shown.map(({ name, mentions, firstSeen, names }) => [name, mentions, firstSeen, names.length])).toEqual([
    ['Tilda Renn', 1, '2031-03-02', 1],
    ['Renn', 3, '2031-03-01', 3],
  ])
})

it('a name of two spellings can be split off once', () => {
  const [spelling] = named('person tilda renn', 'Tilda Renn', '2031-03-02').spellings
  const both = { spellings: [spelling, { ...spelling, name: 'Tilda A. Renn' }] }
  const shown = spellingsShown([named('person tilda renn', 'Tilda Renn', '2031-03-02', both)])
  expect(shown.map(({ name, names }) => [name, names.length])).toEqual([
    ['Tilda Renn', 1],
    ['Tilda A. Renn', 0],
  ])
})

it('another actor is asked about once, whichever pages and spellings raise it', () => {
  const may = (id: string, name: string, actor: string | null, to: string) => ({
    ...named(id, name, '2031-03-02', { actor }),
    to,
    reasons: [],
  })
  const shown = candidatesShown([
    may('person oda renn', 'Oda Renn', 'a2', 'person renn @d1'),
    may('person oda renn', 'Oda Renn', 'a2', 'person renn @d2'),
    may('person o renn', 'O. Renn', 'a2', 'person renn @d2'),
    may('person office mayor @d1', 'the mayor', null, 'person tilda renn'),
    may('person office mayor @d2', 'The mayor', null, 'person tilda renn'),
  ])
  expect(shown.map(({ words, pairs }) => [words, pairs.length])).toEqual([
    ['Oda Renn', 3],
    ['the mayor', 2],
  ])
})
