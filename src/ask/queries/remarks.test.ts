import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rebuild } from '../../fold/rebuild.js'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { agreement } from './agreement.js'
import { claims } from './claims.js'
import { undo } from './judge.js'
import { judge } from './judge-pair.js'
import { audit } from './log.js'
import { origins } from './origins.js'
import { overrule } from './overrule.js'
import { note, rate } from './rate.js'
import { ratings } from './ratings.js'

const page = (id: string, outlet: string, published: string, text: string) =>
  JSON.stringify({ id, outlet, published, text, clean: false })
const PAGES = [
  page('a', 'Orlo Courier', '2031-03-03', 'The bridge at Vessa was closed, the mayor of Orlo, Mira Halden, said.'),
  page('b', 'Vessa Daily', '2031-03-04', 'The bridge at Vessa was closed, the Union of Ferrymen said.'),
  page('c', 'Teller Post', '2031-03-05', 'The old mill in Teller was sold, merchant Jon Terrel said.'),
]

let store: Store
let second = 0
const as = (who: string) => ({ store, who, now: new Date(Date.UTC(2031, 2, 20) + 1000 * second++).toISOString() })
const add = async (lines: readonly string[]) => {
  for await (const added of addInputs(store, ['-'], {
    stdin: [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>,
  }))
    expect(added.outcome).toBe('added')
}
const find = async (about: string) => {
  const [found] = await claims.ask(as('x'), { about })
  if (found === undefined) throw new Error(`no claim about ${about}`)
  return found
}
const views = async () => JSON.stringify([await store.views('claim'), await store.views('actor')])

beforeEach(async () => {
  store = await openStore(':memory:')
  await add(PAGES)
})
afterEach(() => store.close())

describe('grades of the Admiralty code', () => {
  it('are of an outlet, a voice or a claim, signed and audited', async () => {
    await rate.ask(as('Iva'), { subject: 'vessa daily', grade: 'B', reason: 'right before' })
    await rate.ask(as('Iva'), { subject: 'Halden', grade: 'A' })
    await rate.ask(as('Ondra'), { subject: (await find('mill')).id, grade: '3' })
    const found = await ratings.ask(as('x'), {})
    expect(found.map(({ on, about, name, grade, author }) => [on, about, name, grade, author])).toEqual([
      ['credibility', 'claim', (await find('mill')).text, '3', 'Ondra'],
      ['reliability', 'outlet', 'vessa daily', 'B', 'Iva'],
      ['reliability', 'voice', 'Mira Halden', 'A', 'Iva'],
    ])
    const log = await audit.ask(as('x'), { limit: 100 })
    expect(log.map(({ who, action, after }) => [who, action, after])).toEqual([
      ['Iva', 'rate', 'B (usually reliable)'],
      ['Iva', 'rate', 'A (completely reliable)'],
      ['Ondra', 'rate', '3 (possibly true)'],
    ])
    expect((await store.verify()).problems).toEqual([])
  })

  it('refuse a credibility of 1 without two independent origins, with a clear word', async () => {
    await expect(rate.ask(as('Iva'), { subject: (await find('mill')).id, grade: '1' })).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringMatching(/independent sources confirm it, and this claim has 1 independent origin/),
    })
    expect(await ratings.ask(as('x'), {})).toEqual([])
    expect((await find('bridge')).origins.atLeast).toBe(2)
    await rate.ask(as('Iva'), { subject: (await find('bridge')).id, grade: '1' })
    expect((await ratings.ask(as('x'), {}))[0]).toMatchObject({ grade: '1', borneOut: true })
  })

  it('say when a credibility of 1 is borne out no longer', async () => {
    const bridge = await find('bridge')
    await rate.ask(as('Iva'), { subject: bridge.id, grade: '1' })
    await overrule.ask(as('Iva'), { claim: bridge.id, verdict: 'one', a: 'Mira Halden', b: 'Union of Ferrymen' })
    expect((await ratings.ask(as('x'), {}))[0]).toMatchObject({ grade: '1', borneOut: false })
  })

  it('hold by the latest of one author, and undo brings back the one before', async () => {
    for (const grade of ['B', 'C', 'B'] as const) await rate.ask(as('Iva'), { subject: 'Vessa Daily', grade })
    const now = async () => (await ratings.ask(as('x'), {})).map(({ grade }) => grade)
    expect(await now()).toEqual(['B'])
    await undo.ask(as('Iva'), {})
    expect(await now()).toEqual(['C'])
    await undo.ask(as('Iva'), {})
    await undo.ask(as('Iva'), {})
    expect(await now()).toEqual([])
  })

  it('the same grade again changes nothing', async () => {
    await rate.ask(as('Iva'), { subject: 'Vessa Daily', grade: 'B' })
    expect(await rate.ask(as('Iva'), { subject: 'Vessa Daily', grade: 'B' })).toMatchObject({ judgement: null })
    expect(await audit.ask(as('x'), { limit: 10 })).toHaveLength(1)
  })

  it('know no outlet that is not there, and no reliability of a claim', async () => {
    await expect(rate.ask(as('Iva'), { subject: 'Nobody Atall', grade: 'B' })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(rate.ask(as('Iva'), { subject: (await find('mill')).id, grade: 'B' })).rejects.toMatchObject({
      code: 'usage',
    })
  })
})

describe('notes', () => {
  it('stand on claims, statements and actors, follow the claim to new data, and are read at a knowledge time', async () => {
    const mill = await find('mill')
    const before = (await store.changesSince('1970-01-01')).at(-1)?.knownAt ?? ''
    await note.ask(as('Iva'), { subject: mill.id, words: ['asked', 'the', 'buyer'] })
    await note.ask(as('Iva'), { subject: mill.statements[0]?.id ?? '', words: ['by telephone'] })
    await note.ask(as('Ondra'), { subject: 'Halden', words: ['new in office'] })
    await add([page('d', 'Orlo Courier', '2031-03-01', 'The old mill in Teller was sold, merchant Jon Terrel said.')])
    await rebuild(store)
    const now = await find('mill')
    expect(now.id).not.toBe(mill.id)
    const found = await ratings.ask(as('x'), { on: 'note', claim: now.id })
    expect(found.map(({ about, words, claim }) => [about, words, claim])).toEqual([
      ['claim', 'asked the buyer', now.id],
      ['statement', 'by telephone', now.id],
    ])
    expect(await ratings.ask(as('x'), { knownAt: before })).toEqual([])
  })

  it('leave the ledger as it is, and so does undoing them', async () => {
    const before = await views()
    await note.ask(as('Iva'), { subject: (await find('mill')).id, words: ['asked the buyer'] })
    expect(await views()).toBe(before)
    await undo.ask(as('Iva'), {})
    expect(await views()).toBe(before)
    expect(await ratings.ask(as('x'), {})).toEqual([])
  })
})

describe('overruling an origin', () => {
  it('makes two one, the count follows, and undo restores the bytes', async () => {
    const before = await views()
    const bridge = await find('bridge')
    const judged = await overrule.ask(as('Iva'), {
      claim: bridge.id,
      verdict: 'one',
      a: 'Halden',
      b: 'Ferrymen',
      reason: 'she chairs the union',
    })
    expect([judged.before[0]?.origins, judged.after[0]?.origins]).toEqual([
      { atLeast: 2, atMost: 2 },
      { atLeast: 1, atMost: 1 },
    ])
    expect((await find('bridge')).status).toBe('reported')
    await undo.ask(as('Iva'), {})
    expect(await views()).toBe(before)
  })

  it('keeps two apart that one voice or one party joined, over a rebuild and new pages', async () => {
    await add([
      page('e', 'Nordwire', '2031-03-06', 'The bridge at Vessa was closed, the mayor of Orlo, Mira Halden, said.'),
    ])
    const bridge = await find('bridge')
    expect(bridge.origins).toMatchObject({ atLeast: 2, atMost: 2 })
    const [own] = bridge.voices.filter(({ name }) => name === 'Mira Halden')
    expect(own?.statements).toHaveLength(2)
    const before = await views()
    await overrule.ask(as('Iva'), { claim: bridge.id, verdict: 'apart', a: own?.statements[0] ?? '' })
    const [counted] = await origins.ask(as('x'), { claim: bridge.id })
    expect(counted?.origins).toMatchObject({ atLeast: 3, atMost: 3 })
    expect(counted?.origins.because.map(({ words }) => words)).toContain('a person judged them two origins')
    const judged = await views()
    await rebuild(store)
    expect(await views()).toBe(judged)
    await add([page('f', 'Coast Radio', '2031-03-07', 'The bridge at Vessa was closed, the Union of Ferrymen said.')])
    expect((await find('bridge')).origins).toMatchObject({ atLeast: 3, atMost: 3 })
    await undo.ask(as('Iva'), {})
    expect((await find('bridge')).origins).toMatchObject({ atLeast: 2, atMost: 2 })
    expect(before).not.toBe(judged)
  })

  it('refuses what is no pair', async () => {
    const mill = await find('mill')
    await expect(
      overrule.ask(as('Iva'), { claim: mill.id, verdict: 'apart', a: mill.statements[0]?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'usage' })
  })
})

describe('agreement of reviewers', () => {
  it('is reported pair by pair and as alpha, by each one’s last word', async () => {
    const all = (await claims.ask(as('x'), {})).flatMap(({ statements }) => statements.map(({ id }) => id))
    const [a = '', b = '', c = ''] = all
    const say = (who: string, x: string, y: string, verdict: 'same' | 'different' | 'unsure') =>
      judge.ask(as(who), { on: 'claim', a: x, b: y, verdict })
    await say('Iva', a, b, 'different')
    await say('Iva', a, b, 'same')
    await say('Ondra', b, a, 'same')
    await say('Iva', a, c, 'different')
    await say('Ondra', a, c, 'different')
    await say('Iva', b, c, 'different')
    await say('Ondra', b, c, 'unsure')
    const [found] = await agreement.ask(as('x'), { on: 'claim' })
    expect(found).toMatchObject({
      on: 'claim',
      reviewers: ['Iva', 'Ondra'],
      units: 3,
      pairs: [{ a: 'Iva', b: 'Ondra', units: 3, agreed: 2 }],
      scale: 'nominal',
    })
    // Values D D, D U, S S: observed 2/6, expected 22/30.
    expect(found?.alpha).toBeCloseTo(1 - 2 / 6 / (22 / 30), 10)
    expect(found?.disagreements).toHaveLength(1)
    await undo.ask(as('Ondra'), {})
    expect((await agreement.ask(as('x'), {}))[0]).toMatchObject({ units: 2, alpha: 1 })
  })

  it('takes grades as ranks, and “cannot be judged” as no grade', async () => {
    for (const [subject, x, y] of [
      ['Vessa Daily', 'A', 'B'],
      ['Orlo Courier', 'D', 'E'],
      ['Teller Post', 'C', 'F'],
    ] as const) {
      await rate.ask(as('Iva'), { subject, grade: x })
      await rate.ask(as('Ondra'), { subject, grade: y })
    }
    const [found] = await agreement.ask(as('x'), {})
    expect(found).toMatchObject({ on: 'reliability', units: 2, scale: 'ordinal', pairs: [{ units: 2, agreed: 0 }] })
    expect(found?.alpha).toBeGreaterThan(0)
  })
})
