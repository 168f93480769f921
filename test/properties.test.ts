import { readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claims, merge, split, undo } from '../src/ask/index.js'
import { rebuild } from '../src/fold/rebuild.js'
import { addInputs, annotateText } from '../src/pipeline/index.js'
import { openStore } from '../src/store/index.js'
import type { Store } from '../src/store/store.js'

const folder = resolve('examples/sample-story/pages')
const pages = readdirSync(folder)
  .sort()
  .map((name) => join(folder, name))

async function storeOf(inputs: readonly string[], batch: number): Promise<Store> {
  const store = await openStore(':memory:')
  for await (const added of addInputs(store, inputs, { batch }))
    if (added.outcome === 'failed') throw new Error(`${added.item}: ${added.message}`)
  return store
}
const views = async (store: Store) => JSON.stringify([await store.views('claim'), await store.views('actor')])
/** Each judgement comes a second after the last, as a person's do. */
let second = 0
const asking = (store: Store) => ({
  store,
  who: 'desk',
  now: new Date(Date.UTC(2024, 2, 20) + 1000 * second++).toISOString(),
})

describe('laws of the ledger, over the sample story', () => {
  it('arrival order and batch size do not matter', async () => {
    const store = await storeOf(pages, 32)
    const expected = await views(store)
    await store.close()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(pages, { minLength: pages.length }),
        fc.integer({ min: 1, max: 20 }),
        async (order, batch) => {
          const other = await storeOf(order, batch)
          expect(await views(other)).toBe(expected)
          await other.close()
        },
      ),
      { numRuns: 5, seed: 11 },
    )
  })

  it('rebuild equals incremental', async () => {
    const store = await storeOf(pages, 3)
    const incremental = await views(store)
    await rebuild(store)
    expect(await views(store)).toBe(incremental)
    await store.close()
  })

  it('merge then undo, and split then undo, restore the same bytes', async () => {
    const store = await storeOf(pages, 32)
    const before = await views(store)
    const all = await claims.ask(asking(store), {})
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: all.length - 1 }), fc.nat({ max: all.length - 1 }), async (i, j) => {
        const [a, b] = [all[i], all[j]]
        if (a === undefined || b === undefined) return
        if (a.id !== b.id) {
          await merge.ask(asking(store), { a: a.id, b: b.id })
          expect(await views(store)).not.toBe(before)
          await undo.ask(asking(store), {})
        }
        const first = a.statements[0]
        if (first !== undefined && a.statements.length > 1) {
          await split.ask(asking(store), { claim: a.id, statements: [first.id] })
          await undo.ask(asking(store), {})
        }
        expect(await views(store)).toBe(before)
      }),
      { numRuns: 12, seed: 5 },
    )
    await store.close()
  })

  it('a preview leaves nothing behind', async () => {
    const store = await storeOf(pages, 32)
    const before = await views(store)
    const [a, b] = await claims.ask(asking(store), {})
    const shown = await merge.ask(asking(store), { a: a?.id ?? '', b: b?.id ?? '', preview: true })
    expect(shown.preview).toBe(true)
    expect(await views(store)).toBe(before)
    expect(await store.auditLog()).toEqual([])
    await store.close()
  })

  it('as-of never shows what came later', async () => {
    const store = await storeOf(pages, 32)
    for (const asOf of ['2024-03-05', '2024-03-07', '2024-03-09', '2024-03-14']) {
      const shown = await claims.ask(asking(store), { asOf })
      expect(shown.length).toBeGreaterThan(0)
      for (const claim of shown) {
        for (const one of claim.statements) expect((one.document.published ?? '9999').slice(0, 10) <= asOf).toBe(true)
        for (const change of claim.history) if (change.at !== null) expect(change.at.slice(0, 10) <= asOf).toBe(true)
      }
    }
    await store.close()
  })
})

/** Pieces that articles are made of, and pieces that break readers. */
const PIECES = [
  'said',
  '"',
  '“',
  '”',
  '’',
  "'",
  '. ',
  ', ',
  '\n',
  '\n\n',
  ' – ',
  'The minister',
  'Ilse Varn',
  'according to',
  'at least 14',
  'on Monday',
  'people',
  'killed',
  'citing',
  'reported',
  '😀',
  '\u202e',
  '\u0000',
  '(Nordwire)',
  '…',
  '2024-03-05',
  '$',
  '%',
  '\ud83d',
  'that',
  'he',
  'would',
]

describe('spans', () => {
  it('never leave the text, and quote it, whatever the text', () => {
    const words = fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
      ),
      { maxLength: 120 },
    )
    fc.assert(
      fc.property(words, fc.boolean(), (pieces, scraped) => {
        const text = `x${pieces.join(' ')}`
        let annotated: ReturnType<typeof annotateText>
        try {
          annotated = annotateText(text, { scraped })
        } catch (error) {
          expect((error as { code?: string }).code).toBe('validation')
          return
        }
        const { document, marked, statements } = annotated
        const inside = ({ start, end }: { start: number; end: number }) =>
          start >= 0 && start < end && end <= document.text.length
        for (const one of [...(marked?.mentions ?? []), ...(marked?.times ?? []), ...(marked?.figures ?? [])])
          expect(inside(one)).toBe(true)
        for (const statement of statements) {
          for (const span of [...statement.source, ...statement.cue, ...statement.content, statement.context])
            expect(inside(span)).toBe(true)
          for (const { start, end, quote } of statement.evidence) expect(document.text.slice(start, end)).toBe(quote)
        }
      }),
      { numRuns: 400, seed: 3 },
    )
  })
})
