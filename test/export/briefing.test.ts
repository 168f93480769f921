import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScope } from '../../src/ask/scope.js'
import { FORMATS } from '../../src/faces/export/formats.js'
import { makeApp } from '../../src/faces/http/app.js'
import { rebuild } from '../../src/fold/rebuild.js'
import type { Store } from '../../src/store/store.js'
import { hearsay } from '../command-line.js'
import { exported, NAMES, sampleStore, written } from './exported.js'

let store: Store
beforeAll(async () => {
  store = await sampleStore()
})
afterAll(() => store.close())

describe('a briefing', () => {
  it('has its parts in order, and every note its chain, days, hash and place', async () => {
    const text = await exported(store, 'markdown')
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, words]) => words)
    expect(headings).toEqual([
      'Bottom line',
      'In dispute or denied',
      'Corrected, withdrawn or overtaken',
      'Confirmed by a named party',
      'Said by more than one independent party',
      'Reported',
      'On one page only',
      'Figures',
      'What is not known',
      'Notes',
    ])
    const scope = await openScope(store, {})
    const documents = new Map((await store.documents({})).map((one) => [one.snapshot as string, one]))
    const notes = [...text.matchAll(/^\[\^\d+\]: (.+)$/gm)].map(([, words]) => words)
    expect(notes).toHaveLength(new Set(scope.claims.flatMap(({ statements }) => statements)).size)
    for (const note of notes) {
      expect(note).toMatch(/^“.+” .+ ← .+\. Said: .+\. Published: .+\. /)
      const [, hash, start, end] = /sha256 `([0-9a-f]{64})`, characters (\d+)–(\d+)/.exec(note) ?? []
      const sentence = documents.get(hash)?.text.slice(Number(start), Number(end)) ?? ''
      const letters = (words: string) => words.replace(/&#?\w+;|[^\p{L}\p{N}]/gu, '')
      expect(letters(note.slice(1, note.indexOf('” ')))).toBe(
        letters(sentence).slice(0, letters(note.slice(1, note.indexOf('” '))).length),
      )
      expect(sentence.length).toBeGreaterThan(5)
    }
  })

  it('is stamped with its day, and says what could be known then', async () => {
    const then = await exported(store, 'markdown', { asOf: '2024-03-05' })
    expect(then).toContain('**As of:** 5 March 2024: what had been said by the end of that day')
    expect(then).not.toContain('denied by Tolmark')
    for (const day of [...then.matchAll(/Published: (\d+) March 2024/g)].map(([, n]) => Number(n)))
      expect(day).toBeLessThan(6)
    expect(await exported(store, 'markdown')).toContain('Denied by Tolmark')
    const before = await exported(store, 'markdown', { knownAt: '2020-01-01T00:00:00Z' })
    expect(before).toContain('what this store held on 1 January 2020, 00:00 UTC: 0 pages')
    expect(before).toContain('No claim fits.')
  })

  it('carries its heading, and its filters', async () => {
    const scope = await openScope(store, { status: 'denied' })
    const text = await written(scope, 'markdown', 'What *was* denied')
    expect(text).toMatch(/^# What \\\*was\\\* denied\n/)
    expect(text).toContain('**Filters:** status denied')
    expect([...text.matchAll(/^### /gm)]).toHaveLength(scope.claims.length)
  })
})

describe('every format', () => {
  it.each(
    NAMES,
  )('%s: the same bytes from the same ledger, from a rebuilt one, and whatever the order of arrival', async (name) => {
    const text = await exported(store, name)
    expect(text.length).toBeGreaterThan(1000)
    expect(await exported(store, name)).toBe(text)
    const again = await sampleStore()
    await rebuild(again)
    expect(await exported(again, name)).toBe(text)
    await again.close()
  })

  it.each(NAMES)('%s honours filters and days, and stands empty where no claim fits', async (name) => {
    const denied = await exported(store, name, { status: 'denied', asOf: '2024-03-07' })
    expect(denied).not.toBe(await exported(store, name))
    const scope = await openScope(store, { status: 'denied', asOf: '2024-03-07' })
    const others = (await openScope(store, {})).claims.filter(({ id }) => !scope.claims.some((one) => one.id === id))
    expect(scope.claims.length).toBeGreaterThan(2)
    for (const { id } of others.slice(0, 10)) expect(denied).not.toContain(id)
    const nothing = await exported(store, name, { about: 'zebra crossing' })
    expect(nothing.length).toBeLessThan(denied.length)
  })
})

describe('the faces', () => {
  it('the command line and HTTP give the same bytes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-export-'))
    const path = join(folder, 'store.sqlite')
    await hearsay(['add', resolve('examples/sample-story/pages'), '--store', path])
    const app = makeApp({ store, who: 'nobody', now: () => '', writable: false, hosts: null })
    for (const { name, file, mediaType } of FORMATS) {
      const ran = await hearsay(['export', '--as', name, '--status', 'disputed', '--title', 'Two', '--store', path])
      expect(ran.status, ran.err).toBe(0)
      const response = await app.request(`/export/${file}?status=disputed&title=Two`)
      expect(response.headers.get('content-type')).toBe(mediaType)
      expect(response.headers.get('content-disposition')).toBe(
        `${name === 'html' ? 'inline' : 'attachment'}; filename="${file}"`,
      )
      expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
      // A byte-order mark is dropped when a body is read as text.
      expect(await response.text()).toBe(ran.out.replace(/^\ufeff/, ''))
    }
    const listed = (await (await app.request('/exports.json')).json()) as { file: string }[]
    expect(listed.map(({ file }) => file)).toEqual(FORMATS.map(({ file }) => file))

    const out = join(folder, 'briefing.html')
    expect((await hearsay(['export', '--as', 'html', '--out', out, '--store', path])).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(await exported(store, 'html'))
    const again = await hearsay(['export', '--as', 'html', '--out', out, '--store', path])
    expect(again.status).toBe(2)
    expect(again.err).toMatch(/is there already/)
  })

  it.each([
    [['export'], 2, /as/],
    [['export', '--as', 'pdf'], 2, /csv/],
    [['export', '--as', 'csv', '--as-of', '2024-02-31'], 2, /no such day/],
    [['export', '--as', 'csv', '--claim', 'c000'], 1, /no claim/],
    [['export', '--as', 'csv', '--about', 'zebra crossing'], 1, /No claim fits/],
  ])('%j ends with %i', async (words, status, says) => {
    const path = join(mkdtempSync(join(tmpdir(), 'hearsay-export-')), 'store.sqlite')
    await hearsay(['add', resolve('examples/sample-story/pages/05-global-monitor-denial.txt'), '--store', path])
    const ran = await hearsay([...words, '--store', path])
    expect(ran.status, ran.err).toBe(status)
    expect(ran.err).toMatch(says)
  })

  it('a filter that is not there is refused over HTTP, before a byte is sent', async () => {
    const app = makeApp({ store, who: 'nobody', now: () => '', writable: false, hosts: null })
    expect((await app.request('/export/briefing.html?verdict=true')).status).toBe(400)
    expect((await app.request('/export/briefing.html?status=true')).status).toBe(400)
    expect((await app.request('/export/briefing.pdf')).status).toBe(404)
  })
})
