import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type Served, samplePages, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('importing', () => {
  let browser: Browser
  let empty: Served
  beforeAll(async () => {
    browser = await launch()
    empty = await served()
  })
  afterAll(async () => {
    await browser?.close()
    await empty?.close()
  })

  it('counts what failed apart, sends it again, and lists the latest import first', async () => {
    const page = await browser.newPage()
    page.setDefaultTimeout(15_000)
    for (const path of ['/figures', '/search?q=harbour', '/claims']) {
      await page.goto(empty.base + path)
      await page.getByText('The store is empty.').waitFor()
    }
    await page.goto(`${empty.base}/import`)
    const files = page.getByLabel('Choose pages')
    await files.setInputFiles(samplePages().slice(0, 1))
    await page.getByText('1 of 1 item done').waitFor()
    await files.setInputFiles([
      ...samplePages().slice(1, 2),
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ])
    await page.getByText('1 of 2 items done, 1 failed').waitFor()
    const first = page.getByRole('region', { name: 'Every import' }).locator('tbody tr').first()
    await expect.poll(() => first.innerText()).toContain(samplePages()[1]?.name ?? '')
    await page.getByRole('button', { name: 'Retry 1 file that failed' }).click()
    await page.getByText('0 of 1 item done, 1 failed').waitFor()
    await page.close()
  })
})
