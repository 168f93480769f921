import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, samplePages, served, whyNot } from './browser.js'

const STATES = ['loaded', 'empty', 'error'] as const
const THEMES = ['light', 'dark'] as const

/** Every screen, with ids put in from the store that is served. */
async function screens(story: Served): Promise<Record<string, string>> {
  const { rows } = await story.ask<{ rows: { id: string }[] }>('/ledger.json?order=statements')
  const claim = rows[0]?.id ?? 'c0000000000000000'
  const actors = await story.ask<{ id: string; spellings: unknown[] }[]>('/actors.json')
  const actor = [...actors].sort((a, b) => b.spellings.length - a.spellings.length)[0]?.id ?? 'a0000000000000000'
  const documents = await story.ask<{ id: string; statements: number }[]>('/documents.json')
  const document =
    [...documents].sort((a, b) => b.statements - a.statements)[0]?.id.split(':')[0] ?? 'd0000000000000000'
  return {
    story: '/',
    ledger: '/claims',
    claim: `/claim/${claim}`,
    figures: '/figures',
    timeline: '/timeline',
    actors: '/actors',
    actor: `/actor/${actor}`,
    reader: `/document/${document}`,
    pages: '/documents',
    origins: '/origins',
    'origins of a claim': `/origins?claim=${claim}`,
    'who changed': '/compare',
    'who changed, of a claim': `/compare?claim=${claim}`,
    search: '/search?q=terminal',
    import: '/import',
    review: '/review',
    audit: '/audit',
    past: '/claims?asof=2024-03-06',
    nowhere: '/search',
  }
}

describe.skipIf(whyNot !== null)('every screen', () => {
  let browser: Browser
  let story: Served
  let empty: Served
  beforeAll(async () => {
    browser = await launch()
    // A few pages hold every kind of element; axe takes longer the more there are.
    story = await served(
      samplePages()
        .slice(2, 7)
        .map(({ name }) => join(PAGES, name)),
    )
    empty = await served()
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
    await empty?.close()
  })

  it.each(THEMES.flatMap((theme) => STATES.map((state) => [theme, state] as const)))(
    'has nothing that axe finds: %s, %s',
    async (theme, state) => {
      const context = await browser.newContext({ colorScheme: theme, viewport: { width: 1280, height: 900 } })
      const page = await context.newPage()
      if (state === 'error')
        await page.route(/\.json/, (route) =>
          route.fulfill({
            status: 500,
            contentType: 'application/json',
            body: JSON.stringify({ error: { code: 'bug', message: 'Something went wrong here.', hint: null } }),
          }),
        )
      const from = state === 'empty' ? empty : story
      const found: string[] = []
      for (const [name, path] of Object.entries(await screens(story))) {
        await page.goto(from.base + path)
        await page.locator('main h1').waitFor()
        await page.locator('main .bone').first().waitFor({ state: 'detached' })
        const axe = new AxeBuilder({ page })
        // The dark theme has the same elements in other colours.
        if (theme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block'])
        else axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        const { violations } = await axe.analyze()
        for (const one of violations)
          found.push(
            `${name}: ${one.id}: ${one.nodes
              .map((node) => node.html.slice(0, 160))
              .slice(0, 3)
              .join(' | ')}`,
          )
      }
      expect(found).toEqual([])
      await context.close()
    },
    180_000,
  )

  it('fits a window 320 pixels wide (400 % zoom of 1280)', async () => {
    const context = await browser.newContext({ viewport: { width: 320, height: 480 } })
    const page = await context.newPage()
    const wide: string[] = []
    for (const [name, path] of Object.entries(await screens(story))) {
      await page.goto(story.base + path)
      await page.locator('main h1').waitFor()
      await page.locator('main .bone').first().waitFor({ state: 'detached' })
      const width = await page.evaluate<number>('document.scrollingElement.scrollWidth')
      if (width > 320) wide.push(`${name}: ${width}`)
    }
    expect(wide).toEqual([])
    await context.close()
  }, 120_000)

  it('has a table and a sentence beside every chart', async () => {
    const page = await browser.newPage()
    for (const path of ['/figures', '/timeline']) {
      await page.goto(story.base + path)
      await page.locator('svg.plot').first().waitFor()
      expect(await page.getByRole('table').count(), path).toBeGreaterThan(0)
      expect(await page.locator('main p.soft').first().innerText(), path).toMatch(/\d+ .*\.$/)
    }
    await page.goto(`${story.base}/origins`)
    await page.locator('svg.graph').waitFor()
    expect(await page.locator('ul.tree li').count()).toBeGreaterThan(5)
    await page.close()
  })
})
