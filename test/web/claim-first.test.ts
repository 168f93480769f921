import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

const PLACES = `Object.fromEntries([...document.querySelectorAll('main h1, main h2, main h3')].map((e) => [e.textContent, Math.round(e.getBoundingClientRect().top + scrollY)]))`

describe.skipIf(whyNot !== null)('a claim whose drift and grades are slow', () => {
  let browser: Browser
  let story: Served
  let page: Page
  let held: Route[] = []
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    page.setDefaultTimeout(10_000)
    for (const slow of ['**/drift/*.json*', '**/ratings.json*'])
      await page.route(slow, (route) => {
        held.push(route)
      })
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('is shown without them, and nothing that stood moves when they come', async () => {
    const { rows } = await story.ask<{ rows: { id: string }[] }>('/ledger.json?order=statements')
    for (const { id } of rows.slice(0, 3)) {
      held = []
      await page.goto(`${story.base}/claim/${id}`, { waitUntil: 'commit' })
      await page.locator('#evidence li').first().waitFor()
      await expect.poll(() => held.length).toBeGreaterThan(1)
      expect(await page.locator('#drift [aria-busy], #remarks [aria-busy]').count()).toBe(2)
      const before = await page.evaluate<Record<string, number>>(PLACES)
      await Promise.all(held.map((route) => route.continue()))
      await expect.poll(() => page.locator('#drift [aria-busy], #remarks [aria-busy]').count()).toBe(0)
      expect(await page.evaluate<Record<string, number>>(PLACES)).toMatchObject(before)
    }
  })
})
