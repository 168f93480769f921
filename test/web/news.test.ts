import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addInputs } from '../../src/pipeline/add.js'
import { launch, PAGES, type Served, samplePages, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('what arrives while a ledger is open', () => {
  let browser: Browser
  let story: Served
  const pages = samplePages().map(({ name }) => join(PAGES, name))
  beforeAll(async () => {
    browser = await launch()
    story = await served(pages.slice(0, 2))
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('is announced, and shown only when asked for; nothing moves before', async () => {
    const page = await browser.newPage()
    const news = page.locator('.news')
    const heard = page.waitForResponse((response) => response.url().endsWith('/events'))
    await page.goto(`${story.base}/claims`)
    await page.getByRole('table').waitFor()
    await heard
    const rows = () => page.locator('table.ledger tbody tr').count()
    const before = await rows()
    // The first word of the server is in before anything is added.
    await page.waitForTimeout(300)
    expect(await news.innerText()).toBe('')
    for await (const _ of addInputs(story.store, [pages[3] as string])) void _
    await news.getByText(/1 new page, \d+ new statements/).waitFor({ timeout: 15_000 })
    expect(await rows()).toBe(before)
    await news.getByRole('button', { name: 'Show' }).click()
    await expect.poll(rows).toBeGreaterThan(before)
    await expect.poll(() => news.innerText()).toBe('')
    await page.close()
  })
})
