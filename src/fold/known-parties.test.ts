import { expect, it } from 'vitest'
import { partiesOf, partyBy } from './known-parties.js'

const role = (words: string, from: string | null = '2031-03-06') => ({
  role: words,
  from,
  to: null,
  document: 'd1' as never,
})
const NORWAY = [{ party: 'Norway', from: '2031-03-06' }]

it.each([
  ['Norwegian intelligence chief', NORWAY],
  ['President of Norway', NORWAY],
  ['Norway’s permanent representative to NATO', NORWAY],
  ['spokeswoman of the Norwegian army', NORWAY],
  ['Norwegian nurse', []],
  ['Norwegian Airlines spokesman', []],
  ['mission chief in Norway', []],
  ['envoy to Norway', []],
  ['former Norwegian president', []],
])('the role %s speaks for %j', (words, parties) => {
  expect(partiesOf([role(words)])).toEqual(parties)
})

it('each party has the first day of a page that says it, and one of two is none', () => {
  const known = partiesOf([
    role('President of Norway', '2031-03-08'),
    role('Norwegian president', '2031-03-04'),
    role('Swedish president', '2031-03-06'),
    role('Norwegian premier', null),
  ])
  expect(known).toEqual([
    { party: 'Norway', from: '2031-03-04' },
    { party: 'Sweden', from: '2031-03-06' },
  ])
  expect([undefined, '2031-03-03', '2031-03-05', '2031-03-06'].map((day) => partyBy(known, day))).toEqual([
    null,
    null,
    'Norway',
    null,
  ])
})
