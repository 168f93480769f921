import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addInputs } from '../../pipeline/index.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { changes } from './changes.js'
import { claims } from './claims.js'
import { merge, split, undo } from './judge.js'
import { watch, watchAdd, watchList, watchRemove, watchSeen } from './watch.js'

const page = (id: string, outlet: string, published: string, text: string) =>
  JSON.stringify({ id, outlet, published, text, clean: false })
const MONDAY = [
  page(
    'a',
    'Orlo Courier',
    '2031-03-03',
    'At least 14 people were killed when the Orlo dam broke, the Water Ministry said on Monday.\n\nThe mayor of Orlo, Mira Halden, said that the bridge at Vessa had been closed.',
  ),
]
const WEDNESDAY = page(
  'b',
  'Vessa Daily',
  '2031-03-05',
  'Seventeen people were killed when the Orlo dam broke, the Water Ministry said on Wednesday.',
)
const THURSDAY = page(
  'c',
  'Teller Post',
  '2031-03-06',
  'The Union of Dam Keepers denied that the bridge at Vessa had been closed.',
)

let store: Store
let ticks = 0
const asking = (who = 'Iva Morrow') => ({
  store,
  who,
  now: `2031-03-09T12:${String(Math.floor(ticks / 60)).padStart(2, '0')}:${String(ticks++ % 60).padStart(2, '0')}Z`,
})
const put = async (lines: readonly string[]) => {
  for await (const added of addInputs(store, ['-'], {
    stdin: [Buffer.from(`${lines.join('\n')}\n`)] as unknown as AsyncIterable<Uint8Array>,
  }))
    expect(added.outcome).toBe('added')
}
const idOf = async (words: string) => {
  const found = (await claims.ask(asking(), {})).find(({ text }) => text.includes(words))
  expect(found, words).toBeDefined()
  return found?.id ?? ''
}
const kinds = (told: { events: readonly { kind: string }[] }) => told.events.map(({ kind }) => kind)

beforeEach(async () => {
  store = await openStore(':memory:')
  await put(MONDAY)
})
afterEach(() => store.close())

describe('watch', () => {
  it('tells nobody who watches nothing', async () => {
    await put([WEDNESDAY])
    expect(await watch.ask(asking(), {})).toMatchObject({ watches: [], events: [] })
  })

  it('tells what moved since it was set, with cause and statements, until it is seen', async () => {
    await watchAdd.ask(asking(), { target: 'claim', subject: [await idOf('bridge')] })
    expect((await watch.ask(asking(), {})).events).toEqual([])
    await put([WEDNESDAY, THURSDAY])
    const told = await watch.ask(asking(), {})
    expect(kinds(told)).toEqual(['status'])
    expect(told.events[0]).toMatchObject({ from: 'reported', to: 'disputed', at: '2031-03-06' })
    expect(told.events[0]?.cause).toMatch(/Union of Dam Keepers/)
    expect(told.events[0]?.statements).toHaveLength(1)
    expect(told.events[0]?.id).toMatch(/^e[0-9a-f]{16}$/)
    // Not seen: told again, in the same words and under the same id.
    expect((await watch.ask(asking(), {})).events).toEqual(told.events)
    expect((await watchSeen.ask(asking(), {})).events).toEqual(told.events)
    expect((await watch.ask(asking(), {})).events).toEqual([])
    expect((await watchSeen.ask(asking(), {})).events).toEqual([])
  })

  it('tells a figure with the page that brought it, and only those who watch it', async () => {
    await watchAdd.ask(asking(), { target: 'figure', subject: ['killed'] })
    await watchAdd.ask(asking('Jon Reeve'), { target: 'figure', subject: ['wounded'] })
    await put([WEDNESDAY, THURSDAY])
    const { events } = await watch.ask(asking(), {})
    expect(events).toMatchObject([
      {
        kind: 'figure',
        words: 'Water Ministry: At least 14 → Seventeen killed',
        cause: 'Water Ministry in Vessa Daily (2031-03-05)',
      },
    ])
    expect((await watch.ask(asking('Jon Reeve'), {})).events).toEqual([])
  })

  it('tells a move once to whom it concerns twice, and says by which watches', async () => {
    const story = await watchAdd.ask(asking(), { target: 'story' })
    const actor = await watchAdd.ask(asking(), { target: 'actor', subject: ['Mira', 'Halden'] })
    await put([THURSDAY])
    const { events } = await watch.ask(asking(), {})
    const status = events.filter(({ kind }) => kind === 'status')
    expect(status).toHaveLength(1)
    expect(status[0]?.watches).toEqual([actor.id, story.id].sort())
    expect((await watch.ask(asking(), { watch: story.id })).watches).toHaveLength(1)
  })

  it('keeps the cursor of each watch, and takes one back', async () => {
    const story = await watchAdd.ask(asking(), { target: 'story' })
    const outlet = await watchAdd.ask(asking(), { target: 'outlet', subject: ['teller post'] }).catch(() => null)
    expect(outlet).toBeNull()
    await put([WEDNESDAY])
    const first = await watchSeen.ask(asking(), { watch: story.id })
    expect(kinds(first)).toEqual(['figure'])
    await put([THURSDAY])
    expect(kinds(await watch.ask(asking(), {}))).toEqual(['status'])
    await watchSeen.ask(asking(), {})
    await watchSeen.ask(asking(), { until: first.until })
    expect(kinds(await watch.ask(asking(), {}))).toEqual(['status'])
    await watchSeen.ask(asking(), { until: story.since })
    expect(kinds(await watch.ask(asking(), {}))).toEqual(['status', 'figure'])
  })

  it('marks no more as seen than was shown', async () => {
    await watchAdd.ask(asking(), { target: 'story' })
    await put([WEDNESDAY])
    const shown = await watch.ask(asking(), {})
    await put([THURSDAY])
    expect(kinds(await watchSeen.ask(asking(), { until: shown.until }))).toEqual(['figure'])
    expect(kinds(await watch.ask(asking(), {}))).toEqual(['status'])
  })

  it('a look before which nothing was learnt leaves no row, and no look or watch is a judgement', async () => {
    await watchAdd.ask(asking(), { target: 'story' })
    const { judgements } = await store.counts()
    for (let i = 0; i < 3; i++) await watchSeen.ask(asking(), {})
    expect((await store.counts()).judgements).toBe(judgements)
    await expect(undo.ask(asking(), {})).rejects.toThrow(/no judgement to withdraw/)
    const held = await changes.ask(asking(), { since: '1970-01-01T00:00:00Z' })
    expect(held.judgements).toBe(0)
  })

  it('follows a claim through a merge, a split and back, and names who judged', async () => {
    const [dam, bridge] = [await idOf('dam broke'), await idOf('bridge')]
    await watchAdd.ask(asking(), { target: 'claim', subject: [dam] })
    await watchAdd.ask(asking(), { target: 'claim', subject: [bridge] })
    await merge.ask(asking(), { a: dam, b: bridge, reason: 'one event' })
    const merged = await watchSeen.ask(asking(), {})
    expect(kinds(merged)).toContain('merged')
    const one = merged.events.find(({ kind }) => kind === 'merged')
    expect(one?.cause).toBe('Iva Morrow judged “same”: one event')
    // Both watches were told of the one event, and both now look at the claim that is left.
    expect(one?.watches).toHaveLength(2)
    await put([THURSDAY])
    const after = await watchSeen.ask(asking(), {})
    expect(after.events.length).toBeGreaterThan(0)
    expect(after.events.every(({ watches }) => watches.length === 2)).toBe(true)
    const [held] = (await claims.ask(asking(), {})).filter(({ statements }) => statements.length > 1)
    await split.ask(asking(), { claim: held?.id ?? '', statements: [held?.statements.at(-1)?.id ?? ''] })
    expect(kinds(await watch.ask(asking(), {}))).toContain('split')
  })

  it('tells what could be known by a day, and what it told at an instant', async () => {
    await watchAdd.ask(asking(), { target: 'story' })
    await put([WEDNESDAY])
    const between = await store.lastRecorded()
    await put([THURSDAY])
    const then = await watch.ask(asking(), { asOf: '2031-03-05' })
    expect(kinds(then)).toEqual(['figure'])
    expect(kinds(await watch.ask(asking(), { asOf: '2031-03-04' }))).toEqual([])
    const held = await watch.ask(asking(), { knownAt: between })
    expect(kinds(held)).toEqual(['figure'])
    expect(held.until).toBe(between)
    await watchSeen.ask(asking(), {})
    // What was told then stays what was told then.
    expect(await watch.ask({ ...asking() }, { knownAt: between })).toEqual(held)
  })

  it('gives the same events for the same pages in another order and another store', async () => {
    const events = async () => (await watch.ask(asking(), {})).events.map(({ watches: _, ...event }) => event)
    await watchAdd.ask(asking(), { target: 'story' })
    await put([WEDNESDAY])
    await put([THURSDAY])
    const first = await events()
    expect(first.length).toBeGreaterThan(1)
    await store.close()
    store = await openStore(':memory:')
    await put(MONDAY)
    await watchAdd.ask(asking('Iva Morrow'), { target: 'story' })
    await put([THURSDAY])
    await put([WEDNESDAY])
    expect(await events()).toEqual(first)
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length)
  })

  it('is listed, is one however often it is set, ends when removed and begins anew when set again', async () => {
    const one = await watchAdd.ask(asking(), { target: 'about', subject: ['the', 'bridge'], only: ['status'] })
    expect(await watchAdd.ask(asking(), { target: 'about', subject: ['The bridge'], only: ['status'] })).toEqual(one)
    expect(await watchList.ask(asking(), {})).toEqual([one])
    expect(await watchList.ask(asking('Jon Reeve'), {})).toEqual([])
    await put([THURSDAY])
    expect(kinds(await watch.ask(asking(), {}))).toEqual(['status'])
    expect(await watchRemove.ask(asking(), { watch: one.id.slice(0, 9) })).toEqual(one)
    expect(await watchList.ask(asking(), {})).toEqual([])
    const again = await watchAdd.ask(asking(), { target: 'about', subject: ['the bridge'], only: ['status'] })
    expect(again.id).not.toBe(one.id)
    expect((await watch.ask(asking(), {})).events).toEqual([])
    expect((await store.verify()).problems).toEqual([])
    expect((await store.auditLog()).map(({ action }) => action)).toEqual(['watch', 'watch no more', 'watch'])
  })

  it('refuses what fits nothing, with what to do', async () => {
    const wrong = (target: 'story' | 'claim' | 'actor' | 'outlet', subject: string[] = []) =>
      watchAdd.ask(asking(), { target, subject })
    await expect(wrong('story', ['all'])).rejects.toThrow(/needs no name/)
    await expect(wrong('claim')).rejects.toThrow(/Which claim/)
    await expect(wrong('claim', ['cffffffff'])).rejects.toThrow(/no claim/)
    await expect(wrong('actor', ['Nobody Known'])).rejects.toThrow(/No actor/)
    await expect(wrong('outlet', ['Nowhere Times'])).rejects.toThrow(/No page/)
    await expect(watchRemove.ask(asking(), { watch: 'jff' })).rejects.toThrow(/no watch/)
  })
})
