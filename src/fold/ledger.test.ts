import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkStatements } from '../link/link.js'
import { NAME } from '../link/link-names.js'
import { linkPages } from '../link/link-pages.js'
import { NODE } from '../link/node-row.js'
import { REPEATED_LINE, SET_ASIDE } from '../link/repeated/set-aside.js'
import { arbitraryStory } from '../link/testing/arbitrary-story.js'
import { putStory } from '../link/testing/put-story.js'
import { readStory, type Story } from '../link/testing/read-story.js'
import type { Actor, Claim, Judgement, Statement } from '../model/index.js'
import { openSqlite } from '../store/sqlite/open-sqlite.js'
import type { Store } from '../store/store.js'
import { ACTOR } from './actors.js'
import { CLAIM } from './claim-row.js'
import { CLAIM_LINE, CLAIM_SAID } from './claim-states.js'
import { claimsAsOf } from './claims-as-of.js'
import { byFirstSaid, fold } from './fold.js'
import { judge } from './judge.js'
import { rebuild } from './rebuild.js'
import { refold } from './refold.js'

const RUNS = { numRuns: 40 }

async function bytes(store: Store): Promise<string> {
  return JSON.stringify(
    await Promise.all(
      [CLAIM, CLAIM_LINE, CLAIM_SAID, NODE, ACTOR, NAME, SET_ASIDE, REPEATED_LINE].map((kind) => store.views(kind)),
    ),
    null,
    1,
  )
}

/** Brings a story in, some statements' documents at a time. */
async function bringIn(store: Store, story: Story, order: readonly number[], batch: number): Promise<void> {
  await putStory(store, story)
  for (let at = 0; at < order.length; at += batch) {
    const documents = order.slice(at, at + batch).map((index) => story.documents[index])
    const ids = documents.map(({ id }) => id)
    const statements = story.statements.filter((one) => ids.includes(one.document))
    const { touched } = await linkStatements(store, statements)
    await refold(store, [...touched, ...(await linkPages(store, documents))])
  }
}

const withOrder = arbitraryStory.chain((story) =>
  fc.tuple(
    fc.constant(story),
    fc.shuffledSubarray(
      story.documents.map((_, index) => index),
      { minLength: story.documents.length },
    ),
    fc.integer({ min: 1, max: 5 }),
  ),
)

const pairOf = (statements: readonly Statement[]): fc.Arbitrary<readonly [string, string]> =>
  fc.tuple(fc.nat(statements.length - 1), fc.nat(statements.length - 1)).map(([x, y]) => {
    const [a, b] = [statements[x].id as string, statements[y].id as string]
    return a < b ? [a, b] : [b, a]
  })

describe('the ledger', () => {
  it('is the same whatever the order of arrival, and the same as a rebuild and as a fold', async () => {
    await fc.assert(
      fc.asyncProperty(withOrder, async ([story, order, batch]) => {
        const inOrder = await openSqlite(':memory:')
        await bringIn(
          inOrder,
          story,
          story.documents.map((_, index) => index),
          1,
        )
        const shuffled = await openSqlite(':memory:')
        await bringIn(shuffled, story, order, batch)
        const expected = await bytes(inOrder)
        expect(await bytes(shuffled)).toBe(expected)
        await rebuild(shuffled)
        expect(await bytes(shuffled)).toBe(expected)
        const folded = fold({ ...story, judgements: [] })
        const stored = (await inOrder.views(CLAIM)).map((row) => row.body)
        expect(JSON.stringify(stored)).toBe(JSON.stringify(folded.claims))
        const actors = (await inOrder.views(ACTOR))
          .map((row) => row.body as Actor)
          .sort((a, b) => (a.id < b.id ? -1 : 1))
        expect(JSON.stringify(actors)).toBe(JSON.stringify(folded.actors))
      }),
      RUNS,
    )
  })

  it('never joins what a person judged different, and comes back to the same bytes when that is withdrawn', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryStory.chain((story) =>
          fc.tuple(
            fc.constant(story),
            pairOf(story.statements),
            fc.constantFrom('same' as const, 'different' as const),
          ),
        ),
        async ([story, [a, b], verdict]) => {
          fc.pre(a !== b)
          const store = await openSqlite(':memory:')
          await bringIn(
            store,
            story,
            story.documents.map((_, index) => index),
            3,
          )
          const before = await bytes(store)
          const judgement: Judgement = judge({
            on: 'claim',
            a,
            b,
            verdict,
            author: 'Ada Lund',
            judgedAt: '2031-04-01T10:00:00Z',
          })
          await store.putJudgements([judgement])
          await refold(store, [a, b])
          const together = (await store.views(CLAIM, { keys: [`statement=${a}`] })).some((row) =>
            row.keys.includes(`statement=${b}`),
          )
          expect(together).toBe(verdict === 'same')
          const during = await bytes(store)
          await rebuild(store)
          expect(await bytes(store)).toBe(during)
          await store.withdraw(judgement.id, { author: 'Ada Lund', reason: null, at: '2031-04-02T10:00:00Z' })
          await refold(store, [a, b])
          expect(await bytes(store)).toBe(before)
        },
      ),
      RUNS,
    )
  })

  it('as of a day, claims folded one by one from their own rows are those of the whole log, judged ones too', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitraryStory.chain((story) =>
          fc.tuple(
            fc.constant(story),
            pairOf(story.statements),
            fc.constantFrom('claim' as const, 'origin' as const),
            fc.constantFrom('2031-02-28', '2031-03-01', '2031-03-02', '2031-03-03', '2031-04-01'),
          ),
        ),
        async ([story, [a, b], on, asOf]) => {
          fc.pre(a !== b)
          const store = await openSqlite(':memory:')
          await bringIn(
            store,
            story,
            story.documents.map((_, index) => index),
            3,
          )
          const judgedAt = '2031-04-01T10:00:00Z'
          const judgement = judge({ on, a, b, verdict: 'same', author: 'Ada Lund', judgedAt })
          await store.putJudgements([judgement])
          await refold(store, [a, b])
          const found = (await claimsAsOf(store, await store.views(CLAIM), asOf)).filter((claim) => claim !== null)
          const folded = fold({ ...story, judgements: [judgement] }, { asOf })
          expect(JSON.stringify([...found].sort(byFirstSaid))).toBe(JSON.stringify(folded.claims))
        },
      ),
      RUNS,
    )
  })

  it('as of a day, two whom a person joined bear a claim out as they do now', async () => {
    const story = readStory(`
== Orlo Courier 2031-03-01
Mira Halden (Orlo) assert: at least 24 people were killed below the dam -> killed
== Vessa Daily 2031-03-02
Jan Petrak (Vessa) assert: the ferry Aster ran aground off Vessa with 40 passengers -> ferry
== Corva News 2031-03-05
residents? assert: the letters page has a new editor -> letters
`)
    const [mira, jan, residents] = story.statements.map(({ id }) => id as string)
    const judgements = [
      [mira, jan],
      [jan, residents],
    ].map((pair) => {
      const [x, y] = [...pair].sort()
      return judge({ on: 'claim', a: x, b: y, verdict: 'same', author: 'Ada Lund', judgedAt: '2031-04-01T10:00:00Z' })
    })
    const store = await openSqlite(':memory:')
    await bringIn(store, story, [0, 1, 2], 3)
    await store.putJudgements(judgements)
    await refold(store, [mira, jan, residents])
    const rows = await store.views(CLAIM)
    expect(rows.map(({ body }) => (body as Claim).statements.length)).toEqual([3])
    const found = (await claimsAsOf(store, rows, '2031-03-02')).filter((claim) => claim !== null)
    expect(found.map(({ status, parties }) => ({ status, parties }))).toEqual([
      { status: 'corroborated', parties: ['Orlo', 'Vessa'] },
    ])
    expect(found).toEqual(fold({ ...story, judgements }, { asOf: '2031-03-02' }).claims)
  })

  it('never shows as of a day what was said later', () => {
    fc.assert(
      fc.property(
        arbitraryStory,
        fc.constantFrom('2031-02-28', '2031-03-01', '2031-03-02', '2031-03-03'),
        (story, asOf) => {
          const days = new Map(story.documents.map((document) => [document.id, document.published?.value ?? null]))
          const now = new Map(fold({ ...story, judgements: [] }).claims.map((claim) => [claim.id, claim]))
          for (const claim of fold({ ...story, judgements: [] }, { asOf }).claims) {
            expect(now.has(claim.id)).toBe(true)
            for (const document of claim.documents) expect((days.get(document) ?? '9999') <= asOf).toBe(true)
            for (const change of claim.history) expect((change.at ?? '9999') <= asOf).toBe(true)
            expect(
              JSON.stringify(claim)
                .match(/2031-03-0[1-9]/gu)
                ?.every((day) => day <= asOf) ?? true,
            ).toBe(true)
          }
        },
      ),
      RUNS,
    )
  })
})
