import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { HearsayError } from '../../problems.js'
import { auditHash } from '../audit-chain.js'
import { MIGRATIONS } from '../migrations/migrations.js'
import { putArticle, sample, seeded } from '../samples.js'
import type { AuditEntry } from '../store.js'
import type { Driver } from './driver.js'
import { openDriver } from './open-driver.js'
import { openSqlite } from './open-sqlite.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-faults-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
const newPath = () => join(folder, `${files++}.hearsay`)

const problemOf = async (work: Promise<unknown>): Promise<HearsayError> => {
  try {
    await work
  } catch (error) {
    if (error instanceof HearsayError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** A closed store with three articles and four audit entries. */
async function filled(): Promise<string> {
  const path = newPath()
  const store = await openSqlite(path)
  for (let n = 0; n < 3; n++) await putArticle(store, n)
  for (let n = 1; n <= 4; n++) {
    await store.audit({ who: 'Ruta', action: 'merge', subject: `c${n}`, at: `2031-04-0${n}T10:00:00Z` })
  }
  await store.close()
  return path
}

/** Changes a store behind its back. */
function tamper(path: string, work: (database: Driver) => void): void {
  const database = openDriver(path, { readonly: false })
  const triggers = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all<{ name: string }>()
  for (const { name } of triggers) database.exec(`DROP TRIGGER ${name}`)
  database.exec('PRAGMA foreign_keys = OFF')
  work(database)
  database.close()
}

async function verifyFile(path: string): Promise<readonly string[]> {
  const store = await openSqlite(path)
  try {
    return (await store.verify()).problems
  } finally {
    await store.close()
  }
}

describe('opening', () => {
  it('a store again: everything is there, and nothing is migrated', async () => {
    const path = await filled()
    const store = await openSqlite(path)
    expect(await store.migrate()).toEqual({ from: MIGRATIONS.length, to: MIGRATIONS.length, applied: [] })
    expect(await store.documents({})).toHaveLength(3)
    expect(await store.statements({ ids: [sample(1).statements[0].id] })).toEqual([sample(1).statements[0]])
    expect(await store.auditLog()).toHaveLength(4)
    expect((await store.verify()).problems).toEqual([])
    await store.close()
  })

  it('knowledge time goes on where the clock was set back', async () => {
    const path = newPath()
    const first = await openSqlite(path, { clock: () => '2031-04-02T00:00:00Z' })
    await putArticle(first, 1)
    await first.close()
    const second = await openSqlite(path, { clock: () => '2031-04-01T00:00:00Z' })
    await putArticle(second, 2)
    const times = (await second.changesSince('1970-01-01')).map(({ knownAt }) => knownAt)
    expect(times).toEqual([...times].sort())
    expect(times[0] >= '2031-04-02').toBe(true)
    await second.close()
  })

  it('the generation moves when another process has written', async () => {
    const path = newPath()
    const [a, b] = [await openSqlite(path), await openSqlite(path)]
    await putArticle(a, 1)
    const before = a.generation()
    await putArticle(a, 2)
    expect(a.generation()).toBe(before)
    await putArticle(b, 3)
    await a.transaction(async () => expect(a.generation()).not.toBe(before))
    await a.close()
    await b.close()
  })

  it('a newer version is refused, with what to do, and not touched', async () => {
    const path = await filled()
    tamper(path, (database) => database.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`))
    const before = readFileSync(path)
    const { code, message, hint } = await problemOf(openSqlite(path))
    expect(code).toBe('store/newer-version')
    expect(message).toContain(`version ${MIGRATIONS.length + 1}`)
    expect(hint).toContain('Install the newest Hearsay')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('a step that was changed after its release is refused', async () => {
    const path = await filled()
    tamper(path, (database) => database.exec(`UPDATE migration SET hash = 'other'`))
    expect((await problemOf(openSqlite(path))).code).toBe('store/integrity')
  })

  it('a store whose description of a table was hit is damaged, and says so', async () => {
    const path = await filled()
    const bytes = readFileSync(path)
    bytes.write('recoreed', bytes.indexOf('recorded', bytes.indexOf('CREATE TABLE audit')))
    writeFileSync(path, bytes)
    const problem = await problemOf(verifyFile(path))
    expect(problem.code).toBe('store/integrity')
    expect(problem.message).toContain('no such column')
  })

  it.each([
    ['a text', 'The ferry sails at nine.'.repeat(100)],
    ['a short text', 'x'],
    ['zeros', Buffer.alloc(8192)],
  ])('%s is no store', async (_, content) => {
    const path = newPath()
    writeFileSync(path, content)
    const before = readFileSync(path)
    expect((await problemOf(openSqlite(path))).code).toBe('store/not-a-store')
    expect((await problemOf(openSqlite(path, { readonly: true }))).code).toBe('store/not-a-store')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it("another program's SQLite file is no store, and is not touched", async () => {
    const path = newPath()
    const other = openDriver(path, { readonly: false })
    other.exec('CREATE TABLE ferry (name TEXT)')
    other.close()
    const before = readFileSync(path)
    expect((await problemOf(openSqlite(path))).code).toBe('store/not-a-store')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('an empty file becomes a store; a folder does not', async () => {
    const path = newPath()
    writeFileSync(path, '')
    await (await openSqlite(path)).close()
    expect(statSync(path).size).toBeGreaterThan(0)
    expect((await problemOf(openSqlite(folder))).code).toBe('environment')
  })

  it('for reading only: reads, refuses to write, and makes no file', async () => {
    const path = await filled()
    const store = await openSqlite(path, { readonly: true })
    expect(await store.documents({})).toHaveLength(3)
    expect((await store.verify()).problems).toEqual([])
    expect((await problemOf(putArticle(store, 9))).code).toBe('not-allowed')
    expect((await problemOf(store.transaction(async () => {}))).code).toBe('not-allowed')
    await store.close()
    const missing = newPath()
    expect((await problemOf(openSqlite(missing, { readonly: true }))).code).toBe('input/missing')
    expect(existsSync(missing)).toBe(false)
  })

  it('a folder that is missing is made', async () => {
    const path = join(folder, 'deep', 'er', 'story.hearsay')
    await (await openSqlite(path)).close()
    expect(existsSync(path)).toBe(true)
  })

  it('the log refuses to change or to remove a row', async () => {
    const path = await filled()
    const database = openDriver(path, { readonly: false })
    for (const table of ['snapshot', 'document', 'statement', 'audit', 'mention_set']) {
      expect(() => database.exec(`DELETE FROM ${table}`), table).toThrow('append-only')
    }
    expect(() => database.exec(`UPDATE statement SET text = ''`)).toThrow('append-only')
    database.close()
  })
})

describe('verify finds', () => {
  const rehash = (database: Driver, sequence: number) => {
    const row = database
      .prepare('SELECT * FROM audit WHERE sequence = :sequence')
      .get<Record<string, never>>({ sequence })!
    const { recorded, hash: _, ...rest } = row
    const micros = String((recorded as number) % 1000).padStart(3, '0')
    const recordedAt = `${new Date(Math.floor(recorded / 1000)).toISOString().slice(0, -1)}${micros}Z`
    const entry = { ...(rest as unknown as AuditEntry), recordedAt }
    return auditHash(entry)
  }
  const cases: readonly (readonly [string, (database: Driver) => void, RegExp])[] = [
    ['an edited entry', (db) => db.exec(`UPDATE audit SET who = 'Oto' WHERE sequence = 2`), /entry 2: .*edited/],
    [
      'an edited entry with a new hash',
      (db) => {
        db.exec(`UPDATE audit SET who = 'Oto' WHERE sequence = 2`)
        db.prepare('UPDATE audit SET hash = :hash WHERE sequence = 2').run({ hash: rehash(db, 2) })
      },
      /entry 3: does not follow/,
    ],
    [
      'an edited last entry with a new hash',
      (db) => {
        db.exec(`UPDATE audit SET who = 'Oto' WHERE sequence = 4`)
        db.prepare('UPDATE audit SET hash = :hash WHERE sequence = 4').run({ hash: rehash(db, 4) })
      },
      /its end is not the end/,
    ],
    ['a deleted entry', (db) => db.exec('DELETE FROM audit WHERE sequence = 2'), /entry 3: number 2 was expected/],
    [
      'a deleted entry, numbers closed up',
      (db) =>
        db.exec('DELETE FROM audit WHERE sequence = 2; UPDATE audit SET sequence = sequence - 1 WHERE sequence > 2'),
      /entry 2: .*edited/,
    ],
    [
      'an inserted entry',
      (db) =>
        db.exec(`INSERT INTO audit SELECT 5, at, who, action, 'c9', before, after, reason, recorded, hash, hash
                 FROM audit WHERE sequence = 4`),
      /4 entries were written, 5 are there/,
    ],
    [
      'two entries in another order',
      (db) =>
        db.exec(`UPDATE audit SET sequence = 99 WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3;
                 UPDATE audit SET sequence = 3 WHERE sequence = 99`),
      /does not follow/,
    ],
    ['a cut tail', (db) => db.exec('DELETE FROM audit WHERE sequence > 2'), /4 entries were written, 2 are there/],
    ['an emptied log', (db) => db.exec('DELETE FROM audit'), /4 entries were written, 0 are there/],
    ['a missing head', (db) => db.exec(`DELETE FROM meta WHERE key LIKE 'audit%'`), /its end is not the end/],
    [
      'a backdated entry',
      (db) => db.exec(`UPDATE audit SET at = '2031-03-01' WHERE sequence = 4`),
      /entry 4: .*edited/,
    ],
    [
      'an entry backdated with new hashes and a new head',
      (db) => {
        db.exec('UPDATE audit SET recorded = 1000 WHERE sequence = 4')
        const hash = rehash(db, 4)
        db.prepare('UPDATE audit SET hash = :hash WHERE sequence = 4').run({ hash })
        db.prepare(`UPDATE meta SET value = :hash WHERE key = 'audit-head'`).run({ hash })
      },
      /entry 4: .*backdated/,
    ],
    [
      'a changed text',
      (db) => db.exec(`UPDATE document SET text = replace(text, 'said', 'sang')`),
      /statement .*evidence/,
    ],
    ['a cut text', (db) => db.exec('UPDATE document SET text = substr(text, 1, 90)'), /document .*leaves the text/],
    ['a changed quote', (db) => db.exec(`UPDATE statement SET text = 'The ferry sank.'`), /statement .*evidence/],
    ['a broken body', (db) => db.exec(`UPDATE statement SET body = '[8' WHERE seq = 1`), /statement .*cannot be read/],
    [
      'a broken document',
      (db) => db.exec(`UPDATE document SET body = '[999]' WHERE seq = 1`),
      /document .*cannot be read/,
    ],
    [
      'other bytes',
      (db) => db.exec(`UPDATE snapshot SET bytes = x'00' WHERE seq = 1`),
      /snapshot .*(bytes cannot be read|hash)/,
    ],
    [
      'bytes of another snapshot',
      (db) =>
        db.exec(
          'UPDATE snapshot SET bytes = (SELECT bytes FROM snapshot WHERE seq = 2), encoding = (SELECT encoding FROM snapshot WHERE seq = 2), size = 99999 WHERE seq = 1',
        ),
      /snapshot .*do not match/,
    ],
    ['a document gone', (db) => db.exec('DELETE FROM document WHERE seq = 1'), /refers to a row that is not there/],
    [
      'an index without its words',
      (db) => db.exec(`INSERT INTO document_words (document_words) VALUES ('delete-all')`),
      /full-text/,
    ],
  ]
  it.each(cases)('%s', async (_, change, words) => {
    const path = await filled()
    tamper(path, change)
    expect((await verifyFile(path)).join('\n')).toMatch(words)
  })
})

describe('torn writes', () => {
  const ARTICLES = 12
  /** How many cut or changed logs; `HEARSAY_TORN=5000` is the full run. */
  const VARIANTS = Number(process.env.HEARSAY_TORN ?? 160)

  it(
    `the log cut or its bits flipped, ${VARIANTS} ways: the first articles in a row, or a clear refusal`,
    async ({ task }) => {
      const source = newPath()
      const store = await openSqlite(source)
      const sizes: number[] = []
      for (let n = 0; n < ARTICLES; n++) {
        await store.transaction(() => putArticle(store, n))
        sizes.push(statSync(`${source}-wal`).size)
      }
      const base = newPath()
      copyFileSync(source, base)
      const wal = readFileSync(`${source}-wal`)
      await store.close()

      const random = seeded(20310402)
      const path = newPath()
      const lengths = new Set<number>()
      let refused = 0
      for (let n = 0; n < VARIANTS; n++) {
        rmSync(`${path}-shm`, { force: true })
        copyFileSync(base, path)
        writeFileSync(`${path}-wal`, wal)
        // Cuts go through the log from its beginning to its end; hits fall anywhere.
        const at = Math.floor((n % 2 === 0 ? n / VARIANTS : random()) * wal.length)
        let whole = 0
        if (n % 2 === 0) {
          truncateSync(`${path}-wal`, at)
          whole = sizes.filter((size) => size <= at).length
        } else {
          const changed = Buffer.from(wal)
          for (let flips = 1 + Math.floor(random() * 3); flips > 0; flips--) {
            changed[Math.min(wal.length - 1, at + Math.floor(random() * 64))] ^= 1 << Math.floor(random() * 8)
          }
          writeFileSync(`${path}-wal`, changed)
        }
        const there = await lengthOfPrefix(path)
        if (there === 'refused') refused++
        else {
          expect(there, `variant ${n}`).toBeGreaterThanOrEqual(whole)
          lengths.add(there)
        }
      }
      expect(lengths.size).toBeGreaterThan(ARTICLES / 2)
      task.meta.figure = `${VARIANTS} variants of a log of ${wal.length} bytes, half cut and half hit: ${VARIANTS - refused} opened with the first articles in a row, ${refused} refused, 0 otherwise`
    },
    60_000 + VARIANTS * 100,
  )

  async function lengthOfPrefix(path: string): Promise<number | 'refused'> {
    let store: Awaited<ReturnType<typeof openSqlite>>
    try {
      store = await openSqlite(path)
    } catch (error) {
      if (error instanceof HearsayError) return 'refused'
      throw error
    }
    try {
      expect((await store.verify()).problems).toEqual([])
      const { documents, statements } = await store.counts()
      const expected = Array.from({ length: documents }, (_, n) => sample(n))
      expect(new Set((await store.documents({})).map(({ id }) => id))).toEqual(
        new Set(expected.map(({ document }) => document.id)),
      )
      expect(statements).toBe(expected.reduce((sum, one) => sum + one.statements.length, 0))
      return documents
    } finally {
      await store.close()
    }
  }

  it(
    'bits flipped in the file itself: found by verify, or refused, or in a page that holds nothing',
    async ({ task }) => {
      const source = await filled()
      const good = readFileSync(source)
      const reference = await openSqlite(source, { readonly: true })
      const all = JSON.stringify([
        await reference.documents({}),
        await reference.statements({}),
        await reference.auditLog(),
      ])
      await reference.close()
      const random = seeded(20310403)
      let found = 0
      for (let n = 0; n < Math.ceil(VARIANTS / 4); n++) {
        const path = newPath()
        const changed = Buffer.from(good)
        changed[Math.floor(random() * good.length)] ^= 1 << Math.floor(random() * 8)
        writeFileSync(path, changed)
        try {
          const store = await openSqlite(path)
          try {
            const { problems } = await store.verify()
            if (problems.length > 0) found++
            else {
              const read = [await store.documents({}), await store.statements({}), await store.auditLog()]
              if (JSON.stringify(read) !== all) throw new Error(`variant ${n}: another answer, and verify is silent`)
            }
          } finally {
            await store.close()
          }
        } catch (error) {
          if (!(error instanceof HearsayError)) throw error
          found++
        }
        rmSync(path, { force: true })
      }
      expect(found).toBeGreaterThan(0)
      task.meta.figure = `${Math.ceil(VARIANTS / 4)} files with one bit flipped: ${found} found or refused, the others answer as before`
    },
    60_000 + VARIANTS * 100,
  )
})
