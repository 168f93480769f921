import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

describe.skipIf(whyNot !== null).each([320, 390])('a window %i pixels wide', (width) => {
  const height = 700
  let browser: Browser
  let story: Served
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    context = await browser.newContext({ viewport: { width, height }, hasTouch: true })
    page = await context.newPage()
    page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })
  const claim = async () =>
    (await story.ask<{ rows: { id: string }[] }>('/ledger.json?order=statements')).rows[0]?.id ?? ''

  it('shows who speaks where marked words are tapped, with the words in view, and closes it', async () => {
    const documents = await story.ask<{ id: string; statements: number }[]>('/documents.json')
    const most = [...documents].sort((a, b) => b.statements - a.statements)[0]
    await page.goto(`${story.base}/document/${most.id.split(':')[0]}`)
    await page.locator('mark a').nth(2).tap()
    const card = page.getByRole('region', { name: 'Statement', exact: true })
    await card.waitFor()
    const [box, mark] = [
      await page.locator('.sheet').boundingBox(),
      await page.locator('mark.on').first().boundingBox(),
    ]
    expect(box?.y ?? height).toBeLessThan(height)
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height)
    expect((mark?.y ?? 0) + 10).toBeLessThan(box?.y ?? 0)
    expect(mark?.y ?? -1).toBeGreaterThanOrEqual(0)
    await page.getByRole('button', { name: 'Close' }).tap()
    await card.waitFor({ state: 'detached' })
  })

  it('keeps the two times with the slider, the search and the list of screens in few lines, the open screen in view', async () => {
    await page.goto(`${story.base}/origins`)
    await page.locator('main h1').waitFor()
    const top = await page.locator('header.top').boundingBox()
    expect(top?.height ?? 999).toBeLessThan(90)
    const slider = await page.getByRole('slider').boundingBox()
    expect(slider?.width ?? 0).toBeGreaterThan(30)
    const open = await page.locator('.nav a[aria-current="page"]').boundingBox()
    expect(open?.x ?? -1).toBeGreaterThanOrEqual(0)
    expect((open?.x ?? 0) + (open?.width ?? 999)).toBeLessThanOrEqual(width)
  })

  it('folds the filters of the ledger behind one button that says how many are set, and keeps that in the address', async () => {
    await page.goto(`${story.base}/claims?stance=assert&order=first`)
    const first = page.locator('table.ledger tbody tr').first()
    await first.waitFor()
    const top = async () => (await first.boundingBox())?.y ?? 999
    const folded = await top()
    expect(folded).toBeLessThan(height / 2)
    const button = page.getByRole('button', { name: 'Filters and order (1 set)' })
    expect(await button.getAttribute('aria-expanded')).toBe('false')
    expect(await page.getByLabel('stance').isVisible()).toBe(false)
    await button.focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('stance').waitFor()
    expect(await button.getAttribute('aria-expanded')).toBe('true')
    expect(await top()).toBeGreaterThan(folded + 100)
    await page.keyboard.press('Tab')
    expect(await page.evaluate<boolean>("document.activeElement?.closest('#filters') !== null")).toBe(true)
    expect(new URL(page.url()).searchParams.get('filters')).toBe('open')
    await page.reload()
    await page.getByLabel('stance').waitFor()
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([])
    await page.getByRole('button', { name: 'Clear' }).tap()
    await page.getByRole('button', { name: 'Filters and order', exact: true }).tap()
    await page.getByLabel('stance').waitFor({ state: 'hidden' })
  })

  it('has the status and the count of a claim before its evidence', async () => {
    await page.goto(`${story.base}/claim/${await claim()}`)
    await page.locator('#evidence').waitFor()
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0
    expect(await top('#origins')).toBeLessThan(await top('#evidence'))
    expect(await top('#evidence')).toBeLessThan(1.6 * height)
  })
})
