import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

interface Row {
  readonly id: string
  readonly text: string
  readonly statements: number
}

const focused = (page: Page) =>
  page.locator('body').evaluate(({ ownerDocument: { activeElement: one } }) => ({
    tag: one?.tagName ?? '',
    href: one?.getAttribute('href') ?? '',
  }))

describe.skipIf(whyNot !== null)('going back', () => {
  let browser: Browser
  let story: Served
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it('never leaves the program by Escape', async () => {
    await page.goto('about:blank')
    await page.goto(`${story.base}/claims`)
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Story' }).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    // To the ledger at most, never to the page before.
    await page.waitForTimeout(200)
    expect(page.url().startsWith(story.base)).toBe(true)
    await page.goto('about:blank')
    await page.goto(story.base)
    await page
      .getByText(/\d+ statements/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.waitForTimeout(200)
    expect(page.url()).toBe(`${story.base}/`)
  })

  it('stands on the row that was left, and goes on from there', async () => {
    await page.goto(`${story.base}/claims`)
    await page.locator('[data-item]').nth(20).waitFor()
    for (let i = 0; i < 20; i++) await page.keyboard.press('j')
    const { href } = await focused(page)
    await page.keyboard.press('Enter')
    await page.locator('#evidence').waitFor()
    // Places on the same screen are no screens of their own.
    await page.getByRole('main').locator('header a[href="#origins"]').click()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1, name: 'Ledger' }).waitFor()
    await expect.poll(async () => (await focused(page)).href).toBe(href)
    await page.keyboard.press('j')
    const next = await page.locator('main [data-item]').nth(20).getAttribute('href')
    expect((await focused(page)).href).toBe(next)
  })

  it('opens each count of the story to as many lines', async () => {
    const told = await story.ask<{ totals: { disputed: number; moved: number }; origins: { atMost: number } }>(
      '/story.json',
    )
    await page.goto(story.base)
    await page
      .getByRole('link', { name: /disputed or denied/ })
      .first()
      .click()
    await page.getByText(new RegExp(`^${told.totals.disputed} claims`)).waitFor()
    expect(await page.locator('tbody tr').count()).toBe(told.totals.disputed)
    await page.goto(story.base)
    await page
      .getByRole('link', { name: /independent origins$/ })
      .first()
      .click()
    const counted = page.locator('#counted')
    await counted.getByRole('heading', { name: /^Persons and bodies/ }).waitFor()
    expect(await counted.locator('.lines > li').count()).toBe(told.origins.atMost)
    expect(await counted.innerText()).not.toMatch(/c[0-9a-f]{6}/)
    await page.getByRole('link', { name: /figures? moved/ }).click()
    expect(await page.locator('#moved .lines > li').count()).toBe(told.totals.moved)
    await page.locator('#moved .lines > li a').first().click()
    await page.locator('.evidence.chosen').waitFor()
  })

  it('splits one statement off, keeps the focus in the page, and comes back to the same claim by Ctrl Z', async () => {
    const { rows } = await story.ask<{ rows: Row[] }>('/ledger.json?order=statements')
    const [biggest] = rows
    // An address may hold the beginning of the id.
    await page.goto(`${story.base}/claim/${biggest.id.slice(0, 7)}`)
    const counted = page.getByRole('link', { name: /\d+ statements? in/ })
    const before = await counted.innerText()
    await page.getByRole('checkbox', { name: 'Not the same claim' }).first().check()
    await page.getByRole('button', { name: 'Show the split' }).click()
    const shown = page.getByRole('region', { name: 'What would change' })
    await shown.waitFor()
    const lines = await shown.locator('tbody tr').allInnerTexts()
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.length).toBeLessThan(5)
    expect(lines.filter((line) => /→|new:/.test(line)).length).toBe(lines.length)
    await shown.getByRole('button', { name: 'Confirm' }).press('Enter')
    await page.getByText(/^Done: 1 split/).waitFor()
    await expect.poll(() => counted.innerText()).not.toBe(before)
    await expect.poll(async () => (await focused(page)).tag).not.toBe('BODY')
    await page.keyboard.press('Control+z')
    await page.getByText(/^Undone: 1 split/).waitFor()
    await expect.poll(() => counted.innerText()).toBe(before)
    expect(page.url()).toContain(`/claim/${biggest.id.slice(0, 7)}`)
    await page.goto(`${story.base}/audit`)
    const log = page.getByRole('region', { name: 'Log' })
    await log.waitFor()
    expect(await log.innerText()).toContain(biggest.text.slice(0, 40))
    expect(await log.locator('tbody').innerText()).not.toMatch(/\b[js][0-9a-f]{6}/)
  })
})
