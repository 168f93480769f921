import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { makeRaw } from '../read/make-raw.js'
import type { Raw } from '../read/raw.js'
import { annotatePool, type PoolOptions } from './annotate-pool.js'

const folder = mkdtempSync(join(tmpdir(), 'hearsay-pool-'))
const page = (text: string): Raw =>
  makeRaw({ bytes: Buffer.from(text), text, encoding: 'utf-8', kind: 'text', origin: 'x', name: 'x', record: {} })

/** A worker that answers pages with a failure named "read", and does its worst where a page says so. */
const WORST = `
const { parentPort } = require('node:worker_threads')
const { serialize } = require('node:v8')
parentPort.on('message', ({ item, raw }) => {
  if (raw.text === 'hang') for (;;) {}
  if (raw.text === 'fill') { const held = []; for (;;) held.push(new Array(100000).fill(item + held.length)) }
  if (raw.text === 'exit') process.exit(7)
  if (raw.text === 'throw') throw new Error('broken')
  if (raw.text === 'flood') return parentPort.postMessage(new Uint8Array(2000000))
  if (raw.text === 'later') setTimeout(() => { throw new Error('after the answer') }, 5)
  parentPort.postMessage(serialize({ ok: false, item, stage: 'clean', code: 'read', message: '' }))
})`
const script = join(folder, 'worst.cjs')
writeFileSync(script, WORST)
const WORST_POOL: PoolOptions = {
  script: pathToFileURL(script),
  timeoutMs: 1500,
  maxHeapMb: 48,
  maxOutputBytes: 1_000_000,
}

it.each([
  ['hang', 'annotate/timed-out', /longer than 1.5 s/],
  ['fill', 'annotate/died', /more than 48 MB/],
  ['exit', 'annotate/died', /status 7/],
  ['throw', 'annotate/died', /broken/],
  ['flood', 'annotate/too-much', /2000000 bytes/],
  ['later', 'read', /^$/],
])('a page that makes the worker %s is one failed item, and the next is read', async (what, code, message) => {
  const pool = annotatePool({ ...WORST_POOL, timeoutMs: what === 'hang' ? 1500 : 20_000 })
  const ill = await pool.annotate('ill', page(what))
  expect(ill).toMatchObject({ ok: false, item: 'ill', code, message: expect.stringMatching(message) })
  if (what === 'later') await new Promise((done) => setTimeout(done, 50))
  expect(await pool.annotate('well', page('well'))).toMatchObject({ item: 'well', code: 'read' })
  await pool.close()
})

const compiled = resolve('dist/pipeline/annotate-worker.js')
it.skipIf(!existsSync(compiled))('gives what annotating in place gives', async () => {
  const raw = page(
    'The harbour office said on Monday that at least three boats were lost near Selby.\n\n"We are searching," its head, Ana Petrel, told reporters.\n',
  )
  const pool = annotatePool({ script: pathToFileURL(compiled) })
  const inWorker = await pool.annotate('x', raw)
  await pool.close()
  // The compiled one too, so that a build that is behind the sources is no difference.
  const built = (await import(
    pathToFileURL(resolve('dist/pipeline/annotate-raw.js')).href
  )) as typeof import('./annotate-raw.js')
  const here = built.annotateRaw('x', raw)
  if (!inWorker.ok || !here.ok) throw new Error('not read')
  expect(JSON.parse(JSON.stringify(inWorker.annotated))).toEqual(
    expect.objectContaining(JSON.parse(JSON.stringify({ document: here.annotated.document }))),
  )
  const lemmas = inWorker.annotated.marked?.tokens
  const own = here.annotated.marked?.tokens
  for (let token = 0; token < (own?.count ?? 0); token++)
    expect([lemmas?.form(token), lemmas?.lower(token), lemmas?.lemma(token)]).toEqual([
      own?.form(token),
      own?.lower(token),
      own?.lemma(token),
    ])
  expect(inWorker.annotated.statements.length).toBeGreaterThan(0)
})

it.skipIf(!existsSync(compiled))('gives up a page that takes too long, and reads the next', async () => {
  const story = 'Mira Halden, the mayor of Orlo, denied on Monday that the dam had cracked and said it would hold. '
  const pool = annotatePool({ script: pathToFileURL(compiled), timeoutMs: 4000 })
  const from = Date.now()
  expect(await pool.annotate('long', page(story.repeat(10_000)))).toMatchObject({
    ok: false,
    code: 'annotate/timed-out',
    message: expect.stringMatching(/longer than 4 s and was given up. Split it/),
  })
  expect(Date.now() - from).toBeLessThan(20_000)
  // Blank lines buy time, 4 s for each Mi, so that a busy machine can start the next worker.
  expect(await pool.annotate('short', page(`${story}${'\n'.repeat(6 * 1024 * 1024)}`))).toMatchObject({
    ok: true,
    item: 'short',
  })
  await pool.close()
})
