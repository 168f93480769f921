import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { claimLine } from '../../fold/claim-line.js'
import { stateOf } from '../../fold/claim-states.js'
import { fold } from '../../fold/fold.js'
import { judge } from '../../fold/judge.js'
import { rebuild } from '../../fold/rebuild.js'
import { refold } from '../../fold/refold.js'
import { briefOf } from '../../link/document-brief.js'
import { linkStatements } from '../../link/link.js'
import { linkPages } from '../../link/link-pages.js'
import { arbitraryStory } from '../../link/testing/arbitrary-story.js'
import { putStory } from '../../link/testing/put-story.js'
import type { Story } from '../../link/testing/read-story.js'
import type { Judgement } from '../../model/index.js'
import { openSqlite } from '../../store/sqlite/open-sqlite.js'
import type { Store } from '../../store/store.js'
import { lightRow } from '../light-row.js'
import { ledger } from '../queries/ledger.js'
import { story as storyQuery } from '../queries/story.js'
import { liveBoard } from './board.js'
import { boardAt } from './board-at.js'
import { heldAt } from './held.js'

const RUNS = { numRuns: 25 }
const asking = (store: Store) => ({ store, who: 'Iva', now: '2031-03-09T12:00:00Z' })

async function bringIn(store: Store, story: Story, size: number, seen: () => Promise<void>): Promise<void> {
  await putStory(store, story)
  for (let at = 0; at < story.documents.length; at += size) {
    const documents = story.documents.slice(at, at + size)
    const ids = documents.map(({ id }) => id)
    const statements = story.statements.filter((one) => ids.includes(one.document))
    const { touched } = await linkStatements(store, statements)
    await refold(store, [...touched, ...(await linkPages(store, documents))])
    await seen()
  }
}

/** The lines of every claim at a day, by folding the whole log again. */
function folded(story: Story, judgements: readonly Judgement[], asOf: string | undefined): string[] {
  const statements = new Map(story.statements.map((one) => [one.id as string, one]))
  const briefs = new Map(story.documents.map((one) => [one.id as string, briefOf(one)]))
  const log = { documents: story.documents, mentions: [], statements: story.statements, judgements }
  return fold(log, { asOf })
    .claims.map((claim) => JSON.stringify(stateOf(claim, statements, briefs)))
    .sort()
}

const daysOf = (story: Story): (string | undefined)[] => [
  undefined,
  '2000-01-01',
  ...new Set(story.documents.flatMap((one) => one.published?.value ?? [])),
  '2031-12-31',
]

describe('the ledger as of a day', () => {
  it('is read as it would be folded from the whole log, for every day, in whatever steps it came in', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryStory.chain((story) =>
          fc.tuple(
            fc.constant(story),
            fc.integer({ min: 1, max: 4 }),
            fc.nat(story.statements.length - 1),
            fc.nat(story.statements.length - 1),
            fc.constantFrom<['claim' | 'origin', 'same' | 'different']>(
              ['claim', 'same'],
              ['claim', 'different'],
              ['origin', 'different'],
            ),
          ),
        ),
        async ([story, size, x, y, [on, verdict]]) => {
          const store = await openSqlite(':memory:')
          // Looked at between the steps, so that what is held has to follow.
          await bringIn(store, story, size, async () => void (await liveBoard(store)))
          const check = async (judgements: readonly Judgement[]) => {
            for (const asOf of daysOf(story)) {
              const at = await boardAt(store, { asOf })
              const ids = at.board.claims.flatMap((one) => (heldAt(one, at.day) === null ? [] : [one.id]))
              const lines = await at.lines(ids)
              expect(ids.map((id) => JSON.stringify(lines.get(id))).sort()).toEqual(folded(story, judgements, asOf))
            }
          }
          await check([])
          const [a, b] = [story.statements[x].id as string, story.statements[y].id as string]
          if (a !== b) {
            const judgement = judge({ on, a, b, verdict, author: 'desk', judgedAt: '2031-03-08T00:00:00Z' })
            await store.putJudgements([judgement])
            const nodes = (await store.views('claim-node')).map(({ id }) => id)
            await refold(
              store,
              nodes.filter((node) => node.startsWith(a) || node.startsWith(b)),
            )
            await check([judgement])
          }
          await rebuild(store)
          await check(a === b ? [] : await store.judgements({ withdrawn: false }))
          await store.close()
        },
      ),
      RUNS,
    )
  }, 240_000)
})

describe('a list of claims', () => {
  it('walked page by page in every order is the whole list, its facets add up, and the story counts the same', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory, fc.integer({ min: 1, max: 3 }), async (story, size) => {
        const store = await openSqlite(':memory:')
        await bringIn(store, story, 10, async () => undefined)
        for (const asOf of daysOf(story)) {
          const told = await storyQuery.ask(asking(store), { asOf })
          const statements = new Map(story.statements.map((one) => [one.id as string, one]))
          const briefs = new Map(story.documents.map((one) => [one.id as string, briefOf(one)]))
          const log = { documents: story.documents, mentions: [], statements: story.statements, judgements: [] }
          const { claims } = fold(log, { asOf })
          expect(told.claims).toBe(claims.length)
          expect(told.statements).toBe(new Set(claims.flatMap((claim) => claim.statements)).size)
          const contested = ({ status }: { readonly status: string }) => status === 'disputed' || status === 'denied'
          expect(told.disputed.map(({ id }) => id).sort()).toEqual(
            claims
              .filter(contested)
              .map(({ id }) => id)
              .sort(),
          )
          const { rows } = await ledger.ask(asking(store), { order: 'disputed', size: 100, asOf })
          expect(told.disputed.map(({ id }) => id)).toEqual(rows.filter(contested).map(({ id }) => id))
          for (const order of ['disputed', 'first', 'last', 'origins', 'documents', 'statements'] as const) {
            const walked: unknown[] = []
            let after: string | undefined
            do {
              const page = await ledger.ask(asking(store), { order, size, after, asOf })
              expect(page.total).toBe(claims.length)
              expect(page.facets.status.reduce((sum, { count }) => sum + count, 0)).toBe(claims.length)
              walked.push(...page.rows)
              after = page.next ?? undefined
            } while (after !== undefined)
            const all = claims.map((claim) => JSON.stringify(lightRow(claimLine(claim, statements, briefs))))
            expect(walked.map((row) => JSON.stringify(row)).sort()).toEqual(all.sort())
          }
        }
        await store.close()
      }),
      { numRuns: 10 },
    )
  }, 240_000)
})

describe('a list that is kept right while pages come in', () => {
  it('is the list that is made at the end, for every day and filter', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryStory, fc.integer({ min: 1, max: 3 }), async (story, size) => {
        const [looked, fresh] = [await openSqlite(':memory:'), await openSqlite(':memory:')]
        const wanted = daysOf(story).flatMap((asOf) => [
          { asOf },
          { asOf, status: 'disputed' as const },
          { asOf, stance: 'deny' as const, order: 'last' as const },
          { asOf, party: 'Orlo', order: 'documents' as const, size: 2 },
          { asOf, outlet: 'Vessa Daily', order: 'first' as const, about: 'dam' },
        ])
        const lists = async (store: Store) => {
          const found: unknown[] = []
          for (const one of wanted) {
            const { rows, ...rest } = await ledger.ask(asking(store), { order: 'disputed', size: 100, ...one })
            found.push({ one, rows, ...rest })
          }
          return found
        }
        await bringIn(looked, story, size, async () => void (await lists(looked)))
        await bringIn(fresh, story, size, async () => undefined)
        expect(await lists(looked)).toEqual(await lists(fresh))
        // And again from what has been held since.
        expect(await lists(looked)).toEqual(await lists(fresh))
        await looked.close()
        await fresh.close()
      }),
      { numRuns: 15 },
    )
  }, 240_000)
})
