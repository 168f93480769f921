import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Chains } from '../../web/src/api/types.js'
import { launch, type Served, served, whyNot } from './browser.js'
import { crowdedStory } from './crowded-story.js'

describe.skipIf(whyNot !== null)('the origins of a crowded story', () => {
  let browser: Browser
  let story: Served
  let page: Page
  let voices: number
  beforeAll(async () => {
    browser = await launch()
    story = await served([crowdedStory()])
    page = await browser.newPage()
    page.setDefaultTimeout(10_000)
    const { nodes } = await story.ask<Chains>('/chains.json?pagesize=40')
    voices = nodes.filter(({ kind }) => kind === 'voice').length
    expect(voices).toBeGreaterThan(10)
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })
  const drawing = () => page.locator('svg.graph')
  const listed = () => page.locator('ul.tree > li:visible').count()

  it('begin with who said most in a narrow window, the drawing a step away', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${story.base}/origins`)
    await page.getByRole('heading', { name: 'Voice by voice' }).waitFor()
    expect(await drawing().isVisible()).toBe(false)
    expect(await listed()).toBe(8)
    const summary = page.getByText(/^The same as a drawing of \d+ steps$/)
    await summary.focus()
    await page.keyboard.press('Enter')
    await drawing().waitFor()
  })

  it('are drawn where there is room, and the tree has every voice', async () => {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.goto(`${story.base}/origins`)
    await drawing().waitFor()
    expect(await listed()).toBe(8)
    await page.getByText(`${voices - 8} more voices`).click()
    expect(await listed()).toBe(voices)
  })

  it('are printed with every voice', async () => {
    await page.goto(`${story.base}/origins`)
    await drawing().waitFor()
    await page.emulateMedia({ media: 'print' })
    await expect.poll(listed).toBe(voices)
    await page.emulateMedia({ media: 'screen' })
  })
})
