import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null)('printing', () => {
  let browser: Browser
  let story: Served
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it.each([
    ['/', ''],
    ['/claims?status=disputed,denied', 'status=disputed%2Cdenied'],
    ['/claim/ID?asof=2024-03-09', 'asof=2024-03-09'],
  ])('Ctrl P on %s opens its briefing, with its filters and times', async (path, parameters) => {
    const { rows } = await story.ask<{ rows: { id: string }[] }>('/ledger.json?order=statements')
    const page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    await page.goto(story.base + path.replace('ID', rows[0].id))
    await page.getByRole('link', { name: 'Briefing' }).waitFor()
    const opened = page.waitForEvent('popup')
    await page.keyboard.press('Control+p')
    const briefing = await opened
    await briefing.getByRole('link', { name: 'Note 1', exact: true }).first().waitFor()
    expect(new URL(briefing.url()).pathname).toBe('/export/briefing.html')
    expect(briefing.url()).toContain(parameters)
    expect(briefing.url().includes(rows[0].id)).toBe(path.includes('ID'))
    await page.close()
  })

  it('of a screen itself carries its two times, and nothing that is folded away or coloured over', async () => {
    const { rows } = await story.ask<{ rows: { id: string }[] }>('/ledger.json?order=statements')
    const page = await browser.newPage()
    await page.goto(`${story.base}/claim/${rows[0].id}`)
    await page.locator('#evidence mark').first().waitFor()
    await page.emulateMedia({ media: 'print' })
    await page.getByText('As of all that was said; held by the store as it is.').waitFor()
    expect(await page.getByText('Chain, certainty, maker, hash').first().isVisible()).toBe(false)
    const paint = (one: { ownerDocument: { defaultView: unknown } }) =>
      (
        one.ownerDocument.defaultView as { getComputedStyle(of: unknown): { backgroundColor: string } }
      ).getComputedStyle(one).backgroundColor
    expect(
      await page
        .locator('#evidence mark')
        .first()
        .evaluate(paint as never),
    ).toBe('rgba(0, 0, 0, 0)')
    await page.close()
  })
})
