import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, PAGES, type Served, served, whyNot } from './browser.js'

const TABLES: readonly (readonly [path: string, heads: readonly string[]])[] = [
  ['/claims', ['Claim', 'Status', 'Origins', 'Pages', 'Chain', 'Stance, certainty', 'Figure', 'First, last said']],
  ['/timeline', ['When', 'Who', 'What', 'Words', 'Chain']],
  ['/figures', ['Said', 'Figure as printed', 'Allows', 'Of what', 'Speaker', 'Party', 'Page']],
  ['/actors', ['Name', 'Type', 'Speaks for', 'Roles', 'Other spellings', 'Named']],
  ['/documents', ['Page', 'Outlet', 'Published', 'Language', 'Statements']],
  ['/origins', ['Claim', 'Pages', 'Origins', 'Voices']],
  ['/import', ['Item', 'Stage', 'Outcome', 'Statements', 'Reason']],
  ['/audit', ['#', 'When (UTC)', 'Who', 'What', 'On', 'Before', 'After', 'Reason', 'Hash']],
]

interface Told {
  readonly role?: { readonly value: string }
  readonly name?: { readonly value: string }
  readonly ignored: boolean
}

describe.skipIf(whyNot !== null)('tables in a window 390 pixels wide', () => {
  let browser: Browser
  let story: Served
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    browser = await launch()
    story = await served([PAGES])
    // The log of judgements has an entry.
    const [pair] = await story.ask<{ a: { id: string }; b: { id: string } }[]>('/review.json?on=actor')
    const judged = await fetch(`${story.base}/judge.json`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ on: 'actor', a: pair?.a.id, b: pair?.b.id, verdict: 'different', reason: 'two bodies' }),
    })
    expect(judged.status).toBe(200)
    context = await browser.newContext({ viewport: { width: 390, height: 844 } })
    page = await context.newPage()
  })
  afterAll(async () => {
    await browser?.close()
    await story?.close()
  })

  it.each(TABLES)('has every cell of %s in view, and is a table to who hears it', async (path, heads) => {
    await page.goto(story.base + path)
    await page.locator('main .bone').first().waitFor({ state: 'detached' })
    await page.locator('main tbody tr').first().waitFor()
    const wide = await page
      .locator('main .region')
      .evaluateAll((regions) => regions.filter((one) => one.scrollWidth > one.clientWidth).length)
    expect(wide).toBe(0)
    const boxes = await page
      .locator('main td:not(:empty)')
      .evaluateAll((cells) =>
        cells.map((one) => [one.getBoundingClientRect().left, one.getBoundingClientRect().right] as const),
      )
    expect(boxes.length).toBeGreaterThan(heads.length - 4)
    expect(boxes.filter(([left, right]) => left < 0 || right > 390)).toEqual([])
    const session = await context.newCDPSession(page)
    const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: readonly Told[] }
    await session.detach()
    const told = (role: string) => nodes.filter((node) => !node.ignored && node.role?.value === role)
    const tables = told('table').length
    expect(tables).toBe(await page.locator('main table').count())
    expect(told('columnheader').map(({ name }) => name?.value)).toEqual(
      Array.from({ length: tables }, () => heads).flat(),
    )
    // Each row, empty cells too, has a cell under each head.
    const rows = await page.locator('main tbody tr').count()
    expect(told('cell').length).toBe(rows * heads.length)
    const { violations } = await new AxeBuilder({ page })
      .include('main')
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
  })

  it('names what a cell holds, and names nothing that is empty', async () => {
    await page.goto(`${story.base}/actors`)
    await page.locator('main tbody tr').first().waitFor()
    const named = (cell: string) =>
      page.evaluate<string[]>(
        `[...document.querySelectorAll('${cell}')].map((one) => getComputedStyle(one, '::before').content)`,
      )
    expect((await named('td.number')).every((words) => words.includes('named'))).toBe(true)
    expect(await page.locator('td:empty').count()).toBeGreaterThan(0)
    expect(new Set(await named('td:empty'))).toEqual(new Set(['none']))
  })
})
