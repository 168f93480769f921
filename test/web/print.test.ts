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
    await page
      .getByText('As of all that was said, up to 18 Mar 2024; held by the store as it is, last added to on')
      .waitFor()
    expect(await page.locator('.head .printonly').innerText()).toMatch(
      /last added to on \d+ \w+ \d{4}, \d\d:\d\d UTC\./,
    )
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

  it('of the ledger fits the page, every column, without a shade; of the timeline says what its shapes mean', async () => {
    const page = await browser.newPage({ viewport: { width: 794, height: 1123 } })
    await page.goto(`${story.base}/claims`)
    await page.locator('table.ledger').waitFor()
    await page.emulateMedia({ media: 'print' })
    const ends = await page
      .locator('table.ledger th, table.ledger td')
      .evaluateAll((cells) => cells.map((one) => one.getBoundingClientRect().right + one.scrollWidth - one.clientWidth))
    expect(Math.max(...ends)).toBeLessThanOrEqual(794)
    const paint = await page.locator('.region').evaluate((one) => {
      const view = one.ownerDocument.defaultView as unknown as { getComputedStyle(of: unknown): Record<string, string> }
      return view.getComputedStyle(one).backgroundImage
    })
    expect(paint).toBe('none')
    await page.goto(`${story.base}/timeline`)
    const legend = page.getByRole('list', { name: 'What the shapes mean' })
    await legend.waitFor()
    expect(await legend.innerText()).toMatch(/asserts[\s\S]*denies/)
    await page.close()
  })
})
