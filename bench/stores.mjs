// The same generated articles into SQLite, into PostgreSQL by one process, and into PostgreSQL by one and by two workers:
// the whole way from page to ledger, and ratios within this run. Skips PostgreSQL by name where no server can be started.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articles } from './generate.mjs'

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url))

/** Runs command lines beside each other, each in a process of its own: wall time, their processor time, the largest of them. */
async function timed(scratch, ...commands) {
  const usage = join(mkdtempSync(join(scratch, 'usage-')), 'usage')
  const began = process.hrtime.bigint()
  await Promise.all(
    commands.map(
      (words) =>
        new Promise((resolve, reject) => {
          const program = ['-r', path('tell-usage.cjs'), path('../dist/faces/cli/main.js'), ...words, '-q']
          const child = spawn(process.execPath, program, {
            env: { ...process.env, USAGE: usage },
            stdio: ['ignore', 'ignore', 'inherit'],
          })
          child.on('error', reject)
          child.on('close', (status) =>
            status === 0 ? resolve() : reject(new Error(`${words[0]} ended with ${status}`)),
          )
        }),
    ),
  )
  const seconds = Number(process.hrtime.bigint() - began) / 1e9
  const used = readFileSync(usage, 'utf8').trim().split('\n')
  const rows = used.map((line) => line.split(' ').map(Number))
  return { seconds, cpu: rows.reduce((sum, [cpu]) => sum + cpu, 0), mb: Math.max(...rows.map(([, mb]) => mb)) }
}

/** `size` articles each way. Processor time is that of Hearsay's processes; the server's own is not in it. */
export async function run({ size, scratch }) {
  const { startServer } = await import('../dist/store/postgres/testing/start-server.js')
  const pages = join(scratch, 'pages.jsonl')
  writeFileSync(pages, [...articles(size)].map((record) => `${JSON.stringify(record)}\n`).join(''))
  const say = (name, { seconds, cpu, mb }, base) =>
    console.log(
      `stores: ${name.padEnd(28)} ${(size / seconds).toFixed(1).padStart(6)} articles/s  ${((1000 * cpu) / size).toFixed(1).padStart(6)} CPU ms an article  peak ${mb.toFixed(0)} MB${base === undefined ? '' : `  ${(base.seconds / seconds).toFixed(2)} × the rate of SQLite, ${(cpu / base.cpu).toFixed(2)} × its CPU`}`,
    )
  const sqlite = await timed(scratch, ['add', pages, '--store', join(scratch, 'stores.sqlite')])
  say('SQLite, one process', sqlite)
  const server = await startServer({ isDurable: true })
  if (typeof server === 'string') {
    console.log(`stores: PostgreSQL not measured: ${server}`)
    return
  }
  try {
    say('PostgreSQL, one process', await timed(scratch, ['add', pages, '--store', server.location('alone')]), sqlite)
    for (const workers of [1, 2]) {
      const at = server.location(`workers${workers}`)
      await timed(scratch, ['queue', pages, '--most', String(size + 1), '--store', at])
      const work = Array.from({ length: workers }, () => ['work', '--once', '--store', at])
      say(`PostgreSQL, ${workers} worker${workers === 1 ? '' : 's'}`, await timed(scratch, ...work), sqlite)
    }
  } finally {
    await server.stop()
  }
}
