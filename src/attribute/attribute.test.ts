import { describe, expect, it } from 'vitest'
import type { Draft, Maker, Marked, Tokens } from '../model/index.js'
import { attribute } from './attribute.js'
import type { Interpreter } from './interpreter.js'

const TEXT = 'Velt said that it rained. Menu'

/** Tokens at blanks, one sentence; enough for the engine, which reads places only. */
function tokensOf(text: string): Tokens {
  const places = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length])
  const count = places.length
  const form = (t: number): string => text.slice(places[t][0], places[t][1])
  return {
    text,
    count,
    start: Int32Array.from(places, ([start]) => start),
    end: Int32Array.from(places, ([, end]) => end),
    pos: new Uint8Array(count),
    tag: new Uint8Array(count),
    sentence: new Int32Array(count),
    sentenceStart: Int32Array.of(0, count),
    head: new Int32Array(count).fill(-2),
    relation: new Uint8Array(count),
    form,
    lower: (t) => form(t).toLowerCase(),
    lemma: (t) => form(t).toLowerCase(),
  }
}

const marked: Marked = {
  document: {
    id: 'd1' as Marked['document']['id'],
    snapshot: 's' as Marked['document']['snapshot'],
    name: 'case',
    url: null,
    text: TEXT,
    blocks: [
      { start: 0, end: 26, kind: 'main', role: 'paragraph', reason: 'paragraph' },
      { start: 26, end: 30, kind: 'boilerplate', role: 'other', reason: 'menu' },
    ],
    map: null,
    title: null,
    outlet: null,
    author: null,
    lang: 'en',
    published: null,
    updated: null,
    credits: [],
    revisionOf: null,
    diagnostics: [],
  },
  tokens: tokensOf(TEXT),
  quotations: [],
  mentions: [],
  times: [],
  figures: [],
}

const plain: Interpreter = {
  lang: 'en',
  interpret: (acts) =>
    acts.map((_, act) => ({
      act,
      quote: 'indirect' as const,
      kind: 'speech' as const,
      speaker: { name: 'Velt', type: 'person' as const, role: null, party: null, mention: null, basis: 'named' },
      chain: [],
      stance: 'assert' as const,
      certainty: 'unstated' as const,
      hedges: [],
      polarity: 'positive' as const,
      saidAt: null,
      refersTo: null,
      inner: [],
    })),
}

const SOURCE = { start: 0, end: 4 }
const CUE = { start: 5, end: 9 }
const CONTENT = { start: 10, end: 24 }
const draft = (parts: Partial<Draft>): Draft => ({
  source: [SOURCE],
  cue: [CUE],
  content: [CONTENT],
  score: 0.5,
  because: ['x'],
  ...parts,
})
const maker = (name: string, kind: Maker['kind'], drafts: readonly Draft[]): Maker => ({
  name,
  version: 1,
  kind,
  needs: ['tokens'],
  makes: ['attributions'],
  make: () => drafts,
})
const run = (...makers: Maker[]) => attribute(marked, { makers, interpreter: plain })

describe('attribute', () => {
  it('builds a statement with its words, places and derivation', () => {
    const { statements } = run(maker('a', 'rule', [draft({})]))
    expect(statements).toHaveLength(1)
    expect(statements[0].text).toBe('that it rained')
    expect(statements[0].evidence.map(({ quote }) => quote)).toEqual(['Velt', 'said', 'that it rained'])
    expect(statements[0].derivations).toEqual([{ maker: 'a', version: 1, kind: 'rule', score: 0.5, because: ['x'] }])
  })

  it('merges two makers on one act: the model keeps its spans, both are named', () => {
    const model = maker('m', 'model', [draft({ content: [{ start: 15, end: 24 }] })])
    const { statements } = run(maker('a', 'rule', [draft({})]), model)
    expect(statements).toHaveLength(1)
    expect(statements[0].text).toBe('it rained')
    expect(statements[0].derivations.map((one) => one.maker)).toEqual(['m', 'a'])
  })

  it('lets a rule fill what a model lacks', () => {
    const { statements } = run(maker('m', 'model', [draft({ content: [] })]), maker('a', 'rule', [draft({})]))
    expect(statements.map((one) => one.text)).toEqual(['that it rained'])
  })

  it('gives the same statements whatever the order of the makers', () => {
    const a = maker('a', 'rule', [draft({})])
    const m = maker('m', 'model', [draft({ content: [{ start: 15, end: 24 }] })])
    expect(run(a, m).statements).toEqual(run(m, a).statements)
  })

  it('gives the same id whoever made it', () => {
    const [a] = run(maker('a', 'rule', [draft({})])).statements
    const [b] = run(maker('b', 'llm', [draft({ score: 0.9 })])).statements
    expect(a.id).toBe(b.id)
  })

  it('trims spans', () => {
    const { statements } = run(maker('a', 'rule', [draft({ content: [{ start: 9, end: 24 }] })]))
    expect(statements[0].content).toEqual([CONTENT])
  })

  it('sets a draft aside whose span leaves the text, and says so', () => {
    const { statements, diagnostics } = run(maker('a', 'rule', [draft({ content: [{ start: 20, end: 99 }] })]))
    expect(statements).toEqual([])
    expect(diagnostics.map((one) => one.code)).toEqual(['attribute/bad-span'])
  })

  it('takes nothing from boilerplate', () => {
    expect(run(maker('a', 'rule', [draft({ content: [{ start: 26, end: 30 }] })])).statements).toEqual([])
  })

  it('drops a statement without content', () => {
    expect(run(maker('a', 'rule', [draft({ content: [] })])).statements).toEqual([])
  })
})
