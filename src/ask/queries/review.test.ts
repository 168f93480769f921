import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInputs } from '../../pipeline/add.js'
import { openStore } from '../../store/index.js'
import type { Store } from '../../store/store.js'
import { leftOutWords } from '../left-out.js'
import { judge } from './judge-pair.js'
import { review } from './review.js'

const SAMPLE = fileURLToPath(new URL('../../../examples/sample-story/pages', import.meta.url))

describe('names that wait for a person', () => {
  let store: Store
  const asking = () => ({ store, who: 'Iva Morrow', now: '2024-03-20T12:00:00.000Z' })
  const waiting = () => review.ask(asking(), { on: 'actor', limit: 200 })
  const words = ({ a, b }: Awaited<ReturnType<typeof waiting>>[number]) =>
    [a.words.toLowerCase(), b.words.toLowerCase()].sort().join(' / ')
  beforeAll(async () => {
    store = await openStore(':memory:', {})
    await store.migrate()
    for await (const _ of addInputs(store, [SAMPLE])) void _
  })
  afterAll(() => store.close())

  it('are each asked about once, whatever type was read, and stand in a sentence of their page', async () => {
    const items = await waiting()
    expect(items.length).toBeGreaterThan(2)
    expect(new Set(items.map(words)).size).toBe(items.length)
    for (const { a, b } of items) for (const side of [a, b]) expect(side.sentence).toContain(side.words)
    expect(
      items
        .flatMap(({ a, b }) => [a, b])
        .some(({ sentence, words: name }) => (sentence?.length ?? 0) > name.length + 20),
    ).toBe(true)
  })

  it('say how many are left out where the list is cut', async () => {
    const all = await waiting()
    expect(leftOutWords(all)).toBeNull()
    const [one] = [await review.ask(asking(), { on: 'actor', limit: 1 })]
    expect(leftOutWords(one)).toBe(`1 of ${all.length} are shown: --limit N shows more.`)
  })

  it('do not come back in the other order once they are told apart', async () => {
    const before = await waiting()
    for (const { a, b } of before.slice(0, 3))
      await judge.ask(asking(), { on: 'actor', a: a.id, b: b.id, verdict: 'different' })
    const after = (await waiting()).map(words)
    for (const item of before.slice(0, 3)) expect(after).not.toContain(words(item))
    expect(after.length).toBeGreaterThan(0)
  })
})
