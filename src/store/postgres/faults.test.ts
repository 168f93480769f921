import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Statement } from '../../model/index.js'
import { HearsayError } from '../../problems.js'
import { MIGRATIONS } from '../migrations/migrations.js'
import { putArticle, sample, sampleJudgement } from '../samples.js'
import { openSqlite } from '../sqlite/open-sqlite.js'
import { openPostgres } from './open-postgres.js'
import { startServer, type TestServer } from './testing/start-server.js'

const started = await startServer()
const EVER = '1970-01-01'

const problemOf = async (work: Promise<unknown>): Promise<HearsayError> => {
  try {
    await work
  } catch (error) {
    if (error instanceof HearsayError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

if (typeof started === 'string') it.skip(`PostgreSQL: ${started}`, () => {})
else {
  afterAll(() => started.stop())
  faults(started)
}

function faults(server: TestServer): void {
  let schemas = 0
  const fresh = () => server.location(`faults_${schemas++}`)

  /** Does something behind the store's back. */
  async function behind(
    location: string,
    work: (client: pg.Client, schema: string) => Promise<unknown>,
  ): Promise<void> {
    const url = new URL(location)
    const schema = url.searchParams.get('schema')!
    url.searchParams.delete('schema')
    const client = new pg.Client({ connectionString: url.href, options: `-c search_path=${schema}` })
    await client.connect()
    try {
      await work(client, schema)
    } finally {
      await client.end()
    }
  }

  /** A closed store with three articles and four audit entries. */
  async function filled(): Promise<string> {
    const location = fresh()
    const store = await openPostgres(location)
    for (let n = 0; n < 3; n++) await putArticle(store, n)
    for (let n = 1; n <= 4; n++) {
      await store.audit({ who: 'Ruta', action: 'merge', subject: `c${n}`, at: `2031-04-0${n}T10:00:00Z` })
    }
    await store.close()
    return location
  }

  describe('opening', () => {
    it('a store again: everything is there, and nothing is migrated', async () => {
      const store = await openPostgres(await filled())
      expect(await store.migrate()).toEqual({ from: MIGRATIONS.length, to: MIGRATIONS.length, applied: [] })
      expect(await store.documents({})).toHaveLength(3)
      expect(await store.statements({ ids: [sample(1).statements[0].id] })).toEqual([sample(1).statements[0]])
      expect(await store.auditLog()).toHaveLength(4)
      expect((await store.verify()).problems).toEqual([])
      await store.close()
    })

    it('a new store by eight processes at once', async () => {
      const location = fresh()
      const stores = await Promise.all(Array.from({ length: 8 }, () => openPostgres(location, { connections: 2 })))
      await Promise.all(stores.map((store, n) => putArticle(store, n)))
      expect((await stores[0].counts()).documents).toBe(8)
      for (const store of stores) await store.close()
    })

    it('none where none is to be made', async () => {
      const location = fresh()
      expect((await problemOf(openPostgres(location, { create: false }))).code).toBe('not-found')
      expect((await problemOf(openPostgres(location, { readonly: true }))).code).toBe('not-found')
      await behind(location, async (client, schema) => {
        const { rowCount } = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema])
        expect(rowCount).toBe(0)
      })
    })

    it('for reading only: reads and refuses to write', async () => {
      const store = await openPostgres(await filled(), { readonly: true })
      expect(await store.documents({})).toHaveLength(3)
      expect((await store.verify()).problems).toEqual([])
      expect((await problemOf(putArticle(store, 9))).code).toBe('not-allowed')
      await store.close()
    })

    it('a newer version is refused, with what to do', async () => {
      const location = await filled()
      await behind(location, (client) =>
        client.query(`INSERT INTO migration VALUES ($1, '9999-later', '', '')`, [MIGRATIONS.length + 1]),
      )
      const { code, hint } = await problemOf(openPostgres(location))
      expect(code).toBe('store/newer-version')
      expect(hint).toContain('Install the newest Hearsay')
    })

    it('a step that was changed after its release is refused', async () => {
      const location = await filled()
      await behind(location, (client) => client.query(`UPDATE migration SET hash = 'other'`))
      expect((await problemOf(openPostgres(location))).code).toBe('store/integrity')
    })

    it("another program's schema is no store, and is not touched", async () => {
      const location = fresh()
      await behind(location, (client, schema) =>
        client.query(`CREATE SCHEMA ${schema}; CREATE TABLE ${schema}.ferry (name text)`),
      )
      expect((await problemOf(openPostgres(location))).code).toBe('store/not-a-store')
    })

    it.each(['Quay', 'pg_quay', 'a"; DROP SCHEMA x', '', '1a'])('the schema %j is refused', async (schema) => {
      const url = new URL(fresh())
      url.searchParams.set('schema', schema)
      expect((await problemOf(openPostgres(url.href))).code).toBe('usage')
    })

    it('a wrong password, a missing database and a server that is away are said without the password', async () => {
      const url = new URL(fresh())
      const { password } = url
      const variants = {
        'not-allowed': (at: URL) => {
          at.password = 's3cret'
        },
        'input/missing': (at: URL) => {
          at.pathname = '/nowhere'
        },
        environment: (at: URL) => {
          at.port = '1'
        },
      }
      for (const [code, change] of Object.entries(variants)) {
        const at = new URL(url)
        change(at)
        const problem = await problemOf(openPostgres(at.href))
        expect(problem.code).toBe(code)
        const printed = `${problem} ${problem.hint} ${problem.cause} ${JSON.stringify(problem)}`
        expect(printed).not.toContain('s3cret')
        expect(password === '' || !printed.includes(password)).toBe(true)
      }
      expect((await problemOf(openPostgres('postgres://a:s3cret@[quay/news'))).message).not.toContain('s3cret')
    })
  })

  describe('texts', () => {
    it('NUL and its neighbours come back exactly, in every column and in searches', async () => {
      const text = 'Quill said a\u0000b \u0001\u0002 \u0001 c. The harbour\u0000 stays shut.'
      const one = sample(11, { text, statements: 0 })
      const document = {
        ...one.document,
        outlet: { value: 'Quay\u0000side', basis: 'domain' as const },
        url: 'https://news.example/\u0000\u0001',
      }
      const start = text.indexOf('The harbour')
      const content = { start, end: text.length }
      const statement: Statement = {
        ...sample(12).statements[0],
        document: document.id,
        text: text.slice(start),
        ...{ source: [], cue: [], content: [content], context: content, figures: [] },
        evidence: [{ ...content, quote: text.slice(start) }],
        speaker: { ...sample(12).statements[0].speaker, mention: null },
      }
      for (const store of [await openPostgres(fresh()), await openSqlite(':memory:')]) {
        await store.putSnapshot(one.snapshot, one.bytes)
        await store.putDocument(document, [])
        await store.putStatements([statement])
        await store.putViews([{ kind: 'claim', id: 'c\u0000', sort: '\u0001', keys: ['k=\u0000'], body: { text } }])
        await store.putBlocks('name', [{ key: '\u0000', id: 's\u0001' }])
        await store.audit({ who: 'Ruta\u0000', action: 'merge', subject: 'c1', at: '2031-04-01', reason: '\u0001' })
        expect(await store.document(document.id)).toEqual(document)
        expect(await store.documents({ url: document.url })).toEqual([document])
        expect(await store.documents({ outlet: document.outlet.value })).toEqual([document])
        expect((await store.statements({}))[0]).toEqual(statement)
        expect(await store.views('claim', { keys: ['k=\u0000'] })).toMatchObject([{ id: 'c\u0000', sort: '\u0001' }])
        expect((await store.blocks('name', ['\u0000'], 9)).get('\u0000')).toEqual(['s\u0001'])
        expect((await store.auditLog())[0]).toMatchObject({ who: 'Ruta\u0000', reason: '\u0001' })
        expect((await store.search('harbour', { kind: 'statement' })).map(({ id }) => id)).toEqual([statement.id])
        expect((await store.verify()).problems).toEqual([])
        await store.close()
      }
    })

    it('addresses, names and keys longer than an index takes', async () => {
      const long = Array.from({ length: 4000 }, (_, n) => (n * 7919).toString(36)).join('')
      const one = sample(16)
      const document = {
        ...one.document,
        url: `https://news.example/${long}`,
        outlet: { value: long, basis: 'domain' as const },
      }
      const store = await openPostgres(fresh())
      await putArticle(store, { ...one, document })
      await store.putBlocks('name', [{ key: long, id: 's1' }])
      await store.putViews([{ kind: 'claim', id: 'c1', sort: '', keys: [`${long}1`, `${long}2`], body: 1 }])
      expect(await store.documents({ url: document.url })).toEqual([document])
      expect(await store.documents({ outlet: long })).toEqual([document])
      expect([...(await store.blocks('name', [long, `${long}x`], 9)).values()]).toEqual([['s1'], []])
      expect(await store.views('claim', { keys: [`${long}2`, `${long}1`] })).toHaveLength(1)
      expect(await store.views('claim', { keys: [`${long}3`] })).toHaveLength(0)
      await store.putViews([{ kind: 'claim', id: 'c1', sort: '', keys: [`${long}3`], body: 1 }])
      expect(await store.views('claim', { keys: [`${long}2`] })).toHaveLength(0)
      const sorted = ['b', 'a', 'c'].map((end) => ({
        kind: 'actor',
        id: end,
        sort: long + end,
        keys: ['k'],
        body: end,
      }))
      await store.putViews(sorted)
      for (const keys of [undefined, ['k']]) {
        const after = { sort: `${long}a`, id: 'a' }
        expect((await store.views('actor', { keys, after })).map(({ id }) => id)).toEqual(['b', 'c'])
        expect((await store.views('actor', { keys })).map(({ id }) => id)).toEqual(['a', 'b', 'c'])
      }
      await store.close()
    })

    it('half a surrogate pair is refused where it must be, and kept where it can be', async () => {
      const one = sample(13, { text: 'Quill said \ud800 that.', statements: 0 })
      const other = sample(14)
      const store = await openPostgres(fresh())
      await store.putSnapshot(one.snapshot, one.bytes)
      expect((await problemOf(store.putDocument(one.document, []))).code).toBe('validation')
      await putArticle(store, other)
      await store.putViews([{ kind: 'claim', id: 'c1', sort: '', keys: [], body: '\ud800' }])
      expect((await store.views('claim'))[0].body).toBe('\ud800')
      expect(await store.document('\ud800' as never)).toBeNull()
      await store.close()
    })

    it('a text with more distinct words than an index takes is kept, and its beginning found', async () => {
      const text = `The harbour. ${Array.from({ length: 200_000 }, (_, n) => `w${n * 7919}`).join(' ')} end.`
      const store = await openPostgres(fresh())
      const one = sample(15, { text, statements: 0 })
      await putArticle(store, { ...one, statements: [] })
      expect(await store.search('harbour')).toHaveLength(1)
      expect((await store.document(one.document.id))?.text).toBe(text)
      await store.close()
    })
  })

  describe('writers beside each other', () => {
    it('the same and different articles by four at once: each row once, one chain, times in the order of becoming visible', async () => {
      const location = fresh()
      const stores = await Promise.all(Array.from({ length: 4 }, () => openPostgres(location, { connections: 3 })))
      const reader = await openPostgres(location)
      const seen: string[] = []
      let done = false
      const watching = (async () => {
        // What becomes visible later has a later time: a reader that goes on from the last time misses nothing.
        for (let since = EVER; ; ) {
          const isLast = done
          const changes = await reader.changesSince(since, 5)
          seen.push(...changes.map(({ kind, id }) => `${kind} ${id}`))
          since = changes.at(-1)?.knownAt ?? since
          if (changes.length === 0 && isLast) return
        }
      })()
      await Promise.all(
        stores.map(async (store, writer) => {
          for (let n = 0; n < 12; n++) {
            await store.transaction(async () => {
              await putArticle(store, (n * 5 + writer * 3) % 16)
              await store.putJudgements([sampleJudgement(`s${n}`, `t${n % 3}`)])
              await store.audit({ who: `w${writer}`, action: 'import', subject: `${n}`, at: '2031-04-01T10:00:00Z' })
            })
          }
        }),
      )
      done = true
      await watching
      const { problems, checked } = await reader.verify()
      expect(problems).toEqual([])
      expect(checked).toMatchObject({ documents: 16, audit: 48 })
      const all = await reader.changesSince(EVER)
      expect(all.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([...new Set(seen)].sort())
      expect(seen).toHaveLength(new Set(seen).size)
      for (const store of [...stores, reader]) await store.close()
    })

    it('knowledge time goes on where the clocks of two hosts are apart', async () => {
      const location = fresh()
      const ahead = await openPostgres(location, { clock: () => '2031-04-02T00:00:00Z' })
      const behindTime = await openPostgres(location, { clock: () => '2031-04-01T00:00:00Z' })
      for (let n = 0; n < 6; n++) await putArticle(n % 2 === 0 ? ahead : behindTime, n)
      const documents = (await ahead.changesSince(EVER)).filter(({ kind }) => kind === 'document')
      expect(documents.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5].map((n) => sample(n).document.id))
      expect(new Set(documents.map(({ knownAt }) => knownAt)).size).toBe(6)
      await ahead.close()
      await behindTime.close()
    })

    it('the generation moves when another process has written', async () => {
      const location = fresh()
      const [a, b] = [await openPostgres(location), await openPostgres(location)]
      await putArticle(a, 1)
      const before = a.generation()
      await putArticle(a, 2)
      expect(a.generation()).toBe(before)
      await putArticle(b, 3)
      await a.transaction(async () => expect(a.generation()).not.toBe(before))
      await a.close()
      await b.close()
    })

    it('shapes that another process added are read when they are met', async () => {
      const location = fresh()
      const [a, b] = [await openPostgres(location), await openPostgres(location)]
      await putArticle(a, 1)
      expect(await b.statements({})).toEqual([...sample(1).statements].sort((x, y) => (x.id < y.id ? -1 : 1)))
      await b.putStatements([
        {
          ...sample(1).statements[0],
          derivations: [{ maker: 'x', version: 1, kind: 'rule', later: { new1: 1 } } as never],
        },
      ])
      expect((await a.statements({ ids: [sample(1).statements[0].id] }))[0].derivations).toHaveLength(2)
      await a.close()
      await b.close()
    })

    it('shapes of a transaction that was undone are forgotten', async () => {
      const store = await openPostgres(fresh())
      await store
        .transaction(async () => {
          await putArticle(store, 1)
          throw new Error('stopped')
        })
        .catch(() => {})
      await putArticle(store, 2)
      const again = await openPostgres(server.location(`faults_${schemas - 1}`))
      expect(await again.document(sample(2).document.id)).toEqual(sample(2).document)
      await again.close()
      await store.close()
    })

    it('a connection that the server ends: that call fails, nothing is half there, the next one works', async () => {
      const location = fresh()
      const store = await openPostgres(location)
      await putArticle(store, 1)
      const cut = () =>
        behind(location, (client) =>
          client.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE application_name = 'hearsay' AND pid <> pg_backend_pid()`),
        )
      const work = store.transaction(async () => {
        await putArticle(store, 2)
        await cut()
        await putArticle(store, 3)
      })
      expect((await problemOf(work)).code).toBe('environment')
      await cut()
      expect((await store.counts()).documents).toBe(1)
      await putArticle(store, 4)
      expect((await store.counts()).documents).toBe(2)
      await store.close()
    })

    it('an error of the database inside a transaction undoes all of it, even if it was caught', async () => {
      const store = await openPostgres(fresh())
      const work = store.transaction(async () => {
        await putArticle(store, 1)
        await store.putBlocks('name', [{ key: 'quill', id: null as never }]).catch(() => {})
      })
      await expect(work).rejects.toThrow()
      expect((await store.counts()).documents).toBe(0)
      await store.close()
    })
  })

  describe('the log', () => {
    it('refuses to change or to remove a row', async () => {
      await behind(await filled(), async (client) => {
        for (const table of ['snapshot', 'document', 'statement', 'audit', 'mention_set', 'shape']) {
          await expect(client.query(`DELETE FROM ${table}`), table).rejects.toThrow('append-only')
          await expect(client.query(`TRUNCATE ${table} CASCADE`), table).rejects.toThrow('append-only')
        }
        await expect(client.query(`UPDATE statement SET text = ''`)).rejects.toThrow('append-only')
      })
    })

    const changes: readonly (readonly [string, string, RegExp])[] = [
      ['an edited entry', `UPDATE audit SET who = 'Oto' WHERE sequence = 2`, /entry 2: .*edited/],
      ['a deleted entry', 'DELETE FROM audit WHERE sequence = 2', /entry 3: number 2 was expected/],
      ['a cut tail', 'DELETE FROM audit WHERE sequence > 2', /4 entries were written, 2 are there/],
      [
        'an inserted entry',
        `INSERT INTO audit SELECT 5, at, who, action, 'c9', before, after, reason, recorded, hash, hash FROM audit WHERE sequence = 4`,
        /4 entries were written, 5 are there/,
      ],
      [
        'two entries in another order',
        `UPDATE audit SET sequence = 99 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3;
         UPDATE audit SET sequence = 3 WHERE sequence = 99`,
        /does not follow/,
      ],
      ['a backdated entry', `UPDATE audit SET recorded = 1000 WHERE sequence = 4`, /entry 4: .*backdated/],
      ['a missing head', 'DELETE FROM head', /its end is not the end/],
      ['a changed text', `UPDATE document SET text = replace(text, 'said', 'sang')`, /statement .*evidence/],
      ['a broken body', `UPDATE statement SET body = '[8' WHERE seq = 1`, /statement .*cannot be read/],
      ['a broken document', `UPDATE document SET body = '[999]' WHERE seq = 1`, /document .*cannot be read/],
      ['other bytes', `UPDATE snapshot SET bytes = '\\x00' WHERE seq = 1`, /snapshot .*(cannot be read|hash)/],
      ['a document gone', 'DELETE FROM document WHERE seq = 1', /refers to a row that is not there/],
      ['words gone', 'DELETE FROM statement_words', /full-text/],
    ]
    it.each(changes)('%s is found', async (_, sql, words) => {
      const location = await filled()
      await behind(location, async (client) => {
        await client.query('SET session_replication_role = replica')
        await client.query(sql)
      })
      const store = await openPostgres(location)
      expect((await store.verify()).problems.join('\n')).toMatch(words)
      await store.close()
    })
  })

  describe('search', () => {
    it('answers as SQLite does, term by term', async () => {
      const [one, other] = [await openPostgres(fresh()), await openSqlite(':memory:')]
      for (let n = 0; n < 40; n++) for (const store of [one, other]) await putArticle(store, n)
      const words = [
        'said',
        'ferry',
        'the night',
        '"the night ferry"',
        '"said that the"',
        'qu*',
        'ferry -',
        'NOT said',
        'report 7',
        '"report 7"',
        'Quill crates',
        '"Tomas Quill" closed',
        'e*',
        'on monday',
        'nowhere',
        '"ferry the night"',
        'breakwater would reopen',
      ]
      for (const query of words) {
        for (const options of [
          {},
          { kind: 'document' },
          { kind: 'statement' },
          { limit: 3 },
          { asOf: '2031-03-09', limit: 50 },
        ] as const) {
          expect(await one.search(query, options), query).toEqual(await other.search(query, options))
        }
      }
      await one.close()
      await other.close()
    })

    let location: string
    beforeAll(async () => {
      location = await filled()
    })
    it('uses its index', async () => {
      await behind(location, async (client) => {
        await client.query('SET enable_seqscan = off')
        const { rows } = await client.query<Record<string, string>>(
          `EXPLAIN SELECT seq FROM document_words WHERE
             array_to_tsvector(string_to_array(btrim(document_words.lead || ' ' || document_words.words), ' ')) @@ '''said'''::tsquery`,
        )
        expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('document_words_found')
      })
    })
  })
}
