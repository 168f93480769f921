import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Served, served, whyNot } from './browser.js'
import { hostilePage, PAYLOADS } from './hostile.js'

/** Elements that no screen of ours has, or that only text could have brought. */
const FOREIGN =
  'main script, main iframe, main object, main embed, main img, main base, main style, main form[action], main meta, main link, main b, main [onerror], main [onload], a[href^="javascript:" i], a[href*="//evil.example"]'

describe.skipIf(whyNot !== null)('hostile text', () => {
  let browser: Browser
  let story: Served
  beforeAll(async () => {
    browser = await launch()
    story = await served()
    const pages = []
    for (let i = 0; i < PAYLOADS.length; i += 8) pages.push(hostilePage(PAYLOADS.slice(i, i + 8), i / 8))
    const response = await fetch(`${story.base}/import.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ pages }),
    })
    const { run } = (await response.json()) as { run: string }
    await (await fetch(`${story.base}/import/${run}/events`)).text()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('stays text on every screen: no dialog, no request elsewhere, no element', async ({ task }) => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(1000)
    const { rows, total } = await story.ask<{ rows: { id: string }[]; total: number }>('/ledger.json?size=1000')
    expect(total).toBeGreaterThan(10)
    const documents = await story.ask<{ id: string }[]>('/documents.json')
    const actors = await story.ask<{ id: string }[]>('/actors.json')
    const page = await browser.newPage()
    const happened: string[] = []
    page.on('dialog', (dialog) => {
      happened.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(story.base)) happened.push(`request: ${request.url()}`)
    })
    page.on('pageerror', (error) => happened.push(`error: ${error.message}`))
    const payloads = PAYLOADS.filter((_, i) => i % 120 === 0)
    const paths = [
      '/',
      '/claims',
      '/figures',
      '/timeline',
      '/actors',
      '/origins',
      '/documents',
      '/import',
      '/review',
      '/audit',
      ...rows.slice(0, 6).map(({ id }) => `/claim/${id}`),
      ...documents.slice(0, 12).map(({ id }) => `/document/${id.split(':')[0]}`),
      ...actors.slice(0, 6).map(({ id }) => `/actor/${id}`),
      ...payloads.flatMap((text) => [
        `/search?q=${encodeURIComponent(text)}`,
        `/claims?about=${encodeURIComponent(text)}&outlet=${encodeURIComponent(text)}`,
      ]),
      `/claim/${encodeURIComponent('<script>alert(1)</script>')}`,
      `/actor/${encodeURIComponent('"><img src=x onerror=alert(1)>')}`,
    ]
    for (const path of paths) {
      await page.goto(story.base + path)
      await page.locator('main h1').waitFor()
      await page.locator('main .bone').first().waitFor({ state: 'detached' })
      const foreign = await page.locator(FOREIGN).count()
      if (foreign > 0) happened.push(`element on ${path}`)
      if (await page.evaluate<boolean>('"pwned" in window')) happened.push(`global on ${path}`)
    }
    task.meta.figure = `${PAYLOADS.length} payloads in pages, ${paths.length} screens: ${happened.length} dialogs, requests elsewhere or foreign elements`
    expect(happened).toEqual([])
    await page.close()
  }, 240_000)

  it('keeps direction overrides to themselves', async () => {
    const page = await browser.newPage()
    await page.goto(`${story.base}/documents`)
    await page.getByRole('table').waitFor()
    const loose = await page.evaluate<number>(
      `[...document.querySelectorAll('main td *')].filter((one) => one.childElementCount === 0 && /[\\u202a-\\u202e\\u2066-\\u2069]/.test(one.textContent) && one.tagName !== 'BDI' && getComputedStyle(one).unicodeBidi !== 'isolate').length`,
    )
    expect(loose).toBe(0)
    await page.close()
  })
})
