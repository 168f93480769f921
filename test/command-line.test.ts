import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { QUERIES } from '../src/ask/queries.js'
import { hearsay } from './command-line.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-cli-'))
const store = join(folder, 'store.sqlite')
const pages = resolve('examples/sample-story/pages')
const at = (...words: string[]) => hearsay([...words, '--store', store])

beforeAll(async () => {
  const added = await at('add', pages)
  expect(added.err).toMatch(/17 documents added, 0 already there, 0 failed/)
  expect(added.status).toBe(0)
  expect(added.out).toBe('')
})

describe('adding', () => {
  it('says that a page is there already, and changes nothing', async () => {
    const before = (await at('claims', '--json')).out
    const again = await at('add', pages)
    expect(again.err).toMatch(/0 documents added, 17 already there, 0 failed/)
    expect(again.status).toBe(0)
    expect((await at('claims', '--json')).out).toBe(before)
  })

  it('goes on past bad files, lists them, and ends with 3', async () => {
    const bad = mkdtempSync(join(tmpdir(), 'hearsay-bad-'))
    writeFileSync(join(bad, 'a-empty.txt'), '')
    writeFileSync(join(bad, 'b-binary.txt'), Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 37) % 256)))
    writeFileSync(
      join(bad, 'c-good.txt'),
      'The harbour office said on Monday that three boats were lost in the storm near Selby.\n',
    )
    writeFileSync(
      join(bad, 'd-other.txt'),
      'Das Hafenamt teilte am Montag mit, dass drei Boote im Sturm vor der Küste verloren gegangen seien und die Suche weitergehe.\n',
    )
    const own = join(bad, 'own.sqlite')
    const errors = join(folder, 'errors.txt')
    const ran = await hearsay([
      'add',
      join(bad, 'a-empty.txt'),
      join(bad, 'b-binary.txt'),
      join(bad, 'c-good.txt'),
      join(bad, 'd-other.txt'),
      join(bad, 'missing.txt'),
      '--store',
      own,
      '--errors-file',
      errors,
    ])
    expect(ran.status).toBe(3)
    expect(ran.err).toMatch(/2 documents added, 0 already there, 3 failed/)
    expect(ran.err).toMatch(/lang\/unsupported/)
    expect(readFileSync(errors, 'utf8').trim().split('\n')).toHaveLength(3)
    const rows = JSON.parse((await hearsay(['imports', '--failed', '--json', '--store', own])).out) as {
      stage: string
      message: string
    }[]
    expect(rows.map(({ stage }) => stage)).toEqual(['read', 'read', 'read'])
    expect(rows.every(({ message }) => message.length > 20)).toBe(true)
  })

  it('reads records on standard input', async () => {
    const record = {
      id: 'one',
      text: 'The harbour office said on Monday that three boats were lost.',
      outlet: 'Selby Post',
      published: '2024-03-04',
      clean: false,
    }
    const ran = await hearsay(['add', '-', '--store', join(folder, 'stdin.sqlite'), '--json'], {
      stdin: `${JSON.stringify(record)}\n`,
    })
    expect(ran.status).toBe(0)
    expect(JSON.parse(ran.out)).toMatchObject({ outcome: 'added', outlet: 'Selby Post', published: '2024-03-04' })
  })
})

describe('every query', () => {
  const examples: Readonly<Record<string, (ids: { claim: string; statement: string; document: string }) => string[]>> =
    {
      claim: ({ claim }) => [claim],
      actor: () => ['Doryn'],
      document: ({ document }) => [document],
      search: () => ['drone'],
      trace: ({ statement }) => [statement],
      changes: () => ['--since', '2024-03-08'],
      arrivals: () => ['2000-01-01'],
      compare: ({ claim }) => [claim],
      spellings: () => ['Doryn'],
      revisions: ({ document }) => [document],
      reprints: ({ document }) => [document],
    }

  beforeAll(async () => {
    // Somebody who watches has something to be told.
    const added = await at('watch', 'add', 'story')
    expect(added.status, added.err).toBe(0)
    expect((await at('watch', 'seen', '--until', '2000-01-01')).status).toBe(0)
  })

  it.each(
    QUERIES.filter(({ effect }) => effect === 'read').map(({ name }) => name),
  )('%s answers in words, JSON, JSONL, CSV and as a table', async (name) => {
    const [first] = JSON.parse((await at('claims', '--json')).out) as {
      id: string
      statements: { id: string; document: { id: string } }[]
    }[]
    const statement = first?.statements[0]
    const words = [
      ...name.split('-'),
      ...(examples[name]?.({
        claim: first?.id ?? '',
        statement: statement?.id ?? '',
        document: statement?.document.id ?? '',
      }) ?? []),
    ]
    for (const format of [[], ['--json'], ['--jsonl'], ['--csv'], ['--table']]) {
      const ran = await at(...words, ...format)
      if (ran.status === 1) continue
      expect(ran.status, ran.err).toBe(0)
      expect(ran.out.length).toBeGreaterThan(0)
      if (format[0] === '--json') JSON.parse(ran.out)
      if (format[0] === '--jsonl') for (const line of ran.out.trim().split('\n')) JSON.parse(line)
    }
  })
})

describe('exit status', () => {
  it.each([
    [['claims', '--status', 'nonsense'], 2],
    [['claims', '--no-such-flag'], 2],
    [['claims', '--json', '--csv'], 2],
    [['claims', '--fields', 'nothing'], 2],
    [['claims', '--as-of', 'someday'], 2],
    [['claims', '--about', 'zebra crossing'], 1],
    [['claim', 'c0000000'], 1],
    [['actor', 'Nobody Atall'], 1],
    [['story'], 0],
    [['--help'], 0],
    [['--version'], 0],
  ])('%j ends with %i', async (words, status) => {
    const ran = await hearsay(words[0]?.startsWith('--') ? words : [...words, '--store', store])
    expect(ran.status, ran.err).toBe(status)
    if (status === 2) expect(ran.err.length).toBeGreaterThan(10)
  })

  it('a store that is not there is named, with what to do', async () => {
    const ran = await hearsay(['story', '--store', join(folder, 'none.sqlite')])
    expect(ran.status).toBe(1)
    expect(ran.err).toMatch(/hearsay add/)
  })

  it('a file that is no store is refused with 5', async () => {
    const path = join(folder, 'not-a-store.sqlite')
    writeFileSync(path, 'just words\n'.repeat(200))
    expect((await hearsay(['story', '--store', path])).status).toBe(5)
  })
})
