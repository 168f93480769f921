import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sample, seeded } from '../samples.js'
import { openSqlite } from '../sqlite/open-sqlite.js'

export interface KillOptions {
  readonly folder: string
  /** The compiled `kill-writer.js`. */
  readonly writer: string
  readonly kills: number
  readonly seed: number
  /** Kills before a fresh store is begun; checking a store costs time in proportion to its size. */
  readonly perStore?: number
  readonly progress?: (done: number) => void
}

export interface KillReport {
  readonly kills: number
  readonly acknowledged: number
  /** Articles that were there without having been acknowledged: written, then killed before the word went out. */
  readonly ahead: number
  readonly problems: readonly string[]
}

/** Kills a writer at random moments, reopens its store each time and compares with what it acknowledged. */
export async function kill(options: KillOptions): Promise<KillReport> {
  const random = seeded(options.seed)
  const problems: string[] = []
  let acknowledged = 0
  let ahead = 0
  let path = ''
  let next = 0
  for (let n = 0; n < options.kills; n++) {
    if (n % (options.perStore ?? 25) === 0) {
      if (path) for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
      path = join(options.folder, `kill-${n}.hearsay`)
      next = 0
    }
    // Some fall into the opening of the store itself; most into the writing.
    const said = await runAndKill(
      options.writer,
      path,
      next,
      random() < 0.15 ? { afterStart: random() * 120 } : { afterArticles: Math.floor(random() * 12), ms: random() * 6 },
    )
    acknowledged += said.length
    const found = await check(path, next, said)
    for (const problem of found.problems) problems.push(`kill ${n}: ${problem}`)
    ahead += found.there - said.length
    next += found.there
    options.progress?.(n + 1)
  }
  return { kills: options.kills, acknowledged, ahead, problems }
}

/** Milliseconds after the start, or after so many articles were acknowledged: on a slow machine too, most fall into the writing. */
type When = { readonly afterStart: number } | { readonly afterArticles: number; readonly ms: number }

/** The numbers that the writer acknowledged before it died. */
function runAndKill(writer: string, path: string, first: number, when: When): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, path, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] })
    const shoot = (ms: number) => setTimeout(() => child.kill('SIGKILL'), ms)
    let out = ''
    let shot = false
    let err = ''
    if ('afterStart' in when) shoot(when.afterStart)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      // The first line says that the store is open.
      if (!shot && 'afterArticles' in when && out.split('\n').length - 2 >= when.afterArticles) {
        shot = true
        shoot(when.ms)
      }
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') reject(new Error(`The writer ended by itself with ${code ?? signal}: ${err}`))
      // A last line without its end was cut by the kill.
      else
        resolve(
          out
            .split('\n')
            .slice(0, -1)
            .filter((line) => /^\d+$/.test(line))
            .map(Number),
        )
    })
  })
}

async function check(
  path: string,
  first: number,
  said: readonly number[],
): Promise<{ there: number; problems: string[] }> {
  const problems: string[] = []
  const store = await openSqlite(path)
  try {
    const { problems: wrong } = await store.verify()
    problems.push(...wrong)
    const ids = new Set((await store.documents({})).map(({ id }) => id))
    let there = 0
    while (ids.has(sample(first + there).document.id)) there++
    if (ids.size !== first + there) problems.push(`${ids.size} articles, but the first ${first + there} in a row`)
    if (there < said.length) problems.push(`${said.length} were acknowledged after ${first}, ${there} are there`)
    for (let n = first; n < first + there; n++) {
      const { document, statements, snapshot } = sample(n)
      const stored = await store.statements({ documents: [document.id] })
      if (stored.length !== statements.length) problems.push(`article ${n}: ${stored.length} of its statements`)
      if (!(await store.snapshot(snapshot.id))) problems.push(`article ${n}: no snapshot`)
    }
    return { there, problems }
  } finally {
    await store.close()
  }
}
