import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeApp } from '../faces/http/app.js'
import type { Claim } from '../model/index.js'
import { addInputs } from '../pipeline/index.js'
import { openStore } from '../store/index.js'
import type { Store } from '../store/store.js'
import { claimsNamed, findClaim } from './find-claim.js'
import { chains } from './queries/chains.js'
import { claim } from './queries/claim.js'
import { claims } from './queries/claims.js'
import { compare } from './queries/compare.js'
import { merge } from './queries/judge.js'
import { note } from './queries/rate.js'
import { timeline } from './queries/timeline.js'

const PAGE = JSON.stringify({
  id: 'a',
  outlet: 'Orlo Courier',
  published: '2031-03-03',
  text: 'At least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.\n\nThe mayor of Orlo, Mira Halden, said that the bridge at Vessa had been closed.',
  clean: false,
})
let store: Store
const asking = () => ({ store, who: 'Iva Morrow', now: '2031-03-09T12:00:00Z' })
/** The claim that was swallowed, and the one that is left. */
let gone: string
let kept: string
let before: string

beforeEach(async () => {
  store = await openStore(':memory:')
  for await (const added of addInputs(store, ['-'], {
    stdin: [Buffer.from(`${PAGE}\n`)] as unknown as AsyncIterable<Uint8Array>,
  }))
    expect(added.outcome).toBe('added')
  before = await store.lastRecorded()
  const [a, b] = (await claims.ask(asking(), {})).map(({ id }) => id)
  await merge.ask(asking(), { a: a ?? '', b: b ?? '' })
  kept = (await claims.ask(asking(), {}))[0]?.id ?? ''
  gone = kept === a ? (b ?? '') : (a ?? '')
})
afterEach(() => store.close())

describe('the id of a claim that is no more', () => {
  it('leads to the claim that holds what founded it, with a remark', async () => {
    expect(gone).not.toBe(kept)
    for (const id of [gone, gone.slice(0, 7)]) {
      const found = await claim.ask(asking(), { id })
      expect(found).toMatchObject({ id: kept, followed: id })
      expect(found.statements.map((one) => one.id)).toContain(`s${gone.slice(1, 17)}`)
    }
    expect(await claim.ask(asking(), { id: kept })).toMatchObject({ id: kept, followed: null })
    expect(await compare.ask(asking(), { id: gone })).toMatchObject({ claim: kept, followed: gone })
  })

  it('leads there at both times of a read', async () => {
    expect(await claim.ask(asking(), { id: gone, asOf: '2031-03-04' })).toMatchObject({ id: kept, followed: gone })
    const now = await store.lastRecorded()
    expect(await claim.ask(asking(), { id: gone, knownAt: now })).toMatchObject({ id: kept, followed: gone })
    expect(await claim.ask(asking(), { id: gone, knownAt: before })).toMatchObject({ id: gone, followed: null })
    await expect(claim.ask(asking(), { id: gone, asOf: '2031-03-01' })).rejects.toThrow(/now part of|had been said/)
  })

  it('leads there wherever a claim is named', async () => {
    expect((await timeline.ask(asking(), { claim: gone })).every((entry) => entry.claim === kept)).toBe(true)
    expect((await chains.ask(asking(), { claim: gone })).edges.length).toBeGreaterThan(0)
    expect(await note.ask(asking(), { subject: gone, words: ['asked twice'] })).toMatchObject({
      subject: expect.stringContaining('claim:s'),
    })
  })

  it('leads there over HTTP, in a field of the answer', async () => {
    const app = makeApp({ store, who: 'Iva', now: () => '', writable: false, hosts: null })
    const answer = await app.request(`/claim/${gone}.json`)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ id: kept, followed: gone })
    expect((await app.request('/claim/cffffffffffffffff.json')).status).toBe(404)
  })
})

describe('an id among the claims of a ledger', () => {
  const make = (id: string, ...statements: string[]): Claim => ({ id, statements }) as unknown as Claim
  const [a, b, c] = [make('caa', 'saa', 'sbb'), make('ccc', 'scc'), make('cdd', 'sdd', 'scc')]

  it.each([
    ['itself', 'caa', ['caa']],
    ['the one that holds what founded it', 'cbb', ['caa']],
    ['a part that went elsewhere', 'ccc-1', ['cdd']],
    ['nothing', 'cee', []],
    ['no id at all', 'Halden', []],
  ])('%s', (_, wanted, found) => {
    expect(claimsNamed([a, b, c], wanted).map(({ id }) => id)).toEqual(found)
  })

  it('says so where what was one claim is now in several', () => {
    expect(() => findClaim([a, make('cff', 'sbb')], 'cbb')).toThrow(/now in 2 claims/)
    expect(() => findClaim([a], 'cee')).toThrow(/There is no claim cee/)
  })
})
