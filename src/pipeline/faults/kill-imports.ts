import { spawn } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { openStore } from '../../store/open-store.js'
import { seeded } from '../../store/samples.js'
import { addBatch } from '../add-batch.js'
import { annotateInputs } from '../annotate-inputs.js'
import type { AnnotatedItem } from '../annotate-raw.js'
import { ledgerOf } from './ledger-of.js'

export interface KillImportsOptions {
  readonly folder: string
  /** The compiled `import-writer.js`. */
  readonly writer: string
  /** The compiled command line. Every so many deaths it is a whole `hearsay add` that dies. */
  readonly main: string
  readonly mainEvery: number
  /** Folders of pages; each store takes one of them, in turn. */
  readonly stories: readonly string[]
  readonly kills: number
  readonly seed: number
  readonly progress?: (done: number) => void
  /** Ends sooner: the store in hand is filled in peace, and what was done until then is reported. */
  readonly signal?: AbortSignal
}

export interface KillImportsReport {
  /** Deaths: of the importer of annotated pages, and of the whole command. */
  readonly kills: { readonly importers: number; readonly commands: number }
  /** Stores that were filled from beginning to end, through as many deaths as it took. */
  readonly stores: number
  /** Pages of which an importer had said that they were in when it died. */
  readonly acknowledged: number
  readonly problems: readonly string[]
}

interface Story {
  readonly folder: string
  readonly pages: string
  readonly items: readonly AnnotatedItem[]
  /** The ledger of one import that nobody broke off. */
  readonly expected: string
}

/**
 * Kills imports into a SQLite store at random moments and begins each again until the store is full. After each death:
 * the store verifies, every acknowledged page is there, and each page that is there has all of its statements and its row of
 * the report. Full, and added once more, its ledger is to the byte that of one import.
 */
export async function killImports(options: KillImportsOptions): Promise<KillImportsReport> {
  const random = seeded(options.seed)
  const stories: Story[] = []
  for (const folder of options.stories) stories.push(await storyOf(folder, options.folder, stories.length))
  const kills = { importers: 0, commands: 0 }
  const problems: string[] = []
  let acknowledged = 0
  let stores = 0
  const dead = (): number => kills.importers + kills.commands
  const enough = (): boolean => dead() >= options.kills || options.signal?.aborted === true
  for (let n = 0; !enough() && problems.length < 20; n++) {
    const story = stories[n % stories.length]!
    const path = join(options.folder, `import-${n}.sqlite`)
    const said = new Set<string>()
    for (let isFull = false; !isFull; ) {
      const isCommand = random() * options.mainEvery < 1
      const size = [1, 2, 4, 32][Math.floor(random() * 4)]!
      const words = isCommand
        ? [options.main, 'add', story.folder, '--json', '-q', '--store', path]
        : [options.writer, path, story.pages, String(size)]
      // Once enough have died the last store is filled in peace.
      const when = enough() ? null : momentOf(random, isCommand, story.items.length)
      const { signal, status, errors, pages } = await runAndKill(words, when)
      for (const page of pages) said.add(page)
      if (signal === 'SIGKILL') kills[isCommand ? 'commands' : 'importers']++
      else if (status === 0) isFull = true
      else problems.push(`store ${n}: an import ended by itself with ${status}: ${errors.slice(-300)}`)
      for (const problem of await check(path, story, said)) problems.push(`store ${n}, death ${dead()}: ${problem}`)
      if (problems.length >= 20) break
      options.progress?.(dead())
    }
    acknowledged += said.size
    for (const problem of await checkFull(path, story)) problems.push(`store ${n}, full: ${problem}`)
    stores++
    for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
  }
  return { kills, stores, acknowledged, problems }
}

async function storyOf(folder: string, scratch: string, n: number): Promise<Story> {
  const items: AnnotatedItem[] = []
  for await (const item of annotateInputs([folder])) items.push(asStored(item))
  const pages = join(scratch, `pages-${n}.bin`)
  writeFileSync(pages, serialize(items))
  const store = await openStore(':memory:')
  await addBatch(store, 'whole', items)
  const expected = await ledgerOf(store)
  await store.close()
  return { folder, pages, items, expected }
}

/** What storing needs of a page; the tokens hold functions, which cannot be written to a file. */
function asStored(item: AnnotatedItem): AnnotatedItem {
  const marked = item.ok ? item.annotated.marked : null
  return !item.ok || marked === null
    ? item
    : { ...item, annotated: { ...item.annotated, marked: { ...marked, tokens: { count: 0 } as never } } }
}

/** After so many acknowledged pages, and some milliseconds more. `null` for none: while it still starts and opens the store. */
interface Moment {
  readonly pages: number | null
  readonly ms: number
}

function momentOf(random: () => number, isCommand: boolean, pages: number): Moment {
  if (random() < 0.2) return { pages: null, ms: random() * (isCommand ? 3000 : 600) }
  return { pages: Math.floor(random() * pages * 0.7), ms: random() * random() * 200 }
}

interface Ended {
  readonly signal: string | null
  readonly status: number | null
  readonly errors: string
  readonly pages: readonly string[]
}

function runAndKill(words: readonly string[], when: Moment | null): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] })
    let out = ''
    let errors = ''
    let timer: NodeJS.Timeout | null = null
    const shoot = (ms: number): void => {
      timer ??= setTimeout(() => child.kill('SIGKILL'), ms)
    }
    // A line without its end was cut by the kill.
    const pages = (): string[] =>
      out
        .split('\n')
        .slice(0, -1)
        .filter((line) => line.startsWith('{'))
        .map((line) => (JSON.parse(line) as { item: string }).item)
    if (when?.pages === null) shoot(when.ms)
    // The importer says that the store is open before its first page; the command does not.
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (when !== null && when.pages !== null && pages().length >= when.pages) shoot(when.ms)
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors = (errors + text).slice(-2000)
    })
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (timer !== null) clearTimeout(timer)
      resolve({ signal, status, errors, pages: pages() })
    })
  })
}

/** What must hold of a store whose importer died, whenever that was. */
async function check(path: string, { items }: Story, said: ReadonlySet<string>): Promise<string[]> {
  const store = await openStore(path)
  try {
    const problems = [...(await store.verify()).problems]
    const there = new Set((await store.documents({})).map(({ id }) => id))
    const reported = new Set((await store.imports()).map(({ document }) => document))
    for (const item of items) {
      if (!item.ok) continue
      const { document, statements } = item.annotated
      if (!there.has(document.id)) {
        if (said.has(item.item)) problems.push(`${document.name} was acknowledged and is not there`)
        if (reported.has(document.id)) problems.push(`${document.name} is in the report and not there`)
        continue
      }
      const stored = await store.statements({ documents: [document.id] })
      if (stored.length !== statements.length)
        problems.push(`${document.name} has ${stored.length} of its ${statements.length} statements`)
      if (!reported.has(document.id)) problems.push(`${document.name} is there and not in the report`)
    }
    return problems
  } finally {
    await store.close()
  }
}

/** What must hold once all pages are in: the ledger of one import, and no other after adding all of them again. */
async function checkFull(path: string, { items, expected }: Story): Promise<string[]> {
  const store = await openStore(path)
  try {
    const problems: string[] = []
    if ((await ledgerOf(store)) !== expected) problems.push('the ledger is another than that of one import')
    const again = await addBatch(store, 'again', items)
    if (!again.every(({ outcome }) => outcome === 'known' || outcome === 'failed'))
      problems.push('adding again added something')
    if ((await ledgerOf(store)) !== expected) problems.push('adding again changed the ledger')
    return problems
  } finally {
    await store.close()
  }
}
