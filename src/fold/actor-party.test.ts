import { expect, it } from 'vitest'
import type { DocumentId, Mention } from '../model/index.js'
import { foldActors, nameRowsOf } from './actors.js'

const named = (name: string, type: 'organisation' | 'person'): Mention => ({ start: 0, end: name.length, type, name })

it.each([
  ['Norwegian Coast Service', 'organisation', 'Norway'],
  ['Coast Service', 'organisation', null],
  ['Norwegian University', 'organisation', null],
  ['Ilse Norway', 'person', null],
] as const)('%s, a %s, speaks for %s', (name, type, party) => {
  const rows = nameRowsOf([{ document: 'd1' as DocumentId, day: '2031-03-02', mentions: [named(name, type)] }])
  expect(foldActors(rows, []).map(({ actor }) => actor.party)).toEqual([party])
})
