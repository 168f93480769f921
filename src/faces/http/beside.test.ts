import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { type Beside, makeBeside } from './beside.js'

/** A thread that answers with the id that was asked for, and does its worst where that says so. */
const WORST = `
const { parentPort } = require('node:worker_threads')
parentPort.on('message', ({ id, name, input, memory }) => {
  if (input.id === 'hang') return
  if (input.id === 'throw') throw new Error('broken')
  if (input.id === 'exit') process.exit(7)
  if (input.id === 'nothing') return parentPort.postMessage({ id, size: null })
  const bytes = Buffer.from(name + ' ' + input.id)
  const size = bytes.byteLength
  if (input.id !== 'own') {
    Buffer.from(memory).set(bytes)
    return parentPort.postMessage({ id, size, tag: 'written', own: null })
  }
  const own = new Uint8Array(bytes).buffer
  parentPort.postMessage({ id, size, tag: 'sent', own }, [own])
})
parentPort.postMessage('ready')`
const script = join(mkdtempSync(join(tmpdir(), 'hearsay-beside-')), 'worst.cjs')
writeFileSync(script, WORST)

let beside: Beside | undefined
afterEach(() => beside?.close())

const begin = (id: string) => beside?.begin({ name: 'claim', input: { id } }, Buffer.allocUnsafe) ?? null
/** Begins once the thread has started. */
async function started(id: string) {
  beside = makeBeside({ place: 'none', script: pathToFileURL(script) })
  expect(begin('early')).toBeNull()
  for (;;) {
    const begun = begin(id)
    if (begun !== null) return begun
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

it.each([
  ['a', 'claim a', 'written'],
  ['own', 'claim own', 'sent'],
])('gives the answer that is written into shared memory, or comes on its own: %s', async (id, text, tag) => {
  const first = await started(id)
  expect([first?.body.toString(), first?.tag]).toEqual([text, tag])
  const both = await Promise.all([begin('b'), begin('c')])
  expect(both.map((one) => one?.body.toString())).toEqual(['claim b', 'claim c'])
})

it('leaves to the server what comes to nothing, and what would wait too long', async () => {
  expect(await started('nothing')).toBeNull()
  const begun = Array.from({ length: 4 }, () => begin('hang'))
  expect(begun.map((one) => one === null)).toEqual([false, false, true, true])
  await beside?.close()
  expect(await Promise.all(begun)).toEqual([null, null, null, null])
  expect(begin('a')).toBeNull()
})

it.each(['throw', 'exit'])('leaves everything to the server once the thread has died: %s', async (worst) => {
  const begun = [await started('a'), begin(worst), begin('hang')]
  expect((await Promise.all(begun)).slice(1)).toEqual([null, null])
  expect(begin('a')).toBeNull()
})

it('leaves everything to the server where the compiled thread is not there', () => {
  beside = makeBeside({ place: 'none', script: pathToFileURL(`${script}.missing`) })
  expect(begin('a')).toBeNull()
})
