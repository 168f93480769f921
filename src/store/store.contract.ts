import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentId, JudgementId, Statement } from '../model/index.js'
import { HearsayError } from '../problems.js'
import { auditProblems } from './audit-chain.js'
import { putArticle, sample, sampleJudgement } from './samples.js'
import type { Store, ViewRow } from './store.js'

const EVER = '1970-01-01'

const byId = <T extends { readonly id: string }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => (a.id < b.id ? -1 : 1))

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
  } catch (error) {
    return error instanceof HearsayError ? error.code : `not a HearsayError: ${error}`
  }
  return 'nothing was thrown'
}

/**
 * What every backend must do, over an empty store. A backend's test calls it with its own way to open one.
 * @param open makes a new empty store; the contract closes it.
 */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store contract: ${name}`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(async () => {
      await store.close()
    })
    const lastKnownAt = async () => (await store.changesSince(EVER)).at(-1)?.knownAt ?? ''

    describe('what is put is what is read', () => {
      it('snapshots, documents, mentions, statements', async () => {
        const one = sample(1, { statements: 4 })
        await putArticle(store, one)
        expect(await store.snapshot(one.snapshot.id)).toEqual({ snapshot: one.snapshot, bytes: one.bytes })
        expect(await store.document(one.document.id)).toEqual(one.document)
        expect(await store.mentions([one.document.id])).toEqual([{ document: one.document.id, mentions: one.mentions }])
        expect(await store.statements({ documents: [one.document.id] })).toEqual(byId(one.statements))
        expect(JSON.stringify(await store.statements({ ids: [one.statements[2].id] }))).toBe(
          JSON.stringify([one.statements[2]]),
        )
        expect(JSON.stringify(await store.document(one.document.id))).toBe(JSON.stringify(one.document))
      })

      it('nothing where there is nothing', async () => {
        expect(await store.snapshot('0'.repeat(64) as never)).toBeNull()
        expect(await store.document('d0' as DocumentId)).toBeNull()
        expect(await store.documents({ ids: [] })).toEqual([])
        expect(await store.statements({ ids: [], documents: [] })).toEqual([])
        expect(await store.mentions(['d0' as DocumentId])).toEqual([])
        expect(await store.search('harbour')).toEqual([])
        expect(await store.changesSince(EVER)).toEqual([])
        expect(await store.counts()).toEqual({ snapshots: 0, documents: 0, statements: 0, judgements: 0 })
      })

      it('bytes of every value, and of none', async () => {
        for (const bytes of [new Uint8Array(0), Uint8Array.from({ length: 70_000 }, (_, i) => (i * 131) ^ (i >> 7))]) {
          const { snapshot } = sample(1)
          const { sha256 } = await import('../model/index.js')
          const own = { ...snapshot, id: sha256(bytes) as typeof snapshot.id, size: bytes.byteLength }
          expect(await store.putSnapshot(own, bytes)).toBe('added')
          expect((await store.snapshot(own.id))?.bytes).toEqual(bytes)
        }
      })

      it('fields that this version does not know', async () => {
        const one = sample(2)
        const statement = { ...one.statements[0], later: { __proto__: null, any: [1, [], {}, null, true] } }
        await store.putSnapshot(one.snapshot, one.bytes)
        await store.putDocument(one.document, [])
        await store.putStatements([statement])
        expect((await store.statements({}))[0]).toEqual(JSON.parse(JSON.stringify(statement)))
      })

      it('documents by each filter, in the order of their ids, page by page', async () => {
        const samples = Array.from({ length: 9 }, (_, n) => sample(n))
        for (const one of samples) await putArticle(store, one)
        const all = byId(samples.map(({ document }) => document))
        expect(await store.documents({})).toEqual(all)
        const { document, snapshot } = samples[4]
        expect(await store.documents({ ids: [document.id] })).toEqual([document])
        expect(await store.documents({ snapshot: snapshot.id })).toEqual([document])
        expect(await store.documents({ url: document.url! })).toEqual([document])
        expect(await store.documents({ outlet: document.outlet!.value })).toEqual(
          all.filter((other) => other.outlet!.value === document.outlet!.value),
        )
        const paged = []
        for (let after: string | undefined; ; ) {
          const page = await store.documents({ after, limit: 4 })
          if (page.length === 0) break
          paged.push(...page)
          after = page.at(-1)!.id
        }
        expect(paged).toEqual(all)
        const statements: Statement[] = []
        for (let after: string | undefined; ; ) {
          const page = await store.statements({ after, limit: 5 })
          if (page.length === 0) break
          statements.push(...page)
          after = page.at(-1)!.id
        }
        expect(statements).toEqual(byId(samples.flatMap((one) => one.statements)))
      })
    })

    describe('putting twice changes nothing', () => {
      it('answers that it is known', async () => {
        const one = sample(3)
        expect(await store.putSnapshot(one.snapshot, one.bytes)).toBe('added')
        expect(await store.putSnapshot(one.snapshot, one.bytes)).toBe('known')
        expect(await store.putDocument(one.document, one.mentions)).toBe('added')
        expect(await store.putDocument(one.document, one.mentions)).toBe('known')
        expect(await store.putStatements(one.statements)).toEqual({ added: 3, known: 0 })
        expect(await store.putStatements(one.statements)).toEqual({ added: 0, known: 3 })
        const judgement = sampleJudgement('s1', 's2')
        expect(await store.putJudgements([judgement])).toEqual({ added: 1, known: 0 })
        expect(await store.putJudgements([judgement])).toEqual({ added: 0, known: 1 })
        expect(await store.counts()).toEqual({ snapshots: 1, documents: 1, statements: 3, judgements: 1 })
      })

      it('records no change', async () => {
        await putArticle(store, sample(4))
        const before = await store.changesSince(EVER)
        await putArticle(store, sample(4))
        expect(await store.changesSince(EVER)).toEqual(before)
      })
    })

    describe('spans are checked on every write', () => {
      it('refuses what is not in the text, and writes nothing of it', async () => {
        const one = sample(5)
        await store.putSnapshot(one.snapshot, one.bytes)
        await store.putDocument(one.document, [])
        const [first, good] = one.statements
        const out = { start: 5, end: one.document.text.length + 1 }
        const bad: Record<string, Partial<Statement>> = {
          'another quote': { evidence: [{ ...first.evidence[0], quote: 'x'.repeat(first.evidence[0].quote.length) }] },
          'a longer quote': { evidence: [{ ...first.evidence[0], quote: `${first.evidence[0].quote} ` }] },
          'no evidence': { evidence: [] },
          'evidence outside': { evidence: [{ ...out, quote: one.document.text.slice(5) }] },
          'content outside': { content: [out] },
          'a negative start': { source: [{ start: -1, end: 4 }] },
          'an empty span': { cue: [{ start: 4, end: 4 }] },
          'half a unit': { cue: [{ start: 4.5, end: 6 }] },
          'context outside': { context: out },
          'speaker outside': { speaker: { ...first.speaker, mention: out } },
          'hop outside': { chain: [{ name: 'Wire', type: 'outlet', span: out, scope: 'sentence' }] },
          'figure outside': { figures: [{ ...first.figures[0], ...out }] },
          'a document that is not there': { document: 'd0' as DocumentId },
        }
        for (const [what, change] of Object.entries(bad)) {
          expect(await codeOf(store.putStatements([good, { ...first, ...change }])), what).toBe('validation')
        }
        expect((await store.counts()).statements).toBe(0)
        expect(await store.putStatements([good])).toEqual({ added: 1, known: 0 })
      })

      it('refuses documents whose blocks or mentions leave the text', async () => {
        const { snapshot, bytes, document } = sample(6)
        await store.putSnapshot(snapshot, bytes)
        const { length } = document.text
        const block = document.blocks[0]
        const mention = { start: 0, end: 3, type: 'person', name: 'x' } as const
        expect(await codeOf(store.putDocument({ ...document, blocks: [{ ...block, end: length + 1 }] }, []))).toBe(
          'validation',
        )
        expect(await codeOf(store.putDocument({ ...document, blocks: [block, block] }, []))).toBe('validation')
        expect(await codeOf(store.putDocument(document, [{ ...mention, end: length + 1 }]))).toBe('validation')
        expect(await codeOf(store.putDocument(document, [{ ...mention, refersTo: 1 }]))).toBe('validation')
        expect((await store.counts()).documents).toBe(0)
      })

      it('refuses a snapshot whose hash or size is another, and a document without its snapshot', async () => {
        const { snapshot, bytes, document } = sample(7)
        expect(await codeOf(store.putSnapshot(snapshot, bytes.slice(1)))).toBe('validation')
        expect(await codeOf(store.putSnapshot({ ...snapshot, size: 1 }, bytes))).toBe('validation')
        expect(await codeOf(store.putDocument(document, []))).toBe('validation')
      })

      it('refuses a known document with another text', async () => {
        const one = sample(8)
        await putArticle(store, one)
        expect(await codeOf(store.putDocument({ ...one.document, text: `${one.document.text}!` }, []))).toBe(
          'validation',
        )
        expect(await store.document(one.document.id)).toEqual(one.document)
      })
    })

    describe('derivations', () => {
      const one = sample(9, { statements: 1 })
      const [statement] = one.statements
      const other = { maker: 'en/according-to', version: 1, kind: 'rule' as const }
      const newer = { maker: 'en/said-that', version: 2, kind: 'rule' as const }
      const revised: Statement = { ...statement, stance: 'confirm', derivations: [newer] }

      it('agreement shows as two derivations on one statement', async () => {
        await putArticle(store, one)
        const again = { ...statement, derivations: [other, ...statement.derivations] }
        expect(await store.putStatements([again])).toEqual({ added: 0, known: 1 })
        await store.putStatements([again])
        expect(await store.statements({})).toEqual([{ ...statement, derivations: [other, ...statement.derivations] }])
      })

      it("a newer version's reading prevails, whichever came first, and the earlier one is still there as known then", async () => {
        await putArticle(store, one)
        const then = await lastKnownAt()
        await store.putStatements([revised])
        const [now] = await store.statements({})
        expect(now.stance).toBe('confirm')
        expect(now.derivations.map(({ version }) => version)).toEqual([1, 2])
        expect(await store.statements({}, { knownAt: then })).toEqual([statement])

        const second = await open()
        await store.close()
        store = second
        await putArticle(store, { ...one, statements: [revised] })
        await store.putStatements([statement])
        expect(await store.statements({})).toEqual([now])
      })

      it('a known maker saying otherwise changes nothing', async () => {
        await putArticle(store, one)
        await store.putStatements([{ ...statement, stance: 'deny' }])
        expect(await store.statements({})).toEqual([statement])
      })

      it('new mentions of a known document are those read', async () => {
        await putArticle(store, one)
        await store.putDocument(one.document, [])
        expect((await store.mentions([one.document.id]))[0].mentions).toEqual([])
      })
    })

    describe('judgements', () => {
      const by = { author: 'Oto', reason: 'another ferry', at: '2031-04-02T10:00:00Z' }

      it('are withdrawn, never deleted', async () => {
        const judgement = sampleJudgement('s1', 's2')
        await store.putJudgements([judgement])
        const then = await lastKnownAt()
        expect(await store.withdraw(judgement.id, by)).toBe(true)
        expect(await store.withdraw(judgement.id, by)).toBe(false)
        expect(await store.withdraw('j0' as JudgementId, by)).toBe(false)
        expect(await store.judgements({})).toEqual([{ ...judgement, withdrawn: true, knownAt: then }])
        expect(await store.judgements({ withdrawn: false })).toEqual([])
        expect(await store.judgements({ withdrawn: true })).toHaveLength(1)
        expect(await store.judgements({ withdrawn: false }, { knownAt: then })).toHaveLength(1)
      })

      it('come back only by a person, later', async () => {
        const person = sampleJudgement('s1', 's2')
        const linker = sampleJudgement('s1', 's2', { author: 'rule:same-claim@1', judgedAt: null })
        await store.putJudgements([person, linker])
        await store.withdraw(person.id, by)
        await store.withdraw(linker.id, by)
        expect(await store.putJudgements([person, linker])).toEqual({ added: 0, known: 2 })
        expect(await store.judgements({ withdrawn: false })).toEqual([])
        expect(await store.putJudgements([{ ...person, judgedAt: '2031-04-03T10:00:00Z' }])).toEqual({
          added: 1,
          known: 0,
        })
        expect((await store.judgements({ withdrawn: false })).map(({ id }) => id)).toEqual([person.id])
        expect(await store.withdraw(person.id, { ...by, at: '2031-04-04T10:00:00Z' })).toBe(true)
      })

      it('`different` is kept beside `same`', async () => {
        const same = sampleJudgement('s1', 's2', { author: 'rule:same-claim@1', judgedAt: null })
        const different = sampleJudgement('s2', 's1', { verdict: 'different' })
        await store.putJudgements([same, different])
        expect((await store.judgements({ verdict: 'different' })).map(({ id }) => id)).toEqual([different.id])
        expect(await store.judgements({ touching: ['s2'] })).toHaveLength(2)
        await store.withdraw(same.id, by)
        expect((await store.judgements({ withdrawn: false })).map(({ verdict }) => verdict)).toEqual(['different'])
      })

      it('are read by each filter, in the order of their ids', async () => {
        const all = [
          sampleJudgement('s1', 's2'),
          sampleJudgement('s2', 's3', { verdict: 'unsure' }),
          sampleJudgement('p1', 'p2', { on: 'actor' }),
          sampleJudgement('s1', 's4', { author: 'rule:same-claim@1', judgedAt: null, score: 0.25, because: [] }),
        ]
        await store.putJudgements(all)
        const ids = async (filter: Parameters<Store['judgements']>[0]) =>
          (await store.judgements(filter)).map(({ id }) => id)
        const sorted = (...rows: (typeof all)[number][]) => byId(rows).map(({ id }) => id)
        expect(await ids({})).toEqual(sorted(...all))
        expect(await ids({ on: 'actor' })).toEqual(sorted(all[2]))
        expect(await ids({ touching: ['s2', 's4'] })).toEqual(sorted(all[0], all[1], all[3]))
        expect(await ids({ touching: [] })).toEqual([])
        expect(await ids({ verdict: 'unsure', touching: ['s3'] })).toEqual(sorted(all[1]))
        expect(await ids({ author: 'Wanda', on: 'claim' })).toEqual(sorted(all[0], all[1]))
      })

      it('refuses a pair out of order or of one thing', async () => {
        const judgement = sampleJudgement('s1', 's2')
        expect(await codeOf(store.putJudgements([{ ...judgement, a: 's2', b: 's1' }]))).toBe('validation')
        expect(await codeOf(store.putJudgements([{ ...judgement, b: 's1' }]))).toBe('validation')
      })
    })

    describe('both times', () => {
      const dates: Record<string, string | null> = {
        day: '2031-03-05',
        instant: '2031-03-05T23:59',
        later: '2031-03-06T00:01:00Z',
        month: '2031-03',
        yearless: 'XXXX-03-05',
        unknown: null,
      }
      const samples = Object.entries(dates).map(
        ([name, published], n) => [name, sample(20 + n, { published, statements: 1 })] as const,
      )
      const names = (ids: readonly string[]) =>
        samples.filter(([, one]) => ids.includes(one.document.id)).map(([name]) => name)
      const seen = async (asOf: string) => names((await store.documents({}, { asOf })).map(({ id }) => id))

      it('as of a day: what had been published by its end; what has no known day never', async () => {
        for (const [, one] of samples) await putArticle(store, one)
        expect(await seen('2031-03-04')).toEqual([])
        expect(await seen('2031-03-05')).toEqual(['day', 'instant'])
        expect(await seen('2031-03-05T01:00')).toEqual(['day', 'instant'])
        expect(await seen('2031-03-06')).toEqual(['day', 'instant', 'later'])
        expect(await seen('2031-03-31')).toEqual(['day', 'instant', 'later', 'month'])
        expect(await seen('9999-12-31')).toEqual(['day', 'instant', 'later', 'month'])
        const statements = await store.statements({}, { asOf: '2031-03-05' })
        expect(names(statements.map(({ document }) => document))).toEqual(['day', 'instant'])
        expect(await store.document(samples[2][1].document.id, { asOf: '2031-03-05' })).toBeNull()
        expect(await store.counts({ asOf: '2031-03-06' })).toMatchObject({ documents: 3, statements: 3 })
        expect(await codeOf(store.documents({}, { asOf: 'Tuesday' }))).toBe('usage')
      })

      it('a statement on a page without a date counts from the day on which it was said, if stated', async () => {
        const one = sample(30, { published: null, statements: 3 })
        const at = (from: string | null, to: string | null, stated: boolean) => ({ from, to, stated, span: null })
        const [a, b, c] = one.statements
        await putArticle(store, {
          ...one,
          statements: [
            { ...a, saidAt: at('2031-03-04', '2031-03-05', true) },
            { ...b, saidAt: at('2031-03-04', '2031-03-05', false) },
            { ...c, saidAt: at('2031-03-04', null, true) },
          ],
        })
        const ids = async (asOf: string) => (await store.statements({}, { asOf })).map(({ id }) => id)
        // Both ends are included: by the 4th it need not have been said.
        expect(await ids('2031-03-04')).toEqual([])
        expect(await ids('2031-03-05')).toEqual([a.id])
        expect(await ids('9999-12-31')).toEqual([a.id])
      })

      it('lists and counts pages without their texts, the newest first, those without a day last', async () => {
        for (const [, one] of samples) await putArticle(store, one)
        const all = await store.pages({})
        expect(names(all.map(({ page }) => page.id)).length).toBe(samples.length)
        expect(all.map(({ day }) => day)).toEqual(['2031-03-31', '2031-03-06', '2031-03-05', '2031-03-05', '', ''])
        const byId = new Map(samples.map(([, one]) => [one.document.id as string, one]))
        for (const { page, statements } of all) {
          expect({ ...page, text: byId.get(page.id)?.document.text }).toEqual(byId.get(page.id)?.document)
          expect(statements).toBe(1)
        }
        const walked: string[] = []
        let after: { day: string; id: string } | undefined
        for (;;) {
          const [row] = await store.pages({ after, limit: 1 })
          if (row === undefined) break
          walked.push(row.page.id)
          after = { day: row.day, id: row.page.id }
        }
        expect(walked).toEqual(all.map(({ page }) => page.id))
        const outlets = await store.outlets()
        expect(outlets).toEqual([...new Set(samples.map(([, one]) => one.document.outlet?.value ?? ''))].sort())
        const [first = ''] = outlets
        expect((await store.pages({ outlets: [first] })).map(({ page }) => page.id).sort()).toEqual(
          all
            .filter(({ page }) => page.outlet?.value === first)
            .map(({ page }) => page.id)
            .sort(),
        )
        expect(await store.pages({ outlets: [] })).toEqual([])
        expect(await store.outlets({ asOf: '2031-03-04' })).toEqual([])
        expect(await store.outlets({ asOf: '2031-03-31' })).toEqual(
          [...new Set(samples.slice(0, 4).map(([, one]) => one.document.outlet?.value ?? ''))].sort(),
        )
        expect(await store.pageCounts()).toEqual({ documents: 6, outlets: outlets.length, undated: 2 })
        expect(names((await store.pages({}, { asOf: '2031-03-06' })).map(({ page }) => page.id))).toEqual(
          await seen('2031-03-06'),
        )
        expect(await store.pageCounts({ asOf: '2031-03-06' })).toMatchObject({ documents: 3, undated: 0 })
        expect(await store.pageCounts({ knownAt: '1999-01-01' })).toEqual({ documents: 0, outlets: 0, undated: 0 })
        expect(await store.pages({}, { knownAt: '1999-01-01' })).toEqual([])
      })

      it('tells the newest instants at which it learnt something, each holding all that came in it', async () => {
        expect(await store.instants(5)).toEqual([])
        await putArticle(store, sample(60))
        await putArticle(store, sample(61))
        await store.putJudgements([sampleJudgement('s1', 's2')])
        const instants = await store.instants(5)
        const sum = (name: 'documents' | 'statements' | 'judgements') =>
          instants.reduce((total, one) => total + one[name], 0)
        expect([sum('documents'), sum('statements'), sum('judgements')]).toEqual([2, 6, 1])
        expect(instants.map(({ at }) => at)).toEqual([...new Set(instants.map(({ at }) => at))].sort().reverse())
        const [newest] = instants
        expect(await store.counts({ knownAt: newest?.at })).toMatchObject({ documents: 2, statements: 6 })
        expect(await store.instants(1)).toEqual([newest])
      })

      it('known at an instant: what the store held then', async () => {
        const [first, second] = [sample(40), sample(41)]
        await putArticle(store, first)
        const then = await lastKnownAt()
        await putArticle(store, second)
        const now = await lastKnownAt()
        expect(now > then).toBe(true)
        expect(await store.documents({}, { knownAt: then })).toEqual([first.document])
        expect(await store.document(second.document.id, { knownAt: then })).toBeNull()
        expect(await store.lastRecorded()).toBe((await store.changesSince(then)).at(-1)?.knownAt)
        expect(await store.counts({ knownAt: then })).toMatchObject({ snapshots: 1, documents: 1, statements: 3 })
        expect(await store.counts({ knownAt: now })).toMatchObject({ snapshots: 2, documents: 2, statements: 6 })
        expect(await store.counts({ knownAt: '1999-01-01' })).toMatchObject({ documents: 0, statements: 0 })
        expect(await codeOf(store.counts({ knownAt: 'now' }))).toBe('usage')
      })

      it('a transaction has one knowledge time, later than the one before it', async () => {
        await store.transaction(async () => {
          await putArticle(store, sample(42))
          await putArticle(store, sample(43))
        })
        await putArticle(store, sample(44))
        const times = (await store.changesSince(EVER)).map(({ knownAt }) => knownAt)
        expect(new Set(times.slice(0, 8)).size).toBe(1)
        expect(times.slice(8).every((time) => time > times[0])).toBe(true)
      })

      it('changes come oldest first and never cut a transaction', async () => {
        const samples = [sample(45), sample(46), sample(47)]
        for (const one of samples) await store.transaction(() => putArticle(store, one))
        const judgement = sampleJudgement(samples[0].statements[0].id, samples[1].statements[0].id)
        await store.putJudgements([judgement])
        await store.withdraw(judgement.id, { author: 'Oto', reason: null, at: '2031-04-01' })
        const all = await store.changesSince(EVER)
        expect(all.map(({ kind }) => kind)).toEqual([
          ...samples.flatMap(() => ['document', 'statement', 'statement', 'statement']),
          'judgement',
          'judgement',
        ])
        expect(all.filter(({ kind }) => kind === 'document').map(({ id }) => id)).toEqual(
          samples.map(({ document }) => document.id),
        )
        for (const limit of [1, 2, 4, 5]) {
          const paged = []
          for (let since = EVER; ; ) {
            const page = await store.changesSince(since, limit)
            if (page.length === 0) break
            paged.push(...page)
            since = page.at(-1)!.knownAt
          }
          expect(paged, `limit ${limit}`).toEqual(all)
        }
      })
    })

    describe('transactions', () => {
      it('undo everything when the work throws', async () => {
        await putArticle(store, sample(50))
        const before = await store.changesSince(EVER)
        const work = store.transaction(async () => {
          await putArticle(store, sample(51))
          await store.putBlocks('name', [{ key: 'quill', id: 's1' }])
          await store.audit({ who: 'Oto', action: 'merge', subject: 'c1', at: '2031-04-01' })
          throw new Error('stopped')
        })
        await expect(work).rejects.toThrow('stopped')
        expect(await store.changesSince(EVER)).toEqual(before)
        expect(await store.auditLog()).toEqual([])
        expect((await store.blocks('name', ['quill'], 9)).get('quill')).toEqual([])
        expect((await store.verify()).problems).toEqual([])
        await putArticle(store, sample(51))
        expect(await store.statements({ documents: [sample(51).document.id] })).toEqual(byId(sample(51).statements))
      })

      it('nested ones join the outer one', async () => {
        const work = store.transaction(async () => {
          await store.transaction(() => putArticle(store, sample(52)))
          throw new Error('stopped')
        })
        await expect(work).rejects.toThrow('stopped')
        expect((await store.counts()).documents).toBe(0)
        const answer = await store.transaction(async () => {
          await store.transaction(() => putArticle(store, sample(53)))
          return store.counts()
        })
        expect(answer.documents).toBe(1)
      })

      it('a nested one that fails and is caught undoes only itself', async () => {
        await store.transaction(async () => {
          await putArticle(store, sample(54))
          await store
            .transaction(async () => {
              await putArticle(store, sample(55, { url: null }))
              throw new Error('this article only')
            })
            .catch(() => {})
          expect(await codeOf(store.putDocument(sample(56).document, []))).toBe('validation')
          await putArticle(store, sample(57))
        })
        expect((await store.documents({})).map(({ id }) => id)).toEqual(
          byId([sample(54).document, sample(57).document]).map(({ id }) => id),
        )
        expect((await store.verify()).problems).toEqual([])
      })

      it('calls from elsewhere wait and never see half', async () => {
        let go = () => {}
        const gate = new Promise<void>((resolve) => {
          go = resolve
        })
        const first = store.transaction(async () => {
          await putArticle(store, sample(58))
          await gate
          await putArticle(store, sample(59))
          throw new Error('stopped')
        })
        const seen = store.counts()
        const second = store.transaction(() => putArticle(store, sample(60)))
        const third = putArticle(store, sample(61))
        go()
        await expect(first).rejects.toThrow('stopped')
        expect((await seen).documents).toBe(0)
        await Promise.all([second, third])
        expect((await store.counts()).documents).toBe(2)
      })

      it('the generation stands while one process writes, and moves when what it wrote is undone', async () => {
        await putArticle(store, sample(66))
        const first = store.generation()
        await store.transaction(() => putArticle(store, sample(67)))
        expect(store.generation()).toBe(first)
        await store
          .transaction(async () => {
            await putArticle(store, sample(68))
            throw new Error('stopped')
          })
          .catch(() => {})
        const second = store.generation()
        expect(second).not.toBe(first)
        await store.transaction(async () => {
          await store
            .transaction(async () => {
              throw new Error('stopped')
            })
            .catch(() => {})
        })
        expect(store.generation()).not.toBe(second)
      })

      it('several nested at once take turns', async () => {
        await store.transaction(async () => {
          await Promise.allSettled(
            [62, 63, 64, 65].map((n) =>
              store.transaction(async () => {
                await putArticle(store, sample(n))
                if (n % 2 === 1) throw new Error('stopped')
              }),
            ),
          )
        })
        expect((await store.counts()).documents).toBe(2)
      })
    })

    describe('blocks, views and imports', () => {
      it('blocks: ids under each key in order, up to a limit', async () => {
        const entries = ['s3', 's1', 's2'].map((id) => ({ key: 'quill', id }))
        await store.putBlocks('name', entries)
        await store.putBlocks('name', [...entries, { key: 'pell', id: 's9' }])
        await store.putBlocks('figure', [{ key: 'quill', id: 's7' }])
        const found = await store.blocks('name', ['pell', 'quill', 'nobody'], 2)
        expect([...found]).toEqual([
          ['pell', ['s9']],
          ['quill', ['s1', 's2']],
          ['nobody', []],
        ])
        await store.removeBlocks('name', [
          { key: 'quill', id: 's1' },
          { key: 'quill', id: 'not there' },
        ])
        expect((await store.blocks('name', ['quill'], 9)).get('quill')).toEqual(['s2', 's3'])
        expect((await store.blocks('figure', ['quill'], 9)).get('quill')).toEqual(['s7'])
      })

      const row = (n: number): ViewRow => ({
        kind: 'claim',
        id: `c${String(n).padStart(2, '0')}`,
        sort: `2031-03-${String(1 + (n % 4)).padStart(2, '0')}`,
        keys: [n % 2 === 0 ? 'status=disputed' : 'status=reported', ...(n % 3 === 0 ? ['actor=a1'] : [])],
        body: { n, deep: { list: [n, null, 'ß "quoted"'], byName: { [`name ${n}`]: n } } },
      })
      const rows = Array.from({ length: 20 }, (_, n) => row(n))
      const inOrder = (list: readonly ViewRow[]) => [...list].sort((a, b) => (a.sort + a.id < b.sort + b.id ? -1 : 1))

      it('views: filtered by ids and by all keys, in order, page by page', async () => {
        await store.putViews([...rows].reverse())
        await store.putViews([{ ...row(1), kind: 'actor' }])
        expect(await store.views('claim')).toEqual(inOrder(rows))
        expect(await store.views('claim', { ids: ['c03', 'c01', 'c99'] })).toEqual(inOrder([row(1), row(3)]))
        for (const keys of [['status=disputed'], ['status=disputed', 'actor=a1'], ['actor=a1', 'actor=a2']]) {
          const wanted = inOrder(rows.filter((one) => keys.every((key) => one.keys.includes(key))))
          expect(await store.views('claim', { keys })).toEqual(wanted)
          const paged: ViewRow[] = []
          for (let after: ViewRow | undefined; ; ) {
            const page = await store.views('claim', { keys, after, limit: 3 })
            if (page.length === 0) break
            paged.push(...page)
            after = page.at(-1)!
          }
          expect(paged).toEqual(wanted)
        }
      })

      it('views: found by the beginning of an id, in the order of ids', async () => {
        await store.putViews([...rows].reverse())
        await store.putViews([{ ...row(1), kind: 'actor' }])
        const ids = async (prefix: string, limit?: number) =>
          (await store.views('claim', { prefix, limit })).map(({ id }) => id)
        expect(await ids('c0')).toEqual(['c00', 'c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c07', 'c08', 'c09'])
        expect(await ids('c1', 2)).toEqual(['c10', 'c11'])
        expect(await ids('c13')).toEqual(['c13'])
        expect(await ids('%')).toEqual([])
        expect(await ids('c_')).toEqual([])
        expect(await ids('')).toHaveLength(20)
        expect((await store.views('claim', { prefix: 'c07' }))[0]).toEqual(row(7))
      })

      it('views: put again replaces, remove removes, also the keys', async () => {
        await store.putViews(rows)
        const changed = { ...row(2), sort: '2031-05-01', keys: ['status=denied'], body: null }
        await store.putViews([changed, { ...row(4), body: 'only the body' }])
        expect(await store.views('claim', { keys: ['status=denied'] })).toEqual([changed])
        expect((await store.views('claim', { keys: ['status=disputed'] })).map(({ id }) => id)).not.toContain('c02')
        expect((await store.views('claim', { ids: ['c04'] }))[0].body).toBe('only the body')
        expect((await store.views('claim')).at(-1)).toEqual(changed)
        await store.removeViews('claim', ['c02', 'c99'])
        expect(await store.views('claim', { keys: ['status=denied'] })).toEqual([])
        expect(await store.views('claim')).toHaveLength(19)
      })

      it('imports: the last row of each item, in the order of arrival', async () => {
        const base = {
          run: 'r1',
          stage: 'queued',
          outcome: 'skipped',
          code: null,
          message: null,
          document: null,
        } as const
        await store.putImports([
          { ...base, item: 'b.html' },
          { ...base, item: 'a.html' },
        ])
        const failed = {
          ...base,
          item: 'b.html',
          stage: 'read',
          outcome: 'failed',
          code: 'read/empty',
          message: 'no bytes',
        } as const
        await store.putImports([failed, { ...base, run: 'r2', item: 'a.html' }])
        expect(await store.imports('r1')).toEqual([failed, { ...base, item: 'a.html' }])
        expect(await store.imports()).toHaveLength(3)
        expect(await store.imports('r9')).toEqual([])
      })
    })

    describe('audit log', () => {
      const entry = (n: number) => ({ who: 'Ruta', action: 'merge', subject: `c${n}`, at: `2031-04-0${n}T10:00:00Z` })

      it('is a chain', async () => {
        const written = [
          await store.audit(entry(1)),
          await store.audit({ ...entry(2), before: '{"a":1}', after: '', reason: 'one ferry' }),
          await store.audit(entry(3)),
        ]
        expect(await store.auditLog()).toEqual(written)
        expect(await store.auditLog({ after: 1, limit: 1 })).toEqual([written[1]])
        expect(written.map(({ sequence }) => sequence)).toEqual([1, 2, 3])
        expect(written[1].previous).toBe(written[0].hash)
        expect(auditProblems(written, { count: 3, hash: written[2].hash })).toEqual([])
        const { checked, problems } = await store.verify()
        expect(problems).toEqual([])
        expect(checked.audit).toBe(3)
      })
    })

    describe('search', () => {
      const put = (n: number, text: string, published: string | null = '2031-03-05') =>
        putArticle(store, sample(n, { text, published }))
      const texts = async (words: string, options = {}) => {
        const hits = await store.search(words, { kind: 'document', ...options })
        const documents = await store.documents({ ids: hits.map(({ document }) => document) })
        return hits.map((hit) => documents.find(({ id }) => id === hit.document)!.text)
      }

      it('finds all of the words, without case or accents, with a row in quotation marks and a star', async () => {
        const [a, b] = ['The Café at Zürich harbour closed early.', 'Early closing at the harbour café, said Pell.']
        await put(70, a)
        await put(71, b)
        expect((await texts('cafe HARBOUR')).sort()).toEqual([a, b].sort())
        expect(await texts('zurich')).toEqual([a])
        expect(await texts('"closed early"')).toEqual([a])
        expect(await texts('"early closed"')).toEqual([])
        expect(await texts('clos')).toEqual([])
        expect(await texts('zür*')).toEqual([a])
        expect(await texts('harbour nowhere')).toEqual([])
      })

      it('finds statements by words and by speaker, and marks where', async () => {
        const one = sample(72)
        await putArticle(store, one)
        const [statement] = one.statements
        const words = statement.text.split(' ').slice(-3).join(' ')
        const [hit] = await store.search(words, { kind: 'statement' })
        expect(hit).toMatchObject({ kind: 'statement', id: statement.id, document: one.document.id })
        expect(hit.marks.map(({ start, end }) => hit.snippet.slice(start, end)).join(' ')).toContain('aboard')
        const bySpeaker = await store.search(statement.speaker.name, { kind: 'statement' })
        expect(bySpeaker.map(({ id }) => id)).toContain(statement.id)
      })

      it('keeps to both times and to the limit', async () => {
        await put(73, 'The lighthouse keeper left.', '2031-03-01')
        const then = await lastKnownAt()
        await put(74, 'The lighthouse keeper came back.', '2031-03-09')
        expect(await texts('lighthouse')).toHaveLength(2)
        expect(await texts('lighthouse', { asOf: '2031-03-05' })).toEqual(['The lighthouse keeper left.'])
        expect(await texts('lighthouse', { knownAt: then })).toEqual(['The lighthouse keeper left.'])
        expect(await texts('lighthouse', { limit: 1 })).toHaveLength(1)
        expect(await texts('lighthouse', { limit: 0 })).toHaveLength(0)
      })

      const naughty = [
        ...[
          '',
          ' ',
          '"',
          '""',
          '"""',
          "'",
          '*',
          '**',
          '-',
          '--',
          '(',
          ')',
          '()',
          ':',
          '^',
          '+',
          '{',
          '}',
          ',',
          ';',
          '\\',
        ],
        ...['AND', 'OR', 'NOT', 'NEAR', 'NEAR(a b)', 'a AND', 'OR b', 'NOT c', 'a NEAR/3 b', 'title:a', 'text : b'],
        ...['speaker:', '{text title}: a', '^a', 'a*b', 'a"b', '"a', 'a"', '"a"*', '"a" *', 'a + b', '-a', 'a -b'],
        ...["'; DROP TABLE document; --", '1=1', '%', '_', '$$', '\u0000', 'a\u0000b', '\ud800', 'a\udfffb', '\ufeff'],
        ...[
          '😀',
          '👩‍👩‍👧',
          'ﷺ',
          '\u202eabc',
          'Ω≈ç√',
          '田中さん',
          '社會科學院',
          '울란바토르',
          'א',
          'ส',
          'a\u0301',
          '\u0301',
          '\u200b',
        ],
        ...[
          'NaN',
          'null',
          'undefined',
          'true',
          '0',
          '-1',
          '1e999',
          '<script>',
          '../../etc',
          '$' + '{a}',
          '%00',
          '\n',
          '\t\r',
        ],
        ...['a '.repeat(5000), 'a'.repeat(100_000), '"'.repeat(10_000), '(a '.repeat(500), '*'.repeat(1000)],
      ]
      it('no input is an error', async () => {
        await putArticle(store, sample(75))
        for (const words of naughty) {
          const hits = await store.search(words)
          for (const { snippet, marks } of hits) {
            for (const { start, end } of marks) expect(snippet.slice(start, end)).not.toBe('')
          }
        }
        const pieces = fc.constantFrom(
          '"',
          '*',
          'a',
          'AND',
          'NEAR(',
          ')',
          ':',
          '^',
          '-',
          '\u0000',
          ' ',
          'said',
          '{',
          '\ud83d',
        )
        await fc.assert(
          fc.asyncProperty(
            fc.oneof(
              fc.string({ unit: 'binary' }),
              fc.array(pieces, { maxLength: 30 }).map((list) => list.join('')),
            ),
            async (words) => {
              await store.search(words)
            },
          ),
          { numRuns: 1500, seed: 20310305 },
        )
      })

      it('finds every word of a text by itself', async () => {
        const { text } = sample(76).document
        await putArticle(store, sample(76))
        for (const word of new Set(text.match(/[a-z]+/gi))) {
          const [hit] = await store.search(word, { kind: 'document' })
          expect(hit?.marks.length, word).toBeGreaterThan(0)
          for (const { start, end } of hit.marks) {
            expect(hit.snippet.slice(start, end).toLowerCase()).toBe(word.toLowerCase())
          }
        }
      })
    })

    it('arrival order does not matter', async () => {
      const samples = Array.from({ length: 6 }, (_, n) => sample(80 + n))
      for (const one of samples) await putArticle(store, one)
      const first = [await store.documents({}), await store.statements({})]
      const second = await open()
      try {
        for (const one of [...samples].reverse())
          await putArticle(second, { ...one, statements: [...one.statements].reverse() })
        expect([await second.documents({}), await second.statements({})]).toEqual(first)
      } finally {
        await second.close()
      }
    })

    it('verifies what it holds', async () => {
      for (let n = 90; n < 95; n++) await putArticle(store, sample(n))
      const { checked, problems } = await store.verify()
      expect(problems).toEqual([])
      expect(checked).toMatchObject({ snapshots: 5, documents: 5, statements: 15 })
      expect(await store.migrate()).toMatchObject({ applied: [] })
    })
  })
}
