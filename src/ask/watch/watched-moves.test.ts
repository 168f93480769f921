import { describe, expect, it } from 'vitest'
import type { Watch } from '../../fold/watch.js'
import type { Claim, Statement } from '../../model/index.js'
import { MOVES, type MoveKind } from '../changes/compare-claim.js'
import { watchedMoves } from './watched-moves.js'

const claim = (id: string, more: Partial<Claim> = {}): Claim =>
  ({
    id,
    text: `Text of ${id}`,
    statements: [`s${id.slice(1)}`],
    documents: [],
    figures: [],
    ...more,
  }) as unknown as Claim
const move = (id: string, kind: MoveKind, more: object = {}) => ({
  claim: id,
  text: `Text of ${id}`,
  kind,
  words: kind,
  from: null,
  to: null,
  at: null,
  atFrom: null,
  cause: '',
  statements: [] as string[],
  assumed: false,
  others: [] as string[],
  ...more,
})
const watch = (target: Watch['target'], subject: string, more: Partial<Watch> = {}): Watch => ({
  id: 'j1',
  target,
  subject,
  name: subject,
  only: [],
  status: null,
  since: '2031-03-03T00:00:00Z',
  author: 'Iva',
  ...more,
})

const [A, B, C] = ['caaaaaaaaaaaaaaaa', 'cbbbbbbbbbbbbbbbb', 'ccccccccccccccccc'] as const
const said = (name: string, mentions: readonly string[] = []) =>
  ({ speaker: { name }, chain: [], mentions: mentions.map((one) => ({ name: one })) }) as unknown as Statement
const between = {
  before: [claim(A), claim(C)],
  // What founded C is now held by A.
  after: [
    claim(A, {
      text: 'The Orlo dam broke',
      statements: ['saaaaaaaaaaaaaaaa', 'scccccccccccccccc'] as never,
      documents: ['d1'] as never,
      figures: [{ statement: 'saaaaaaaaaaaaaaaa', figure: { scope: 'killed', counted: 'people' } }] as never,
    }),
    claim(B, { documents: ['d2'] as never }),
  ],
  actors: [{ spellings: [{ name: 'Mira Halden' }, { name: 'Halden' }] }] as never,
  moves: [
    move(A, 'status', { to: 'denied by the mayor' }),
    move(A, 'figure', { statements: ['saaaaaaaaaaaaaaaa'] }),
    move(A, 'merged', { others: [C] }),
    move(B, 'new', { to: 'reported' }),
    move(B, 'origins'),
  ],
  evidence: {
    statements: new Map([
      ['saaaaaaaaaaaaaaaa', said('Halden')],
      ['sbbbbbbbbbbbbbbbb', said('the union', ['Vessa'])],
    ]),
    documents: new Map([
      ['d1', { outlet: { value: 'Orlo Courier' } }],
      ['d2', { outlet: { value: 'Teller Post' } }],
    ]) as never,
  },
}

const CASES: readonly (readonly [string, Watch, readonly string[]])[] = [
  ['the story: everything', watch('story', ''), between.moves.map(({ claim: id, kind }) => `${id[1]} ${kind}`)],
  ['a claim', watch('claim', B), ['b new', 'b origins']],
  ['a claim that a merge has swallowed leads on', watch('claim', C), ['a status', 'a figure', 'a merged']],
  ['a claim that is nowhere', watch('claim', 'cdddddddddddddddd'), []],
  ['an actor under another spelling', watch('actor', 'mira halden'), ['a status', 'a figure', 'a merged']],
  ['an actor who is only named', watch('actor', 'vessa'), ['b new', 'b origins']],
  ['figures of a scope', watch('figure', 'killed'), ['a figure']],
  ['figures of what is counted', watch('figure', 'people'), ['a figure']],
  ['figures of a claim', watch('figure', A), ['a figure']],
  ['figures that nobody gives', watch('figure', 'wounded'), []],
  ['an outlet', watch('outlet', 'teller post'), ['b new', 'b origins']],
  ['words', watch('about', 'orlo dam'), ['a status', 'a figure', 'a merged']],
  ['only some kinds', watch('story', '', { only: ['origins', 'merged'] }), ['a merged', 'b origins']],
  ['only denials', watch('story', '', { only: ['status'], status: 'denied' }), ['a status']],
  ['only confirmations: the denial is none', watch('claim', A, { status: 'confirmed' }), ['a figure', 'a merged']],
]

describe('which moves a watch is told', () => {
  it.each(CASES)('%s', (_, one, expected) => {
    expect(watchedMoves(one, between).map(({ claim: id, kind }) => `${id[1]} ${kind}`)).toEqual(expected)
  })

  it.each(MOVES)('a move of the kind %s is told to whoever watches its claim', (kind) => {
    const moves = [move(B, kind)]
    expect(watchedMoves(watch('claim', B), { ...between, moves })).toEqual(moves)
    expect(watchedMoves(watch('story', '', { only: [kind] }), { ...between, moves })).toEqual(moves)
  })
})
